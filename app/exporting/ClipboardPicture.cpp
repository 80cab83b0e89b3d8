// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/ClipboardPicture.h"

#include "files/SafeFile.h"
#include "imaging/ImageDecoder.h"
#include "imaging/ImageWalker.h"

#include <QMimeData>
#include <QUrl>
#include <QtConcurrentRun>

namespace proofsheet {

namespace {

std::expected<ClipboardPicture, Error> read(const QString &file)
{
    const auto bytes = readFile(file, mostPictureBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto image = decodeImage(*bytes);
    if (!image)
        return std::unexpected(image.error());
    return ClipboardPicture{file, *bytes, QStringLiteral("image/") + imageFormat(*bytes), *image};
}

} // namespace

void prepareForClipboard(const QString &file, QObject *context,
                         std::function<void(std::expected<ClipboardPicture, Error>)> done)
{
    QtConcurrent::run(&read, file).then(context, std::move(done));
}

QMimeData *toMimeData(const ClipboardPicture &picture)
{
    auto *data = new QMimeData;
    data->setData(picture.mimeType, picture.bytes);
    data->setImageData(picture.image);
    data->setUrls({QUrl::fromLocalFile(picture.file)});
    return data;
}

} // namespace proofsheet
