// SPDX-License-Identifier: GPL-3.0-or-later
// The walk tells the format, so the reader never guesses: guessing would reach SVG, which renders local files.
#include "imaging/ImageDecoder.h"

#include "imaging/ImageWalker.h"

#include <QBuffer>
#include <QColorSpace>
#include <QGuiApplication>
#include <QImageReader>
#include <QThread>

namespace proofsheet {

namespace {

// Qt 6.4 refuses 8192 × 8192 pixels by default (128 MB). This is the last line: the walk has counted before.
constexpr int mostDecodedMegabytes = mostDecodedBytes / (1024 * 1024);

void allowLargePictures()
{
    static const bool once = [] {
        QImageReader::setAllocationLimit(mostDecodedMegabytes);
        return true;
    }();
    Q_UNUSED(once)
}

// Said aloud, so that every test of a window fails of it: a window that decodes stands still.
void sayIfOnWindowsThread()
{
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()) && QThread::currentThread() == qApp->thread())
        qWarning("a picture is being decoded on the window's thread");
}

// The size to answer with: within boxed, aspect kept, never enlarged.
QSize fitted(QSize size, QSize boxed)
{
    if (boxed.isEmpty() || (size.width() <= boxed.width() && size.height() <= boxed.height()))
        return size;
    return size.scaled(boxed, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

QImage forScreen(QImage image)
{
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    return image;
}

QImage inSrgb(QImage image)
{
    const QColorSpace space = image.colorSpace();
    if (space.isValid() && space != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    return image;
}

} // namespace

std::expected<QImage, Error> decodeImage(const QByteArray &bytes, QSize boxed)
{
    sayIfOnWindowsThread();
    const auto facts = walkImage(bytes);
    if (!facts)
        return std::unexpected(facts.error());
    allowLargePictures();

    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader;
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setFormat(facts->format.toLatin1());
    reader.setDevice(&buffer);
    reader.setAutoTransform(true);

    const QSize wanted = fitted(facts->size, boxed);
    // Only JPEG gains from scaling inside the decoder. It scales before it turns.
    if (facts->format == QLatin1String("jpeg") && wanted != facts->size) {
        const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
        reader.setScaledSize(turned ? wanted.transposed() : wanted);
    }
    QImage image = reader.read();
    if (image.isNull())
        return std::unexpected(Error{.kind = ErrorKind::Damaged, .detail = reader.errorString()});
    image = forScreen(std::move(image));
    if (const QSize target = fitted(image.size(), boxed); target != image.size())
        image = image.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return forScreen(inSrgb(std::move(image)));
}

} // namespace proofsheet
