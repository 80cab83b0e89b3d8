// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/QueueDelegate.h"

#include "core/PlainText.h"
#include "models/TaskAction.h"
#include "ui/gallery/TaskTile.h"
#include "ui/widgets/TabularText.h"

#include <QMouseEvent>
#include <QPainter>

namespace proofsheet {
QueueDelegate::QueueDelegate(const TaskModel &model, const ThumbnailFeeder &feeder, const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_feeder(feeder)
    , m_theme(theme)
{}

bool QueueDelegate::canStop(const TaskItem &item)
{
    const QList<TaskAction> actions = actionsFor(item);
    return actions.contains(TaskAction::StopWaiting) || actions.contains(TaskAction::Dismiss) ||
           actions.contains(TaskAction::MarkAsLost);
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TaskItem &item = m_model.item(index.row());
    const Tokens &tokens = m_theme.current();
    const QRect rect = option.rect;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(rect, tokens.accentTint);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(rect, tokens.hover);
    painter->fillRect(
        QRectF(rect.left(), rect.bottom() + 1 - 1 / painter->device()->devicePixelRatioF(), rect.width(), 1),
        tokens.border);

    const bool done = std::holds_alternative<state::Delivered>(item.state);
    const bool onHover = option.state.testFlag(QStyle::State_MouseOver);
    const QColor quiet = onHover ? tokens.text2 : tokens.text3;
    painter->setFont(m_theme.font(TextRole::Body));
    const QString text = withoutHidden(index.data().toString());
    const auto column = TaskModel::Column(index.column());
    switch (column) {
    case TaskModel::Prompt:
        paintPrompt(*painter, rect, item, done ? quiet : tokens.text, text);
        break;
    case TaskModel::State: {
        const StateGlyph glyph = glyphOf(item.state);
        m_theme.icons().paint(*painter, QRectF(rect.left() + cellPadding, rect.center().y() - 7, 14, 14), glyph.icon,
                              tokens.*glyph.colour);
        painter->setPen(done ? quiet : tokens.text);
        painter->drawText(
            rect.adjusted(cellPadding + 20, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, rect.width() - cellPadding - 20));
        break;
    }
    case TaskModel::Clock:
    case TaskModel::Price:
        painter->setPen(tokens.text2);
        paintTabular(*painter, rect.adjusted(0, 0, -cellPadding, 0), Qt::AlignRight | Qt::AlignVCenter, text);
        break;
    case TaskModel::Stop:
        if (canStop(item))
            m_theme.icons().paint(*painter, QRectF(rect.center().x() - 7, rect.center().y() - 7, 16, 16),
                                  QStringLiteral("close"), onHover ? tokens.text : tokens.text2);
        break;
    case TaskModel::Model:
    case TaskModel::ColumnCount:
        painter->setPen(done ? quiet : tokens.text2);
        painter->drawText(
            rect.adjusted(cellPadding, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, rect.width() - cellPadding - 4));
        break;
    }
    painter->restore();
}

void QueueDelegate::paintPrompt(QPainter &painter, const QRect &rect, const TaskItem &item, const QColor &colour,
                                const QString &text) const
{
    const QRect box(rect.left() + thumbLeft, rect.center().y() - thumbSide / 2 + 1, thumbSide, thumbSide);
    const QPixmap pixmap = m_feeder.pixmap(item.id, thumbSide);
    if (pixmap.isNull()) {
        painter.fillRect(box, m_theme->trough);
    } else {
        // A square cut from the middle: at this size a whole wide picture tells nothing.
        const int side = std::min(pixmap.width(), pixmap.height());
        const QRect middle((pixmap.width() - side) / 2, (pixmap.height() - side) / 2, side, side);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(box, pixmap, middle);
    }
    painter.setPen(colour);
    const QRect words = rect.adjusted(promptLeft, 0, -4, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, words.width()));
}

bool QueueDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || index.column() != TaskModel::Stop)
        return false;
    const TaskItem item = m_model.item(index.row());
    if (static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton || !canStop(item))
        return false;
    Q_EMIT stopPressed(item.id);
    return true;
}

} // namespace proofsheet
