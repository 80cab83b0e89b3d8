// SPDX-License-Identifier: GPL-3.0-or-later
// GIF: block by block to the trailer. Format: the GIF89a specification, sections 17 to 27.
#include "imaging/FormatWalks.h"

namespace proofsheet {

namespace {

qint64 colourTableBytes(quint8 flags)
{
    return (flags & 0x80) ? 3ll << ((flags & 7) + 1) : 0;
}

// Past a chain of sub-blocks that begins at `at`, or -1 where it does not end.
qint64 pastSubBlocks(const ByteReader &bytes, qint64 at)
{
    while (bytes.has(at, 1)) {
        const quint8 length = bytes.u8(at);
        ++at;
        if (length == 0)
            return at;
        at += length;
    }
    return -1;
}

} // namespace

std::expected<ImageFacts, Error> walkGif(const ByteReader &bytes)
{
    const auto size = saneSize(bytes.le16(6), bytes.le16(8));
    if (!size)
        return std::unexpected(size.error());
    if (const auto fits = affordable(*size, 2 * 4); !fits) // a frame, and what it is laid over
        return std::unexpected(fits.error());
    ImageFacts facts{.format = QStringLiteral("gif"), .size = *size};
    bool hasPicture = false;
    qint64 at = 13 + colourTableBytes(bytes.u8(10));
    while (bytes.has(at, 1)) {
        const quint8 block = bytes.u8(at);
        if (block == 0x3b) {
            if (!hasPicture)
                return damaged(QStringLiteral("the GIF holds no picture data"));
            return facts;
        }
        if (block == 0x21) {
            if (bytes.u8(at + 1) == 0xf9)
                facts.hasAlpha = facts.hasAlpha || (bytes.u8(at + 3) & 1) != 0;
            at = pastSubBlocks(bytes, at + 2);
        } else if (block == 0x2c) {
            const auto frame = saneSize(bytes.le16(at + 5), bytes.le16(at + 7));
            if (!frame)
                return std::unexpected(frame.error());
            hasPicture = true;
            at = pastSubBlocks(bytes, at + 11 + colourTableBytes(bytes.u8(at + 9)));
        } else {
            return damaged(QStringLiteral("the GIF breaks off at byte %1").arg(at));
        }
        if (at < 0)
            break;
    }
    return endsEarly(QLatin1String("GIF"), bytes.size(), bytes.size() + 1);
}

} // namespace proofsheet
