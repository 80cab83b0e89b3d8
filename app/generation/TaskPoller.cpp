// SPDX-License-Identifier: GPL-3.0-or-later
// The rhythm of asking about one task.
#include "generation/TaskPoller.h"

#include <algorithm>

namespace proofsheet {

using std::chrono::milliseconds;

TaskPoller::TaskPoller(const TaskTools &tools, const LedgerEntry &entry, First first, Handlers handlers)
    : m_tools(tools)
    , m_entry(entry)
    , m_handlers(std::move(handlers))
    , m_sinceMs(tools.clock.steadyMs())
    , m_late(proofsheet::isLate(tools.pace, waited()))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TaskPoller::poll);
    if (first == First::AtOnce)
        m_timer.start(0);
    else
        goOn({});
}

TaskPoller::~TaskPoller() = default;

// A task of an earlier session, or one that is waited for again, is late from the start and gets the full time once
// more.
milliseconds TaskPoller::waited() const
{
    const milliseconds age(std::max<qint64>(0, m_tools.clock.wallMs() - m_entry.taskMs));
    const milliseconds here(m_tools.clock.steadyMs() - m_sinceMs);
    return std::max(here, std::min(age, m_tools.pace.lateAfter));
}

void TaskPoller::goOn(std::optional<std::chrono::seconds> retryAfter)
{
    m_call.reset();
    const milliseconds soFar = waited();
    const auto wait = nextPoll(m_tools.pace, m_polls, soFar, m_tools.random(), retryAfter);
    if (!wait) {
        m_handlers.ended();
        return;
    }
    m_timer.start(*wait);
    if (const bool late = proofsheet::isLate(m_tools.pace, soFar); late != m_late) {
        m_late = late;
        m_handlers.lateChanged(late);
    }
}

void TaskPoller::pollSoon()
{
    m_call.reset();
    m_timer.start(0);
}

void TaskPoller::stop()
{
    m_timer.stop();
    m_call.reset();
}

void TaskPoller::poll()
{
    const auto endpoint = m_tools.endpointOf(m_entry.provider, m_entry.origin);
    if (!endpoint) {
        m_handlers.unreachable();
        return;
    }
    ++m_polls;
    m_call = std::make_unique<PollCall>(m_tools, m_entry, *endpoint,
                                        [this](const PollReport &report) { m_handlers.answered(report); });
}

} // namespace proofsheet
