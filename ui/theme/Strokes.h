// SPDX-License-Identifier: GPL-3.0-or-later
// The few strokes that every painted control shares: filled box, hairline edge, focus ring. Pure painting.
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QStyleOption;

namespace proofsheet {

struct Tokens;

// A rounded box; an edge of one device px inside it where edge is valid.
void paintBox(QPainter &painter, const QRectF &box, const QColor &fill, const QColor &edge, qreal radius);
// 2 px ring, 1 px outside the box, radius + 1. The widget must leave 3 px around the box, or pass a box that is
// smaller.
void paintFocusRing(QPainter &painter, const QRectF &box, const QColor &colour, qreal radius);
// 2 px edge inside the box: text fields and whole rows.
void paintInnerRing(QPainter &painter, const QRectF &box, const QColor &colour, qreal radius);
void paintHairline(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &colour);
// A check mark in a box of 14 px.
void paintCheckBox(QPainter &painter, const QRectF &box, const Tokens &tokens, bool checked, bool partly, bool enabled,
                   bool hovered);

} // namespace proofsheet
