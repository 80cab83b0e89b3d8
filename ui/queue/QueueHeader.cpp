// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/QueueHeader.h"

#include "models/TaskModel.h"
#include "ui/queue/QueueDelegate.h"
#include "ui/theme/Metrics.h"

#include <QPaintEvent>
#include <QPainter>

namespace proofsheet {

QueueHeader::QueueHeader(const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(24);
    setFixedHeight(metrics::rowHeight);
}

void QueueHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const int left = section == TaskModel::Prompt ? QueueDelegate::promptLeft : QueueDelegate::cellPadding;
    painter->setFont(m_theme.font(TextRole::Body));
    painter->setPen(m_theme->text3);
    const auto alignment = Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    painter->drawText(rect.adjusted(left, 0, -QueueDelegate::cellPadding, 0), alignment,
                      model()->headerData(section, Qt::Horizontal).toString());
}

void QueueHeader::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(event->rect(), m_theme->surface);
        painter.fillRect(QRectF(0, height() - 1 / devicePixelRatioF(), width(), 1), m_theme->border);
    }
    QHeaderView::paintEvent(event);
}

} // namespace proofsheet
