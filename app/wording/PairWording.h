// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of two pictures that lie over each other.
#pragma once

#include <QSize>
#include <QString>

namespace proofsheet::wording {

// share: of pixels that differ, 0 to 1. threshold: levels of 255 up to which they are the same.
// "12 % of the pixels differ.", "0.3 % of the pixels differ by more than 8 of 255.", "Every pixel is the same."
QString differenceShare(double share, int threshold);
// "Compared at 1216×832, the smaller one's size." cropped: nor are they of one shape.
QString comparedAt(QSize size, bool cropped);
// across, down: what is cut off in all, 0 to 1 of the picture's width and height; empty where nothing is.
// "B is cropped 2.6 % at top and bottom so that both fill the same frame."
QString cropped(const QString &letter, double across, double down);

} // namespace proofsheet::wording
