// SPDX-License-Identifier: GPL-3.0-or-later
// A bunch of flowers in a vase, against a plain wall.
#include "demo/Noise.h"
#include "demo/Scene.h"

#include <QRadialGradient>

namespace proofsheet {

namespace {

void petal(Canvas &c, QPointF at, qreal angle, qreal length, qreal width, const QColor &colour)
{
    QPainter &p = c.painter();
    p.save();
    p.translate(at);
    p.rotate(angle);
    QPainterPath path(QPointF(0, 0));
    path.cubicTo(length * 0.3, -width * 0.75, length * 0.95, -width * 0.6, length, 0);
    path.cubicTo(length * 0.95, width * 0.6, length * 0.3, width * 0.75, 0, 0);
    if (c.hand.shading == Shading::Soft) {
        QRadialGradient gradient(QPointF(0, 0), length);
        gradient.setColorAt(0, darker(colour, 0.3));
        gradient.setColorAt(0.5, colour);
        gradient.setColorAt(1, mix(lighter(colour, 0.35), c.pal.light, 0.25));
        p.fillPath(path, gradient);
        for (int i = -1; i <= 1 && c.hand.detail > 0.9; ++i) {
            QPainterPath vein(QPointF(length * 0.12, i * width * 0.04));
            vein.quadTo(length * 0.5, i * width * 0.24, length * 0.84, i * width * 0.18);
            c.line(vein, withAlpha(darker(colour, 0.35), 0.2), 1.3);
        }
    } else {
        c.fill(path, colour);
        c.contour(path, colour);
    }
    p.restore();
}

void bloomOpen(Canvas &c, QPointF at, qreal radius, const QColor &colour)
{
    const int petals = 7 + c.rng.below(4);
    const qreal turn = c.rng.unit() * 360;
    for (int ring = 0; ring < 3; ++ring)
        for (int i = 0; i < petals - ring; ++i)
            petal(c, at, turn + ring * 23 + i * 360.0 / (petals - ring), radius * (1 - ring * 0.25),
                  radius * (0.5 - ring * 0.08), mix(colour, c.pal.paper, ring * 0.14 + c.rng.between(0.0, 0.08)));
    c.disc(at, radius * 0.2, mix(c.pal.dark, c.pal.near, 0.4));
    for (int i = 0; i < c.some(18); ++i) {
        const qreal angle = i * 2.39996;
        const qreal far = radius * 0.2 * std::sqrt(i / 18.0);
        c.disc(at + QPointF(std::cos(angle), std::sin(angle)) * far, radius * 0.022, c.pal.light);
    }
}

void bloomRound(Canvas &c, QPointF at, qreal radius, const QColor &colour)
{
    for (int i = 0; i < 46; ++i) {
        const qreal t = i / 46.0;
        const qreal angle = i * 137.5;
        const qreal far = radius * (0.9 - 0.86 * t);
        const QPointF from = at + QPointF(std::cos(angle * 0.01745), std::sin(angle * 0.01745)) * far * 0.5;
        petal(c, from, angle, radius * (0.62 - 0.3 * t), radius * (0.56 - 0.2 * t),
              mix(darker(colour, 0.12), lighter(colour, 0.3), t));
    }
}

void bud(Canvas &c, QPointF at, qreal radius, qreal angle, const QColor &colour)
{
    for (const qreal turn : {-24.0, 24.0, 0.0})
        petal(c, at, angle + turn, radius * 1.1, radius * 0.5, mix(colour, c.pal.paper, turn == 0 ? 0.15 : 0.0));
}

void leafOn(Canvas &c, QPointF at, qreal angle, qreal length, const QColor &green)
{
    petal(c, at, angle, length, length * 0.34, green);
}

void stem(Canvas &c, QPointF mouth, QPointF head, const QColor &green)
{
    const QPointF bend(mouth.x() + (head.x() - mouth.x()) * 0.3, (mouth.y() + head.y()) / 2 - 40);
    c.taper(mouth, bend, head, 9, 6, green);
    for (int i = 0; i < 2; ++i) {
        const qreal t = c.rng.between(0.25, 0.75);
        const QPointF on = mouth * (1 - t) * (1 - t) + bend * 2 * t * (1 - t) + head * t * t;
        leafOn(c, on, (i ? -150 : -30) + c.rng.between(-25, 25), c.rng.between(70, 140),
               mix(green, c.pal.accent2, c.rng.between(0.0, 0.35)));
    }
}

} // namespace

void drawFlowers(Canvas &c)
{
    const bool left = c.rng.chance(0.5);
    c.sun = QPointF(left ? -c.W * 0.1 : c.W * 1.1, -c.H * 0.1);
    const qreal table = c.H * 0.8;
    if (c.withBackdrop) {
        const QColor wall = mix(c.pal.high, c.pal.low, 0.45);
        QRadialGradient gradient(QPointF(left ? c.W * 0.2 : c.W * 0.8, c.H * 0.2), qMax(c.W, c.H));
        gradient.setColorAt(0, mix(wall, c.pal.light, c.isGraphic() ? 0.0 : 0.5));
        gradient.setColorAt(1, c.isGraphic() ? wall : mix(wall, c.pal.near, 0.38));
        c.painter().fillRect(QRectF(0, 0, c.W, c.H), gradient);
        c.painter().fillRect(QRectF(0, table, c.W, c.H - table), mix(c.pal.far, c.pal.near, 0.45));
        c.painter().fillRect(QRectF(0, table, c.W, 4), withAlpha(c.pal.light, 0.5));
    }
    const qreal k = qMin(1.15, c.H / 1000);
    const QPointF base(c.W / 2 + c.rng.between(-40, 40), table + 70);
    const QPointF mouth = base - QPointF(0, 268 * k);
    const QColor green = mix(QColor(70, 104, 72), c.pal.near, 0.35);
    const int flowers = qMax(7, c.some(12));
    c.groundShadow(base, 104 * k, 440 * k, 0.4);
    QList<QPointF> heads;
    for (int i = 0; i < flowers; ++i) {
        const qreal angle = -90 + 150 * ((i + 0.5) / flowers - 0.5) + c.rng.between(-9, 9);
        const qreal far = (i % 2 ? c.rng.between(330, 440) : c.rng.between(170, 300)) * k;
        heads.append(mouth + QPointF(std::cos(angle * 0.01745) * far * 1.06, std::sin(angle * 0.01745) * far));
        stem(c, mouth + QPointF(c.rng.between(-26, 26), 16), heads.last(),
             mix(green, c.pal.dark, c.rng.between(0.0, 0.25)));
    }
    for (int i = 0; i < 6; ++i)
        leafOn(c, mouth + QPointF(c.rng.between(-30, 30), 0), -90 + c.rng.between(-100, 100),
               c.rng.between(120, 220) * k, mix(green, c.pal.dark, c.rng.between(0.0, 0.3)));
    const QList<QColor> colours{c.pal.accent, mix(c.pal.accent, c.pal.paper, 0.5), c.pal.light,
                                mix(c.pal.accent2, c.pal.paper, 0.2)};
    for (qsizetype i = 0; i < heads.size(); ++i) {
        const QColor colour = colours[c.rng.below(4)];
        const qreal radius = c.rng.between(64, 104) * k;
        if (i % 4 == 3)
            bud(c, heads[i], radius * 0.8, -90 + c.rng.between(-30, 30), colour);
        else if (i % 2)
            bloomRound(c, heads[i], radius, colour);
        else
            bloomOpen(c, heads[i], radius * 1.1, colour);
    }
    c.lathe(base, {{0, 72 * k}, {60 * k, 116 * k}, {150 * k, 108 * k}, {222 * k, 62 * k}, {268 * k, 70 * k}},
            c.rng.chance(0.5) ? c.pal.paper : mix(c.pal.accent2, c.pal.paper, 0.3));
}

} // namespace proofsheet
