// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voting/DuelModel.h"

#include "core/ModelCatalog.h"
#include "ui/gallery/TileWords.h"
#include "ui/widgets/PlainWords.h"

namespace proofsheet {

DuelModel::DuelModel(const ModelCatalog &catalog, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalog(catalog)
{}

void DuelModel::setBoard(const Scoreboard &board)
{
    beginResetModel();
    m_board = board;
    m_models.clear();
    for (const ModelScore &score : board.models) {
        if (score.votes() + score.neither > 0)
            m_models << score.model;
    }
    endResetModel();
}

QString DuelModel::cell(int row, int column) const
{
    if (column == 0)
        return m_catalog.find(m_models.at(row)).name;
    if (row + 1 == column)
        return QStringLiteral("–");
    const Duel duel = m_board.between(m_models.at(row), m_models.at(column - 1));
    if (duel.isEmpty())
        return {};
    if (duel.wins + duel.losses + duel.ties == 0)
        return tr("neither", "of two models was any good");
    QString text = tr("%1 : %2", "wins against losses").arg(duel.wins).arg(duel.losses);
    if (duel.ties == 1)
        text = tr("%1, tie").arg(text);
    else if (duel.ties > 1)
        text = tr("%1, %2 ties").arg(text).arg(duel.ties);
    return text;
}

QVariant DuelModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const QString text = cell(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        if (index.column() == 0)
            return role == Qt::ToolTipRole ? plainToolTip(text) : text;
        if (index.row() + 1 == index.column() || text.isEmpty())
            return {};
        const Duel duel = m_board.between(m_models.at(index.row()), m_models.at(index.column() - 1));
        const QString words = tr("%1 against %2: %3 won, %4 lost, %5 tied, %6 with neither good")
                                  .arg(m_catalog.find(m_models.at(index.row())).name,
                                       m_catalog.find(m_models.at(index.column() - 1)).name)
                                  .arg(duel.wins)
                                  .arg(duel.losses)
                                  .arg(duel.ties)
                                  .arg(duel.neither);
        return role == Qt::ToolTipRole ? plainToolTip(words) : words;
    }
    default:
        return {};
    }
}

QVariant DuelModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // Qt's accessible cells outlive a reset: one of them may ask for a column that is gone.
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return section == 0 ? tr("Row against column") : tilewords::modelName(m_catalog, m_models.at(section - 1));
    return {};
}

QString DuelModel::asText() const
{
    QString text;
    for (int column = 0; column < columnCount(); ++column)
        text += (column ? QStringLiteral("\t") : QString()) +
                headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    text += u'\n';
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column)
            text += (column ? QStringLiteral("\t") : QString()) + cell(row, column);
        text += u'\n';
    }
    return text;
}

} // namespace proofsheet
