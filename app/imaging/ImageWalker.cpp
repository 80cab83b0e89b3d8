// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the format and hands the bytes to its walk.
#include "imaging/ImageWalker.h"

#include "imaging/FormatWalks.h"

#include <QLocale>

namespace proofsheet {

namespace {

QString grouped(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

QString formatOf(const ByteReader &bytes)
{
    if (bytes.startsWith(0, QByteArrayView("\x89PNG\r\n\x1a\n", 8)))
        return QStringLiteral("png");
    if (bytes.startsWith(0, QByteArrayView("\xff\xd8\xff", 3)))
        return QStringLiteral("jpeg");
    if (bytes.startsWith(0, "RIFF") && bytes.startsWith(8, "WEBP"))
        return QStringLiteral("webp");
    if (bytes.startsWith(0, "GIF87a") || bytes.startsWith(0, "GIF89a"))
        return QStringLiteral("gif");
    return {};
}

} // namespace

std::unexpected<Error> damaged(const QString &detail)
{
    return std::unexpected(Error{.kind = ErrorKind::Damaged, .detail = detail});
}

std::unexpected<Error> endsEarly(QLatin1String format, qint64 have, qint64 need)
{
    if (need <= have)
        return damaged(QStringLiteral("the %1 ends early, after %2 bytes").arg(format, grouped(have)));
    return damaged(
        QStringLiteral("the %1 ends after %2 of at least %3 bytes").arg(format, grouped(have), grouped(need)));
}

std::expected<QSize, Error> saneSize(qint64 width, qint64 height)
{
    if (width <= 0 || height <= 0)
        return damaged(QStringLiteral("the picture has no size"));
    if (width > mostPixels || height > mostPixels || width * height > mostPixels)
        return damaged(QStringLiteral("the picture claims %1 × %2 pixels").arg(width).arg(height));
    return QSize(int(width), int(height));
}

std::expected<void, Error> affordable(QSize size, int bytesPerPixel)
{
    if (qint64(size.width()) * size.height() * bytesPerPixel > mostDecodedBytes)
        return damaged(
            QStringLiteral("the picture's %1 × %2 pixels take too much memory").arg(size.width()).arg(size.height()));
    return {};
}

std::expected<ImageFacts, Error> walkImage(const QByteArray &data)
{
    if (data.isEmpty())
        return damaged(QStringLiteral("there are no bytes"));
    if (data.size() > mostPictureBytes)
        return damaged(QStringLiteral("the picture has %1 bytes").arg(grouped(data.size())));
    const ByteReader bytes(data);
    const QString format = formatOf(bytes);
    if (format == QLatin1String("png"))
        return walkPng(bytes);
    if (format == QLatin1String("jpeg"))
        return walkJpeg(bytes);
    if (format == QLatin1String("webp"))
        return walkWebp(bytes);
    if (format == QLatin1String("gif"))
        return walkGif(bytes);
    return damaged(QStringLiteral("the bytes are no PNG, JPEG, WebP or GIF"));
}

QString imageFormat(const QByteArray &bytes)
{
    return formatOf(ByteReader(bytes));
}

QString fileExtension(const QString &format)
{
    return format == QLatin1String("jpeg") ? QStringLiteral("jpg") : format;
}

} // namespace proofsheet
