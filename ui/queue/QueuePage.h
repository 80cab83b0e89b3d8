// SPDX-License-Identifier: GPL-3.0-or-later
// The queue: at the left what waits for a person, a card each; at the right every task with its clock and price.
// NOTES.md, screen 8.
#pragma once

#include "core/Clock.h"
#include "models/TaskModel.h"
#include "models/ThumbnailFeeder.h"
#include "ui/theme/Theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace proofsheet {

class CardList;
class ModelCatalog;
class TaskActions;

class QueuePage : public QWidget
{
    Q_OBJECT

public:
    // All references outlive the page.
    QueuePage(TaskModel &model, GenerationQueue &queue, TaskActions &actions, ThumbnailFeeder &feeder, Theme &theme,
              const Clock &clock, const ModelCatalog &catalog, QWidget *parent = nullptr);
    ~QueuePage() override;

    void showTask(const ItemId &id); // its card and its row

Q_SIGNALS:
    void closeRequested();                            // back to the grid
    void openRequested(const proofsheet::ItemId &id); // a delivered one was double clicked

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeCardSide();
    QWidget *makeQueueSide();
    void setUpTable();
    void connectParts();
    void refreshHead();
    void tick();
    void wantThumbnails();
    void stop(const ItemId &id);
    QString words(const TaskItem &item, TaskModel::Column column) const;

    TaskModel &m_model;
    GenerationQueue &m_queue;
    TaskActions &m_actions;
    ThumbnailFeeder &m_feeder;
    Theme &m_theme;
    const Clock &m_clock;
    const ModelCatalog &m_catalog;
    CardList *m_cards;
    QTableView *m_table;
    QLabel *m_needsYou;
    QLabel *m_summary;
    QPushButton *m_pause;
    QPushButton *m_clear;
    QLabel *m_empty;
    QTimer m_tick;
};

} // namespace proofsheet
