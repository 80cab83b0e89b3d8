// SPDX-License-Identifier: GPL-3.0-or-later
// A sailing boat, a headland with its lighthouse, and the sun's road on the water.
#include "demo/Noise.h"
#include "demo/Scene.h"

#include <QLinearGradient>

namespace proofsheet {

namespace {

void sea(Canvas &c, qreal horizon)
{
    QPainter &p = c.painter();
    const QColor deep = mix(c.pal.accent2, c.pal.near, 0.55);
    QLinearGradient gradient(0, horizon, 0, c.H);
    gradient.setColorAt(0, mix(deep, c.pal.low, 0.6));
    gradient.setColorAt(0.4, deep);
    gradient.setColorAt(1, mix(deep, c.pal.dark, 0.5));
    if (c.isGraphic()) {
        constexpr int bands = 6;
        for (int i = 0; i < bands; ++i) {
            const qreal y = horizon + (c.H - horizon) * std::pow(i / qreal(bands), 1.5);
            QList<QPointF> wave;
            const quint32 seed = quint32(c.rng.next());
            for (int k = 0; k <= 18; ++k)
                wave.append({c.W * k / 18.0, y + (i == 0 ? 0 : 5 + 3 * i) * noise(k * 0.9, seed)});
            c.fill(below(wave, c.H + 10),
                   mix(mix(deep, c.pal.low, 0.6), mix(deep, c.pal.dark, 0.5), i / qreal(bands - 1)));
        }
    } else {
        p.fillRect(QRectF(0, horizon, c.W, c.H - horizon), gradient);
    }
    for (int i = 0; i < c.some(170); ++i) {
        const qreal t = std::pow(c.rng.unit(), 1.5);
        const qreal y = horizon + 4 + (c.H - horizon) * t;
        const bool light = c.rng.chance(0.5);
        const qreal spread = 26 + 330 * t;
        const qreal x = light ? c.sun.x() + spread * (c.rng.unit() + c.rng.unit() - 1) : c.W * c.rng.unit();
        const qreal width = (12 + 130 * t) * c.rng.between(0.4, 1.1);
        QPainterPath glint(QPointF(x - width / 2, y));
        glint.quadTo({x, y - 3 - 7 * t}, {x + width / 2, y});
        glint.quadTo({x, y + 1 + 2 * t}, {x - width / 2, y});
        c.fill(glint, withAlpha(light ? lighter(c.pal.light, 0.2) : mix(deep, c.pal.low, 0.45), light ? 0.8 : 0.35));
    }
}

void headland(Canvas &c, qreal horizon, bool right)
{
    const auto x = [&](qreal share) { return c.W * (right ? 1 - share : share); };
    const quint32 seed = quint32(c.rng.next());
    QList<QPointF> line;
    for (int i = 0; i <= 16; ++i) {
        const qreal t = i / 16.0;
        line.append({x(-0.02 + 0.42 * t), horizon - 120 * std::pow(1 - t, 1.4) - 12 * noise(t * 7, seed) * (1 - t)});
    }
    const QColor rock = c.tone(mix(c.pal.near, c.pal.dark, 0.2), 0.35);
    c.land(below(line, horizon + 3), rock, horizon - 130, 130);
    const QPointF foot(x(0.11), horizon - 62);
    QPainterPath tower;
    tower.moveTo(foot + QPointF(-17, 0));
    tower.lineTo(foot + QPointF(-11, -120));
    tower.lineTo(foot + QPointF(11, -120));
    tower.lineTo(foot + QPointF(17, 0));
    tower.closeSubpath();
    c.shape(tower, c.pal.paper);
    c.painter().save();
    c.painter().setClipPath(tower, Qt::IntersectClip);
    for (const qreal up : {30.0, 82.0})
        c.painter().fillRect(QRectF(foot.x() - 20, foot.y() - up - 22, 40, 24), c.pal.accent);
    c.painter().restore();
    QPainterPath lamp;
    lamp.addRect(QRectF(foot.x() - 9, foot.y() - 140, 18, 20));
    c.fill(lamp, c.pal.light);
    QPainterPath cap;
    cap.moveTo(foot + QPointF(-14, -140));
    cap.lineTo(foot + QPointF(0, -158));
    cap.lineTo(foot + QPointF(14, -140));
    cap.closeSubpath();
    c.fill(cap, c.pal.accent);
    c.glow(foot + QPointF(0, -130), 110, c.pal.light, 0.5);
}

class Boat
{
public:
    Boat(Canvas &canvas, QPointF line, qreal size, bool flipped)
        : c(canvas)
        , m_line(line)
        , m_size(size)
        , m_side(flipped ? -1 : 1)
    {}

    void draw()
    {
        mirror();
        sails();
        hull();
    }

private:
    QPointF at(qreal x, qreal y) const { return m_line + QPointF(x * m_size * m_side, y * m_size); }

