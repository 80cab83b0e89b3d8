// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/PicturePainter.h"

#include <QPainter>
#include <cmath>

namespace proofsheet {

PicturePainter::PicturePainter(const Viewport &viewport, const QRectF &area, double dpr)
    : m_viewport(viewport)
    , m_area(area)
    , m_dpr(dpr)
{}

QRectF PicturePainter::pictureRect(QSize whole) const
{
    const QRectF target = m_viewport.target(whole, paneSize());
    return {target.topLeft() / m_dpr + m_area.topLeft(), target.size() / m_dpr};
}

double PicturePainter::scale(QSize whole) const
{
    return m_viewport.scale(whole, paneSize());
}

QSize PicturePainter::sizeNeeded(QSize whole) const
{
    const QSizeF size = m_viewport.target(whole, paneSize()).size();
    return {int(std::ceil(size.width() - 0.01)), int(std::ceil(size.height() - 0.01))};
}

std::optional<QPointF> PicturePainter::relativeAt(QPointF position, QSize whole) const
{
    const QRectF where = pictureRect(whole);
    if (where.isEmpty() || !where.contains(position))
        return std::nullopt;
    return QPointF((position.x() - where.left()) / where.width(), (position.y() - where.top()) / where.height());
}

QPointF PicturePainter::positionOf(QPointF relative, QSize whole) const
{
    const QRectF where = pictureRect(whole);
    return where.topLeft() + QPointF(relative.x() * where.width(), relative.y() * where.height());
}

void PicturePainter::paint(QPainter &painter, const PictureLevels &levels, const QRectF &exposed) const
{
    paintAt(painter, levels, pictureRect(levels.whole), scale(levels.whole), exposed);
}

void PicturePainter::paintAt(QPainter &painter, const PictureLevels &levels, const QRectF &where, double factor,
                             const QRectF &exposed) const
{
    const QRectF seen = where.intersected(exposed);
    const QImage &image = levels.forWidth(where.width() * m_dpr);
    if (seen.isEmpty() || image.isNull())
        return;
    // Whole pixels of the image and one to spare: a smooth edge of what is exposed would be seen as a seam.
    const double across = image.width() / where.width();
    const double down = image.height() / where.height();
    const QRectF part((seen.left() - where.left()) * across, (seen.top() - where.top()) * down, seen.width() * across,
                      seen.height() * down);
    const QRect source = part.toAlignedRect().adjusted(-1, -1, 1, 1).intersected(image.rect());
    const bool isWhole = image.size() == levels.whole;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !isWhole || (factor != 1.0 && factor < clearPixelsFrom));
    if (isWhole && factor == 1.0) {
        // Device pixels, so that no pixel of the picture is ever mixed with its neighbour.
        painter.scale(1 / m_dpr, 1 / m_dpr);
        painter.drawImage((where.topLeft() * m_dpr).toPoint() + source.topLeft(), image, source);
    } else {
        const QRectF target(where.left() + source.left() / across, where.top() + source.top() / down,
                            source.width() / across, source.height() / down);
        painter.drawImage(target, image, source);
    }
    painter.restore();
}

void PicturePainter::paintStandIn(QPainter &painter, const QPixmap &thumbnail, QSize whole) const
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(pictureRect(whole), thumbnail, QRectF(thumbnail.rect()));
    painter.restore();
}

} // namespace proofsheet
