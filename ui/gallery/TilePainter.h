// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the gallery's tiles in all their states, and says where their stars, boxes and buttons are. Holds no state of
// its own: what a row is comes from the model, how it is met comes as TileLook. NOTES.md, section 4;
// png/10-component-states.
#pragma once

#include "models/GalleryModel.h"
#include "models/ThumbnailFeeder.h"
#include "ui/gallery/TaskTile.h"
#include "ui/gallery/TileFrame.h"

namespace proofsheet {

class TilePainter
{
public:
    // All outlive the painter.
    TilePainter(const GalleryModel &model, const ThumbnailFeeder &feeder, Theme &theme, const Clock &clock,
                const ModelCatalog &catalog);

    void paint(QPainter &painter, const QRect &rect, int row, const TileLook &look) const;
    TileHit hit(const QRect &rect, int row, const TileLook &look, QPoint position) const;
    QString toolTip(int row) const;

private:
    void paintPicture(const TileFrame &frame, const PictureRow &picture) const;
    void paintPixels(const TileFrame &frame, const PictureRow &picture, const QRect &where) const;
    void paintMarks(const TileFrame &frame, const PictureRow &picture) const;
    QRect starsRect(const QRect &rect, int captionHeight) const;

    const GalleryModel &m_model;
    const ThumbnailFeeder &m_feeder;
    Theme &m_theme;
    const Clock &m_clock;
    const ModelCatalog &m_catalog;
    TaskTile m_tasks;
};

// As wide as the box or as high, never enlarged past 100 %, standing on the box's bottom.
QRect pictureRect(const QRect &box, QSize pixels, qreal dpr);
QColor labelColour(const Tokens &tokens, Label label); // invalid for none

} // namespace proofsheet
