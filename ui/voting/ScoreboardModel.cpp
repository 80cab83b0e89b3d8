// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voting/ScoreboardModel.h"

#include "core/ModelCatalog.h"
#include "ui/gallery/TileWords.h"
#include "ui/widgets/PlainWords.h"
#include "wording/MoneyWording.h"
#include "wording/TimeWording.h"

#include <cmath>

namespace proofsheet {

namespace {

QString none()
{
    return QStringLiteral("–");
}

int percent(double share)
{
    return int(std::lround(share * 100));
}

} // namespace

ScoreboardModel::ScoreboardModel(const ModelCatalog &catalog, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalog(catalog)
{}

void ScoreboardModel::setBoard(const Scoreboard &board)
{
    beginResetModel();
    m_board = board;
    endResetModel();
}

QString ScoreboardModel::name(const ModelId &id) const
{
    return m_catalog.find(id).name;
}

QString ScoreboardModel::shortName(const ModelId &id) const
{
    return tilewords::modelName(m_catalog, id);
}

int ScoreboardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_board.models.size());
}

QString ScoreboardModel::cell(const ModelScore &score, Column column) const
{
    switch (column) {
    case Model:
        return name(score.model);
    case Wins:
        return QString::number(score.wins);
    case Ties:
        return QString::number(score.ties);
    case WinRate:
        return score.winRate() ? tr("%1 %", "win rate").arg(percent(*score.winRate())) : none();
    case Rating:
        return score.votes() > 0 ? QString::number(std::lround(score.rating)) : none();
    case MedianCost:
        if (m_board.samplesOnly)
            return wording::noCost();
        return score.medianCost ? wording::costCell(*score.medianCost, score.costBasis) : none();
    case MedianTime:
        return score.medianMs ? wording::tookShort(*score.medianMs) : none();
    case CostPerKept:
        if (score.kept == 0)
            return score.pictures > 0 ? tr("none kept") : none();
        if (m_board.samplesOnly)
            return wording::noCost();
        if (!score.costPerKept)
            return tr("unknown");
        return score.costUnknown > 0 ? QStringLiteral("≥ %1").arg(wording::fineAmount(*score.costPerKept))
                                     : wording::costCell(*score.costPerKept, score.costBasis);
    case ColumnCount:
        break;
    }
    return {};
}

QString ScoreboardModel::sentence(const ModelScore &score) const
{
    QStringList parts{name(score.model), tr("%1 won").arg(score.wins), tr("%1 tied").arg(score.ties)};
    if (score.winRate())
        parts << tr("win rate %1 %, the true one between %2 and %3 %")
                     .arg(percent(*score.winRate()))
                     .arg(percent(score.interval.low))
                     .arg(percent(score.interval.high))
              << tr("rating %1").arg(std::lround(score.rating));
    if (score.medianCost && !m_board.samplesOnly)
        parts << tr("median cost %1").arg(wording::cost(*score.medianCost, score.costBasis));
    if (score.medianMs)
        parts << tr("median time %1").arg(wording::tookShort(*score.medianMs));
    parts << tr("%1 of %2 kept").arg(score.kept).arg(score.pictures);
    return parts.join(QStringLiteral(", "));
}

QString ScoreboardModel::toolTip(const ModelScore &score, Column column) const
{
    switch (column) {
    case Model:
        return sentence(score);
    case Wins:
    case Ties:
        return tr("%1 won, %2 lost, %3 tied, %4 with neither good")
            .arg(score.wins)
            .arg(score.losses)
            .arg(score.ties)
            .arg(score.neither);
    case WinRate:
        return score.winRate() ? tr("With %1 votes the true win rate lies between %2 and %3 % (95 % sure)")
                                     .arg(score.votes())
                                     .arg(percent(score.interval.low))
                                     .arg(percent(score.interval.high))
                               : QString();
    case Rating:
        return tr("Strength by Bradley and Terry: 1000 wins half, 400 more win ten for each one lost");
    case MedianCost:
    case CostPerKept:
        return score.costUnknown > 0 ? tr("%1 of %2 pictures kept; what %3 cost is not known")
                                           .arg(score.kept)
                                           .arg(score.pictures)
                                           .arg(score.costUnknown)
                                     : tr("%1 of %2 pictures kept").arg(score.kept).arg(score.pictures);
    case MedianTime:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ScoreboardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ModelScore &score = m_board.models.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell(score, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(score, column));
    case Qt::AccessibleTextRole:
        return column == Model ? sentence(score) : cell(score, column);
    default:
        return {};
    }
}

QVariant ScoreboardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Model ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Model:
        return tr("Model");
    case Wins:
        return tr("Wins");
    case Ties:
        return tr("Ties");
    case WinRate:
        return tr("Win rate");
    case Rating:
        return tr("Rating");
    case MedianCost:
        return tr("Median\ncost");
    case MedianTime:
        return tr("Median\ntime");
    case CostPerKept:
        return tr("Cost per\nkept picture");
    case ColumnCount:
        break;
    }
    return {};
}

QString ScoreboardModel::asText() const
{
    QStringList heads;
    for (int column = 0; column < ColumnCount; ++column)
        heads << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().replace(u'\n', u' ');
    QString text = heads.join(u'\t') + u'\n';
    for (const ModelScore &score : m_board.models) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells << cell(score, Column(column));
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace proofsheet
