// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/WakeWatch.h"

#include "core/Clock.h"

#include <utility>

namespace proofsheet {
namespace {

constexpr qint64 aNapMs = 1'000; // less is the clocks' own difference

} // namespace

WakeWatch::WakeWatch(const Clock &clock, std::chrono::milliseconds look)
    : m_clock(clock)
    , m_sleptMs(clock.sleptMs())
{
    m_timer.setInterval(look);
    connect(&m_timer, &QTimer::timeout, this, &WakeWatch::look);
    m_timer.start();
}

void WakeWatch::look()
{
    const qint64 slept = m_clock.sleptMs();
    if (slept - std::exchange(m_sleptMs, slept) >= aNapMs)
        Q_EMIT woke();
}

} // namespace proofsheet
