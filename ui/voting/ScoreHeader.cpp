// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voting/ScoreHeader.h"

#include <QPaintEvent>
#include <QPainter>

namespace proofsheet {

namespace {

constexpr int linePitch = 15; // px
constexpr int belowWords = 6; // px

} // namespace

ScoreHeader::ScoreHeader(const Theme &theme, int height, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(20);
    setFixedHeight(height);
}

void ScoreHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->setFont(m_theme.font(TextRole::Caption));
    painter->setPen(m_theme->text3);
    const auto alignment = Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    const QStringList lines = model()->headerData(section, Qt::Horizontal).toString().split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int bottom = rect.bottom() + 1 - belowWords - linePitch * int(lines.size() - 1 - i);
        const QRect line(rect.left(), bottom - linePitch, rect.width(), linePitch);
        painter->drawText(line, (alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(lines.at(i), Qt::ElideRight, rect.width()));
    }
}

void ScoreHeader::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(event->rect(), m_theme->surface);
        painter.fillRect(QRectF(0, height() - 1 / devicePixelRatioF(), width(), 1), m_theme->border);
    }
    QHeaderView::paintEvent(event);
}

} // namespace proofsheet
