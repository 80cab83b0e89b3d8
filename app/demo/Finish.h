// SPDX-License-Identifier: GPL-3.0-or-later
// What a model's hand does to the finished drawing: light that spills, colour grading, grain, brushwork. Private to
// demo. Pure functions on an image of format RGB32 or ARGB32_Premultiplied; clear pixels stay clear.
#pragma once

#include "demo/Hand.h"

#include <QImage>
#include <QPointF>

namespace proofsheet {

void smear(QImage &image, int radius);                     // flat patches with sharp edges, as of thick paint
void brushOver(QImage &image, qreal amount, quint64 seed); // strokes that follow the drawing's edges
void bloom(QImage &image, qreal amount);
void streak(QImage &image, QPointF source, const QColor &colour); // a horizontal flare; source in shares of the size
void grade(QImage &image, const Hand &hand, quint32 seed);        // colour, vignette, halftone and grain in one pass
void letterbox(QImage &image);

} // namespace proofsheet
