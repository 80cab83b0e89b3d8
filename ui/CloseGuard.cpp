// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/CloseGuard.h"

#include "generation/GenerationQueue.h"
#include "ui/SleepInhibitor.h"
#include "wording/QuestionWording.h"

#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

namespace proofsheet {

CloseGuard::CloseGuard(GenerationQueue &queue, QWidget &window)
    : m_queue(queue)
    , m_window(window)
    , m_awake(std::make_unique<SleepInhibitor>())
{
    connect(&queue, &GenerationQueue::itemsAdded, this, &CloseGuard::watch);
    connect(&queue, &GenerationQueue::itemChanged, this, &CloseGuard::watch);
    connect(&queue, &GenerationQueue::itemRemoved, this, &CloseGuard::watch);
}

CloseGuard::~CloseGuard() = default;

bool CloseGuard::isSafe() const
{
    return m_queue.uncollectable() == 0 && m_queue.unsaved() == 0;
}

bool CloseGuard::mayClose()
{
    if (m_sure || isSafe())
        return true;
    if (m_question)
        m_question->raise();
    else
        ask();
    return false;
}

void CloseGuard::ask()
{
    m_question = new QMessageBox(&m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setIcon(QMessageBox::Warning);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWindowTitle(tr("Quit"));
    if (m_queue.unsaved() > 0)
        askUnsaved();
    else
        askUncollectable();
    QPushButton *quit = m_question->addButton(tr("Quit anyway"), QMessageBox::DestructiveRole);
    connect(quit, &QPushButton::clicked, this, [this] {
        m_sure = true;
        m_window.close();
    });
    m_question->open();
}

void CloseGuard::askUncollectable()
{
    m_question->setText(wording::quitQuestion(m_queue.uncollectable(), m_queue.uncollectableCost()));
    m_question->setInformativeText(tr("They were sent and are answered directly: only this window can receive them."));
    QPushButton *wait = m_question->addButton(tr("Wait"), QMessageBox::RejectRole);
    m_question->setDefaultButton(wait);
    m_question->setEscapeButton(wait);
    connect(wait, &QPushButton::clicked, this, [this] { m_waiting = true; });
}

void CloseGuard::askUnsaved()
{
    m_question->setText(wording::unsavedQuestion(m_queue.unsaved()));
    m_question->setInformativeText(tr("The library's folder refuses them. Another folder can take them."));
    QPushButton *choose = m_question->addButton(tr("Choose another folder"), QMessageBox::AcceptRole);
    QPushButton *stay = m_question->addButton(tr("Stay"), QMessageBox::RejectRole);
    m_question->setDefaultButton(choose);
    m_question->setEscapeButton(stay);
    connect(choose, &QPushButton::clicked, this, [this] {
        m_waiting = true;
        Q_EMIT folderWanted();
    });
    connect(stay, &QPushButton::clicked, this, [this] { m_waiting = false; });
}

void CloseGuard::watch()
{
    m_awake->hold(m_queue.uncollectable() > 0);
    if (!isSafe())
        return;
    if (m_question)
        m_question->close();
    if (m_waiting) {
        m_waiting = false;
        m_sure = true;
        m_window.close();
    }
}

} // namespace proofsheet
