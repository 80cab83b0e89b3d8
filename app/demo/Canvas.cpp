// SPDX-License-Identifier: GPL-3.0-or-later
// Fills, bodies and clouds, each in the four ways of shading.
#include "demo/Canvas.h"

#include <QLinearGradient>
#include <QRadialGradient>
#include <cmath>

namespace proofsheet {

namespace {

qreal unitsOf(int side, QSize pixels)
{
    return side * 1000.0 / qMin(pixels.width(), pixels.height());
}

} // namespace

Canvas::Canvas(QPainter &painter, QSize pixels, const Hand &drawnBy, const Palette &colours, Random &chance)
    : W(unitsOf(pixels.width(), pixels))
    , H(unitsOf(pixels.height(), pixels))
    , hand(drawnBy)
    , pal(colours)
    , rng(chance)
    , sun(W * 0.3, H * 0.25)
    , m_painter(painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels.width() / W, pixels.height() / H);
    painter.setPen(Qt::NoPen);
}

QColor Canvas::tone(const QColor &colour, qreal distance) const
{
    return mix(colour, mix(pal.low, pal.high, 0.25), distance * (0.4 + 0.45 * hand.depthHaze));
}

void Canvas::sky(const QColor &top, const QColor &bottom)
{
    if (!withBackdrop)
        return;
    if (hand.shading == Shading::Poster) {
        constexpr int bands = 5;
        for (int i = 0; i < bands; ++i)
            m_painter.fillRect(QRectF(0, H * i / bands, W, H / bands + 1), mix(top, bottom, i / qreal(bands - 1)));
        return;
    }
    QLinearGradient gradient(0, 0, 0, H);
    gradient.setColorAt(0, top);
    gradient.setColorAt(0.35, mix(top, bottom, 0.45));
    gradient.setColorAt(0.72, bottom);
    gradient.setColorAt(1, bottom);
    m_painter.fillRect(QRectF(0, 0, W, H), gradient);
}

void Canvas::disc(QPointF centre, qreal radius, const QColor &colour)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    fill(path, colour);
}

void Canvas::glow(QPointF centre, qreal radius, const QColor &colour, qreal alpha)
{
    alpha *= hand.glow;
    if (hand.shading == Shading::Poster) {
        for (int ring = 3; ring >= 1; --ring)
            disc(centre, radius * 0.24 * ring, withAlpha(colour, qMin(0.5, alpha * 0.9)));
        return;
    }
    QRadialGradient gradient(centre, radius);
    gradient.setColorAt(0, withAlpha(colour, alpha));
    gradient.setColorAt(0.18, withAlpha(colour, alpha * 0.55));
    gradient.setColorAt(0.5, withAlpha(colour, alpha * 0.16));
    gradient.setColorAt(1, withAlpha(colour, 0));
    m_painter.setBrush(gradient);
    m_painter.drawEllipse(centre, radius, radius);
}

void Canvas::fill(const QPainterPath &path, const QColor &colour)
{
    m_painter.fillPath(path, colour);
}

void Canvas::celShade(const QPainterPath &path, const QColor &colour)
{
    const QRectF box = path.boundingRect();
    const qreal away = qMin(box.width(), box.height()) * 0.16;
    const qreal dx = sun.x() < box.center().x() ? -away : away;
    const QPainterPath lit = path.translated(dx, -away * 0.7);
    m_painter.save();
    m_painter.setClipPath(path, Qt::IntersectClip);
    m_painter.fillPath(path, darker(colour, 0.26));
    m_painter.fillPath(lit, colour);
    m_painter.restore();
}

void Canvas::shape(const QPainterPath &path, const QColor &colour)
{
    const QRectF box = path.boundingRect();
    switch (hand.shading) {
    case Shading::Flat:
    case Shading::Poster:
        m_painter.fillPath(path, colour);
        break;
    case Shading::Cel:
        celShade(path, colour);
        break;
    case Shading::Soft: {
        const bool fromLeft = sun.x() < box.center().x();
        QLinearGradient gradient(fromLeft ? box.topLeft() : box.topRight(),
                                 fromLeft ? box.bottomRight() : box.bottomLeft());
        gradient.setColorAt(0, mix(lighter(colour, 0.16), pal.light, 0.16));
        gradient.setColorAt(0.45, colour);
        gradient.setColorAt(1, darker(colour, 0.3));
        m_painter.fillPath(path, gradient);
        break;
    }
    }
    contour(path, colour);
}

