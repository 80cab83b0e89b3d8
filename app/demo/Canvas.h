// SPDX-License-Identifier: GPL-3.0-or-later
// What the scenes draw on: a painter whose short side is 1000 units, and fills that follow the model's hand. Private to
// demo.
#pragma once

#include "demo/Hand.h"
#include "demo/Palette.h"
#include "demo/Random.h"

#include <QList>
#include <QPainter>
#include <QPainterPath>

namespace proofsheet {

struct LathePoint
{
    qreal up = 0;     // above the base, units
    qreal radius = 0; // units
};

class Canvas
{
public:
    Canvas(QPainter &painter, QSize pixels, const Hand &drawnBy, const Palette &colours, Random &chance);

    const qreal W; // width in units; the short side is 1000
    const qreal H;
    const Hand &hand;
    const Palette &pal;
    Random &rng;
    bool withBackdrop = true; // off: the subject alone, the rest stays clear
    QPointF sun;              // where the light comes from; a scene sets it

    QPainter &painter() { return m_painter; }
    bool isGraphic() const { return hand.shading != Shading::Soft; }
    int some(qreal count) const { return qMax(1, qRound(count * hand.detail)); } // a count, by how much is drawn
    QColor tone(const QColor &colour, qreal distance) const; // 0 near to 1 far: fades into the horizon

    // Vertical gradient over everything, with the light's glow; bands where the hand is a poster's.
    void sky(const QColor &top, const QColor &bottom);
    void disc(QPointF centre, qreal radius, const QColor &colour);
    void glow(QPointF centre, qreal radius, const QColor &colour, qreal alpha);

    void fill(const QPainterPath &path, const QColor &colour);  // as it is, no shading
    void shape(const QPainterPath &path, const QColor &colour); // shaded by the hand, light from the sun's side
    void land(const QPainterPath &path, const QColor &colour, qreal top, qreal depth); // fades downwards from its ridge
    void line(const QPainterPath &path, const QColor &colour, qreal width);
    void taper(QPointF from, QPointF bend, QPointF to, qreal wide, qreal thin, const QColor &colour);
    void ribbon(const QPainterPath &curve, qreal from, qreal to, const QColor &colour); // a line whose width changes
    void contour(const QPainterPath &path, const QColor &colour); // the hand's outline, if it has one

    // A turned body (cup, vase, carafe) that stands on base; open answers with the mouth's inside in that colour.
    QPainterPath lathe(QPointF base, const QList<LathePoint> &profile, const QColor &colour, const QColor &inside = {});
    void groundShadow(QPointF base, qreal radius, qreal length, qreal alpha);
    void cloud(QPointF centre, qreal width, const QColor &lit, const QColor &shade);

private:
    void celShade(const QPainterPath &path, const QColor &colour);

    QPainter &m_painter;
};

// A closed band below a smooth line through the points, down to the given height.
QPainterPath below(const QList<QPointF> &line, qreal bottom);
QPainterPath smoothLine(const QList<QPointF> &points);

} // namespace proofsheet
