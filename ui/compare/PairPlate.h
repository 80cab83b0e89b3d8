// SPDX-License-Identifier: GPL-3.0-or-later
// The plate on a picture that says which of two it is: its letter and what it is called. A value and its paint.
#pragma once

#include "ui/theme/Theme.h"

#include <QString>

class QPainter;

namespace proofsheet {

struct PairPlate
{
    QString letter;
    QString name;
    QString detail; // weaker, behind the name; may be empty
    bool isActive = false;

    bool isEmpty() const { return letter.isEmpty() && name.isEmpty(); }
    // In a corner of the area, the name shortened where it is too long.
    void paint(QPainter &painter, const QRectF &area, Qt::Alignment corner, const Theme &theme) const;

    static constexpr double height = 24; // px
    static constexpr double inset = 12;  // px from the area's edges
    // Of two plates at one edge; a picture that is seen smaller has them in the pane's corners.
    static constexpr QSizeF leastArea{160, 48};
};

} // namespace proofsheet
