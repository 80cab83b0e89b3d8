// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/PairDivider.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace proofsheet {

namespace {

constexpr double lineWidth = 2; // px
constexpr double edgeWidth = 1; // px, on each side of it
constexpr QColor edgeColor(0, 0, 0, 170);
constexpr QColor handleEdge(0x70, 0x70, 0x70);
constexpr QColor signColor(0x21, 0x21, 0x21);

} // namespace

PairDivider::PairDivider(const QRectF &pane, Qt::Orientation line, double at, double dpr)
    : m_pane(pane)
    , m_line(line)
{
    const double length = isUpright() ? pane.width() : pane.height();
    m_place = std::round(std::clamp(at, 0.0, 1.0) * length * dpr) / dpr;
}

QRectF PairDivider::sideA() const
{
    QRectF side = m_pane;
    isUpright() ? side.setWidth(m_place) : side.setHeight(m_place);
    return side;
}

QRectF PairDivider::sideB() const
{
    QRectF side = m_pane;
    isUpright() ? side.setLeft(m_pane.left() + m_place) : side.setTop(m_pane.top() + m_place);
    return side;
}

QPointF PairDivider::middle() const
{
    return isUpright() ? QPointF(m_pane.left() + m_place, m_pane.center().y())
                       : QPointF(m_pane.center().x(), m_pane.top() + m_place);
}

bool PairDivider::isHit(QPointF position) const
{
    const double off = isUpright() ? position.x() - middle().x() : position.y() - middle().y();
    return std::abs(off) <= reach || QLineF(position, middle()).length() <= handleSide / 2;
}

double PairDivider::at(QPointF position) const
{
    const double length = isUpright() ? m_pane.width() : m_pane.height();
    const double place = isUpright() ? position.x() - m_pane.left() : position.y() - m_pane.top();
    return length <= 0 ? 0.5 : std::clamp(place / length, 0.0, 1.0);
}

void PairDivider::paint(QPainter &painter, const Theme &theme, bool hasFocus) const
{
    const auto stripe = [this](double width) {
        return isUpright() ? QRectF(middle().x() - width / 2, m_pane.top(), width, m_pane.height())
                           : QRectF(m_pane.left(), middle().y() - width / 2, m_pane.width(), width);
    };
    painter.fillRect(stripe(lineWidth + 2 * edgeWidth), edgeColor);
    painter.fillRect(stripe(lineWidth), Qt::white);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = handleSide / 2;
    if (hasFocus) {
        painter.setPen(QPen(theme->focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle(), radius + 2, radius + 2);
    }
    painter.setPen(QPen(handleEdge, 1));
    painter.setBrush(Qt::white);
    painter.drawEllipse(middle(), radius - 0.5, radius - 0.5);
    painter.translate(middle());
    if (!isUpright())
        painter.rotate(90);
    QPainterPath signs;
    for (const double side : {-1.0, 1.0}) {
        signs.moveTo(side * 3, -4);
        signs.lineTo(side * 7, 0);
        signs.lineTo(side * 3, 4);
    }
    painter.setPen(QPen(signColor, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(signs);
    painter.restore();
}

} // namespace proofsheet
