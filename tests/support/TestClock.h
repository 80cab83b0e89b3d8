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

    void pass(std::chrono::milliseconds time)
    {
        m_wallMs += time.count();
        m_steadyMs += time.count();
    }

private:
    std::atomic<qint64> m_wallMs = 1'763'800'000'000;
    std::atomic<qint64> m_steadyMs = 1'000;
};

} // namespace proofsheet::test
