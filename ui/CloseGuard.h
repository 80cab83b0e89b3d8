// SPDX-License-Identifier: GPL-3.0-or-later
// Closing while pictures are on their way that cannot be collected later, or are here and on no disk: asks, and keeps
// the machine awake meanwhile. Source: paid-requests.md, section 2, Quit.
#pragma once

#include <QObject>
#include <QPointer>
#include <memory>

class QMessageBox;
class QWidget;

namespace proofsheet {

class GenerationQueue;
class SleepInhibitor;

class CloseGuard : public QObject
{
    Q_OBJECT

public:
    CloseGuard(GenerationQueue &queue, QWidget &window);
    ~CloseGuard() override;

    // Whether the window may close now. Where not, a question is on screen; its answer, or the last arrival, closes the
    // window.
    bool mayClose();

Q_SIGNALS:
    void folderWanted(); // for the pictures that no disk has

private:
    void ask();
    void askUncollectable();
    void askUnsaved();
    bool isSafe() const;
    void watch();

    GenerationQueue &m_queue;
    QWidget &m_window;
    QPointer<QMessageBox> m_question;
    std::unique_ptr<SleepInhibitor> m_awake;
    bool m_sure = false;
    bool m_waiting = false; // the person chose to wait: the window closes by itself when all has arrived
};

} // namespace proofsheet
