// SPDX-License-Identifier: GPL-3.0-or-later
// A figure under a wide hat, drawn in few shapes: the brim hides the eyes.
#include "demo/Noise.h"
#include "demo/Scene.h"

#include <QRadialGradient>

namespace proofsheet {

namespace {

class Figure
{
public:
    Figure(Canvas &canvas, QPointF chin, qreal size, bool flipped)
        : c(canvas)
        , m_chin(chin)
        , m_size(size)
        , m_side(flipped ? -1 : 1)
        , m_skin(mix(QColor::fromRgb(tones[canvas.rng.below(4)]), canvas.pal.light, 0.12))
        , m_hair(mix(canvas.pal.dark, canvas.pal.near, canvas.rng.between(0.1, 0.6)))
    {}

    void draw()
    {
        hairBehind();
        neck();
        coat();
        face();
        hat();
    }

private:
    static constexpr QRgb tones[] = {0xf0c3a0, 0xd99b73, 0xa86a48, 0x74442e};

    QPointF at(qreal x, qreal y) const { return m_chin + QPointF(x * m_size * m_side, y * m_size); }

    void hairBehind()
    {
        QPainterPath path(at(-0.42, -0.7));
        path.cubicTo(at(-0.66, -0.2), at(-0.6, 0.3), at(-0.44, 0.46));
        path.cubicTo(at(-0.1, 0.56), at(0.24, 0.54), at(0.4, 0.4));
        path.cubicTo(at(0.5, 0.1), at(0.48, -0.4), at(0.36, -0.74));
        path.closeSubpath();
        c.shape(path, m_hair);
        const int strands = c.some(12);
        for (int i = 0; i < strands; ++i) {
            const qreal x = -0.44 + 0.8 * i / strands;
            QPainterPath strand(at(x, -0.5));
            strand.cubicTo(at(x - 0.06, -0.1), at(x + 0.04, 0.1), at(x - 0.02, 0.42));
            c.line(strand, withAlpha(lighter(m_hair, 0.3), 0.35), m_size * 0.008);
        }
    }

    void neck()
    {
        QPainterPath path(at(-0.17, -0.16));
        path.cubicTo(at(-0.16, 0.1), at(-0.2, 0.22), at(-0.32, 0.36));
        path.lineTo(at(0.34, 0.36));
        path.cubicTo(at(0.2, 0.2), at(0.17, 0.1), at(0.18, -0.16));
        path.closeSubpath();
        c.shape(path, darker(m_skin, 0.12));
        c.painter().save();
        c.painter().setClipPath(path, Qt::IntersectClip);
        QPainterPath shade;
        shade.addEllipse(at(0.02, -0.06), m_size * 0.3, m_size * 0.17);
        c.fill(shade, withAlpha(darker(m_skin, 0.5), 0.45));
        c.painter().restore();
    }

    void coat()
    {
        QPainterPath path(at(-0.3, 0.22));
        path.cubicTo(at(-0.5, 0.36), at(-0.92, 0.4), at(-1.02, 0.82));
        path.lineTo(at(-1.08, 2.2));
        path.lineTo(at(1.08, 2.2));
        path.lineTo(at(1.0, 0.82));
        path.cubicTo(at(0.9, 0.4), at(0.5, 0.36), at(0.32, 0.22));
        path.cubicTo(at(0.2, 0.44), at(-0.16, 0.44), at(-0.3, 0.22));
        const QColor cloth = c.pal.accent;
        c.shape(path, cloth);
        for (const int side : {-1, 1}) {
            QPainterPath collar(at(side * 0.29, 0.18));
            collar.lineTo(at(side * 0.5, 0.5));
            collar.lineTo(at(side * 0.02, 0.92));
            collar.quadTo(at(side * 0.1, 0.5), at(side * 0.29, 0.18));
            c.shape(collar, mix(cloth, c.pal.dark, side * m_side > 0 ? 0.34 : 0.18));
        }
        QPainterPath front(at(0.01, 0.9));
        front.lineTo(at(0.03, 2.2));
        c.line(front, withAlpha(c.pal.dark, 0.5), m_size * 0.012);
        for (int i = 0; i < 3; ++i)
            c.disc(at(0.11, 1.04 + i * 0.24), m_size * 0.032, mix(c.pal.light, c.pal.near, 0.2));
    }

    void face()
    {
        QPainterPath path(at(-0.33, -0.72));
        path.cubicTo(at(-0.36, -0.34), at(-0.27, -0.1), at(-0.07, 0.0));
        path.cubicTo(at(0.03, 0.04), at(0.12, 0.01), at(0.19, -0.09));
        path.cubicTo(at(0.31, -0.24), at(0.34, -0.46), at(0.33, -0.72));
        path.closeSubpath();
        c.shape(path, m_skin);
        c.painter().save();
        c.painter().setClipPath(path, Qt::IntersectClip);
        QPainterPath brimShade(at(-0.5, -0.9));
        brimShade.lineTo(at(-0.5, -0.5));
        brimShade.quadTo(at(0.04, -0.28), at(0.5, -0.56));
        brimShade.lineTo(at(0.5, -0.9));
        c.fill(brimShade, withAlpha(darker(m_skin, 0.62), 0.62));
        for (const qreal x : {-0.2, 0.24}) {
            QPainterPath cheek;
            cheek.addEllipse(at(x, -0.24), m_size * 0.095, m_size * 0.06);
            c.fill(cheek, withAlpha(c.pal.accent, 0.22));
        }
        c.painter().restore();
        QPainterPath nose(at(0.05, -0.42));
        nose.quadTo(at(0.13, -0.27), at(0.1, -0.23));
        nose.quadTo(at(0.06, -0.2), at(0.01, -0.225));
        c.line(nose, withAlpha(darker(m_skin, 0.45), 0.85), m_size * 0.015);
        lips();
        QPainterPath ring;
        ring.addEllipse(at(-0.33, -0.12), m_size * 0.05, m_size * 0.075);
        c.line(ring, mix(c.pal.light, QColor(226, 172, 70), 0.6), m_size * 0.018);
    }

