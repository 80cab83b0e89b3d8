// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the scoreboard's cells: under a model's name its win rate as a dot on the line where the true one may lie.
#pragma once

#include "ui/theme/Theme.h"
#include "ui/voting/ScoreboardModel.h"

#include <QStyledItemDelegate>

namespace proofsheet {

class ScoreDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 48;  // px
    static constexpr int cellPadding = 8; // px, between two columns

    ScoreDelegate(const ScoreboardModel &model, const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintModel(QPainter &painter, const QRect &rect, int row) const;
    void paintInterval(QPainter &painter, const QRectF &line, const ModelScore &score, bool leads) const;

    const ScoreboardModel &m_model;
    const Theme &m_theme;
};

} // namespace proofsheet
