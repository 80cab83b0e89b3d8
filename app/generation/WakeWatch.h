// SPDX-License-Identifier: GPL-3.0-or-later
// Notices that the machine has slept. Qt's timers stand still meanwhile, so what was to happen in a minute is overdue
// after a wake: who has such a wait looks at it again. Main thread.
#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>

namespace proofsheet {

class Clock;

class WakeWatch : public QObject
{
    Q_OBJECT

public:
    // The clock outlives it. look: how often it looks.
    WakeWatch(const Clock &clock, std::chrono::milliseconds look);

Q_SIGNALS:
    void woke();

private:
    void look();

    const Clock &m_clock;
    qint64 m_sleptMs;
    QTimer m_timer;
};

} // namespace proofsheet
