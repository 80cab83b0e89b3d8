// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PairFrame.h"

#include <algorithm>
#include <cmath>

namespace proofsheet {

namespace {

QRectF centred(QSizeF size, QSizeF frame)
{
    return {(frame.width() - size.width()) / 2, (frame.height() - size.height()) / 2, size.width(), size.height()};
}

// Whole pixels, so that pixel lies over pixel at 100 %.
QRectF centredWhole(QSize size, QSize frame)
{
    return {double((frame.width() - size.width()) / 2), double((frame.height() - size.height()) / 2),
            double(size.width()), double(size.height())};
}

double containing(QSize picture, QSizeF pane)
{
    return std::min(pane.width() / picture.width(), pane.height() / picture.height());
}

} // namespace

PairFrame PairFrame::of(PairAlign align, QSize a, QSize b, QSizeF pane)
{
    PairFrame frame;
    if (a.isEmpty() || b.isEmpty()) {
        frame.size = a.isEmpty() ? b : a;
        const QRectF all(QPointF(0, 0), QSizeF(frame.size));
        frame.a = a.isEmpty() ? QRectF() : all;
        frame.b = b.isEmpty() ? QRectF() : all;
        return frame;
    }
    if (align == PairAlign::Pixels) {
        frame.size = a.expandedTo(b);
        frame.a = centredWhole(a, frame.size);
        frame.b = centredWhole(b, frame.size);
        return frame;
    }
    if (align == PairAlign::Fill) {
        frame.size = a;
        frame.a = QRectF(QPointF(0, 0), QSizeF(a));
        const QSizeF cover = QSizeF(b).scaled(QSizeF(a), Qt::KeepAspectRatioByExpanding);
        frame.b = centred(cover, a);
        frame.cutAcross = 1 - a.width() / cover.width();
        frame.cutDown = 1 - a.height() / cover.height();
        return frame;
    }
    const double relative = pane.isEmpty() ? 1.0 : containing(b, pane) / containing(a, pane);
    const QSizeF other = QSizeF(b) * relative;
    frame.size = {std::max(a.width(), int(std::lround(other.width()))),
                  std::max(a.height(), int(std::lround(other.height())))};
    frame.a = centredWhole(a, frame.size);
    frame.b = centred(other, frame.size);
    return frame;
}

} // namespace proofsheet
