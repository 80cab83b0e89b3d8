// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/ClipboardPicture.h"

#include "files/SafeFile.h"
#include "imaging/ImageDecoder.h"
#include "imaging/ImageWalker.h"

#include <QFutureWatcher>
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
    // Not QFuture::then(): in Qt 6.4 it asserts when its context has died. The watcher dies with the context in
    // silence.
    using Watcher = QFutureWatcher<std::expected<ClipboardPicture, Error>>;
    auto *watcher = new Watcher(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&read, file));
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
