// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a picture through a viewport into an area: exact at 100 %, smooth below 300 %, clear pixels above. No widget;
// made anew for every paint. Lengths are device-independent px unless said.
#pragma once

#include "imaging/PictureLevels.h"
#include "models/Viewport.h"

#include <optional>

class QPainter;
class QPixmap;

namespace proofsheet {

class PicturePainter
{
public:
    // area: in the painter's coordinates; dpr: device pixels for one of them.
    PicturePainter(const Viewport &viewport, const QRectF &area, double dpr);

    QRectF pictureRect(QSize whole) const; // where the picture lies, also what of it lies outside the area
    double scale(QSize whole) const;       // device pixels for one of the picture
    QSize sizeNeeded(QSize whole) const;   // device pixels the whole picture is drawn at
    // The picture's point there, 0..1 both ways; none where there is no picture.
    std::optional<QPointF> relativeAt(QPointF position, QSize whole) const;
    QPointF positionOf(QPointF relative, QSize whole) const;

    // What Viewport's gestures take: device pixels, from the area's top left.
    QPointF toPane(QPointF position) const { return (position - m_area.topLeft()) * m_dpr; }
    QSizeF paneSize() const { return m_area.size() * m_dpr; }
    const QRectF &area() const { return m_area; }

    // Only what lies within exposed costs anything. Pixels are the same whatever is exposed.
    void paint(QPainter &painter, const PictureLevels &levels, const QRectF &exposed) const;
    // The same at a place of its own; scale: device pixels for one of the picture.
    void paintAt(QPainter &painter, const PictureLevels &levels, const QRectF &where, double scale,
                 const QRectF &exposed) const;
    void paintStandIn(QPainter &painter, const QPixmap &thumbnail, QSize whole) const;

    static constexpr double clearPixelsFrom = 3.0; // scale

private:
    Viewport m_viewport;
    QRectF m_area;
    double m_dpr;
};

} // namespace proofsheet