    void sails()
    {
        QPainterPath mast(at(0.02, -0.1));
        mast.lineTo(at(0.02, -1.28));
        c.line(mast, mix(c.pal.dark, c.pal.near, 0.3), m_size * 0.018);
        QPainterPath main(at(0.05, -1.24));
        main.cubicTo(at(0.34, -0.9), at(0.5, -0.5), at(0.52, -0.2));
        main.quadTo(at(0.28, -0.15), at(0.05, -0.17));
        main.closeSubpath();
        c.shape(main, c.pal.paper);
        for (int i = 1; i < 4 && c.hand.detail > 0.6; ++i) {
            QPainterPath seam(at(0.05, -0.17 - i * 0.24));
            seam.quadTo(at(0.2, -0.15 - i * 0.24), at(0.49 - i * 0.085, -0.2 - i * 0.25));
            c.line(seam, withAlpha(c.pal.near, 0.3), 1.6);
        }
        QPainterPath jib(at(-0.01, -1.1));
        jib.cubicTo(at(-0.1, -0.7), at(-0.3, -0.36), at(-0.46, -0.17));
        jib.quadTo(at(-0.22, -0.15), at(-0.01, -0.2));
        jib.closeSubpath();
        c.shape(jib, c.pal.accent);
        QPainterPath flag(at(0.02, -1.28));
        flag.quadTo(at(0.08, -1.34), at(0.17, -1.28));
        flag.quadTo(at(0.08, -1.28), at(0.02, -1.22));
        c.fill(flag, c.pal.accent);
    }

    void hull()
    {
        QPainterPath path(at(-0.56, -0.13));
        path.quadTo(at(0, -0.06), at(0.58, -0.14));
        path.quadTo(at(0.5, 0.02), at(0.38, 0.06));
        path.lineTo(at(-0.36, 0.06));
        path.quadTo(at(-0.5, 0.02), at(-0.56, -0.13));
        c.shape(path, mix(c.pal.dark, c.pal.accent2, 0.2));
        c.painter().save();
        c.painter().setClipPath(path, Qt::IntersectClip);
        QPainterPath stripe(at(-0.6, -0.085));
        stripe.quadTo(at(0, -0.015), at(0.6, -0.095));
        c.line(stripe, c.pal.paper, m_size * 0.028);
        c.painter().restore();
    }

    void mirror()
    {
        for (int i = 0; i < 22; ++i) {
            const qreal down = i / 22.0;
            const qreal y = m_line.y() + m_size * (0.06 + 0.62 * down);
            const qreal half = m_size * (0.5 * (1 - down * 0.8)) * c.rng.between(0.6, 1.05);
            QPainterPath band;
            band.addEllipse(QPointF(m_line.x() + c.rng.between(-14, 14), y), half, m_size * 0.012);
            c.fill(band, withAlpha(i < 4 ? c.pal.dark : (c.rng.chance(0.35) ? c.pal.accent : c.pal.paper),
                                   0.42 * (1 - down)));
        }
    }

    Canvas &c;
    QPointF m_line;
    qreal m_size;
    int m_side;
};

void gulls(Canvas &c)
{
    for (int i = 0; i < c.some(5); ++i) {
        const QPointF at(c.W * c.rng.between(0.1, 0.9), c.H * c.rng.between(0.08, 0.36));
        const qreal span = c.rng.between(12, 30);
        QPainterPath wings(at + QPointF(-span, -span * 0.2));
        wings.quadTo(at + QPointF(-span * 0.4, -span * 0.6), at);
        wings.quadTo(at + QPointF(span * 0.4, -span * 0.6), at + QPointF(span, -span * 0.25));
        c.line(wings, withAlpha(mix(c.pal.dark, c.pal.near, 0.4), 0.8), 2.6);
    }
}

} // namespace

void drawBoat(Canvas &c)
{
    const bool right = c.rng.chance(0.5);
    const qreal horizon = c.H * c.rng.between(0.5, 0.58);
    c.sun = QPointF(c.W * (right ? c.rng.between(0.2, 0.36) : c.rng.between(0.64, 0.8)),
                    horizon - c.H * c.rng.between(0.1, 0.28));
    c.sky(c.pal.high, c.pal.low);
    if (c.withBackdrop) {
        c.glow(c.sun, 600, c.pal.light, 0.8);
        c.disc(c.sun, c.rng.between(52, 92), lighter(c.pal.light, 0.3));
        const int clouds = c.hand.bigClouds ? 4 : 3;
        for (int i = 0; i < clouds; ++i)
            c.cloud({c.W * c.rng.unit(), horizon - c.H * c.rng.between(0.08, 0.34)},
                    c.rng.between(180, 360) * (c.hand.bigClouds ? 1.7 : 1), mix(c.pal.paper, c.pal.light, 0.4),
                    mix(c.pal.low, c.pal.high, 0.6));
    }
    headland(c, horizon, right);
    sea(c, horizon);
    gulls(c);
    const qreal x = c.W * (right ? c.rng.between(0.34, 0.5) : c.rng.between(0.5, 0.66));
    Boat(c, {x, c.H * c.rng.between(0.76, 0.82)}, qMin(c.H * 0.42, 430.0), c.rng.chance(0.5)).draw();
}

} // namespace proofsheet
