// SPDX-License-Identifier: GPL-3.0-or-later
// Two pictures cut to one shape, so that the shape does not tell which model made which. Pure; nothing is copied.
#pragma once

#include <QImage>
#include <QList>
#include <QSize>

namespace proofsheet {

// Width by height, between those of the two pictures: each loses the same share of itself. Between 1:3 and 3:1.
double commonAspect(QSize a, QSize b);

// The middle of a picture of this size, as large as this shape allows; pixels, at least 1 x 1.
QRect cutTo(QSize picture, double aspect);

// The same part of an image and of its halves. The results share the images' pixels and keep them alive.
QList<QImage> cutTo(const QList<QImage> &levels, double aspect);

} // namespace proofsheet
