// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar's content: what runs and what needs a person (a button to the queue), what is selected, the folder,
// the provider.
#pragma once

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace proofsheet {

class GenerationQueue;
class ProviderControl;
class TaskModel;
class Theme;

class StatusStrip : public QStatusBar
{
    Q_OBJECT

public:
    // tasks: what waits for a person is counted as the queue page's cards.
    StatusStrip(GenerationQueue &queue, const TaskModel &tasks, ProviderControl &provider, const Theme &theme,
                QString folder, QWidget *parent = nullptr);

    void showSelection(int selected, int total);
    void setLoading(bool loading);

Q_SIGNALS:
    void queueWanted();
    void folderWanted();
    void providerWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *makeButton(const QString &icon);
    void refreshQueue();
    void refreshProvider();

    GenerationQueue &m_queue;
    const TaskModel &m_tasks;
    ProviderControl &m_provider;
    const Theme &m_theme;
    QToolButton *m_work;
    QToolButton *m_trouble;
    QLabel *m_selection;
    QToolButton *m_folder;
    QToolButton *m_where;
};

} // namespace proofsheet
