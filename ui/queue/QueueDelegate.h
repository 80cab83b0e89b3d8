// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the queue's table: state with its icon, clock and price with equal-width digits, and a cross that stops a
// task.
#pragma once

#include "core/Clock.h"
#include "models/TaskModel.h"
#include "models/ThumbnailFeeder.h"
#include "ui/theme/Theme.h"

#include <QStyledItemDelegate>

namespace proofsheet {

class QueueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 36;
    static constexpr int cellPadding = 8;
    static constexpr int thumbLeft = 16;
    static constexpr int thumbSide = 28;
    static constexpr int promptLeft = thumbLeft + thumbSide + cellPadding;

    QueueDelegate(const TaskModel &model, const ThumbnailFeeder &feeder, const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    // Whether the row's cross does anything.
    static bool canStop(const TaskItem &item);

Q_SIGNALS:
    void stopPressed(const proofsheet::ItemId &id);

private:
    void paintPrompt(QPainter &painter, const QRect &rect, const TaskItem &item, const QColor &colour,
                     const QString &text) const;

    const TaskModel &m_model;
    const ThumbnailFeeder &m_feeder;
    const Theme &m_theme;
};

} // namespace proofsheet
