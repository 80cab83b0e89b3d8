// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of all that waits for a person, in the queue's order. A card stays the same widget while its state changes.
#pragma once

#include "core/Clock.h"
#include "models/TaskModel.h"
#include "ui/theme/Theme.h"

#include <QScrollArea>
#include <QTimer>

class QLabel;
class QVBoxLayout;

namespace proofsheet {

class ErrorCard;
class ModelCatalog;
class TaskActions;

class CardList : public QScrollArea
{
    Q_OBJECT

public:
    CardList(TaskModel &model, GenerationQueue &queue, TaskActions &actions, Theme &theme, const Clock &clock,
             const ModelCatalog &catalog, QWidget *parent = nullptr);

    void tick();
    int count() const { return int(m_cards.size()); }
    bool showCard(const ItemId &id); // false: it has none

Q_SIGNALS:
    void countChanged(int count);
    void cardSelected(const QList<proofsheet::TaskItem> &items);

private:
    void refresh();
    ErrorCard *makeCard();
    void makeCurrent(ErrorCard *card);

    TaskModel &m_model;
    GenerationQueue &m_queue;
    TaskActions &m_actions;
    Theme &m_theme;
    const Clock &m_clock;
    const ModelCatalog &m_catalog;
    QTimer m_refreshTimer; // many changes, one refresh
    QVBoxLayout *m_box;
    QLabel *m_none;
    QList<ErrorCard *> m_cards;
};

} // namespace proofsheet
