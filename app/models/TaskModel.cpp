// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TaskModel.h"

#include <algorithm>

namespace proofsheet {
namespace {

bool isDelivered(const TaskItem &item)
{
    return std::holds_alternative<state::Delivered>(item.state);
}

bool isHeld(const TaskItem &item)
{
    return std::holds_alternative<state::Held>(item.state);
}

bool shareCard(const TaskItem &a, const TaskItem &b)
{
    return isHeld(a) ? isHeld(b) : a.request == b.request;
}

} // namespace

bool wantsCard(const TaskItem &item)
{
    if (const auto *at = std::get_if<state::AtProvider>(&item.state))
        return at->late || !at->polled;
    return needsPerson(item.state) || isHeld(item) || std::holds_alternative<state::Resting>(item.state);
}

TaskModel::TaskModel(GenerationQueue &queue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_queue(queue)
{
    add(queue.items());
    connect(&queue, &GenerationQueue::itemsAdded, this, &TaskModel::add);
    connect(&queue, &GenerationQueue::itemChanged, this, &TaskModel::change);
    connect(&queue, &GenerationQueue::delivered, this, &TaskModel::deliver);
    connect(&queue, &GenerationQueue::itemRemoved, this, [this](const ItemId &id) {
        if (const int row = rowOf(id); row >= 0 && !isDelivered(m_items[row]))
            remove(id);
    });
}

void TaskModel::setWords(Words words)
{
    m_words = std::move(words);
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_items.size()) - 1, ColumnCount - 1));
}

void TaskModel::setHeadings(const QStringList &headings)
{
    m_headings = headings;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void TaskModel::add(const QList<TaskItem> &items)
{
    const QList<TaskItem> queued = m_queue.items();
    for (const TaskItem &item : items) {
        if (m_rows.contains(item.id) || isDelivered(item))
            continue;
        const auto firstDone = std::find_if(m_items.cbegin(), m_items.cend(), isDelivered) - m_items.cbegin();
        const auto inQueue =
            std::find_if(queued.cbegin(), queued.cend(), [&item](const TaskItem &q) { return q.id == item.id; });
        const int row = int(inQueue == queued.cend() ? firstDone : std::min(inQueue - queued.cbegin(), firstDone));
        beginInsertRows({}, row, row);
        m_items.insert(row, item);
        renumber(row);
        endInsertRows();
    }
    Q_EMIT countsChanged();
}

void TaskModel::change(const TaskItem &item)
{
    const int row = rowOf(item.id);
    if (row < 0) {
        add({item});
        return;
    }
    if (isDelivered(m_items[row]) || isDelivered(item))
        return; // delivered() moves it
    m_items[row] = item;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT countsChanged();
}

void TaskModel::deliver(const TaskItem &item)
{
    remove(item.id);
    const int row = openCount();
    TaskItem done = item;
    done.state = state::Delivered{};
    beginInsertRows({}, row, row);
    m_items.insert(row, done);
    renumber(row);
    endInsertRows();
    Q_EMIT countsChanged();
}

void TaskModel::remove(const ItemId &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_items.removeAt(row);
    m_rows.remove(id);
    renumber(row);
    endRemoveRows();
    Q_EMIT countsChanged();
}

void TaskModel::clearDone()
{
    const int first = openCount();
    if (first == m_items.size())
        return;
    beginRemoveRows({}, first, int(m_items.size()) - 1);
    for (qsizetype row = first; row < m_items.size(); ++row)
        m_rows.remove(m_items[row].id);
    m_items.resize(first);
    endRemoveRows();
    Q_EMIT countsChanged();
}

void TaskModel::renumber(int from)
{
    for (int row = from; row < int(m_items.size()); ++row)
        m_rows.insert(m_items[row].id, row);
}

int TaskModel::rowOf(const ItemId &id) const
{
    return m_rows.value(id, -1);
}

int TaskModel::openCount() const
{
    return int(std::count_if(m_items.begin(), m_items.end(), [](const TaskItem &item) { return !isDelivered(item); }));
}

int TaskModel::doneCount() const
{
    return int(m_items.size()) - openCount();
}

QList<TaskItem> TaskModel::cards() const
{
    QList<TaskItem> cards;
    for (const TaskItem &item : m_items) {
        const bool told =
            std::any_of(cards.begin(), cards.end(), [&item](const TaskItem &card) { return shareCard(card, item); });
        if (wantsCard(item) && !told)
            cards.append(item);
    }
    return cards;
}

QList<TaskItem> TaskModel::members(const TaskItem &card) const
{
    QList<TaskItem> members;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(members),
                 [&card](const TaskItem &item) { return wantsCard(item) && shareCard(card, item); });
    return members;
}

int TaskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int TaskModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TaskModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if ((role == Qt::DisplayRole || role == Qt::AccessibleTextRole) && m_words)
        return m_words(m_items[index.row()], Column(index.column()));
    return {};
}

QVariant TaskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Clock || section == Price ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    return role == Qt::DisplayRole ? m_headings.value(section) : QVariant();
}

} // namespace proofsheet
