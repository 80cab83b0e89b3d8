// SPDX-License-Identifier: GPL-3.0-or-later
// Good and nasty pictures, made on the spot, so that no test needs a file from elsewhere. Header-only: a test that uses
// it links imaging and Qt's Gui.
#pragma once

#include "imaging/Crc32.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>

namespace proofsheet::test {

// A gradient with some structure, so that every encoder has something to do.
inline QImage drawing(QSize size, bool alpha)
{
    QImage image(size, alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y,
                           qRgba(x * 255 / size.width(), y * 255 / size.height(), (x * y) & 255, alpha ? x * 2 : 255));
    return image;
}

inline QByteArray encoded(const QImage &image, const char *format, int quality = 80)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(qstrcmp(format, "png") == 0 ? -1 : quality);
    writer.write(image);
    return buffer.data();
}

inline QByteArray be32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

inline QByteArray pngSignature()
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8);
}

inline QByteArray pngChunk(const char *type, const QByteArray &content)
{
    const QByteArray checked = QByteArray(type, 4) + content;
    return be32(quint32(content.size())) + checked + be32(crc32(checked));
}

inline QByteArray pngHeader(quint32 width, quint32 height)
{
    return be32(width) + be32(height) + QByteArray("\x08\x06\x00\x00\x00", 5);
}

// A whole PNG of 123 × 77 with one more chunk behind its header.
inline QByteArray withPngChunk(const char *type, const QByteArray &content)
{
    QByteArray png = encoded(drawing({123, 77}, true), "png");
    return png.insert(33, pngChunk(type, content));
}

inline QByteArray withPngHeader(quint32 width, quint32 height)
{
    QByteArray png = encoded(drawing({8, 8}, true), "png");
    return png.replace(8, 25, pngChunk("IHDR", pngHeader(width, height)));
}

// 57 bytes that cost Qt 6.4 a gigabyte: a chunk that claims 0x3fffffff bytes.
inline QByteArray pngBomb(const char *type)
{
    return pngSignature() + pngChunk("IHDR", pngHeader(8, 8)) + be32(0x3fffffff) + QByteArray(type, 4) +
           QByteArray(16, 'x');
}

// A JPEG whose one scan is there again and again.
inline QByteArray jpegOfScans(int scans)
{
    const QByteArray jpeg = encoded(drawing({8, 8}, false), "jpeg");
    const qsizetype scan = jpeg.indexOf("\xff\xda");
    return jpeg.left(scan) + jpeg.mid(scan, jpeg.size() - 2 - scan).repeated(scans) + jpeg.right(2);
}

inline QByteArray withOrientation(const QByteArray &jpeg, char orientation)
{
    QByteArray tiff("II\x2a\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00", 18);
    tiff += orientation;
    tiff += QByteArray(7, '\0');
    const QByteArray content = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray segment("\xff\xe1\0", 3);
    segment += char(content.size() + 2);
    return jpeg.left(2) + segment + content + jpeg.mid(2);
}

// Qt writes no GIF. One colour, uncompressed codes of a 2-bit alphabet, for sizes below 256.
inline QByteArray smallGif(int width, int height)
{
    QByteArray gif("GIF89a");
    const auto u16 = [&](int value) { gif += char(value & 255), gif += char(value >> 8); };
    u16(width), u16(height);
    gif += QByteArray("\x80\x00\x00\x20\x40\x60\xff\xff\xff\x2c\x00\x00\x00\x00", 14);
    u16(width), u16(height);
    gif += QByteArray("\x00\x02", 2);
    QByteArray codes;
    int held = 0, bits = 0;
    const auto put = [&](int code) {
        held |= code << bits;
        for (bits += 3; bits >= 8; bits -= 8, held >>= 8)
            codes += char(held & 255);
    };
    for (int i = 0; i < width * height; ++i) {
        if (i % 2 == 0)
            put(4); // clear: the alphabet never grows
        put(0);
    }
    put(5);
    codes += char(held & 255);
    for (qsizetype at = 0; at < codes.size(); at += 255) {
        const QByteArray block = codes.mid(at, 255);
        gif += char(block.size());
        gif += block;
    }
    return gif + QByteArray("\x00;", 2);
}

} // namespace proofsheet::test
