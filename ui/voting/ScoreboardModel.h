// SPDX-License-Identifier: GPL-3.0-or-later
// A scoreboard as rows: a model each, best rating first. Tooltips and accessible texts say what the columns leave out.
#pragma once

#include "judging/Scoreboard.h"

#include <QAbstractTableModel>

namespace proofsheet {

class ModelCatalog;

class ScoreboardModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Model, Wins, Ties, WinRate, Rating, MedianCost, MedianTime, CostPerKept, ColumnCount };

    explicit ScoreboardModel(const ModelCatalog &catalog, QObject *parent = nullptr); // it outlives the model

    void setBoard(const Scoreboard &board);
    const Scoreboard &board() const { return m_board; }
    const ModelScore &score(int row) const { return m_board.models.at(row); }
    QString name(const ModelId &id) const;
    QString shortName(const ModelId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    QString asText() const; // the table with its headings, cells apart by tabs; for the clipboard

private:
    QString cell(const ModelScore &score, Column column) const;
    QString sentence(const ModelScore &score) const; // the whole row
    QString toolTip(const ModelScore &score, Column column) const;

    const ModelCatalog &m_catalog;
    Scoreboard m_board;
};

} // namespace proofsheet
