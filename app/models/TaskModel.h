// SPDX-License-Identifier: GPL-3.0-or-later
// The queue as a table: what is open, what failed, and what was delivered since the program started. Main thread.
#pragma once

#include "generation/GenerationQueue.h"

#include <QAbstractTableModel>
#include <functional>

namespace proofsheet {

class TaskModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Prompt, Model, State, Clock, Price, Stop, ColumnCount };
    // What a cell says, in words: this layer has none.
    using Words = std::function<QString(const TaskItem &item, Column column)>;

    explicit TaskModel(GenerationQueue &queue, QObject *parent = nullptr);

    void setWords(Words words);
    void setHeadings(const QStringList &headings); // one a column
    const TaskItem &item(int row) const { return m_items.at(row); }
    int rowOf(const ItemId &id) const; // -1: not there
    // What waits for a person, one item for each request, as actions work on whole requests; held ones together are
    // one.
    QList<TaskItem> cards() const;
    QList<TaskItem> members(const TaskItem &card) const; // the items that a card stands for
    int openCount() const;
    int doneCount() const;
    void clearDone();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countsChanged();

private:
    void add(const QList<TaskItem> &items);
    void change(const TaskItem &item);
    void deliver(const TaskItem &item);
    void remove(const ItemId &id);
    void renumber(int from);

    GenerationQueue &m_queue;
    QList<TaskItem> m_items; // open ones and failures in the queue's order, then delivered ones, newest first
    QHash<ItemId, int> m_rows;
    Words m_words;
    QStringList m_headings;
};

// Whether a task waits for a person: a card of the queue page.
bool wantsCard(const TaskItem &item);

} // namespace proofsheet
