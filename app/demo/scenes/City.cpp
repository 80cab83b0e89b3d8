// SPDX-License-Identifier: GPL-3.0-or-later
// A tram in a wet street at night: rows of lit windows, and everything once more, upside down, in the asphalt.
#include "demo/Noise.h"
#include "demo/Scene.h"

#include <QLinearGradient>

namespace proofsheet {

namespace {

struct Night
{
    QColor top;
    QColor horizon;
    QColor wall;
    QColor lamp;
    QColor body; // the tram's
};

// Night whatever the palette: its darkest tones above, its light in the windows.
Night nightOf(const Palette &pal)
{
    const QColor deep = mix(pal.dark, QColor(8, 18, 34), 0.45);
    return {mix(deep, pal.high, pal.night ? 0.35 : 0.22), mix(deep, pal.accent2, 0.5), deep,
            mix(pal.light, QColor(255, 190, 92), 0.45), pal.accent};
}

void building(Canvas &c, const QRectF &box, const QColor &wall, const QColor &lamp, qreal lit, qreal cell)
{
    QPainter &p = c.painter();
    if (c.isGraphic()) {
        p.fillRect(box, wall);
    } else {
        QLinearGradient gradient(0, box.top(), 0, box.bottom());
        gradient.setColorAt(0, lighter(wall, 0.04));
        gradient.setColorAt(1, mix(wall, lamp, 0.1));
        p.fillRect(box, gradient);
    }
    QPainterPath outline;
    outline.addRect(box);
    c.contour(outline, wall);
    const qreal gap = cell * 0.42;
    for (qreal y = box.top() + cell * 0.8; y < box.bottom() - cell; y += cell + gap * 1.2)
        for (qreal x = box.left() + cell * 0.5; x < box.right() - cell * 0.8; x += cell * 0.72 + gap) {
            const bool on = c.rng.chance(lit);
            const qreal strength = c.rng.between(0.45, 1.0);
            const QColor cold = mix(wall, c.pal.accent2, 0.14);
            const QColor warm = mix(wall, c.rng.chance(0.16) ? mix(lamp, c.pal.accent2, 0.6) : lamp, strength);
            p.fillRect(QRectF(x, y, cell * 0.6, cell * 0.86), on ? warm : cold);
        }
    if (c.rng.chance(0.4) && c.hand.detail > 0.55) {
        p.fillRect(QRectF(box.center().x() - 2, box.top() - cell * 2.6, 3, cell * 2.6), wall);
        c.disc({box.center().x() - 0.5, box.top() - cell * 2.6}, 3.4, c.pal.accent);
    }
}

void skyline(Canvas &c, const Night &night, qreal ground, qreal distance)
{
    const qreal wide = 150 - 50 * distance;
    const QColor wall = mix(night.wall, night.horizon, distance * 0.62);
    for (qreal x = -c.rng.between(10, 60); x < c.W;) {
        const qreal width = wide * c.rng.between(0.6, 1.35);
        const qreal middle = std::abs((x + width / 2) / c.W - 0.5) * 2;
        const qreal tall =
            ground * (0.3 + 0.34 * c.rng.unit() + 0.22 * middle * (1 - distance)) * (1.02 - 0.1 * distance);
        building(c, {x, ground - tall, width, tall + 4}, wall, night.lamp, 0.52 - 0.2 * distance, 17 - 7 * distance);
        x += width + (distance < 0.2 ? c.rng.between(-4, 26) : -2);
    }
}

void tramBody(Canvas &c, const QRectF &box, const Night &night)
{
    QPainter &p = c.painter();
    QPainterPath hull;
    hull.addRoundedRect(box, box.height() * 0.17, box.height() * 0.17);
    c.shape(hull, night.body);
    p.save();
    p.setClipPath(hull, Qt::IntersectClip);
    p.fillRect(QRectF(box.left(), box.top() + box.height() * 0.62, box.width(), box.height() * 0.1), c.pal.paper);
    p.fillRect(QRectF(box.left(), box.bottom() - box.height() * 0.12, box.width(), box.height() * 0.12),
               darker(night.body, 0.6));
    p.fillRect(QRectF(box.left(), box.top(), box.width(), box.height() * 0.1), darker(night.body, 0.35));
    p.restore();
    const int panes = 6;
    const qreal step = box.width() * 0.94 / panes;
    for (int i = 0; i < panes; ++i) {
        const bool door = i == 2;
        const QRectF pane(box.left() + box.width() * 0.03 + i * step + step * 0.08, box.top() + box.height() * 0.18,
                          step * 0.84, box.height() * (door ? 0.66 : 0.37));
        QPainterPath glass;
        glass.addRoundedRect(pane, 7, 7);
        c.fill(glass, mix(night.lamp, c.pal.paper, 0.3));
        if (!door && c.rng.chance(0.6)) {
            const QPointF head(pane.left() + pane.width() * c.rng.between(0.3, 0.7),
                               pane.bottom() - pane.height() * 0.46);
            p.save();
            p.setClipPath(glass, Qt::IntersectClip);
            QPainterPath rider;
            rider.addEllipse(head, pane.height() * 0.15, pane.height() * 0.17);
            rider.addRoundedRect(QRectF(head.x() - pane.height() * 0.3, head.y() + pane.height() * 0.2,
                                        pane.height() * 0.6, pane.height()),
                                 12, 12);
            c.fill(rider, withAlpha(darker(night.wall, 0.1), 0.85));
            p.restore();
        }
    }
    for (const qreal at : {0.18, 0.3, 0.7, 0.82})
        c.disc({box.left() + box.width() * at, box.bottom() + 2}, box.height() * 0.085, darker(night.wall, 0.5));
}

void tram(Canvas &c, const QRectF &box, const Night &night, bool lookLeft)
{
    QPainterPath bow(QPointF(box.center().x() - 34, box.top()));
    bow.lineTo(box.center().x() + 6, box.top() - 46);
    bow.lineTo(box.center().x() + 40, box.top());
    c.line(bow, darker(night.wall, 0.3), 4);
    QPainterPath plate;
    plate.addRoundedRect(QRectF(box.center().x() - 52, box.top() - 21, 104, 23), 5, 5);
    c.fill(plate, darker(night.wall, 0.2));
    tramBody(c, box, night);
    const QPointF lamp(lookLeft ? box.left() + 10 : box.right() - 10, box.bottom() - box.height() * 0.2);
    c.disc(lamp, 10, lighter(night.lamp, 0.6));
    c.glow(lamp, 210, night.lamp, 0.8);
}

void wires(Canvas &c, const Night &night, qreal height)
{
    for (int i = 0; i < 3; ++i) {
        QPainterPath wire(QPointF(0, height - i * 26.0));
        wire.quadTo({c.W * 0.5, height + 22 - i * 12.0}, {c.W, height - 10 - i * 22.0});
        c.line(wire, withAlpha(darker(night.wall, 0.4), 0.8), 2);
    }
}

void lanterns(Canvas &c, const Night &night, qreal ground)
{
    for (const qreal share : {0.08, 0.92}) {
        const QPointF foot(c.W * share, ground + 26);
        c.taper(foot, foot - QPointF(0, 160), foot - QPointF(0, 300), 9, 5, darker(night.wall, 0.4));
        const QPointF head = foot - QPointF(0, 306);
        c.glow(head, 190, night.lamp, 0.7);
        c.disc(head, 13, lighter(night.lamp, 0.5));
    }
}

// What stands above the ground once more below it, broken by ripples. Needs the picture so far.
void reflection(Canvas &c, const Night &night, qreal ground, const QRectF &box)
{
    if (!c.withBackdrop)
        return;
    QPainter &p = c.painter();
    QLinearGradient street(0, ground, 0, c.H);
    street.setColorAt(0, mix(night.wall, night.horizon, 0.4));
    street.setColorAt(1, darker(night.wall, 0.35));
    p.fillRect(QRectF(0, ground, c.W, c.H - ground), street);
    const quint32 seed = quint32(c.rng.next());
    for (qreal y = ground + 14; y < c.H; y += 7) {
        const qreal down = (y - ground) / (c.H - ground);
        for (int i = 0; i < c.some(15); ++i) {
            const qreal x = c.W * (noise(i * 7.3, seed) * 0.5 + 0.5) + 26 * noise(y / 13 + i, seed + 3) * (0.5 + down);
            const qreal width = c.rng.between(8, 46) * (1 - 0.4 * down);
            const QColor colour = i % 4 == 0 ? c.pal.accent2 : (i % 4 == 1 ? night.body : night.lamp);
            p.fillRect(QRectF(x - width / 2, y, width, 3.4), withAlpha(colour, 0.34 * (1 - down)));
        }
        const qreal sway = 12 * noise(y / 16, seed + 9);
        const qreal squeeze = box.width() * (1 - 0.12 * down) * (0.9 + 0.1 * noise(y / 9, seed + 11));
        const QColor mirrored = down < 0.2 ? night.body : mix(night.lamp, night.body, 0.35);
        p.fillRect(QRectF(box.center().x() - squeeze / 2 + sway, y, squeeze, 4),
                   withAlpha(mirrored, 0.5 * std::pow(1 - down, 1.6)));
    }
    for (const qreal track : {0.3, 0.42})
        p.fillRect(QRectF(0, ground + (c.H - ground) * track, c.W, 3), withAlpha(lighter(night.horizon, 0.3), 0.35));
}

} // namespace

void drawCity(Canvas &c)
{
    const Night night = nightOf(c.pal);
    const qreal ground = c.H * c.rng.between(0.72, 0.78);
    c.sun = QPointF(c.W * c.rng.between(0.2, 0.8), c.H * c.rng.between(0.12, 0.22));
    c.sky(night.top, night.horizon);
    if (c.withBackdrop) {
        c.glow(c.sun, 420, c.pal.light, 0.4);
        c.disc(c.sun, 46, mix(c.pal.light, c.pal.paper, 0.5));
        if (c.hand.bigClouds)
            c.cloud({c.W * c.rng.unit(), c.H * 0.24}, 460, mix(night.horizon, c.pal.paper, 0.35),
                    mix(night.top, night.horizon, 0.7));
    }
    skyline(c, night, ground, 0.9);
    skyline(c, night, ground, 0.45);
    if (c.withBackdrop && !c.isGraphic())
        c.glow({c.W / 2, ground}, c.W * 0.5, night.horizon, 0.5);
    skyline(c, night, ground, 0.0);
    const qreal length = qMin(c.W * 0.62, 760.0);
    const QPointF corner(c.W * c.rng.between(0.1, 0.28), ground - length * 0.34 + 30);
    const QRectF box(corner, QSizeF(length, length * 0.33));
    reflection(c, night, ground + 18, box);
    wires(c, night, box.top() - 46);
    lanterns(c, night, ground);
    tram(c, box, night, c.rng.chance(0.5));
}

} // namespace proofsheet
