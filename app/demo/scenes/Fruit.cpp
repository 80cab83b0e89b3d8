// SPDX-License-Identifier: GPL-3.0-or-later
// Citrus from above, whole, halved and in leaf, with hard shadows on a plain ground.
#include "demo/Noise.h"
#include "demo/Scene.h"

#include <QRadialGradient>

namespace proofsheet {

namespace {

struct Kind
{
    QColor peel;
    QColor flesh;
};

Kind anyKind(Canvas &c)
{
    static const QRgb kinds[][2] = {
        {0xf0932b, 0xf6a43c}, {0xf4c531, 0xf8dc6a}, {0x9dbb3c, 0xc9da70}, {0xee7752, 0xef6a5c}};
    const auto &kind = kinds[c.rng.below(4)];
    return {mix(QColor::fromRgb(kind[0]), c.pal.accent, 0.12), mix(QColor::fromRgb(kind[1]), c.pal.accent, 0.1)};
}

QPointF shadowWay(const Canvas &c)
{
    return {c.sun.x() < c.W / 2 ? 1.0 : -1.0, 0.7};
}

void shadow(Canvas &c, QPointF at, qreal radius)
{
    const QColor colour = mix(c.pal.dark, c.pal.near, 0.25);
    const int softness = c.isGraphic() ? 1 : 5;
    for (int i = 0; i < softness; ++i) {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        const qreal grow = radius * (1.0 + i * 0.02);
        for (int k = 0; k <= 10; ++k)
            path.addEllipse(at + shadowWay(c) * radius * 0.052 * k, grow, grow);
        c.fill(path, withAlpha(colour, 0.42 / softness));
    }
}

void whole(Canvas &c, QPointF at, qreal radius, const Kind &kind)
{
    QPainterPath ball;
    ball.addEllipse(at, radius, radius * 0.98);
    const QPointF lit = at - shadowWay(c) * radius * 0.4;
    if (c.hand.shading == Shading::Soft) {
        QRadialGradient round(lit, radius * 1.6);
        round.setColorAt(0, mix(lighter(kind.peel, 0.42), c.pal.light, 0.2));
        round.setColorAt(0.4, kind.peel);
        round.setColorAt(0.85, darker(kind.peel, 0.34));
        round.setColorAt(1, darker(kind.peel, 0.45));
        c.painter().fillPath(ball, round);
        c.painter().save();
        c.painter().setClipPath(ball, Qt::IntersectClip);
        for (int i = 0; i < c.some(radius * 2.2); ++i) {
            const qreal angle = c.rng.unit() * 6.283;
            const qreal far = radius * std::sqrt(c.rng.unit());
            c.disc(at + QPointF(std::cos(angle), std::sin(angle)) * far, c.rng.between(0.9, 2.1),
                   withAlpha(c.rng.chance(0.5) ? lighter(kind.peel, 0.5) : darker(kind.peel, 0.4), 0.28));
        }
        c.painter().restore();
    } else {
        c.shape(ball, kind.peel);
        c.disc(lit, radius * 0.16, withAlpha(lighter(kind.peel, 0.75), 0.8));
    }
    const QPointF stem = at + QPointF(c.rng.between(-0.35, 0.35), c.rng.between(-0.35, 0.2)) * radius;
    c.disc(stem, radius * 0.075, mix(QColor(70, 92, 48), c.pal.near, 0.3));
}

void half(Canvas &c, QPointF at, qreal radius, const Kind &kind)
{
    const auto ring = [&](qreal share, const QColor &colour) {
        QPainterPath path;
        path.addEllipse(at, radius * share, radius * share);
        c.fill(path, colour);
        if (share > 0.99)
            c.contour(path, colour);
    };
    ring(1.0, kind.peel);
    ring(0.945, mix(kind.peel, c.pal.paper, 0.75));
    ring(0.9, lighter(c.pal.paper, 0.4));
    const int segments = 8 + c.rng.below(3);
    const qreal turn = c.rng.unit() * 360;
    QPainter &p = c.painter();
    for (int i = 0; i < segments; ++i) {
        p.save();
        p.translate(at);
        p.rotate(turn + i * 360.0 / segments);
        const qreal wide = std::tan(3.14159 / segments) * 0.9;
        const qreal outer = radius * 0.83;
        QPainterPath wedge(QPointF(0, -radius * 0.1));
        wedge.lineTo(outer * wide * 0.86, -outer * 0.86);
        wedge.quadTo(outer * wide * 0.8, -outer, 0, -outer * 1.01);
        wedge.quadTo(-outer * wide * 0.8, -outer, -outer * wide * 0.86, -outer * 0.86);
        wedge.closeSubpath();
        if (c.hand.shading == Shading::Soft) {
            QRadialGradient juice(QPointF(0, 0), outer);
            juice.setColorAt(0, lighter(kind.flesh, 0.35));
            juice.setColorAt(0.6, kind.flesh);
            juice.setColorAt(1, darker(kind.flesh, 0.12));
            p.fillPath(wedge, juice);
        } else {
            c.fill(wedge, kind.flesh);
        }
        p.setClipPath(wedge, Qt::IntersectClip);
        for (int k = 0; k < c.some(15); ++k) {
            const qreal a = c.rng.between(-wide, wide) * 0.9;
            const qreal from = c.rng.between(0.2, 0.7) * outer;
            const qreal to = from + outer * c.rng.between(0.12, 0.3);
            c.taper({a * from, -from}, {a * (from + to) / 2, -(from + to) / 2}, {a * to, -to}, 1.4, radius * 0.035,
                    withAlpha(c.rng.chance(0.6) ? lighter(kind.flesh, 0.55) : darker(kind.flesh, 0.16), 0.5));
        }
        p.restore();
    }
    c.disc(at, radius * 0.05, lighter(c.pal.paper, 0.2));
}

void leaf(Canvas &c, QPointF at, qreal length, qreal angle, bool cast)
{
    QPainter &p = c.painter();
    const auto outline = [length] {
        QPainterPath path(QPointF(0, 0));
        path.cubicTo(length * 0.25, -length * 0.3, length * 0.75, -length * 0.24, length, 0);
        path.cubicTo(length * 0.75, length * 0.2, length * 0.25, length * 0.26, 0, 0);
        return path;
    };
    if (cast) {
        p.save();
        p.translate(at + shadowWay(c) * 16);
        p.rotate(angle);
        c.fill(outline(), withAlpha(c.pal.dark, 0.25));
        p.restore();
    }
    p.save();
    p.translate(at);
    p.rotate(angle);
    const QColor green = mix(QColor(74, 112, 62), c.pal.near, c.rng.between(0.1, 0.4));
    c.shape(outline(), green);
    QPainterPath vein(QPointF(length * 0.04, 0));
    vein.lineTo(length * 0.94, 0);
    c.line(vein, withAlpha(lighter(green, 0.4), 0.8), length * 0.014);
    for (int i = 1; i < 6 && c.hand.detail > 0.6; ++i)
        for (const int side : {-1, 1}) {
            QPainterPath rib(QPointF(length * 0.14 * i, 0));
            rib.quadTo(length * (0.14 * i + 0.08), side * length * 0.05, length * (0.14 * i + 0.13),
                       side * length * 0.13);
            c.line(rib, withAlpha(lighter(green, 0.35), 0.35), length * 0.008);
        }
    p.restore();
}

} // namespace

void drawFruit(Canvas &c)
{
    c.sun = QPointF(c.rng.chance(0.5) ? 0 : c.W, 0);
    if (c.withBackdrop) {
        const QColor cloth = mix(c.pal.far, c.pal.paper, c.rng.between(0.1, 0.55));
        QRadialGradient ground(c.sun, c.W * 1.4);
        ground.setColorAt(0, mix(cloth, c.pal.light, c.isGraphic() ? 0.0 : 0.4));
        ground.setColorAt(1, c.isGraphic() ? cloth : mix(cloth, c.pal.near, 0.3));
        c.painter().fillRect(QRectF(0, 0, c.W, c.H), ground);
    }
    struct Placed
    {
        QPointF at;
        qreal radius;
    };
    QList<Placed> placed;
    for (int attempt = 0; attempt < 700; ++attempt) {
        const qreal radius = c.rng.between(96, 200) * (attempt < 40 ? 1.0 : 0.66);
        const QPointF at(c.W * c.rng.between(0.02, 0.98), c.H * c.rng.between(0.02, 0.98));
        const bool free = std::all_of(placed.cbegin(), placed.cend(), [&](const Placed &other) {
            const QPointF d = other.at - at;
            return std::hypot(d.x(), d.y()) > (other.radius + radius) * 1.06;
        });
        if (free)
            placed.append({at, radius});
    }
    for (const Placed &fruit : std::as_const(placed))
        if (c.rng.chance(0.62)) {
            const qreal angle = c.rng.unit() * 360;
            for (const qreal turn : {0.0, 52.0})
                leaf(c, fruit.at, fruit.radius * c.rng.between(1.45, 1.75), angle + turn, true);
        }
    for (const Placed &fruit : std::as_const(placed))
        shadow(c, fruit.at, fruit.radius);
    for (qsizetype i = 0; i < placed.size(); ++i) {
        const Kind kind = anyKind(c);
        if (i % 5 < 3)
            half(c, placed[i].at, placed[i].radius, kind);
        else
            whole(c, placed[i].at, placed[i].radius, kind);
    }
}

} // namespace proofsheet
