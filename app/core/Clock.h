// SPDX-License-Identifier: GPL-3.0-or-later
// The time, passed in, so that tests hold it.
#pragma once

#include <QDateTime>

namespace proofsheet {

class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 wallMs() const = 0;   // milliseconds since 1970 UTC; can jump
    virtual qint64 steadyMs() const = 0; // milliseconds awake since some start; never goes back, as QTimer counts
    virtual qint64 sleptMs() const = 0;  // milliseconds that the machine has slept since some start; only grows

    QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(wallMs()); } // local time
};

// The machine's clocks. Thread-safe.
class SystemClock final : public Clock
{
public:
    qint64 wallMs() const override;
    qint64 steadyMs() const override;
    qint64 sleptMs() const override; // 0 where the system does not tell
};

} // namespace proofsheet
