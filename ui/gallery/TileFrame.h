// SPDX-License-Identifier: GPL-3.0-or-later
// What every part of one tile is painted with: its place, how it is met, and the strokes that pictures and tasks share.
#pragma once

#include "ui/theme/Theme.h"

#include <QPoint>
#include <QRect>

class QPainter;

namespace proofsheet {

struct TileLook
{
    bool hovered = false;
    bool selected = false;
    bool current = false;
    int captionHeight = 40; // px: 40, 20 or 0
    QPoint pointer{-1, -1}; // in the painter's coordinates; outside: nothing is hovered
};

// What lies under the pointer within a row.
struct TileHit
{
    enum class Part { None, Picture, CheckBox, Star, Button, Fold, UseSettings, Compare };
    Part part = Part::None;
    int star = 0; // 1 to 5
    friend bool operator==(const TileHit &, const TileHit &) = default;
};

struct TileFrame
{
    TileFrame(QPainter &painter, const Theme &theme, const QRect &rect, const TileLook &look);

    QPainter &painter;
    const Theme &theme;
    const Tokens &tokens;
    QRect rect; // picture box and caption
    QRect box;  // for the picture
    const TileLook &look;

    QColor quiet() const; // the weakest text that is allowed here
    void plate() const;   // behind a selected tile
    void ring(const QRect &where) const;
    // One elided, centred line in the box, its middle at this y.
    void line(TextRole role, const QColor &colour, int middle, const QString &text) const;
    // marksWidth: what flag and stars take at the right end of the first line.
    void caption(const QString &name, const QColor &nameColour, const QString &facts, int marksWidth) const;
    void button(const QRect &where, const QString &text) const;
};

QRect pictureBox(const QRect &tile, int captionHeight);

} // namespace proofsheet
