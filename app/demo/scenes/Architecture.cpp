// SPDX-License-Identifier: GPL-3.0-or-later
// Plain walls, stairs and an arch in hard light: planes of colour, each lit or in shade.
#include "demo/Scene.h"

#include <QLinearGradient>

namespace proofsheet {

namespace {

struct Walls
{
    QColor lit;
    QColor middle;
    QColor shade;
    QColor inner;
};

QPainterPath polygon(const QList<QPointF> &points)
{
    QPainterPath path(points.first());
    for (const QPointF &point : points)
        path.lineTo(point);
    path.closeSubpath();
    return path;
}

void plane(Canvas &c, const QPainterPath &path, const QColor &top, const QColor &bottom)
{
    if (c.isGraphic()) {
        c.fill(path, top);
    } else {
        const QRectF box = path.boundingRect();
        QLinearGradient gradient(box.topLeft(), box.bottomLeft());
        gradient.setColorAt(0, top);
        gradient.setColorAt(1, bottom);
        c.painter().fillPath(path, gradient);
    }
    c.contour(path, top);
}

QPainterPath archPath(qreal x, qreal base, qreal width, qreal height)
{
    QPainterPath path(QPointF(x, base));
    path.lineTo(x, base - height + width / 2);
    path.arcTo(QRectF(x, base - height, width, width), 180, -180);
    path.lineTo(x + width, base);
    path.closeSubpath();
    return path;
}

// An opening with the depth of its wall on one side, and the sky or a dark room behind.
void opening(Canvas &c, qreal x, qreal base, qreal width, qreal height, const Walls &w, bool sky, bool depthRight)
{
    const QPainterPath hole = archPath(x, base, width, height);
    plane(c, hole, w.shade, mix(w.shade, w.lit, 0.25));
    QPainter &p = c.painter();
    p.save();
    p.setClipPath(hole, Qt::IntersectClip);
    const qreal deep = width * (depthRight ? -0.2 : 0.2);
    const QPainterPath behind = archPath(x + deep, base, width, height);
    if (sky)
        plane(c, behind, c.pal.high, mix(c.pal.low, c.pal.high, 0.2));
    else
        plane(c, behind, w.inner, mix(w.inner, w.shade, 0.4));
    if (sky) {
        const QPointF ball(x + width * 0.56, base - height * 0.42);
        c.disc(ball, width * 0.2, mix(c.pal.light, c.pal.accent, 0.1));
    }
    p.restore();
}

void stairs(Canvas &c, qreal left, qreal right, qreal foot, qreal head, const Walls &w)
{
    const int steps = c.hand.detail < 0.7 ? 8 : 12;
    const qreal centre = (left + right) / 2;
    for (int i = steps - 1; i >= 0; --i) {
        const qreal near = 1 - i / qreal(steps);
        const qreal far = 1 - (i + 1) / qreal(steps);
        const auto edge = [&](qreal side, qreal t) { return centre + (side - centre) * (0.5 + 0.5 * t); };
        const auto up = [&](qreal t) { return head + (foot - head) * t * (0.72 + 0.28 * t); };
        const qreal front = up(near);
        const qreal back = up(far);
        const qreal edgeHeight = (front - back) * 0.56;
        plane(c,
              polygon({{edge(left, far), back},
                       {edge(right, far), back},
                       {edge(right, near), front - edgeHeight},
                       {edge(left, near), front - edgeHeight}}),
              lighter(w.lit, 0.12), w.lit);
        plane(c,
              polygon({{edge(left, near), front - edgeHeight},
                       {edge(right, near), front - edgeHeight},
                       {edge(right, near), front},
                       {edge(left, near), front}}),
              w.middle, mix(w.middle, w.shade, 0.35));
    }
}

// The shadow that the wall throws over the steps.
void slantedShade(Canvas &c, qreal left, qreal right, qreal foot, qreal head, bool fromLeft, const QColor &shade)
{
    const qreal centre = (left + right) / 2;
    const qreal side = fromLeft ? left : right;
    const qreal top = centre + (side - centre) * 0.5;
    c.fill(
        polygon({{side, foot}, {top, head}, {top + (centre - top) * 0.3, head}, {side + (centre - side) * 1.25, foot}}),
        withAlpha(shade, 0.5));
}

void cypress(Canvas &c, QPointF foot, qreal tall)
{
    QPainterPath tree(foot);
    tree.cubicTo(foot + QPointF(-tall * 0.16, -tall * 0.1), foot + QPointF(-tall * 0.12, -tall * 0.6),
                 foot + QPointF(0, -tall));
    tree.cubicTo(foot + QPointF(tall * 0.12, -tall * 0.6), foot + QPointF(tall * 0.16, -tall * 0.1), foot);
    c.shape(tree, mix(QColor(52, 84, 66), c.pal.near, 0.3));
}

void potted(Canvas &c, QPointF base, qreal k)
{
    c.groundShadow(base, 56 * k, 200 * k, 0.4);
    const QColor green = mix(QColor(66, 106, 74), c.pal.near, 0.25);
    for (int i = 0; i < 11; ++i) {
        const qreal lean = (i - 5) / 5.0 + c.rng.between(-0.1, 0.1);
        const QPointF from = base - QPointF(0, 100 * k);
        c.taper(from, from + QPointF(lean * 40, -120) * k, from + QPointF(lean * 130, -190 + 110 * std::abs(lean)) * k,
                17 * k, 2, mix(green, c.pal.dark, c.rng.between(0.0, 0.3)));
    }
    c.lathe(base, {{0, 40 * k}, {70 * k, 56 * k}, {104 * k, 62 * k}}, c.pal.accent, darker(c.pal.accent, 0.55));
}

} // namespace

void drawArchitecture(Canvas &c)
{
    const bool lightLeft = c.rng.chance(0.5);
    c.sun = QPointF(lightLeft ? 0 : c.W, 0);
    const QColor base = c.rng.chance(0.5) ? mix(c.pal.accent, c.pal.low, 0.5) : mix(c.pal.far, c.pal.paper, 0.35);
    const Walls w{mix(base, c.pal.light, 0.45), base, mix(darker(base, 0.3), c.pal.accent2, 0.18),
                  mix(c.pal.dark, base, 0.25)};
    c.sky(c.pal.high, mix(c.pal.low, c.pal.high, 0.35));
    if (c.withBackdrop && c.hand.bigClouds)
        c.cloud({c.W * 0.5, c.H * 0.24}, 520, lighter(c.pal.paper, 0.6), mix(c.pal.paper, c.pal.high, 0.4));

    const qreal head = c.H * 0.52;
    const qreal left = c.W * 0.5 - 330;
    const qreal right = c.W * 0.5 + 330;
    const qreal mid = (left + right) / 2;
    cypress(c, {mid + (lightLeft ? -150 : 150), head + 10}, 330);
    const qreal backTop = c.H * c.rng.between(0.16, 0.22);
    plane(c, polygon({{mid - 240, backTop}, {mid + 240, backTop}, {mid + 240, head + 4}, {mid - 240, head + 4}}), w.lit,
          w.middle);
    opening(c, mid - 84, head + 2, 168, c.H * 0.27, w, true, lightLeft);

    const auto sideWall = [&](bool atLeft) {
        const bool lit = atLeft != lightLeft;
        const qreal outer = atLeft ? -10 : c.W + 10;
        const qreal inner = atLeft ? mid - 165 : mid + 165;
        const qreal front = atLeft ? left : right;
        const qreal top = c.H * c.rng.between(0.02, 0.1);
        const QColor colour = lit ? w.lit : w.shade;
        plane(c, polygon({{inner, backTop - 26}, {front, top}, {front, c.H + 10}, {inner, head}}),
              mix(colour, w.middle, 0.25), colour);
        plane(c, polygon({{front, top}, {outer, top}, {outer, c.H + 10}, {front, c.H + 10}}), lit ? w.middle : w.lit,
              lit ? mix(w.middle, w.shade, 0.4) : w.middle);
        const qreal room = std::abs(front - outer);
        const qreal width = qMin(room * 0.5, 190.0);
        if (room > 130)
            opening(c, qMin(front, outer) + room / 2 - width / 2, c.H * 0.62, width, c.H * 0.3, w, false, atLeft);
    };
    sideWall(true);
    sideWall(false);
    stairs(c, left, right, c.H + 8, head, w);
    slantedShade(c, left, right, c.H + 8, head, lightLeft, mix(w.shade, c.pal.dark, 0.3));
    potted(c, {lightLeft ? right + 64 : left - 64, c.H * 0.93}, 1.05);
}

} // namespace proofsheet
