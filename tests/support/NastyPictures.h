// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that cost, lie or break, made on the spot: nothing is downloaded. Header-only, above Pictures.h.
#pragma once

#include "support/Pictures.h"

#include <QColorSpace>
#include <QRandomGenerator>

namespace proofsheet::test {

struct NastyPicture
{
    enum class Fate { Refused, Decodes, Either }; // Either: within the limits, whatever it is
    QString name;
    QByteArray bytes;
    Fate fate = Fate::Either;
};

inline QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 9).mid(4); // without Qt's own length
}

// A whole PNG of these bytes per row, all of them zero, with any depth, colour type and interlacing.
inline QByteArray flatPng(quint32 width, quint32 height, int depth, int colourType, int bitsPerPixel, bool interlaced,
                          const QByteArray &before = {})
{
    const QByteArray header =
        be32(width) + be32(height) + char(depth) + char(colourType) + QByteArray(2, '\0') + char(interlaced ? 1 : 0);
    qint64 raw = 0;
    if (interlaced) {
        static constexpr int startX[] = {0, 4, 0, 2, 0, 1, 0}, stepX[] = {8, 8, 4, 4, 2, 2, 1};
        static constexpr int startY[] = {0, 0, 4, 0, 2, 0, 1}, stepY[] = {8, 8, 8, 4, 4, 2, 2};
        for (int pass = 0; pass < 7; ++pass) {
            const qint64 columns = (qint64(width) - startX[pass] + stepX[pass] - 1) / stepX[pass];
            const qint64 rows = (qint64(height) - startY[pass] + stepY[pass] - 1) / stepY[pass];
            if (columns > 0 && rows > 0)
                raw += rows * (1 + (columns * bitsPerPixel + 7) / 8);
        }
    } else {
        raw = qint64(height) * (1 + (qint64(width) * bitsPerPixel + 7) / 8);
    }
    QByteArray palette;
    if (colourType == 3)
        palette = pngChunk("PLTE", QByteArray("\x10\x20\x30\xff\xff\xff", 6));
    return pngSignature() + pngChunk("IHDR", header) + before + palette +
           pngChunk("IDAT", deflated(QByteArray(raw, '\0'))) + pngChunk("IEND", {});
}

inline QByteArray withJpegSegment(const QByteArray &jpeg, char marker, const QByteArray &content)
{
    QByteArray segment("\xff", 1);
    segment += marker;
    segment += char((content.size() + 2) >> 8);
    segment += char((content.size() + 2) & 255);
    return jpeg.left(2) + segment + content + jpeg.mid(2);
}

inline QByteArray riff(const QByteArray &chunks)
{
    QByteArray size(4, '\0');
    qToLittleEndian(quint32(chunks.size() + 4), size.data());
    return "RIFF" + size + "WEBP" + chunks;
}

inline QByteArray webpChunk(const char *type, const QByteArray &content)
{
    QByteArray size(4, '\0');
    qToLittleEndian(quint32(content.size()), size.data());
    return QByteArray(type, 4) + size + content + QByteArray(content.size() % 2, '\0');
}

inline QByteArray le24(int value)
{
    QByteArray bytes;
    bytes += char(value & 255);
    bytes += char((value >> 8) & 255);
    bytes += char((value >> 16) & 255);
    return bytes;
}

inline QByteArray vp8x(int flags, int width, int height)
{
    return webpChunk("VP8X", QByteArray(1, char(flags)) + QByteArray(3, '\0') + le24(width - 1) + le24(height - 1));
}

inline QByteArray animatedWebp(int frames, int width, int height, int claimedWidth, int claimedHeight)
{
    const QByteArray still = encoded(drawing({width, height}, false), "webp", 100).mid(12); // its one chunk
    const QByteArray frame = webpChunk("ANMF", QByteArray(6, '\0') + le24(width - 1) + le24(height - 1) + le24(40) +
                                                   QByteArray(1, '\0') + still);
    return riff(vp8x(0x02, claimedWidth, claimedHeight) + webpChunk("ANIM", QByteArray(6, '\0')) +
                frame.repeated(frames));
}

