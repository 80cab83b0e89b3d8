// SPDX-License-Identifier: GPL-3.0-or-later
// PNG: every chunk fits in what remains and has its checksum, IHDR comes first, IDAT is there, IEND is reached.
// Format: https://www.w3.org/TR/png/, sections 5 and 11.
#include "imaging/Crc32.h"
#include "imaging/FormatWalks.h"

namespace proofsheet {

namespace {

constexpr qint64 signatureBytes = 8;
constexpr qint64 chunkOverhead = 12;  // length, type, checksum
constexpr int deepPixelBytes = 8 + 4; // 16 bits a channel, then made 8

bool depthFits(quint8 colourType, quint8 depth)
{
    switch (colourType) {
    case 0:
        return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case 3:
        return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case 2:
    case 4:
    case 6:
        return depth == 8 || depth == 16;
    default:
        return false;
    }
}

std::expected<ImageFacts, Error> readHeader(const ByteReader &bytes, qint64 at, quint32 length)
{
    if (length != 13)
        return damaged(QStringLiteral("the PNG's header has %1 bytes").arg(length));
    const auto size = saneSize(bytes.be32(at), bytes.be32(at + 4));
    if (!size)
        return std::unexpected(size.error());
    const quint8 colourType = bytes.u8(at + 9);
    if (!depthFits(colourType, bytes.u8(at + 8)) || bytes.u8(at + 10) != 0 || bytes.u8(at + 11) != 0 ||
        bytes.u8(at + 12) > 1)
        return damaged(QStringLiteral("the PNG's header makes no sense"));
    if (const auto fits = affordable(*size, bytes.u8(at + 8) == 16 ? deepPixelBytes : 4); !fits)
        return std::unexpected(fits.error());
    return ImageFacts{.format = QStringLiteral("png"), .size = *size, .hasAlpha = (colourType & 4) != 0};
}

} // namespace

std::expected<ImageFacts, Error> walkPng(const ByteReader &bytes)
{
    std::optional<ImageFacts> facts;
    bool hasPixels = false;
    qint64 at = signatureBytes;
    while (true) {
        if (!bytes.has(at, chunkOverhead))
            return endsEarly(QLatin1String("PNG"), bytes.size(), at + chunkOverhead);
        const quint32 length = bytes.be32(at);
        if (!bytes.has(at + 8, qint64(length) + 4))
            return endsEarly(QLatin1String("PNG"), bytes.size(), at + chunkOverhead + length);
        const auto is = [&](const char *type) { return bytes.startsWith(at + 4, QByteArrayView(type, 4)); };
        if (crc32(bytes.view(at + 4, qint64(length) + 4)) != bytes.be32(at + 8 + length))
            return damaged(QStringLiteral("a part of the PNG does not match its checksum, at byte %1").arg(at));
        if (!facts) {
            if (!is("IHDR"))
                return damaged(QStringLiteral("the PNG does not begin with its header"));
            const auto header = readHeader(bytes, at + 8, length);
            if (!header)
                return header;
            facts = *header;
        } else if (is("IDAT")) {
            hasPixels = hasPixels || length > 0;
        } else if (is("tRNS")) {
            facts->hasAlpha = true;
        } else if (is("IEND")) {
            break;
        }
        at += chunkOverhead + length;
    }
    if (!hasPixels)
        return damaged(QStringLiteral("the PNG holds no picture data"));
    return *facts;
}

} // namespace proofsheet
