// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Thumbnail.h"

#include "library/ThumbnailLoader.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>

#include <algorithm>

namespace proofsheet {
namespace {

constexpr int jpegQuality = 85;
constexpr int lightPacking = 89; // Qt counts backwards: zlib's level 1

QImage inPaintableFormat(const QImage &image)
{
    return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

} // namespace

int thumbnailGroup(int devicePixels)
{
    const auto *found = std::find_if(std::begin(thumbnailGroups), std::end(thumbnailGroups),
                                     [devicePixels](int group) { return group >= devicePixels; });
    return found != std::end(thumbnailGroups) ? *found : thumbnailGroups[std::size(thumbnailGroups) - 1];
}

QImage fitThumbnail(const QImage &picture, int group)
{
    // Converted first: scaling the other formats takes nearly twice as long.
    const QImage image = inPaintableFormat(picture);
    if (image.isNull() || std::max(image.width(), image.height()) <= group)
        return image;
    const QSize size = image.size().scaled(group, group, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    return inPaintableFormat(image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

QByteArray encodeThumbnail(const QImage &thumbnail)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const bool alpha = thumbnail.hasAlphaChannel();
    QImageWriter writer(&buffer, alpha ? QByteArray("png") : QByteArray("jpeg"));
    writer.setQuality(alpha ? lightPacking : jpegQuality);
    return writer.write(thumbnail) ? bytes : QByteArray();
}

QImage decodeThumbnail(const QByteArray &bytes)
{
    const bool png = bytes.startsWith("\x89PNG");
    if (!png && !bytes.startsWith("\xff\xd8"))
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, png ? QByteArray("png") : QByteArray("jpeg"));
    reader.setAutoDetectImageFormat(false);
    const QImage image = reader.read();
    return image.isNull() ? image : inPaintableFormat(image);
}

} // namespace proofsheet
