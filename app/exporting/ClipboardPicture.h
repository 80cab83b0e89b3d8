// SPDX-License-Identifier: GPL-3.0-or-later
// A picture made ready for the clipboard or a drag, on a worker: its original bytes, its pixels and its file.
#pragma once

#include "core/Error.h"

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <expected>
#include <functional>

class QMimeData;

namespace proofsheet {

struct ClipboardPicture
{
    QString file; // absolute
    QByteArray bytes;
    QString mimeType;
    QImage image;
};

// Reads and decodes on a worker; answers on context's thread unless context dies first.
void prepareForClipboard(const QString &file, QObject *context,
                         std::function<void(std::expected<ClipboardPicture, Error>)> done);

// The original bytes first: a program that asks for image/png then gets them untouched. The caller owns the result.
QMimeData *toMimeData(const ClipboardPicture &picture);

} // namespace proofsheet
