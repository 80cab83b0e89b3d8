// SPDX-License-Identifier: GPL-3.0-or-later
// Where the panes of a comparison lie. Pure; device-independent px.
#pragma once

#include <QList>
#include <QRect>
#include <QSize>

namespace proofsheet {

inline constexpr QSize leastPane{160, 140}; // px, with its caption

// One rectangle a picture, in their order, by rows, all of one size, so that equal pictures are shown equally large. Of
// all ways to put them into rows, the one in which the pictures are largest together. A last row that is not full
// stands in the middle. gap: between panes, none at the edges. caption: height at the foot of each pane that no picture
// uses. A pane is never smaller than leastPane, even where area then is too small for them.
QList<QRect> paneLayout(QSize area, const QList<QSize> &pictures, int gap, int caption);

} // namespace proofsheet
