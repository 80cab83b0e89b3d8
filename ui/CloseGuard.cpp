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

bool CloseGuard::mayClose()
{
    if (m_sure || m_queue.uncollectable() == 0)
        return true;
    ask();
    return false;
}

void CloseGuard::ask()
{
    if (m_question) {
        m_question->raise();
        return;
    }
    m_question = new QMessageBox(&m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setIcon(QMessageBox::Warning);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWindowTitle(tr("Quit"));
    m_question->setText(wording::quitQuestion(m_queue.uncollectable(), m_queue.uncollectableCost()));
    m_question->setInformativeText(tr("They were sent and are answered directly: only this window can receive them."));
    QPushButton *wait = m_question->addButton(tr("Wait"), QMessageBox::RejectRole);
    QPushButton *quit = m_question->addButton(tr("Quit anyway"), QMessageBox::DestructiveRole);
    m_question->setDefaultButton(wait);
    m_question->setEscapeButton(wait);
    connect(wait, &QPushButton::clicked, this, [this] { m_waiting = true; });
    connect(quit, &QPushButton::clicked, this, [this] {
        m_sure = true;
        m_window.close();
    });
    m_question->open();
}

void CloseGuard::watch()
{
    const bool underWay = m_queue.uncollectable() > 0;
    m_awake->hold(underWay);
    if (underWay)
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
