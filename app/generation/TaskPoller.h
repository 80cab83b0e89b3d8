// SPDX-License-Identifier: GPL-3.0-or-later
// Asks about one task again and again, as PollSchedule says: one timer, one poll in flight. What an answer means is the
// owner's to say.
#pragma once

#include "generation/PollCall.h"

#include <QTimer>

namespace proofsheet {

class TaskPoller : public QObject
{
    Q_OBJECT

public:
    enum class First { AfterAWait, AtOnce };
    struct Handlers
    {
        std::function<void(const PollReport &)> answered; // call goOn() to be told again
        std::function<void(bool late)> lateChanged;
        std::function<void()> ended;       // thirty minutes of waiting, told once
        std::function<void()> unreachable; // its provider cannot be reached from here, told once
    };
    // The entry stays the owner's and outlives this. Waiting counts from now on; lateness from when the id was
    // received.
    TaskPoller(const TaskTools &tools, const LedgerEntry &entry, First first, Handlers handlers);
    ~TaskPoller() override;

    void stop();     // nothing is told afterwards
    void pollSoon(); // from the event loop; drops a poll that is under way
    void goOn(std::optional<std::chrono::seconds> retryAfter);
    bool isLate() const { return m_late; }

private:
    void poll();
    std::chrono::milliseconds waited() const;

    const TaskTools &m_tools;
    const LedgerEntry &m_entry;
    Handlers m_handlers;
    qint64 m_sinceMs = 0; // steady
    int m_polls = 0;
    bool m_late = false;
    QTimer m_timer;
    std::unique_ptr<PollCall> m_call;
};

} // namespace proofsheet
