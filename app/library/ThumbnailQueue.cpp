// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ThumbnailQueue.h"

namespace proofsheet {

void ThumbnailQueue::want(const QList<ThumbnailKey> &keys)
{
    {
        const std::lock_guard lock(m_mutex);
        m_wanted.assign(keys.begin(), keys.end());
    }
    m_wake.notify_all();
}

void ThumbnailQueue::make(const ItemId &id, const QByteArray &bytes)
{
    {
        const std::lock_guard lock(m_mutex);
        m_makes.push_back({id, bytes});
        if (m_makes.size() > mostWaiting)
            m_makes.pop_front();
    }
    m_wake.notify_one();
}

void ThumbnailQueue::forget(const ItemId &id)
{
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_makes, [&id](const Make &make) { return make.id == id; });
        std::erase_if(m_wanted, [&id](const ThumbnailKey &key) { return key.id == id; });
        m_forgets.push_back({id});
    }
    m_wake.notify_one();
}

void ThumbnailQueue::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_wake.notify_all();
}

std::optional<ThumbnailQueue::Work> ThumbnailQueue::take()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopped) {
        if (auto work = next())
            return work;
        m_wake.wait(lock);
    }
    return std::nullopt;
}

std::optional<ThumbnailQueue::Work> ThumbnailQueue::next()
{
    if (!m_forgets.empty()) {
        const Forget forget = m_forgets.front();
        m_forgets.pop_front();
        return forget;
    }
    if (!m_makes.empty()) {
        Make make = std::move(m_makes.front());
        m_makes.pop_front();
        ++m_making[make.id];
        return make;
    }
    for (auto key = m_wanted.begin(); key != m_wanted.end(); ++key) {
        // One that is being made right now is in the cache in a moment; it waits for its turn behind the others.
        if (m_loading.contains(*key) || m_making.contains(key->id))
            continue;
        const ThumbnailKey taken = *key;
        m_wanted.erase(key);
        m_loading.insert(taken);
        return taken;
    }
    return std::nullopt;
}

void ThumbnailQueue::done(const Work &work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto *key = std::get_if<ThumbnailKey>(&work))
            m_loading.remove(*key);
        else if (const auto *make = std::get_if<Make>(&work); make && --m_making[make->id] <= 0)
            m_making.remove(make->id);
    }
    m_wake.notify_all();
}

} // namespace proofsheet
