// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG: from marker to marker, through every scan, to the end marker. A decoder fills a missing half with grey and
// calls it a success, so the end is looked for here. Format: ITU T.81, annex B; orientation: Exif 2.3, section 4.6.4.
#include "imaging/FormatWalks.h"

#include <algorithm>
#include <cstring>

namespace proofsheet {

namespace {

constexpr int mostScans = 1000;
// Every scan of a progressive picture goes over all pixels: bounds the time a small file can cost.
constexpr qint64 mostScannedPixels = 4ll * 1024 * 1024 * 1024;

bool isFrameHeader(quint8 marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

bool standsAlone(quint8 marker)
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

// The first marker after the entropy-coded data at `at`, or -1. Stuffed zeros and restart markers belong to the data.
qint64 endOfScan(const ByteReader &bytes, qint64 at)
{
    const QByteArrayView all = bytes.view(0, bytes.size());
    while (at + 1 < all.size()) {
        const void *found = std::memchr(all.data() + at, 0xff, std::size_t(all.size() - 1 - at));
        if (!found)
            return -1;
        at = static_cast<const char *>(found) - all.data();
        const quint8 next = bytes.u8(at + 1);
        if (next == 0xff)
            ++at;
        else if (next == 0 || standsAlone(next))
            at += 2;
        else
            return at;
    }
    return -1;
}

// True where the Exif block at `at` turns the picture by a quarter.
bool turnsQuarter(const ByteReader &bytes, qint64 at, qint64 length)
{
    if (!bytes.startsWith(at, QByteArrayView("Exif\0\0", 6)) || length < 14)
        return false;
    const ByteReader tiff(bytes.view(at + 6, length - 6));
    const bool little = tiff.startsWith(0, "II");
    const auto u16 = [&](qint64 p) { return little ? tiff.le16(p) : tiff.be16(p); };
    const auto u32 = [&](qint64 p) { return little ? tiff.le32(p) : tiff.be32(p); };
    if ((!little && !tiff.startsWith(0, "MM")) || u16(2) != 42)
        return false;
    const qint64 directory = u32(4);
    const int entries = u16(directory);
    for (int i = 0; i < entries; ++i) {
        const qint64 entry = directory + 2 + i * 12ll;
        if (u16(entry) == 0x0112)
            return u16(entry + 8) >= 5 && u16(entry + 8) <= 8;
    }
    return false;
}

// What may stand after the end marker: padding, or the further pictures of a camera's file.
bool mayFollowEnd(const ByteReader &bytes, qint64 at)
{
    return bytes.startsWith(at, QByteArrayView("\xff\xd8\xff", 3)) || bytes.onlyZerosFrom(at);
}

class JpegWalk
{
public:
    explicit JpegWalk(const ByteReader &bytes)
        : m_bytes(bytes)
    {}

    std::expected<ImageFacts, Error> run()
    {
        qint64 at = 2;
        while (true) {
            if (!m_bytes.has(at, 2))
                return endsEarly(QLatin1String("JPEG"), m_bytes.size(), at + 2);
            if (m_bytes.u8(at) != 0xff)
                return damaged(QStringLiteral("the JPEG breaks off at byte %1").arg(at));
            const quint8 marker = m_bytes.u8(at + 1);
            if (marker == 0xff) {
                ++at;
            } else if (standsAlone(marker)) {
                at += 2;
            } else if (marker == 0xd9) {
                return finish(at + 2);
            } else {
                const auto next = segment(marker, at + 2);
                if (!next)
                    return std::unexpected(next.error());
                at = *next;
            }
        }
    }

private:
    // Takes the segment whose length field is at `at`; answers where the next marker is.
    std::expected<qint64, Error> segment(quint8 marker, qint64 at)
    {
        const qint64 length = m_bytes.be16(at);
        if (length < 2 || !m_bytes.has(at, length))
            return endsEarly(QLatin1String("JPEG"), m_bytes.size(), at + length);
        if (isFrameHeader(marker)) {
            const auto size = saneSize(m_bytes.be16(at + 5), m_bytes.be16(at + 3));
            if (!size)
                return std::unexpected(size.error());
            m_size = *size;
            m_channels = std::max<int>(1, m_bytes.u8(at + 7));
            m_progressive = m_progressive || (marker & 3) == 2;
        } else if (marker == 0xe1) {
            m_turned = m_turned || turnsQuarter(m_bytes, at + 2, length - 2);
        } else if (marker == 0xda) {
            return scan(at + length);
        }
        return at + length;
    }

    std::expected<qint64, Error> scan(qint64 at)
    {
        if (m_size.isEmpty())
            return damaged(QStringLiteral("the JPEG's picture comes before its size"));
        ++m_scans;
        if (m_scans > mostScans || qint64(m_size.width()) * m_size.height() * m_scans > mostScannedPixels)
            return damaged(QStringLiteral("the JPEG has more than %1 scans").arg(m_scans - 1));
        const qint64 end = endOfScan(m_bytes, at);
        if (end < 0)
            return endsEarly(QLatin1String("JPEG"), m_bytes.size(), m_bytes.size() + 2);
        return end;
    }

    std::expected<ImageFacts, Error> finish(qint64 at) const
    {
        if (m_scans == 0)
            return damaged(QStringLiteral("the JPEG holds no picture data"));
        // Where a picture comes in several scans, the decoder holds all coefficients, two bytes each, until the last.
        const bool buffered = m_progressive || m_scans > 1;
        if (const auto fits = affordable(m_size, 4 + (buffered ? 2 * m_channels : 0)); !fits)
            return std::unexpected(fits.error());
        if (!mayFollowEnd(m_bytes, at))
            return damaged(QStringLiteral("the JPEG ends at byte %1 and goes on").arg(at));
        return ImageFacts{.format = QStringLiteral("jpeg"), .size = m_turned ? m_size.transposed() : m_size};
    }

    const ByteReader &m_bytes;
    QSize m_size;
    int m_scans = 0;
    int m_channels = 3;
    bool m_progressive = false;
    bool m_turned = false;
};

} // namespace

std::expected<ImageFacts, Error> walkJpeg(const ByteReader &bytes)
{
    return JpegWalk(bytes).run();
}

} // namespace proofsheet
