// SPDX-License-Identifier: GPL-3.0-or-later
// What each two models did against each other, row against column: "2 : 0", "1 : 0, tie". The first column names the
// rows.
#pragma once

#include "judging/Scoreboard.h"

#include <QAbstractTableModel>

namespace proofsheet {

class ModelCatalog;

class DuelModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit DuelModel(const ModelCatalog &catalog, QObject *parent = nullptr); // it outlives the model

    void setBoard(const Scoreboard &board); // models without votes are left out

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_models.size()); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_models.size()) + 1;
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    QString asText() const; // cells apart by tabs

private:
    QString cell(int row, int column) const;

    const ModelCatalog &m_catalog;
    Scoreboard m_board;
    QList<ModelId> m_models; // in the scoreboard's order
};

} // namespace proofsheet
