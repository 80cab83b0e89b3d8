// SPDX-License-Identifier: GPL-3.0-or-later
// Does what a person wants done about a task. What may cost money twice, or cannot be undone, asks first. The buttons'
// words.
#pragma once

#include "core/Remedies.h"
#include "generation/GenerationQueue.h"
#include "models/TaskAction.h"

#include <QObject>

class QWidget;

namespace proofsheet {

class ModelCatalog;

class TaskActions : public QObject
{
    Q_OBJECT

public:
    // window: the parent of questions; outlives this.
    TaskActions(GenerationQueue &queue, const ModelCatalog &catalog, QWidget &window);

    // Of one picture. Buy again buys it alone; all else acts on its whole request, as the queue does.
    void perform(const ItemId &id, TaskAction action);
    // Of all that a card stands for; Buy again buys each of them.
    void performAll(const QList<TaskItem> &items, TaskAction action);

    // "Check again", "Buy again, about $0.17". items: what will be bought. Not for RunElsewhere.
    static QString text(TaskAction action, const QList<TaskItem> &items);
    // For RunElsewhere: "Run on Phoenix, about $0.01"; empty where no other model takes it.
    static QString runElsewhereText(const QList<TaskItem> &items, const ModelCatalog &catalog);

Q_SIGNALS:
    void editPromptRequested(const proofsheet::Wish &wish, const proofsheet::TextRange &refused);
    void changeKeyRequested();
    void openSiteRequested(const proofsheet::ProviderId &provider);

private:
    void ask(const QString &title, const QString &question, const QString &button, std::function<void()> yes);
    void stopWaiting(const QList<TaskItem> &items);
    void buyAgain(const QList<TaskItem> &items);
    void tryAgain(const QList<TaskItem> &items);
    void runElsewhere(const QList<TaskItem> &items);
    void saveElsewhere(const QList<TaskItem> &items);
    QList<TaskItem> stoppedOf(const RequestId &request) const;

    GenerationQueue &m_queue;
    const ModelCatalog &m_catalog;
    QWidget &m_window;
};

} // namespace proofsheet