    void lips()
    {
        const QColor red = mix(c.pal.accent, darker(m_skin, 0.3), 0.45);
        QPainterPath upper(at(-0.055, -0.125));
        upper.quadTo(at(0.01, -0.165), at(0.05, -0.148));
        upper.quadTo(at(0.09, -0.165), at(0.145, -0.127));
        upper.quadTo(at(0.05, -0.115), at(-0.055, -0.125));
        c.fill(upper, darker(red, 0.16));
        QPainterPath lower(at(-0.055, -0.125));
        lower.quadTo(at(0.05, -0.115), at(0.145, -0.127));
        lower.quadTo(at(0.06, -0.06), at(-0.055, -0.125));
        c.fill(lower, red);
    }

    void hat()
    {
        const QColor felt = mix(c.pal.paper, c.pal.far, c.rng.chance(0.5) ? 0.25 : 0.9);
        QPainterPath crown(at(-0.42, -0.68));
        crown.cubicTo(at(-0.46, -1.16), at(-0.3, -1.3), at(-0.06, -1.22));
        crown.cubicTo(at(0.06, -1.3), at(0.44, -1.28), at(0.42, -0.7));
        crown.closeSubpath();
        c.shape(crown, felt);
        QPainterPath band(at(-0.43, -0.7));
        band.quadTo(at(0, -0.58), at(0.43, -0.72));
        band.lineTo(at(0.43, -0.87));
        band.quadTo(at(0, -0.74), at(-0.445, -0.85));
        band.closeSubpath();
        c.fill(band, mix(c.pal.accent2, c.pal.dark, 0.15));
        QPainterPath brim(at(-0.98, -0.5));
        brim.cubicTo(at(-0.7, -0.88), at(-0.3, -0.76), at(0, -0.74));
        brim.cubicTo(at(0.4, -0.76), at(0.7, -0.9), at(0.94, -0.62));
        brim.cubicTo(at(0.6, -0.5), at(0.3, -0.46), at(0.02, -0.46));
        brim.cubicTo(at(-0.4, -0.46), at(-0.7, -0.36), at(-0.98, -0.5));
        c.shape(brim, lighter(felt, 0.06));
        if (c.hand.detail > 0.8)
            for (int i = 0; i < 4; ++i) {
                QPainterPath weave(at(-0.9 + i * 0.05, -0.51 - i * 0.045));
                weave.cubicTo(at(-0.5, -0.52 - i * 0.05), at(0.4, -0.58 - i * 0.04),
                              at(0.86 - i * 0.05, -0.66 - i * 0.025));
                c.line(weave, withAlpha(darker(felt, 0.35), 0.22), 2);
            }
    }

    Canvas &c;
    QPointF m_chin;
    qreal m_size;
    int m_side;
    QColor m_skin;
    QColor m_hair;
};

void leaves(Canvas &c, const QColor &colour)
{
    for (int i = 0; i < c.some(9); ++i) {
        const bool left = i % 2;
        const QPointF from(left ? -20 : c.W + 20, c.H * c.rng.between(0.2, 1.0));
        const qreal reach = c.rng.between(120, 260) * (left ? 1 : -1);
        const QPointF tip = from + QPointF(reach, -c.rng.between(60, 240));
        QPainterPath leaf(from);
        leaf.quadTo(from + QPointF(reach * 0.3, -150), tip);
        leaf.quadTo(from + QPointF(reach * 0.9, -20), from);
        c.shape(leaf, mix(colour, c.pal.dark, c.rng.between(0.0, 0.4)));
    }
}

} // namespace

void drawPortrait(Canvas &c)
{
    const bool flipped = c.rng.chance(0.5);
    c.sun = QPointF(flipped ? c.W * 0.9 : c.W * 0.1, c.H * 0.05);
    c.sky(mix(c.pal.high, c.pal.far, 0.2), mix(c.pal.low, c.pal.far, 0.25));
    if (c.withBackdrop) {
        const QPointF halo(c.W * 0.5, c.H * 0.42);
        c.glow(halo, 620, c.pal.light, 0.45);
        c.disc(halo, 350, mix(c.pal.light, c.pal.accent2, c.rng.between(0.15, 0.6)));
        leaves(c, mix(QColor(60, 96, 74), c.pal.near, 0.4));
    }
    Figure(c, {c.W * 0.5 + c.rng.between(-30, 30), c.H * 0.6}, qMin(330.0, c.W * 0.33), flipped).draw();
}

} // namespace proofsheet
