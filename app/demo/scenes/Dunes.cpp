// SPDX-License-Identifier: GPL-3.0-or-later
// Dunes under a low sun: every dune has a lit face and a shaded one, parted by its crest.
#include "demo/Noise.h"
#include "demo/Scene.h"

#include <QLinearGradient>

namespace proofsheet {

namespace {

struct Dune
{
    QPointF peak;
    qreal left; // where its ridge has sunk to the floor
    qreal right;
    qreal floor;
};

QList<QPointF> ridge(const Dune &dune, quint32 seed, qreal rough)
{
    QList<QPointF> line;
    constexpr int steps = 14;
    for (int i = 0; i <= steps; ++i) {
        const qreal t = i / qreal(steps);
        const qreal s = t * t * (3 - 2 * t);
        line.append({dune.left + (dune.peak.x() - dune.left) * t,
                     dune.floor + (dune.peak.y() - dune.floor) * s + rough * noise(t * 4, seed)});
    }
    line.last() = dune.peak;
    for (int i = 1; i <= steps; ++i) {
        const qreal t = i / qreal(steps);
        const qreal s = std::pow(t, 0.8) * (1 - 0.25 * (1 - t));
        line.append({dune.peak.x() + (dune.right - dune.peak.x()) * t,
                     dune.peak.y() + (dune.floor - dune.peak.y()) * s + rough * noise(t * 4, seed + 7)});
    }
    return line;
}

// The face away from the sun: from the peak down in an S to the foot, and back along the ridge.
QPainterPath shadedFace(Canvas &c, const Dune &dune, const QList<QPointF> &line, bool sunLeft)
{
    const qreal run = sunLeft ? dune.right - dune.peak.x() : dune.left - dune.peak.x();
    const qreal drop = c.H * 1.1 - dune.peak.y();
    const QPointF foot(dune.peak.x() + run * 0.18, dune.peak.y() + drop);
    QPainterPath face(dune.peak);
    face.cubicTo(dune.peak + QPointF(run * 0.04, drop * 0.1), dune.peak + QPointF(-run * 0.34, drop * 0.16),
                 dune.peak + QPointF(-run * 0.1, drop * 0.36));
    face.cubicTo(dune.peak + QPointF(run * 0.1, drop * 0.5), dune.peak + QPointF(run * 0.02, drop * 0.8), foot);
    const qsizetype peakAt = 14;
    if (sunLeft) {
        face.lineTo(line.last().x(), foot.y());
        for (qsizetype i = line.size() - 1; i > peakAt; --i)
            face.lineTo(line[i]);
    } else {
        face.lineTo(line.first().x(), foot.y());
        for (qsizetype i = 0; i < peakAt; ++i)
            face.lineTo(line[i]);
    }
    face.closeSubpath();
    return face;
}

void ripples(Canvas &c, const QPainterPath &clip, const Dune &dune, const QColor &colour)
{
    QPainter &p = c.painter();
    p.save();
    p.setClipPath(clip, Qt::IntersectClip);
    const int count = c.some(26);
    const quint32 seed = quint32(c.rng.next());
    for (int i = 0; i < count; ++i) {
        const qreal t = i / qreal(count);
        const qreal y = dune.peak.y() + (c.H - dune.peak.y()) * (0.12 + 0.95 * t * t);
        QList<QPointF> wave;
        for (int k = 0; k <= 16; ++k) {
            const qreal x = c.W * (k / 16.0 * 1.2 - 0.1);
            wave.append({x, y + (14 + 30 * t) * noise(x / 190 + i * 0.21, seed) - (x - dune.peak.x()) * 0.05});
        }
        c.line(smoothLine(wave), withAlpha(colour, 0.05 + 0.13 * t), 1.2 + 3.2 * t);
    }
    p.restore();
}

void drawDune(Canvas &c, const Dune &dune, qreal distance, bool last)
{
    const bool sunLeft = c.sun.x() < dune.peak.x();
    const quint32 seed = quint32(c.rng.next());
    const QList<QPointF> line = ridge(dune, seed, 4 + 8 * (1 - distance));
    const QPainterPath body = below(line, c.H + 20);
    const QColor lit = c.tone(mix(c.pal.far, c.pal.near, (1 - distance) * 0.35), distance);
    const QColor shaded = c.tone(mix(darker(c.pal.near, 0.1), c.pal.dark, (1 - distance) * 0.35), distance * 0.85);
    c.land(body, lit, dune.peak.y(), (c.H - dune.peak.y()) * 0.9);
    QPainter &p = c.painter();
    p.save();
    p.setClipPath(body, Qt::IntersectClip);
    const QPainterPath face = shadedFace(c, dune, line, sunLeft);
    if (c.isGraphic()) {
        p.fillPath(face, shaded);
    } else {
        QLinearGradient fade(0, dune.peak.y(), 0, c.H);
        fade.setColorAt(0, shaded);
        fade.setColorAt(1, mix(shaded, lit, 0.45));
        p.fillPath(face, fade);
    }
    p.restore();
    if (c.hand.outline <= 0)
        c.line(smoothLine(line), withAlpha(lighter(c.pal.light, 0.2), 0.4 * (1 - distance * 0.5)), 1.6);
    if (last || c.hand.detail > 0.9)
        ripples(c, body, dune, mix(shaded, c.pal.dark, 0.3));
}

void caravan(Canvas &c, QPointF at, qreal size)
{
    const QColor colour = mix(c.pal.dark, c.pal.near, 0.15);
    for (int i = 0; i < 3; ++i) {
        const QPointF foot = at + QPointF(i * size * 1.5, i * size * 0.16);
        QPainterPath body;
        body.addEllipse(foot + QPointF(0, -size * 1.35), size * 0.17, size * 0.19);
        body.moveTo(foot + QPointF(-size * 0.28, 0));
        body.cubicTo(foot + QPointF(-size * 0.2, -size * 1.3), foot + QPointF(size * 0.2, -size * 1.3),
                     foot + QPointF(size * 0.26, 0));
        body.closeSubpath();
        body.setFillRule(Qt::WindingFill);
        c.fill(body, colour);
        const qreal way = c.sun.x() < at.x() ? 1 : -1;
        c.taper(foot, foot + QPointF(way * size * 1.4, size * 0.3), foot + QPointF(way * size * 3, size * 0.7),
                size * 0.4, size * 0.1, withAlpha(c.pal.dark, 0.35));
    }
}

} // namespace

void drawDunes(Canvas &c)
{
    const bool left = c.rng.chance(0.5);
    c.sun =
        QPointF(c.W * (left ? c.rng.between(0.16, 0.38) : c.rng.between(0.62, 0.84)), c.H * c.rng.between(0.2, 0.32));
    c.sky(c.pal.high, c.pal.low);
    if (c.withBackdrop) {
        if (c.hand.bigClouds)
            for (int i = 0; i < 3; ++i)
                c.cloud({c.W * c.rng.between(0.05, 0.95), c.H * c.rng.between(0.2, 0.42)}, c.rng.between(280, 560),
                        lighter(c.pal.paper, 0.6), mix(c.pal.paper, c.pal.high, 0.45));
        c.glow(c.sun, 620, c.pal.light, 0.75);
        c.disc(c.sun, c.rng.between(44, 86), lighter(c.pal.light, 0.35));
    }
    const int dunes = c.hand.detail < 0.7 ? 4 : 5;
    const qreal horizon = c.H * c.rng.between(0.46, 0.54);
    for (int i = 0; i < dunes; ++i) {
        const qreal t = i / qreal(dunes - 1);
        const qreal side = i % 2 == (left ? 0 : 1) ? c.rng.between(0.55, 0.85) : c.rng.between(0.12, 0.42);
        const qreal height = (60 + 190 * t) * c.rng.between(0.85, 1.2);
        const qreal floor = horizon + (c.H - horizon) * (0.12 + 0.78 * t * t);
        const QPointF peak(c.W * side, floor - height);
        drawDune(c,
                 {peak, peak.x() - c.W * c.rng.between(0.7, 1.1), peak.x() + c.W * c.rng.between(0.7, 1.1), floor + 40},
                 1 - t, i == dunes - 1);
        if (i == dunes - 3 && c.rng.chance(0.6))
            caravan(c, {c.W * (left ? 0.62 : 0.24), floor - height * 0.02}, 15);
    }
}

} // namespace proofsheet
