// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/PaneNavigator.h"

#include <QPainter>

namespace proofsheet {

namespace {

constexpr double inset = 8;  // px from the pane's corner
constexpr double border = 2; // px
constexpr QColor frameColor(255, 255, 255, 235);
constexpr QColor unseen(0, 0, 0, 128);

constexpr double ghostSide = 18; // px
constexpr double ghostGap = 2;   // px either side of its middle
constexpr double ghostArm = 7;
constexpr QColor ghostDark(0, 0, 0, 190);
constexpr QColor ghostLight(255, 255, 255, 230);

} // namespace

PaneNavigator::PaneNavigator(const PicturePainter &painter, QSize whole)
{
    const QRectF where = painter.pictureRect(whole);
    const QRectF &pane = painter.area();
    m_isNeeded = !where.isEmpty() && (where.width() > pane.width() + 0.5 || where.height() > pane.height() + 0.5);
    const QSizeF size = QSizeF(whole).scaled(largest, Qt::KeepAspectRatio).expandedTo(QSizeF(1, 1));
    const QPointF corner = pane.bottomRight() - QPointF(inset + border, inset + border);
    m_picture = QRectF(corner - QPointF(size.width(), size.height()), size);
    const QRectF visible = where.intersected(pane);
    if (!m_isNeeded)
        return;
    const double across = size.width() / where.width();
    const double down = size.height() / where.height();
    m_seen = QRectF(m_picture.left() + (visible.left() - where.left()) * across,
                    m_picture.top() + (visible.top() - where.top()) * down, visible.width() * across,
                    visible.height() * down);
}

QRectF PaneNavigator::frame() const
{
    return m_picture.adjusted(-border, -border, border, border);
}

QPointF PaneNavigator::relativeAt(QPointF position) const
{
    return {(position.x() - m_picture.left()) / m_picture.width(),
            (position.y() - m_picture.top()) / m_picture.height()};
}

void PaneNavigator::paint(QPainter &painter, const PictureLevels &levels) const
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(frame(), frameColor);
    const QImage &image = levels.forWidth(m_picture.width());
    painter.fillRect(m_picture, Qt::black);
    painter.drawImage(m_picture, image, QRectF(image.rect()));
    QRegion hidden(m_picture.toRect());
    hidden -= m_seen.toRect();
    painter.save();
    painter.setClipRegion(hidden);
    painter.fillRect(m_picture, unseen);
    painter.restore();
    painter.setPen(QPen(Qt::white, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(m_seen.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

QRectF ghostRect(QPointF at)
{
    return QRectF(at.x() - ghostSide / 2, at.y() - ghostSide / 2, ghostSide, ghostSide).adjusted(-1, -1, 1, 1);
}

void paintGhost(QPainter &painter, QPointF at)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.translate(at.toPoint());
    const auto arms = [&painter](double thick, double from, double to, const QColor &color) {
        const double half = thick / 2;
        painter.fillRect(QRectF(-to, -half, to - from, thick), color);
        painter.fillRect(QRectF(from, -half, to - from, thick), color);
        painter.fillRect(QRectF(-half, -to, thick, to - from), color);
        painter.fillRect(QRectF(-half, from, thick, to - from), color);
    };
    arms(4, ghostGap, ghostGap + ghostArm, ghostDark);
    arms(2, ghostGap, ghostGap + ghostArm, ghostLight);
    painter.restore();
}

} // namespace proofsheet
