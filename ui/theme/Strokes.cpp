// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Strokes.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace proofsheet {

namespace {

// Saves and restores the painter around a few strokes.
struct Kept
{
    explicit Kept(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Kept() { m_painter.restore(); }
    QPainter &m_painter;
};

void ring(QPainter &painter, const QRectF &box, const QColor &colour, qreal width, qreal radius)
{
    const Kept kept(painter);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width));
    painter.drawRoundedRect(box, radius, radius);
}

} // namespace

void paintBox(QPainter &painter, const QRectF &box, const QColor &fill, const QColor &edge, qreal radius)
{
    const Kept kept(painter);
    // The edge lies inside the box: half of its device px on each side of the path.
    const qreal px = edge.isValid() ? 1 / painter.device()->devicePixelRatioF() : 0;
    painter.setPen(edge.isValid() ? QPen(edge, px) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box.adjusted(px / 2, px / 2, -px / 2, -px / 2), radius, radius);
}

void paintFocusRing(QPainter &painter, const QRectF &box, const QColor &colour, qreal radius)
{
    constexpr qreal out = metrics::focusGap + metrics::focusRing / 2.0;
    ring(painter, box.adjusted(-out, -out, out, out), colour, metrics::focusRing, radius + 1);
}

void paintInnerRing(QPainter &painter, const QRectF &box, const QColor &colour, qreal radius)
{
    constexpr qreal in = metrics::focusRing / 2.0;
    ring(painter, box.adjusted(in, in, -in, -in), colour, metrics::focusRing, radius - 1);
}

void paintHairline(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen pen(colour, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawLine(from, to);
    painter.restore();
}

void paintCheckBox(QPainter &painter, const QRectF &box, const Tokens &tokens, bool checked, bool partly, bool enabled,
                   bool hovered)
{
    const bool filled = checked || partly;
    if (filled && enabled) {
        paintBox(painter, box, tokens.accent, {}, metrics::radiusSmall);
    } else {
        const Kept kept(painter);
        const QColor edge = !enabled ? tokens.textDisabled : hovered ? tokens.text : tokens.outline;
        painter.setPen(QPen(edge, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), metrics::radiusSmall, metrics::radiusSmall);
    }
    if (!filled)
        return;
    const Kept kept(painter);
    painter.setPen(
        QPen(enabled ? tokens.onAccent : tokens.textDisabled, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = box.topLeft();
    const qreal u = box.width() / 14;
    if (partly) {
        painter.drawLine(at + QPointF(4, 7) * u, at + QPointF(10, 7) * u);
    } else {
        const QPointF mark[] = {at + QPointF(3.4, 7.3) * u, at + QPointF(6, 9.8) * u, at + QPointF(10.6, 4.6) * u};
        painter.drawPolyline(mark, 3);
    }
}

} // namespace proofsheet