void Canvas::land(const QPainterPath &path, const QColor &colour, qreal top, qreal depth)
{
    if (hand.shading == Shading::Poster || hand.shading == Shading::Flat) {
        m_painter.fillPath(path, colour);
    } else {
        QLinearGradient gradient(0, top, 0, top + depth);
        const bool cel = hand.shading == Shading::Cel;
        gradient.setColorAt(0, cel ? lighter(colour, 0.06) : mix(lighter(colour, 0.1), pal.light, 0.12));
        gradient.setColorAt(1, cel ? colour : mix(colour, pal.low, 0.14));
        m_painter.fillPath(path, gradient);
    }
    contour(path, colour);
}

void Canvas::line(const QPainterPath &path, const QColor &colour, qreal width)
{
    QPen pen(colour, width);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    m_painter.strokePath(path, pen);
}

void Canvas::taper(QPointF from, QPointF bend, QPointF to, qreal wide, qreal thin, const QColor &colour)
{
    const auto normal = [](QPointF a, QPointF b) {
        const QPointF d = b - a;
        const qreal length = std::hypot(d.x(), d.y());
        return length > 0 ? QPointF(-d.y() / length, d.x() / length) : QPointF(1, 0);
    };
    const QPointF first = normal(from, bend) * (wide / 2);
    const QPointF last = normal(bend, to) * (thin / 2);
    const QPointF middle = (first + last) / 2;
    QPainterPath path(from + first);
    path.quadTo(bend + middle, to + last);
    path.lineTo(to - last);
    path.quadTo(bend - middle, from - first);
    path.closeSubpath();
    m_painter.fillPath(path, colour);
}

void Canvas::ribbon(const QPainterPath &curve, qreal from, qreal to, const QColor &colour)
{
    constexpr int steps = 22;
    QList<QPointF> one;
    QList<QPointF> other;
    for (int i = 0; i <= steps; ++i) {
        const qreal t = i / qreal(steps);
        const qreal angle = curve.angleAtPercent(t) * 3.14159265 / 180;
        const QPointF across(std::sin(angle), std::cos(angle));
        const qreal half = (from + (to - from) * t) / 2;
        one.append(curve.pointAtPercent(t) + across * half);
        other.prepend(curve.pointAtPercent(t) - across * half);
    }
    QPainterPath path = smoothLine(one);
    path.connectPath(smoothLine(other));
    path.closeSubpath();
    m_painter.fillPath(path, colour);
    contour(path, colour);
}

void Canvas::contour(const QPainterPath &path, const QColor &colour)
{
    if (hand.outline > 0)
        line(path, withAlpha(darker(colour, 0.72), 0.9), hand.outline);
}

QPainterPath Canvas::lathe(QPointF base, const QList<LathePoint> &profile, const QColor &colour, const QColor &inside)
{
    constexpr qreal tilt = 0.2; // an ellipse's height to its width: seen from a little above
    const auto side = [&](int sign) {
        QList<QPointF> points;
        for (const LathePoint &point : profile)
            points.append({base.x() + sign * point.radius, base.y() - point.up});
        return points;
    };
    QList<QPointF> right = side(1);
    std::reverse(right.begin(), right.end());
    const LathePoint foot = profile.first();
    const LathePoint mouth = profile.last();
    QPainterPath body = smoothLine(side(-1));
    const QRectF top(base.x() - mouth.radius, base.y() - mouth.up - mouth.radius * tilt, mouth.radius * 2,
                     mouth.radius * 2 * tilt);
    body.arcTo(top, 180, -180);
    body.connectPath(smoothLine(right));
    const QRectF bottom(base.x() - foot.radius, base.y() - foot.radius * tilt, foot.radius * 2, foot.radius * 2 * tilt);
    body.arcTo(bottom, 0, -180);
    body.closeSubpath();

    if (hand.shading == Shading::Soft) {
        const QRectF box = body.boundingRect();
        const bool fromLeft = sun.x() < base.x();
        QLinearGradient round(fromLeft ? box.left() : box.right(), 0, fromLeft ? box.right() : box.left(), 0);
        round.setColorAt(0, mix(colour, pal.low, 0.25));
        round.setColorAt(0.24, mix(lighter(colour, 0.4), pal.light, 0.35));
        round.setColorAt(0.5, colour);
        round.setColorAt(0.84, darker(colour, 0.42));
        round.setColorAt(1, mix(darker(colour, 0.3), pal.low, 0.2));
        m_painter.fillPath(body, round);
    } else {
        shape(body, colour);
    }
    QPainterPath rim;
    rim.addEllipse(top);
    m_painter.fillPath(rim, lighter(colour, 0.3));
    if (inside.isValid()) {
        QPainterPath hole;
        hole.addEllipse(
            top.adjusted(mouth.radius * 0.08, mouth.radius * 0.03, -mouth.radius * 0.08, -mouth.radius * 0.015));
        m_painter.fillPath(hole, inside);
    }
    contour(body, colour);
    contour(rim, colour);
    return body;
}

