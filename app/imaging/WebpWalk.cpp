// SPDX-License-Identifier: GPL-3.0-or-later
// WebP: the RIFF size is the file's, every chunk fits, and one of them is a picture.
// Format: https://developers.google.com/speed/webp/docs/riff_container and RFC 9649.
#include "imaging/FormatWalks.h"

namespace proofsheet {

namespace {

constexpr qint64 headerBytes = 12;

quint32 le24(const ByteReader &bytes, qint64 at)
{
    return bytes.le32(at) & 0xffffffu;
}

struct WebpWalk
{
    QSize canvas;  // of VP8X
    QSize picture; // of the first VP8, VP8L or animation frame
    bool hasAlpha = false;
    bool hasPicture = false;
    int pixelBytes = 5; // lossy, with its alpha
};

std::expected<void, Error> takeLossy(const ByteReader &bytes, qint64 at, qint64 length, WebpWalk &walk)
{
    if (length < 10 || (bytes.u8(at) & 1) != 0 || !bytes.startsWith(at + 3, QByteArrayView("\x9d\x01\x2a", 3)))
        return damaged(QStringLiteral("the WebP's picture does not begin as one"));
    const auto size = saneSize(bytes.le16(at + 6) & 0x3fff, bytes.le16(at + 8) & 0x3fff);
    if (!size)
        return std::unexpected(size.error());
    walk.picture = *size;
    walk.hasPicture = true;
    return {};
}

std::expected<void, Error> takeLossless(const ByteReader &bytes, qint64 at, qint64 length, WebpWalk &walk)
{
    if (length < 5 || bytes.u8(at) != 0x2f)
        return damaged(QStringLiteral("the WebP's picture does not begin as one"));
    const quint32 bits = bytes.le32(at + 1);
    const auto size = saneSize((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
    if (!size)
        return std::unexpected(size.error());
    walk.picture = *size;
    walk.hasAlpha = walk.hasAlpha || (bits & (1u << 28)) != 0;
    walk.hasPicture = true;
    walk.pixelBytes = 8; // decoded whole, then copied
    return {};
}

std::expected<void, Error> takeExtended(const ByteReader &bytes, qint64 at, qint64 length, WebpWalk &walk)
{
    if (length < 10)
        return damaged(QStringLiteral("the WebP's header is too short"));
    const auto size = saneSize(le24(bytes, at + 4) + 1ll, le24(bytes, at + 7) + 1ll);
    if (!size)
        return std::unexpected(size.error());
    walk.canvas = *size;
    walk.hasAlpha = (bytes.u8(at) & 0x10) != 0;
    return {};
}

std::expected<void, Error> takeChunk(const ByteReader &bytes, qint64 at, qint64 length, WebpWalk &walk)
{
    if (bytes.startsWith(at - 8, "VP8X"))
        return takeExtended(bytes, at, length, walk);
    if (bytes.startsWith(at - 8, "VP8L"))
        return takeLossless(bytes, at, length, walk);
    if (bytes.startsWith(at - 8, "VP8 "))
        return takeLossy(bytes, at, length, walk);
    if (bytes.startsWith(at - 8, "ANMF")) {
        walk.hasPicture = walk.hasPicture || length > 16;
        walk.pixelBytes = 16; // a frame, decoded as above, and what it is laid over
    }
    return {};
}

} // namespace

std::expected<ImageFacts, Error> walkWebp(const ByteReader &bytes)
{
    const qint64 end = 8ll + bytes.le32(4);
    if (end > bytes.size())
        return endsEarly(QLatin1String("WebP"), bytes.size(), end);
    if (end < headerBytes + 8 || !bytes.onlyZerosFrom(end))
        return damaged(QStringLiteral("the WebP's size field says %1 of %2 bytes").arg(end).arg(bytes.size()));
    WebpWalk walk;
    for (qint64 at = headerBytes; at + 8 <= end;) {
        const qint64 length = bytes.le32(at + 4);
        if (length > end - at - 8)
            return endsEarly(QLatin1String("WebP"), bytes.size(), at + 8 + length);
        if (const auto taken = takeChunk(bytes, at + 8, length, walk); !taken)
            return std::unexpected(taken.error());
        at += 8 + length + (length & 1);
    }
    const QSize size = walk.canvas.isEmpty() ? walk.picture : walk.canvas;
    if (!walk.hasPicture || size.isEmpty()) // an animation's frames without a canvas
        return damaged(QStringLiteral("the WebP holds no picture data"));
    if (const auto fits = affordable(size, walk.pixelBytes); !fits)
        return std::unexpected(fits.error());
    return ImageFacts{.format = QStringLiteral("webp"), .size = size, .hasAlpha = walk.hasAlpha};
}

} // namespace proofsheet
