// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TabularText.h"

#include <QPainter>

#include <algorithm>

namespace proofsheet {

namespace {

qreal digitCell(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

qreal cellOf(const QFontMetricsF &metrics, QChar letter, qreal digit)
{
    return letter.isDigit() ? digit : metrics.horizontalAdvance(letter);
}

} // namespace

qreal tabularWidth(const QFontMetricsF &metrics, const QString &text)
{
    const qreal digit = digitCell(metrics);
    qreal width = 0;
    for (QChar letter : text)
        width += cellOf(metrics, letter, digit);
    return width;
}

void paintTabular(QPainter &painter, const QRectF &where, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal digit = digitCell(metrics);
    const qreal width = tabularWidth(metrics, text);
    qreal x = where.left();
    if (alignment & Qt::AlignRight)
        x = where.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = where.center().x() - width / 2;
    qreal baseline = where.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (alignment & Qt::AlignTop)
        baseline = where.top() + metrics.ascent();
    else if (alignment & Qt::AlignBottom)
        baseline = where.bottom() - metrics.descent();
    for (QChar letter : text) {
        const qreal cell = cellOf(metrics, letter, digit);
        painter.drawText(QPointF(x + (cell - metrics.horizontalAdvance(letter)) / 2, baseline), QString(letter));
        x += cell;
    }
}

} // namespace proofsheet
