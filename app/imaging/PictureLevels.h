// SPDX-License-Identifier: GPL-3.0-or-later
// A decoded picture and its halves for drawing small: bilinear drawing below 50 % aliases. Values; pure; any thread.
#pragma once

#include <QImage>
#include <QList>
#include <QSize>

namespace proofsheet {

struct PictureLevels
{
    QSize whole; // pixels of the picture, also where only smaller ones of it are here
    // Finest first. Opaque RGB32 or ARGB32_Premultiplied. The first may be smaller than whole: then it stands in for
    // what is still to come, or is all that the size shown needs.
    QList<QImage> images;

    bool isEmpty() const { return images.isEmpty(); }
    bool hasAlpha() const { return !images.isEmpty() && images.first().hasAlphaChannel(); }
    qint64 bytes() const;
    // The smallest that need not be enlarged to be drawn this wide (device pixels), else the finest; null where empty.
    const QImage &forWidth(double width) const;
};

// Pixels of a picture halved so many times.
QSize halved(QSize whole, int times);
// How often a picture can be halved and is still not smaller than it is shown (device pixels); 0 where shown is empty.
int halvingsFor(QSize whole, QSize shown);
// Bytes of a decoded picture halved so many times, four a pixel; 0 where its size is not known.
qint64 bytesOfHalving(QSize whole, int times);

// image, and its halves down to 512 px of the shorter side, or `least` of them where that is more. Blocks.
QList<QImage> halvesOf(const QImage &image, int least = 0);

} // namespace proofsheet
