// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Hairline.h"

#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {

Hairline::Hairline(const Theme &theme, QWidget *parent, Qt::Orientation orientation)
    : QWidget(parent)
    , m_theme(theme)
{
    const bool level = orientation == Qt::Horizontal;
    if (level)
        setFixedHeight(1);
    else
        setFixedWidth(1);
    setSizePolicy(level ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  level ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool upright = height() > width();
    paintHairline(painter, QPointF(0, 0), upright ? QPointF(0, height()) : QPointF(width(), 0), m_theme->border);
}

} // namespace proofsheet
