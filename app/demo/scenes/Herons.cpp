// SPDX-License-Identifier: GPL-3.0-or-later
// Herons among reeds before a big sun, in the manner of a printed poster.
#include "demo/Noise.h"
#include "demo/Scene.h"

namespace proofsheet {

namespace {

class Heron
{
public:
    // Stands on foot, `tall` units high, looking left, or right where flipped.
    Heron(Canvas &canvas, QPointF foot, qreal tall, bool flipped)
        : c(canvas)
        , m_foot(foot)
        , m_tall(tall)
        , m_side(flipped ? -1 : 1)
        , m_stoop(canvas.rng.between(-0.05, 0.07))
    {}

    void draw(const QColor &plumage, const QColor &wing)
    {
        legs(mix(plumage, c.pal.dark, 0.5));
        c.shape(body(), plumage);
        drawWing(plumage, wing);
        neckAndHead(plumage);
    }

private:
    QPointF at(qreal x, qreal y) const { return m_foot + QPointF(x * m_tall * m_side, y * m_tall); }

    void legs(const QColor &colour)
    {
        for (const qreal dx : {0.02, 0.085}) {
            QPainterPath leg(at(dx, -0.4));
            leg.lineTo(at(dx + 0.018, -0.2));
            leg.lineTo(at(dx - 0.012, 0.02));
            c.line(leg, colour, m_tall * 0.013);
        }
    }

    QPainterPath body() const
    {
        QPainterPath path(at(-0.17, -0.6));
        path.cubicTo(at(-0.04, -0.7), at(0.18, -0.6), at(0.36, -0.385));
        path.cubicTo(at(0.2, -0.35), at(0.04, -0.31), at(-0.09, -0.385));
        path.cubicTo(at(-0.2, -0.44), at(-0.24, -0.53), at(-0.17, -0.6));
        return path;
    }

    void drawWing(const QColor &plumage, const QColor &wing)
    {
        QPainterPath path(at(-0.1, -0.585));
        path.cubicTo(at(0.06, -0.645), at(0.22, -0.55), at(0.385, -0.36));
        path.cubicTo(at(0.2, -0.385), at(-0.02, -0.37), at(-0.1, -0.585));
        c.shape(path, wing);
        const int feathers = c.some(6);
        for (int i = 1; i <= feathers; ++i) {
            const qreal t = i / qreal(feathers + 1);
            QPainterPath feather(at(-0.08 + 0.16 * t, -0.58 + 0.06 * t));
            feather.quadTo(at(0.02 + 0.2 * t, -0.43 + 0.02 * t), at(0.2 + 0.16 * t, -0.41 + 0.03 * t));
            c.line(feather, withAlpha(darker(plumage, 0.35), 0.7), m_tall * 0.0065);
        }
    }

    void neckAndHead(const QColor &plumage)
    {
        const QPointF skull = at(-0.2 + m_stoop * 0.6, -0.955 + m_stoop);
        QPainterPath neck(at(-0.12, -0.52));
        neck.cubicTo(at(-0.4, -0.62), at(0.03, -0.76), skull);
        c.ribbon(neck, m_tall * 0.115, m_tall * 0.05, plumage);
        const auto near = [&](qreal x, qreal y) { return skull + QPointF(x * m_tall * m_side, y * m_tall); };
        QPainterPath beak(near(-0.03, -0.024));
        beak.quadTo(near(-0.13, -0.01), near(-0.26, 0.028));
        beak.lineTo(near(-0.03, 0.022));
        beak.closeSubpath();
        c.shape(beak, c.pal.accent);
        QPainterPath head;
        head.addEllipse(near(-0.006, 0), m_tall * 0.062, m_tall * 0.037);
        c.shape(head, plumage);
        c.taper(near(0.03, -0.016), near(0.12, -0.02), near(0.2, 0.05), m_tall * 0.03, m_tall * 0.004,
                darker(plumage, 0.4));
        c.disc(near(-0.022, -0.006), m_tall * 0.0085, c.pal.paper);
    }

