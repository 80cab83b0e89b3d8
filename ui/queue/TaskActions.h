// SPDX-License-Identifier: GPL-3.0-or-later
// Does what a person wants done about a task. What may cost money twice, or cannot be undone, asks first. The buttons' words.
#pragma once

#include "generation/GenerationQueue.h"
#include "models/TaskAction.h"

#include <QObject>

class QWidget;

namespace proofsheet {

class TaskActions : public QObject
{
    Q_OBJECT

public:
    // window: the parent of questions; outlives this.
    TaskActions(GenerationQueue &queue, QWidget &window);

    void perform(const ItemId &id, TaskAction action);

    // "Check again", "Buy again, about $0.17"
    static QString text(TaskAction action, const TaskItem &item);

Q_SIGNALS:
    void editPromptRequested(const proofsheet::Wish &wish);
    void changeKeyRequested();
    void openSiteRequested(const proofsheet::ProviderId &provider);

private:
    void ask(const QString &question, const QString &button, std::function<void()> yes);
    void stopWaiting(const TaskItem &item);
    void buyAgain(const TaskItem &item);

    GenerationQueue &m_queue;
    QWidget &m_window;
};

} // namespace proofsheet
