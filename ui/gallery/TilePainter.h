// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the gallery's run headers and tiles in all their states, and says where their buttons and stars are. Holds no state of its
// own: what a row is comes from the model, how it is met comes as TileLook. NOTES.md, section 4; png/10-component-states.
#pragma once

#include "core/Clock.h"
#include "models/GalleryModel.h"
#include "models/ThumbnailFeeder.h"
#include "models/TaskAction.h"
#include "ui/theme/Theme.h"

class QPainter;

namespace proofsheet {

class ModelCatalog;

struct TileLook
{
    bool hovered = false;
    bool selected = false;
    bool current = false;
    bool keyboardFocus = false; // for headers and buttons
    int captionHeight = 40;     // px: 40, 20 or 0
    QPoint pointer{-1, -1};     // in the view's coordinates; outside: nothing is hovered
    bool late = false;
};

// What lies under the pointer within a row.
struct TileHit
{
    enum class Part { None, Picture, CheckBox, Star, Button, Fold, UseSettings };
    Part part = Part::None;
    int star = 0; // 1 to 5
    friend bool operator==(const TileHit &, const TileHit &) = default;
};

class TilePainter
{
public:
    TilePainter(const GalleryModel &model, const ThumbnailFeeder &feeder, const Theme &theme, SpinnerBeat &beat,
                const Clock &clock, const ModelCatalog &catalog);

    void paintHeader(QPainter &painter, const QRect &rect, int row, const TileLook &look) const;
    void paintTile(QPainter &painter, const QRect &rect, int row, const TileLook &look) const;
    TileHit hit(const QRect &rect, int row, const TileLook &look, QPoint position) const;
    QString toolTip(int row, const TileHit &hit) const;
    bool isTurning(int row) const; // shows a spinner or a clock

    QString modelName(const ModelId &id) const; // for captions

private:
    QRect pictureBox(const QRect &rect, const TileLook &look) const;
    QRect pictureRect(const QRect &box, const PictureRow &picture) const;
    QRect buttonRect(const QRect &box, int row, const TileLook &look) const;
    QString buttonText(const TaskItem &item) const;
    void paintPicture(QPainter &painter, const QRect &rect, int row, const PictureRow &picture, const TileLook &look) const;
    void paintTask(QPainter &painter, const QRect &rect, int row, const TaskItem &item, const TileLook &look) const;
    void paintCaption(QPainter &painter, const QRect &rect, const PictureRow &picture, const TileLook &look) const;

    const GalleryModel &m_model;
    const ThumbnailFeeder &m_feeder;
    const Theme &m_theme;
    SpinnerBeat &m_beat;
    const Clock &m_clock;
    const ModelCatalog &m_catalog;
};

} // namespace proofsheet