    Canvas &c;
    QPointF m_foot;
    qreal m_tall;
    int m_side;
    qreal m_stoop;
};

void water(Canvas &c, qreal top, const QColor &ink)
{
    QPainter &p = c.painter();
    if (c.withBackdrop)
        p.fillRect(QRectF(0, top, c.W, c.H - top), mix(c.pal.paper, c.pal.accent2, 0.22));
    if (c.isGraphic() || c.hand.detail > 1) {
        const qreal step = 11;
        p.setBrush(withAlpha(ink, 0.5));
        for (int row = 0; row * step < c.H - top; ++row)
            for (qreal x = (row % 2) * step / 2; x < c.W; x += step) {
                const qreal strength = 1 - row * step / (c.H - top) * 1.6 + 0.3 * noise(x / 140, quint32(row));
                if (strength > 0)
                    p.drawEllipse(QPointF(x, top + row * step), 3.1 * strength, 3.1 * strength);
            }
        p.setBrush(Qt::NoBrush);
    }
    for (int i = 0; i < c.some(22); ++i) {
        const qreal y = top + (c.H - top) * std::pow(c.rng.unit(), 0.8);
        const qreal x = c.W * c.rng.unit();
        QPainterPath ripple(QPointF(x, y));
        ripple.lineTo(x + c.rng.between(40, 190), y);
        c.line(ripple, withAlpha(ink, 0.55), 2.4);
    }
}

void reed(Canvas &c, qreal x, qreal base, qreal tall, bool cattail, const QColor &colour)
{
    const qreal lean = c.rng.between(-0.2, 0.2) * tall;
    const QPointF foot(x, base);
    const QPointF tip(x + lean, base - tall);
    c.taper(foot, {x + lean * 0.15, base - tall * 0.6}, tip, c.rng.between(6, 10), 1.6, colour);
    if (!cattail)
        return;
    QPainter &p = c.painter();
    p.save();
    p.translate(tip + QPointF(-lean * 0.06, tall * 0.05));
    p.rotate(lean / tall * 55);
    QPainterPath head;
    head.addRoundedRect(QRectF(-9, -6, 18, 74), 9, 9);
    c.shape(head, mix(c.pal.accent, c.pal.dark, c.rng.between(0.0, 0.3)));
    p.restore();
}

void reeds(Canvas &c, int count, qreal low, qreal high, const QColor &one, const QColor &other)
{
    for (int i = 0; i < count; ++i) {
        const qreal x = c.W * c.rng.between(-0.02, 1.02);
        const qreal edge = std::abs(x / c.W - 0.5) * 2; // taller at the sides: the middle belongs to the birds
        reed(c, x, c.H + 12, c.H * c.rng.between(low, high) * (0.55 + 0.6 * edge), c.rng.chance(0.24),
             c.rng.chance(0.3) ? other : one);
    }
}

} // namespace

void drawHerons(Canvas &c)
{
    const bool flipped = c.rng.chance(0.5);
    const auto x = [&](qreal share) { return c.W * (flipped ? 1 - share : share); };
    const qreal waterTop = c.H * c.rng.between(0.62, 0.7);
    c.sun = QPointF(x(c.rng.between(0.58, 0.72)), c.H * c.rng.between(0.28, 0.38));
    const bool paper = c.isGraphic() || c.rng.chance(0.5);
    if (paper && c.withBackdrop && !c.pal.night)
        c.painter().fillRect(QRectF(0, 0, c.W, c.H), c.pal.paper);
    else
        c.sky(c.pal.high, c.pal.low);
    if (c.withBackdrop) {
        const QColor sun = c.pal.night ? c.pal.light : mix(c.pal.accent, c.pal.light, c.rng.between(0.0, 0.25));
        const qreal radius = c.rng.between(190, 265);
        if (!c.isGraphic())
            c.glow(c.sun, radius * 2.2, sun, 0.3);
        c.disc(c.sun, radius, sun);
        if (c.hand.bigClouds)
            c.cloud({x(0.24), c.H * 0.26}, 420, lighter(c.pal.paper, 0.7), mix(c.pal.paper, c.pal.high, 0.5));
    }
    const QColor ink = c.pal.night ? mix(c.pal.accent2, c.pal.paper, 0.15) : mix(c.pal.near, c.pal.dark, 0.25);
    const QColor straw = mix(c.pal.accent2, c.pal.near, 0.2);
    water(c, waterTop, ink);
    reeds(c, c.some(14), 0.3, 0.5, mix(ink, c.pal.low, 0.45), mix(straw, c.pal.low, 0.4));
    const QColor wing = mix(c.pal.accent2, c.pal.paper, 0.08);
    const qreal tall = c.H * c.rng.between(0.56, 0.68);
    Heron(c, {x(0.42), c.H * 0.93}, tall, flipped).draw(ink, wing);
    if (c.rng.chance(0.75))
        Heron(c, {x(c.rng.between(0.74, 0.82)), c.H * 0.9}, tall * c.rng.between(0.5, 0.62),
              flipped != c.rng.chance(0.6))
            .draw(mix(ink, c.pal.accent, 0.12), mix(wing, c.pal.accent, 0.25));
    reeds(c, c.some(20), 0.22, 0.42, ink, straw);
}

} // namespace proofsheet
