// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar's content: what runs and what needs a person (a button to the queue), what is selected, the folder,
// the provider.
#pragma once

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace proofsheet {

class GenerationQueue;
class KeyHintRow;
class ProviderControl;
class TaskModel;
class Theme;
struct KeyHintSpec;

class StatusStrip : public QStatusBar
{
    Q_OBJECT

public:
    // tasks: what waits for a person is counted as the queue page's cards.
    StatusStrip(GenerationQueue &queue, const TaskModel &tasks, ProviderControl &provider, const Theme &theme,
                QString folder, QWidget *parent = nullptr);

    void showSelection(int selected, int total);
    void setLoading(bool loading);
    // A view page's keys, in the place of the queue's button where nothing runs; none: as ever.
    void setHints(const QList<KeyHintSpec> &hints);
    void setText(const QString &text); // instead of what is selected; empty: that again
    void setNeutral(bool neutral);     // nothing about pictures

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
    void refreshText();

    GenerationQueue &m_queue;
    const TaskModel &m_tasks;
    ProviderControl &m_provider;
    const Theme &m_theme;
    QToolButton *m_work;
    QToolButton *m_trouble;
    KeyHintRow *m_hints;
    QLabel *m_selection;
    QToolButton *m_folder;
    QToolButton *m_where;
    QString m_selectionText;
    QString m_text;
    bool m_neutral = false;
    bool m_idle = true;
};

} // namespace proofsheet
