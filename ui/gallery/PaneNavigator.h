// SPDX-License-Identifier: GPL-3.0-or-later
// The small picture in a zoomed pane's corner that says which part is seen, and the mark that shows in one pane where
// the pointer is in another. Geometry and paint; made anew for every paint.
#pragma once

#include "ui/gallery/PicturePainter.h"

namespace proofsheet {

class PaneNavigator
{
public:
    static constexpr QSize largest{96, 64}; // px, of the picture in it

    // pane: the area that pictures are drawn into.
    PaneNavigator(const PicturePainter &painter, QSize whole);

    bool isNeeded() const { return m_isNeeded; } // the picture is larger than the pane
    QRectF frame() const;                        // with its border
    const QRectF &picture() const { return m_picture; }
    QRectF seen() const { return m_seen; } // within picture()
    QPointF relativeAt(QPointF position) const;

    void paint(QPainter &painter, const PictureLevels &levels) const;

private:
    bool m_isNeeded = false;
    QRectF m_picture;
    QRectF m_seen;
};

// A crosshair of 18 px, black under white, open in the middle.
QRectF ghostRect(QPointF at);
void paintGhost(QPainter &painter, QPointF at);

} // namespace proofsheet
