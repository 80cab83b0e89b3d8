// SPDX-License-Identifier: GPL-3.0-or-later
// The line between two pictures that lie over each other, and its handle. Geometry and paint; device-independent px.
#pragma once

#include "ui/theme/Theme.h"

#include <QRectF>

namespace proofsheet {

class PairDivider
{
public:
    // at: 0..1 of the pane's width, or of its height where the line lies. dpr: the line stands on whole device pixels.
    PairDivider(const QRectF &pane, Qt::Orientation line, double at, double dpr);

    QRectF sideA() const; // left of the line, or above it
    QRectF sideB() const;
    QPointF middle() const; // of the handle
    bool isHit(QPointF position) const;
    // Where the line would be for a pointer there, 0..1.
    double at(QPointF position) const;

    void paint(QPainter &painter, const Theme &theme, bool hasFocus) const;

    static constexpr double handleSide = 32; // px
    static constexpr double reach = 12;      // px either side of the line that take hold of it

private:
    bool isUpright() const { return m_line == Qt::Vertical; }

    QRectF m_pane;
    Qt::Orientation m_line;
    double m_place; // px from the pane's left or top
};

} // namespace proofsheet
