// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voting/ScoreDelegate.h"

#include "ui/theme/Strokes.h"
#include "ui/widgets/TabularText.h"

#include <QPainter>
#include <algorithm>

namespace proofsheet {

namespace {

constexpr qreal lineMost = 124; // px
constexpr qreal dotRadius = 4;  // px

} // namespace

ScoreDelegate::ScoreDelegate(const ScoreboardModel &model, const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_theme(theme)
{}

void ScoreDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect rect = option.rect;
    const qreal line = 1 / painter->device()->devicePixelRatioF();
    painter->fillRect(QRectF(rect.left(), rect.top() + rect.height() - line, rect.width(), line), m_theme->border);
    const auto column = ScoreboardModel::Column(index.column());
    if (column == ScoreboardModel::Model) {
        paintModel(*painter, rect, index.row());
    } else {
        const bool heavy = column == ScoreboardModel::WinRate || column == ScoreboardModel::CostPerKept;
        const bool plain = heavy || column == ScoreboardModel::Wins;
        painter->setFont(m_theme.font(heavy ? TextRole::Strong : TextRole::Body));
        painter->setPen(plain ? m_theme->text : m_theme->text2);
        const QString text =
            QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, rect.width());
        paintTabular(*painter, rect, Qt::AlignRight | Qt::AlignVCenter, text);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintInnerRing(*painter, rect, m_theme->focus, 0);
    painter->restore();
}

void ScoreDelegate::paintModel(QPainter &painter, const QRect &rect, int row) const
{
    const ModelScore &score = m_model.score(row);
    painter.setFont(m_theme.font(TextRole::Medium));
    painter.setPen(m_theme->text);
    const QRect name(rect.left(), rect.top() + 6, rect.width() - cellPadding, 18);
    const QFontMetrics metrics(painter.font());
    const QString whole = m_model.name(score.model);
    const QString fitting = metrics.horizontalAdvance(whole) <= name.width() ? whole : m_model.shortName(score.model);
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(fitting, Qt::ElideRight, name.width()));
    const QRectF line(rect.left(), rect.top() + 33, std::min<qreal>(lineMost, rect.width() - 2 * cellPadding), 2);
    paintInterval(painter, line, score, row == 0);
}

void ScoreDelegate::paintInterval(QPainter &painter, const QRectF &line, const ModelScore &score, bool leads) const
{
    painter.fillRect(line, m_theme->border);
    const auto rate = score.winRate();
    if (!rate)
        return;
    const auto at = [&line](double share) { return line.left() + line.width() * share; };
    painter.fillRect(
        QRectF(QPointF(at(score.interval.low), line.top()), QPointF(at(score.interval.high), line.bottom())),
        m_theme->outline);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(leads ? m_theme->accent : m_theme->text2);
    const qreal x = std::clamp(at(*rate), line.left() + dotRadius, line.right() - dotRadius);
    painter.drawEllipse(QPointF(x, line.center().y()), dotRadius, dotRadius);
}

} // namespace proofsheet
