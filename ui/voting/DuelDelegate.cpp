// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voting/DuelDelegate.h"

#include "ui/theme/Strokes.h"
#include "ui/widgets/TabularText.h"

#include <QPainter>

namespace proofsheet {

DuelDelegate::DuelDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

void DuelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect rect = option.rect;
    const qreal line = 1 / painter->device()->devicePixelRatioF();
    painter->fillRect(QRectF(rect.left(), rect.top() + rect.height() - line, rect.width(), line), m_theme->border);
    const QString text = index.data().toString();
    painter->setFont(m_theme.font(TextRole::Body));
    if (index.column() == 0) {
        painter->setPen(m_theme->text2);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, rect.width() - 4));
    } else {
        painter->setPen(index.row() + 1 == index.column() ? m_theme->text3 : m_theme->text);
        paintTabular(*painter, rect, Qt::AlignCenter, text);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintInnerRing(*painter, rect, m_theme->focus, 0);
    painter->restore();
}

} // namespace proofsheet