void Canvas::groundShadow(QPointF base, qreal radius, qreal length, qreal alpha)
{
    const int way = sun.x() < base.x() ? 1 : -1;
    const QColor colour = mix(pal.dark, pal.near, 0.3);
    if (isGraphic()) {
        QPainterPath path(base + QPointF(0, -radius * 0.2));
        path.lineTo(base + QPointF(way * length, -radius * 0.2 - length * 0.05));
        path.lineTo(base + QPointF(way * length, radius * 0.18 - length * 0.05));
        path.lineTo(base + QPointF(0, radius * 0.2));
        path.addEllipse(base, radius, radius * 0.2);
        path.setFillRule(Qt::WindingFill);
        m_painter.fillPath(path, withAlpha(colour, alpha * 0.6));
        return;
    }
    for (int soft = 0; soft < 6; ++soft) {
        const qreal grow = 1 + soft * 0.09;
        QPainterPath path(base + QPointF(0, -radius * 0.2 * grow));
        path.quadTo(base + QPointF(way * length * 0.5, -radius * 0.3 * grow),
                    base + QPointF(way * length * grow, -length * 0.06));
        path.quadTo(base + QPointF(way * length * 0.6, radius * 0.22 * grow), base + QPointF(0, radius * 0.2 * grow));
        path.closeSubpath();
        QLinearGradient fade(base, base + QPointF(way * length * grow, 0));
        fade.setColorAt(0, withAlpha(colour, alpha * 0.2));
        fade.setColorAt(1, withAlpha(colour, 0));
        m_painter.fillPath(path, fade);
    }
    m_painter.save();
    m_painter.translate(base);
    m_painter.scale(1, 0.24);
    QRadialGradient contact(QPointF(0, 0), radius * 1.35);
    contact.setColorAt(0.5, withAlpha(colour, alpha * 0.8));
    contact.setColorAt(1, withAlpha(colour, 0));
    m_painter.setBrush(contact);
    m_painter.drawEllipse(QPointF(0, 0), radius * 1.35, radius * 1.35);
    m_painter.restore();
}

void Canvas::cloud(QPointF centre, qreal width, const QColor &lit, const QColor &shade)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const int puffs = 5 + rng.below(4);
    const qreal flat = centre.y();
    for (int i = 0; i < puffs; ++i) {
        const qreal t = (i + 0.5) / puffs;
        const qreal radius = width * (0.09 + 0.15 * std::sin(t * 3.14159) * rng.between(0.6, 1.1));
        path.addEllipse(QPointF(centre.x() + (t - 0.5) * width, flat - radius * 0.65), radius, radius);
    }
    m_painter.save();
    m_painter.setClipRect(QRectF(0, 0, W, flat), Qt::IntersectClip);
    m_painter.fillPath(path, shade);
    m_painter.setClipPath(path, Qt::IntersectClip);
    m_painter.fillPath(path.translated(width * (sun.x() < centre.x() ? -0.02 : 0.02), -width * 0.05), lit);
    m_painter.restore();
}

QPainterPath smoothLine(const QList<QPointF> &points)
{
    QPainterPath path(points.first());
    for (qsizetype i = 0; i + 1 < points.size(); ++i) {
        const QPointF before = points[qMax<qsizetype>(0, i - 1)];
        const QPointF after = points[qMin(points.size() - 1, i + 2)];
        path.cubicTo(points[i] + (points[i + 1] - before) / 6, points[i + 1] - (after - points[i]) / 6, points[i + 1]);
    }
    return path;
}

QPainterPath below(const QList<QPointF> &line, qreal bottom)
{
    QPainterPath path = smoothLine(line);
    path.lineTo(line.last().x(), bottom);
    path.lineTo(line.first().x(), bottom);
    path.closeSubpath();
    return path;
}

} // namespace proofsheet
