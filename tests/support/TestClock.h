// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that a test holds: it stands still until it is moved.
#pragma once

#include "core/Clock.h"

#include <atomic>
#include <chrono>

namespace proofsheet::test {

class TestClock final : public Clock
{
public:
    qint64 wallMs() const override { return m_wallMs; }
    qint64 steadyMs() const override { return m_steadyMs; }
    qint64 sleptMs() const override { return m_sleptMs; }

    void pass(std::chrono::milliseconds time)
    {
        m_wallMs += time.count();
        m_steadyMs += time.count();
    }

    // The machine sleeps: steady clocks stand still.
    void sleep(std::chrono::milliseconds time)
    {
        m_wallMs += time.count();
        m_sleptMs += time.count();
    }

private:
    std::atomic<qint64> m_wallMs = 1'763'800'000'000;
    std::atomic<qint64> m_steadyMs = 1'000;
    std::atomic<qint64> m_sleptMs = 0;
};

} // namespace proofsheet::test
