// SPDX-License-Identifier: GPL-3.0-or-later
// QueueState: who gets a slot, and what holds the others back: a person's pause, a provider that fails, no network.
#include "generation/QueueState.h"

#include <algorithm>

namespace proofsheet {

void QueueState::setSlotCount(int slotCount)
{
    m_slotCount = slotCount;
    pumpSoon();
}

void QueueState::setPaused(bool paused)
{
    m_paused = paused;
    tellWaiting();
    pumpSoon();
}

void QueueState::tellWaiting()
{
    const QList<GenerationTask *> all = m_tasks;
    for (const GenerationTask *task : all) {
        if (task->entry().state == EntryState::Journaled)
            tellChanged(task);
    }
}

void QueueState::noteSign(const ProviderPlace &place, ProviderSign sign, const Error &cause)
{
    if (sign == ProviderSign::Works) {
        noteProviderWorks(place);
    } else if (sign == ProviderSign::Fails && m_pauses.noteFailed(place, cause)) {
        tellWaiting();
        Q_EMIT providerPaused(place.provider, cause);
    }
}

void QueueState::noteProviderWorks(const ProviderPlace &place)
{
    if (!m_pauses.noteWorks(place))
        return;
    tellWaiting();
    pumpSoon();
    Q_EMIT providerResumed(place.provider);
}

void QueueState::resumeProviders()
{
    const QList<ProviderPlace> paused = m_pauses.paused();
    for (const ProviderPlace &place : paused) {
        const auto isTrial = [&place](const GenerationTask *task) {
            return task->place() == place && (task->holdsSlot() || task->isReleased());
        };
        const auto waits = [&place](const GenerationTask *task) {
            return task->place() == place && task->entry().state == EntryState::Journaled;
        };
        if (std::any_of(m_tasks.cbegin(), m_tasks.cend(), isTrial))
            continue;
        const auto first = std::find_if(m_tasks.cbegin(), m_tasks.cend(), waits);
        if (first == m_tasks.cend())
            noteProviderWorks(place);
        else
            (*first)->release();
    }
}

void QueueState::setWaitsForNetwork(bool waits)
{
    m_waitsForNetwork = waits;
    pumpSoon();
}

bool QueueState::mayGo(const GenerationTask &task) const
{
    if (!task.wantsSlot())
        return false;
    if (task.isReleased())
        return true;
    // One that was tried already goes on to its end, so that a wrong address is not waited for for ever.
    const bool waitsForNetwork = m_waitsForNetwork && m_probe.isOffline() && task.entry().unsentRetries == 0;
    return !m_paused && !waitsForNetwork && !m_pauses.pauseOf(task.place());
}

void QueueState::pump()
{
    QHash<ProviderId, int> used;
    for (const GenerationTask *task : std::as_const(m_tasks)) {
        if (task->holdsSlot())
            ++used[task->entry().provider];
    }
    const QList<GenerationTask *> inOrder = m_ledgerBroken ? QList<GenerationTask *>() : m_tasks;
    for (GenerationTask *task : inOrder) {
        int &slots = used[task->entry().provider];
        if (slots >= m_slotCount || !mayGo(*task))
            continue;
        ++slots;
        task->send();
    }
    const bool nowIdle = isIdle();
    if (nowIdle && !m_wasIdle)
        Q_EMIT idle();
    m_wasIdle = nowIdle;
}

bool QueueState::isIdle() const
{
    return m_lookups == 0 &&
           std::none_of(m_tasks.cbegin(), m_tasks.cend(), [](const GenerationTask *task) { return task->isBusy(); });
}

} // namespace proofsheet
