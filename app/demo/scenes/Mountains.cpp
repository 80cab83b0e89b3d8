// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of mountains fading into the light, a lake, and firs in front.
#include "demo/Noise.h"
#include "demo/Scene.h"

namespace proofsheet {

namespace {

struct Range
{
    QList<QPointF> line;
    qreal top;
};

Range range(Canvas &c, qreal base, qreal tall, qreal wide, quint32 seed)
{
    Range result{{}, base};
    const int steps = 90;
    for (int i = 0; i <= steps; ++i) {
        const qreal x = c.W * (i / qreal(steps) * 1.04 - 0.02);
        const qreal peaks = 1 - std::abs(noise(x / wide, seed)) * 1.5;
        const qreal y = base - tall * (0.55 * peaks + 0.5 + 0.34 * roughNoise(x / (wide * 0.35), seed + 5, 4));
        result.line.append({x, y});
        result.top = qMin(result.top, y);
    }
    return result;
}

// Straight edges: mountains are not smooth.
QPainterPath ridgePath(const QList<QPointF> &line, qreal bottom)
{
    QPainterPath path(QPointF(line.first().x(), bottom));
    for (const QPointF &point : line)
        path.lineTo(point);
    path.lineTo(line.last().x(), bottom);
    path.closeSubpath();
    return path;
}

// Snow on the lit side of every summit, torn at its lower edge.
void snow(Canvas &c, const Range &mountains, const QPainterPath &clip, qreal depth, const QColor &white)
{
    const bool left = c.sun.x() < c.W / 2;
    const quint32 seed = quint32(c.rng.next());
    QList<QPointF> hem;
    for (const QPointF &point : mountains.line) {
        const qreal down = depth * (0.5 + 0.7 * noise(point.x() / 21, seed) + 0.35 * noise(point.x() / 7, seed + 1));
        const qreal low = qMin(point.y() + qMax(4.0, down), mountains.top + depth * 2.2);
        hem.prepend({point.x() + (left ? -10 : 10), qMax(low, point.y())});
    }
    QPainterPath path(mountains.line.first());
    for (const QPointF &point : mountains.line)
        path.lineTo(point);
    for (const QPointF &point : hem)
        path.lineTo(point);
    path.closeSubpath();
    c.painter().save();
    c.painter().setClipPath(clip, Qt::IntersectClip);
    c.fill(path, white);
    c.painter().restore();
}

// The side of every slope that turns from the sun.
void slopes(Canvas &c, const Range &mountains, const QPainterPath &clip, const QColor &shade)
{
    const int way = c.sun.x() < c.W / 2 ? 1 : -1;
    c.painter().save();
    c.painter().setClipPath(clip, Qt::IntersectClip);
    const auto &line = mountains.line;
    for (qsizetype i = 2; i + 2 < line.size(); ++i) {
        const bool summit = line[i].y() < line[i - 1].y() && line[i].y() < line[i + 1].y() &&
                            line[i].y() <= line[i - 2].y() && line[i].y() <= line[i + 2].y();
        if (!summit)
            continue;
        const qreal deep = 130 + 120 * c.rng.unit();
        QPainterPath face(line[i]);
        face.lineTo(line[i] + QPointF(-way * 14, deep * 0.3));
        face.lineTo(line[i] + QPointF(way * 8, deep * 0.52));
        face.lineTo(line[i] + QPointF(-way * 20, deep));
        face.lineTo(line[i] + QPointF(way * deep * 1.1, deep * 1.3));
        face.lineTo(line[i] + QPointF(way * deep * 0.62, deep * 0.3));
        face.closeSubpath();
        c.fill(face, shade);
    }
    c.painter().restore();
}

void fir(Canvas &c, QPointF foot, qreal tall, const QColor &colour)
{
    const int tiers = c.hand.detail < 0.7 ? 4 : 7;
    QPainterPath tree;
    tree.setFillRule(Qt::WindingFill);
    tree.addRect(QRectF(foot.x() - tall * 0.018, foot.y() - tall * 0.14, tall * 0.036, tall * 0.16));
    for (int i = 0; i < tiers; ++i) {
        const qreal t = i / qreal(tiers);
        const qreal y = foot.y() - tall * (0.08 + 0.74 * t);
        const qreal half = tall * 0.2 * (1.06 - t) * c.rng.between(0.9, 1.12);
        tree.moveTo(foot.x(), y - tall * 0.25);
        tree.quadTo(foot.x() + half * 0.35, y - tall * 0.04, foot.x() + half, y);
        tree.quadTo(foot.x(), y - tall * 0.035, foot.x() - half, y);
        tree.quadTo(foot.x() - half * 0.35, y - tall * 0.04, foot.x(), y - tall * 0.25);
    }
    c.fill(tree, colour);
    if (c.hand.outline > 0)
        c.contour(tree.simplified(), colour);
}

void forest(Canvas &c, qreal base, int count, qreal low, qreal high, const QColor &colour)
{
    for (int i = 0; i < count; ++i) {
        const qreal x = c.W * (i + c.rng.between(0.0, 1.0)) / count;
        const qreal edge = std::abs(x / c.W - 0.5) * 2;
        fir(c, {x, base + c.rng.between(-8, 14)}, c.rng.between(low, high) * (0.62 + 0.6 * edge * edge),
            mix(colour, c.pal.dark, c.rng.between(0.0, 0.25)));
    }
}

void lake(Canvas &c, qreal top, qreal bottom)
{
    QPainter &p = c.painter();
    const QColor surface = mix(c.pal.low, c.pal.high, 0.55);
    p.fillRect(QRectF(0, top, c.W, bottom - top), surface);
    for (int i = 0; i < c.some(70); ++i) {
        const qreal y = top + (bottom - top) * std::pow(c.rng.unit(), 0.7);
        const qreal spread = 60 + (y - top) * 1.3;
        const bool glitter = c.rng.chance(0.55);
        const qreal x = glitter ? c.sun.x() + c.rng.between(-spread, spread) : c.W * c.rng.unit();
        const qreal width = c.rng.between(30, 190);
        QPainterPath ripple;
        ripple.addRoundedRect(QRectF(x - width / 2, y, width, 2.6), 1.3, 1.3);
        c.fill(ripple, withAlpha(glitter ? c.pal.light : mix(c.pal.near, surface, 0.3), glitter ? 0.75 : 0.35));
    }
}

} // namespace

void drawMountains(Canvas &c)
{
    const bool left = c.rng.chance(0.5);
    c.sun = QPointF(c.W * (left ? c.rng.between(0.22, 0.4) : c.rng.between(0.6, 0.78)), c.H * c.rng.between(0.16, 0.3));
    c.sky(c.pal.high, c.pal.low);
    if (c.withBackdrop) {
        c.glow(c.sun, 560, c.pal.light, 0.7);
        c.disc(c.sun, c.rng.between(40, 74), lighter(c.pal.light, 0.3));
        if (c.hand.bigClouds)
            for (int i = 0; i < 3; ++i)
                c.cloud({c.W * c.rng.between(0.05, 0.95), c.H * c.rng.between(0.16, 0.36)}, c.rng.between(260, 520),
                        lighter(c.pal.paper, 0.6), mix(c.pal.paper, c.pal.high, 0.45));
    }
    const qreal shore = c.H * c.rng.between(0.68, 0.74);
    constexpr int layers = 4;
    for (int i = 0; i < layers; ++i) {
        const qreal t = i / qreal(layers - 1);
        const quint32 seed = quint32(c.rng.next());
        const Range mountains = range(c, shore - (1 - t) * c.H * 0.05, c.H * (0.4 - 0.24 * t), 330 - 120 * t, seed);
        const QPainterPath path = ridgePath(mountains.line, shore + 4);
        const QColor rock = c.tone(mix(c.pal.far, c.pal.near, 0.25 + 0.6 * t), 0.95 * (1 - t));
        c.land(path, rock, mountains.top, shore - mountains.top);
        if (i < 2) {
            slopes(c, mountains, path, withAlpha(c.tone(mix(c.pal.near, c.pal.dark, 0.3), 0.7 - 0.4 * t), 0.5));
            snow(c, mountains, path, 62 - 20 * t, withAlpha(mix(c.pal.paper, c.pal.light, 0.3), 0.92));
        }
        if (c.withBackdrop && !c.isGraphic())
            c.painter().fillRect(QRectF(0, shore - 40, c.W, 44), withAlpha(c.pal.low, 0.1));
    }
    const QColor tree = mix(c.pal.near, c.pal.dark, 0.45);
    forest(c, shore + 4, c.some(44), 46, 84, c.tone(tree, 0.35));
    lake(c, shore, c.H);
    QList<QPointF> bank;
    const quint32 seed = quint32(c.rng.next());
    for (int i = 0; i <= 12; ++i) {
        const qreal t = i / 12.0;
        const qreal edge = std::abs(t - 0.5) * 2;
        bank.append({c.W * t, c.H * (0.96 - 0.1 * edge * edge) + 14 * noise(t * 9, seed)});
    }
    c.fill(below(bank, c.H + 10), darker(tree, 0.25));
    forest(c, c.H * 0.95, c.some(17), 190, 330, darker(tree, 0.2));
}

} // namespace proofsheet
