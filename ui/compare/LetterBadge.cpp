// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/LetterBadge.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {

void paintLetterBadge(QPainter &painter, const QPointF &topLeft, const QString &letter, bool active, const Theme &theme)
{
    const QRectF box(topLeft, QSizeF(letterBadgeSide, letterBadgeSide));
    paintBox(painter, box, active ? theme->accent : theme->raised, {}, metrics::radiusSmall);
    QFont font = theme.font(TextRole::Caption);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(active ? theme->onAccent : theme->text);
    painter.drawText(box, Qt::AlignCenter, letter);
}

} // namespace proofsheet