inline QByteArray withIcc(const char *format)
{
    QImage image = drawing({40, 30}, false);
    image.setColorSpace(QColorSpace(QColorSpace::ProPhotoRgb));
    return encoded(image, format);
}

inline void addPngs(QList<NastyPicture> &all)
{
    using Fate = NastyPicture::Fate;
    for (const char *type : {"tEXt", "zTXt", "iTXt", "pCAL", "sCAL", "sPLT", "IDAT", "iCCP", "eXIf"})
        all.append({QStringLiteral("png-length-") + QLatin1String(type), pngBomb(type), Fate::Refused});
    for (const qint64 megabytes : {1, 60}) {
        const QByteArray zeros = deflated(QByteArray(megabytes * 1'000'000, '\0'));
        const QByteArray text = QByteArray("Comment\0\0", 9) + zeros;
        all.append({QStringLiteral("png-zTXt-bomb-%1").arg(megabytes), withPngChunk("zTXt", text)});
        all.append({QStringLiteral("png-iTXt-bomb-%1").arg(megabytes),
                    withPngChunk("iTXt", QByteArray("Comment\0\1\0\0\0", 12) + zeros)});
        all.append({QStringLiteral("png-iCCP-bomb-%1").arg(megabytes),
                    withPngChunk("iCCP", QByteArray("profile\0\0", 9) + zeros)});
    }
    all.append({QStringLiteral("png-many-texts"),
                flatPng(8, 8, 8, 6, 32, false, pngChunk("tEXt", QByteArray("Comment\0x", 9)).repeated(20'000))});
    all.append({QStringLiteral("png-widest"), withPngHeader(0x7fffffff, 0x7fffffff), Fate::Refused});
    all.append({QStringLiteral("png-tall"), withPngHeader(1, 0x7fffffff), Fate::Refused});
    all.append({QStringLiteral("png-no-size"), withPngHeader(0, 8), Fate::Refused});
    all.append({QStringLiteral("png-64-million-mono"), flatPng(8192, 8192, 1, 0, 1, false), Fate::Decodes});
    all.append({QStringLiteral("png-64-million-mono-interlaced"), flatPng(8192, 8192, 1, 0, 1, true)});
    const QByteArray large = flatPng(8192, 8192, 8, 6, 32, false);
    all.append({QStringLiteral("png-64-million-rgba"), large, Fate::Decodes});
    QByteArray deep = flatPng(8, 8, 16, 6, 64, false);
    deep.replace(8, 25, pngChunk("IHDR", be32(8192) + be32(8192) + QByteArray("\x10\x06\0\0\0", 5)));
    all.append({QStringLiteral("png-64-million-16-bit"), deep, Fate::Refused});
    all.append({QStringLiteral("png-33-million-16-bit"), flatPng(5800, 5800, 16, 6, 64, false), Fate::Decodes});
    const QByteArray coloured = withIcc("png");
    const qsizetype profile = coloured.indexOf("iCCP") - 4;
    const qsizetype profileBytes = 12 + qFromBigEndian<quint32>(coloured.constData() + profile);
    all.append({QStringLiteral("png-64-million-icc"),
                QByteArray(large.first(33) + coloured.mid(profile, profileBytes) + large.mid(33)), Fate::Decodes});
    all.append({QStringLiteral("png-16-bit"), flatPng(300, 200, 16, 6, 64, false), Fate::Decodes});
    all.append({QStringLiteral("png-16-bit-grey"), flatPng(300, 200, 16, 0, 16, false), Fate::Decodes});
    all.append({QStringLiteral("png-interlaced"), flatPng(31, 17, 8, 2, 24, true), Fate::Decodes});
    all.append({QStringLiteral("png-palette"), flatPng(31, 17, 2, 3, 2, false), Fate::Decodes});
    all.append({QStringLiteral("png-icc"), withIcc("png"), Fate::Decodes});
    // An animation's control chunk: a still decoder shows the first picture.
    all.append({QStringLiteral("png-animated"), withPngChunk("acTL", be32(1000) + be32(0)), Fate::Decodes});
    all.append({QStringLiteral("png-pixels-missing"), pngSignature() + pngChunk("IHDR", pngHeader(4000, 4000)) +
                                                          pngChunk("IDAT", deflated("x")) + pngChunk("IEND", {})});
    all.append({QStringLiteral("png-then-html"), encoded(drawing({8, 8}, true), "png") + "<script>alert(1)</script>"});
}

inline void addJpegs(QList<NastyPicture> &all)
{
    using Fate = NastyPicture::Fate;
    const QByteArray jpeg = encoded(drawing({40, 30}, false), "jpeg");
    for (const int scans : {2, 900})
        all.append({QStringLiteral("jpeg-scans-%1").arg(scans), jpegOfScans(scans)});
    all.append({QStringLiteral("jpeg-scans-1001"), jpegOfScans(1001), Fate::Refused});
    for (char orientation = 1; orientation <= 8; ++orientation)
        all.append({QStringLiteral("jpeg-orientation-%1").arg(int(orientation)), withOrientation(jpeg, orientation),
                    Fate::Decodes});
    all.append({QStringLiteral("jpeg-icc"), withIcc("jpeg"), Fate::Decodes});
    const qsizetype frame = jpeg.indexOf("\xff\xc0");
    QByteArray huge = jpeg;
    huge.replace(frame + 5, 4, QByteArray("\xff\xff\xff\xff", 4));
    all.append({QStringLiteral("jpeg-65535"), huge, Fate::Refused});
    QByteArray large = jpeg;
    large.replace(frame + 5, 4, QByteArray("\x1f\xff\x1f\xff", 4));
    all.append({QStringLiteral("jpeg-claims-8191"), large});
    QByteArray progressive = large;
    progressive[frame + 1] = char(0xc2);
    all.append({QStringLiteral("jpeg-progressive-claims-8191"), progressive});
    progressive.replace(frame + 5, 4, QByteArray("\x17\x70\x17\x70", 4)); // 6000 by 6000
    all.append({QStringLiteral("jpeg-progressive-claims-6000"), progressive});
    QByteArray noHeight = jpeg;
    noHeight.replace(frame + 5, 2, QByteArray(2, '\0'));
    all.append({QStringLiteral("jpeg-height-comes-later"),
                noHeight.chopped(2) + QByteArray("\xff\xdc\x00\x04\x00\x1e\xff\xd9", 8), Fate::Refused});
    const qsizetype scan = jpeg.indexOf("\xff\xda");
    all.append({QStringLiteral("jpeg-restarts"),
                withJpegSegment(jpeg.left(scan), char(0xdd), QByteArray("\0\1", 2)) + jpeg.mid(scan, 14) +
                    QByteArray("\xff\xd0\xff\xd1\xff\xd2", 6).repeated(20'000) + jpeg.mid(scan + 14)});
    all.append({QStringLiteral("jpeg-many-tables"),
                jpeg.left(2) + QByteArray("\xff\xfe\x00\x04hi", 6).repeated(20'000) + jpeg.mid(2), Fate::Decodes});
    // Four colours: what printers' files hold.
    QByteArray cmyk = jpeg;
    cmyk[frame + 9] = char(4);
    all.append({QStringLiteral("jpeg-four-colours-lie"), cmyk});
    all.append({QStringLiteral("jpeg-then-html"), jpeg + "<html>", Fate::Refused});
}

inline void addWebpsAndOthers(QList<NastyPicture> &all)
{
    using Fate = NastyPicture::Fate;
    const QByteArray still = encoded(drawing({40, 30}, true), "webp", 100);
    const QByteArray lossy = encoded(drawing({40, 30}, false), "webp", 60);
    all.append({QStringLiteral("webp-lossless"), still, Fate::Decodes});
    all.append({QStringLiteral("webp-lossy"), lossy, Fate::Decodes});
    all.append({QStringLiteral("webp-animated"), animatedWebp(3, 40, 30, 40, 30)});
    all.append({QStringLiteral("webp-animated-1000"), animatedWebp(1000, 8, 8, 8, 8)});
    all.append({QStringLiteral("webp-frame-of-large-canvas"), animatedWebp(2, 8, 8, 8192, 8192)});
    QByteArray noCanvas = animatedWebp(2, 40, 30, 40, 30);
    noCanvas.replace("VP8X", "VP9X");
    all.append({QStringLiteral("webp-animated-without-canvas"), noCanvas, Fate::Refused});
    all.append({QStringLiteral("webp-canvas-lies"), riff(vp8x(0, 8000, 8000) + still.mid(12))});
    all.append({QStringLiteral("webp-canvas-too-large"), riff(vp8x(0, 16384, 16384) + still.mid(12)), Fate::Refused});
    all.append({QStringLiteral("webp-largest-lossless"),
                riff(webpChunk("VP8L", QByteArray("\x2f\xff\xdf\xff\x07", 5) + QByteArray(60, '\0')))});
    all.append({QStringLiteral("gif"), smallGif(60, 40), Fate::Decodes});
    QByteArray wide = smallGif(8, 8);
    wide.replace(6, 4, QByteArray("\xff\x1f\xff\x1f", 4));
    all.append({QStringLiteral("gif-large-canvas"), wide});
    all.append({QStringLiteral("svg"), "<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/hostname'/></svg>",
                Fate::Refused});
    all.append({QStringLiteral("html"), "<html>502 Bad Gateway</html>", Fate::Refused});
    all.append({QStringLiteral("bmp"), encoded(drawing({8, 8}, false), "bmp"), Fate::Refused});
    all.append({QStringLiteral("nothing"), {}, Fate::Refused});
    all.append(
        {QStringLiteral("svg-behind-gif-mark"), "GIF89a<svg xmlns='http://www.w3.org/2000/svg'/>", Fate::Refused});
}

// Every format cut, with a tail of zeros, and with bits turned over.
inline void addBroken(QList<NastyPicture> &all)
{
    using Fate = NastyPicture::Fate;
    const std::pair<const char *, QByteArray> good[] = {
        {"png", encoded(drawing({64, 48}, true), "png")},
        {"jpeg", encoded(drawing({64, 48}, false), "jpeg")},
        {"webp", encoded(drawing({64, 48}, false), "webp", 70)},
        {"gif", smallGif(64, 48)},
    };
    for (const auto &[format, bytes] : good) {
        const QString name = QLatin1String(format);
        for (const int percent : {1, 10, 50, 90, 99})
            all.append({QStringLiteral("%1-cut-%2").arg(name).arg(percent), bytes.first(bytes.size() * percent / 100),
                        Fate::Refused});
        all.append({name + QStringLiteral("-zero-tail"),
                    QByteArray(bytes.first(bytes.size() * 6 / 10) + QByteArray(bytes.size() * 4 / 10, '\0')),
                    Fate::Refused});
        QRandomGenerator random(42);
        for (int i = 0; i < 20; ++i) {
            QByteArray flipped = bytes;
            for (int bit = 0; bit <= i / 5; ++bit) {
                const qsizetype at = random.bounded(qsizetype(12), flipped.size());
                flipped[at] = char(flipped[at] ^ (1 << random.bounded(8)));
            }
            all.append({QStringLiteral("%1-flipped-%2").arg(name).arg(i), flipped});
        }
    }
}

inline QList<NastyPicture> nastyPictures()
{
    QList<NastyPicture> all;
    addPngs(all);
    addJpegs(all);
    addWebpsAndOthers(all);
    addBroken(all);
    return all;
}

} // namespace proofsheet::test
