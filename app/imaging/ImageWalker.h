// SPDX-License-Identifier: GPL-3.0-or-later
// Tells what a picture's bytes are and whether they are all there, by walking its structure, before any decoder sees
// it. A truncated JPEG decodes "successfully" in Qt, and a PNG of 57 bytes costs it a gigabyte. Pure; any thread.
#pragma once

#include "core/Error.h"

#include <QByteArray>
#include <QSize>
#include <QString>
#include <expected>

namespace proofsheet {

struct ImageFacts
{
    QString format; // png, jpeg, webp, gif; also the file's extension, but for jpeg, whose is jpg
    QSize size;     // pixels, as shown: a JPEG turned by its Exif orientation is turned here too
    bool hasAlpha = false;
};

inline constexpr qint64 mostPixels = 64ll * 1024 * 1024;        // what a decoder is allowed to be given
inline constexpr qint64 mostDecodedBytes = 400ll * 1024 * 1024; // of 512 MB in all, with the bytes and the program
inline constexpr qint64 mostPictureBytes = 64ll * 1024 * 1024;  // contract, section 5

// The error is of kind Damaged; its detail says what is wrong ("the PNG ends after 1,204 of 9,000 bytes").
std::expected<ImageFacts, Error> walkImage(const QByteArray &bytes);

// The format by the first bytes alone; empty where it is none of the four.
QString imageFormat(const QByteArray &bytes);

QString fileExtension(const QString &format); // "jpeg" -> "jpg"

} // namespace proofsheet
