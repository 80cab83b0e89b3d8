// SPDX-License-Identifier: GPL-3.0-or-later
// How two pictures lie over each other, whatever their sizes and shapes: in one frame, which a viewport shows, so that
// they never slip against each other. Pure.
#pragma once

#include <QRectF>
#include <QSize>

namespace proofsheet {

enum class PairAlign {
    Fit,   // both whole, each as large as the pane allows
    Fill,  // B fills A's shape; what reaches beyond it is cut off
    Pixels // pixel over pixel, middle on middle
};

struct PairFrame
{
    QSize size; // in pixels of A
    QRectF a;   // where the pictures lie in it; may reach beyond it
    QRectF b;
    // How much of B is cut off in all, 0 to 1 of its width and of its height.
    double cutAcross = 0;
    double cutDown = 0;

    // pane: the area they are shown in; only its shape matters. An empty picture lies nowhere.
    static PairFrame of(PairAlign align, QSize a, QSize b, QSizeF pane);
};

} // namespace proofsheet
