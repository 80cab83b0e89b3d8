// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Hairline.h"

#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {

Hairline::Hairline(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHairline(painter, QPointF(0, 0), QPointF(width(), 0), m_theme->border);
}

} // namespace proofsheet
