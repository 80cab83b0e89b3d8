// SPDX-License-Identifier: GPL-3.0-or-later
// Ceramics on a table: a dripper on its carafe, a cup, a bowl, and the window's light on the wall.
#include "demo/Noise.h"
#include "demo/Scene.h"

#include <QLinearGradient>

namespace proofsheet {

namespace {

void wall(Canvas &c, qreal table)
{
    if (!c.withBackdrop)
        return;
    const QColor tone = mix(c.pal.low, c.pal.high, 0.5);
    const bool left = c.sun.x() < c.W / 2;
    QLinearGradient gradient(left ? 0 : c.W, 0, left ? c.W : 0, table);
    gradient.setColorAt(0, mix(tone, c.pal.light, 0.35));
    gradient.setColorAt(1, mix(tone, c.pal.dark, 0.34));
    if (c.hand.shading == Shading::Poster)
        c.painter().fillRect(QRectF(0, 0, c.W, table + 1), tone);
    else
        c.painter().fillRect(QRectF(0, 0, c.W, table + 1), gradient);
}

// The panes' light, thrown at a slant.
void windowLight(Canvas &c, qreal table)
{
    if (!c.withBackdrop)
        return;
    QPainter &p = c.painter();
    p.save();
    p.setClipRect(QRectF(0, 0, c.W, table), Qt::IntersectClip);
    const bool left = c.sun.x() < c.W / 2;
    p.translate(c.W * (left ? c.rng.between(0.1, 0.24) : c.rng.between(0.6, 0.72)), table * c.rng.between(0.06, 0.16));
    p.shear(left ? 0.14 : -0.14, left ? 0.16 : -0.16);
    const qreal pane = 148 * c.rng.between(0.9, 1.25);
    const int columns = 2;
    const int rows = 3;
    const qreal gap = c.isGraphic() ? 20 : 32;
    const int softness = c.isGraphic() ? 1 : 5;
    for (int soft = softness; soft >= 1; --soft) {
        const qreal grow = c.isGraphic() ? 0 : soft * 2.4;
        for (int i = 0; i < columns; ++i)
            for (int k = 0; k < rows; ++k) {
                const QRectF light(i * (pane + gap), k * (pane * 0.98 + gap), pane, pane * 0.98);
                p.fillRect(
                    light.adjusted(-grow, -grow, grow, grow),
                    withAlpha(lighter(c.pal.light, 0.25), (c.isGraphic() ? 0.62 : 0.155) * (0.8 + 0.2 * c.hand.glow)));
            }
    }
    p.restore();
}

void tableTop(Canvas &c, qreal table)
{
    QPainter &p = c.painter();
    const QColor stone = mix(c.pal.paper, c.pal.far, 0.42);
    if (c.withBackdrop) {
        QLinearGradient gradient(0, table, 0, c.H);
        gradient.setColorAt(0, mix(stone, c.pal.light, 0.3));
        gradient.setColorAt(1, c.hand.shading == Shading::Poster ? stone : darker(stone, 0.2));
        p.fillRect(QRectF(0, table, c.W, c.H - table), gradient);
        p.fillRect(QRectF(0, table, c.W, 3), withAlpha(lighter(c.pal.light, 0.5), 0.6));
        const quint32 seed = quint32(c.rng.next());
        for (int i = 0; i < c.some(12); ++i) {
            QList<QPointF> vein;
            const qreal y = table + (c.H - table) * (0.08 + 0.92 * i / 12.0);
            for (int k = 0; k <= 14; ++k)
                vein.append({c.W * k / 14.0, y + 16 * roughNoise(k * 0.55 + i * 3, seed, 3)});
            c.line(smoothLine(vein), withAlpha(c.pal.near, 0.06 + 0.05 * c.rng.unit()), c.rng.between(1, 7));
        }
    }
}

void handle(Canvas &c, QPointF from, qreal reach, qreal tall, qreal thick, const QColor &colour)
{
    QPainterPath path(from);
    path.cubicTo(from + QPointF(reach * 1.35, -tall * 0.1), from + QPointF(reach * 1.2, tall * 0.95),
                 from + QPointF(reach * 0.02, tall));
    c.ribbon(path, thick, thick * 0.85, darker(colour, 0.12));
}

void steam(Canvas &c, QPointF from, qreal tall)
{
    for (int i = 0; i < 3; ++i) {
        const qreal dx = (i - 1) * tall * 0.12;
        const qreal sway = tall * c.rng.between(0.08, 0.16);
        QPainterPath path(from + QPointF(dx, 0));
        path.cubicTo(from + QPointF(dx - sway, -tall * 0.3), from + QPointF(dx + sway * 1.3, -tall * 0.5),
                     from + QPointF(dx + sway * 0.3, -tall * c.rng.between(0.75, 1.05)));
        for (int soft = 3; soft >= 1; --soft)
            c.line(path, withAlpha(c.pal.paper, 0.07), 5.0 * soft);
    }
}

void pourOver(Canvas &c, QPointF base, qreal k, const QColor &clay, const QColor &coffee)
{
    c.groundShadow(base, 104 * k, 520 * k, 0.42);
    c.lathe(
        base,
        {{0, 92 * k}, {34 * k, 112 * k}, {96 * k, 108 * k}, {150 * k, 66 * k}, {178 * k, 58 * k}, {214 * k, 72 * k}},
        clay, coffee);
    const QPointF neck = base - QPointF(0, 208 * k);
    QPainterPath collar;
    collar.addRoundedRect(QRectF(neck.x() - 104 * k, neck.y() - 26 * k, 208 * k, 22 * k), 11 * k, 11 * k);
    c.shape(collar, darker(clay, 0.08));
    const bool right = c.sun.x() < base.x();
    handle(c, neck + QPointF((right ? 112 : -112) * k, -136 * k), (right ? 66 : -66) * k, 104 * k, 19 * k, clay);
    c.lathe(neck - QPointF(0, 24 * k), {{0, 46 * k}, {24 * k, 58 * k}, {96 * k, 112 * k}, {168 * k, 148 * k}}, clay,
            coffee);
}

void cup(Canvas &c, QPointF base, qreal k, const QColor &clay, const QColor &coffee)
{
    c.groundShadow(base + QPointF(0, 10 * k), 120 * k, 330 * k, 0.36);
    c.lathe(base + QPointF(0, 12 * k), {{0, 84 * k}, {8 * k, 112 * k}, {18 * k, 132 * k}}, lighter(clay, 0.08),
            lighter(clay, 0.14));
    const bool right = c.sun.x() < base.x();
    handle(c, base + QPointF((right ? 66 : -66) * k, -96 * k), (right ? 58 : -58) * k, 62 * k, 16 * k, clay);
    c.lathe(base, {{0, 44 * k}, {10 * k, 56 * k}, {58 * k, 76 * k}, {122 * k, 84 * k}}, clay, coffee);
    if (c.hand.detail > 0.6)
        steam(c, base - QPointF(0, 126 * k), 240 * k);
}

void bowl(Canvas &c, QPointF base, qreal k, const QColor &clay)
{
    c.groundShadow(base, 74 * k, 300 * k, 0.36);
    c.lathe(base, {{0, 44 * k}, {8 * k, 52 * k}, {40 * k, 92 * k}, {64 * k, 104 * k}}, clay,
            mix(c.pal.dark, c.pal.near, 0.4));
    for (int i = 0; i < c.some(26); ++i) {
        const qreal angle = c.rng.unit() * 6.283;
        const qreal far = std::sqrt(c.rng.unit()) * 78 * k;
        QPainterPath bean;
        bean.addEllipse(base + QPointF(std::cos(angle) * far, -66 * k + std::sin(angle) * far * 0.17), 9 * k, 5.4 * k);
        c.fill(bean, mix(c.pal.dark, c.pal.near, c.rng.between(0.1, 0.75)));
    }
}

void branchVase(Canvas &c, QPointF base, qreal k, const QColor &clay)
{
    c.groundShadow(base, 70 * k, 430 * k, 0.36);
    const quint32 seed = quint32(c.rng.next());
    for (int i = 0; i < 3 + c.rng.below(3); ++i) {
        const qreal lean = c.rng.between(-0.34, 0.34);
        const qreal tall = c.rng.between(230, 390) * k;
        const QPointF mouth = base - QPointF(0, 206 * k);
        const QPointF tip = mouth + QPointF(lean * tall, -tall);
        const QPointF bend = mouth + QPointF(lean * tall * 0.2, -tall * 0.6);
        c.taper(mouth + QPointF(0, 20 * k), bend, tip, 6 * k, 2 * k, mix(c.pal.near, c.pal.dark, 0.2));
        for (int n = 0; n < c.some(11); ++n) {
            const qreal t = 0.3 + 0.7 * n / 11.0;
            const QPointF on = mouth * (1 - t) * (1 - t) + bend * 2 * t * (1 - t) + tip * t * t;
            const qreal way = (n % 2 ? 1 : -1) * (26 + 16 * noise(n, seed + quint32(i))) * k;
            QPainterPath leaf(on);
            leaf.quadTo(on + QPointF(way * 0.7, -26 * k), on + QPointF(way * 1.4, -18 * k));
            leaf.quadTo(on + QPointF(way * 0.8, 4 * k), on);
            c.shape(leaf, mix(c.pal.accent2, c.pal.near, c.rng.between(0.0, 0.5)));
        }
    }
    c.lathe(base, {{0, 52 * k}, {46 * k, 82 * k}, {110 * k, 70 * k}, {160 * k, 30 * k}, {206 * k, 36 * k}}, clay,
            darker(clay, 0.6));
}

} // namespace

void drawStillLife(Canvas &c)
{
    const bool left = c.rng.chance(0.6);
    c.sun = QPointF(left ? -c.W * 0.2 : c.W * 1.2, -c.H * 0.1);
    const qreal table = c.H * c.rng.between(0.66, 0.71);
    wall(c, table);
    windowLight(c, table);
    tableTop(c, table);

    const QColor pale = mix(c.pal.paper, c.pal.far, c.rng.between(0.02, 0.2));
    const QColor clay = c.rng.chance(0.5) ? pale : mix(c.pal.accent, c.pal.far, 0.3);
    const QColor second = c.rng.chance(0.6) ? clay : mix(c.pal.accent2, c.pal.paper, 0.25);
    const QColor coffee = mix(c.pal.dark, QColor(60, 30, 16), 0.6);
    const qreal k = c.rng.between(1.12, 1.34);
    const auto x = [&](qreal share) { return c.W / 2 + (left ? 1 : -1) * share * 1120; };
    const qreal ground = table + (c.H - table) * 0.42;
    if (c.rng.chance(0.55))
        branchVase(c, {x(-0.27), ground - 52}, k * 1.06, second);
    pourOver(c, {x(-0.02), ground}, k, clay, coffee);
    bowl(c, {x(-0.31), ground + 62}, k * 0.94, second);
    cup(c, {x(0.3), ground + 44}, k, clay, coffee);
}

} // namespace proofsheet
