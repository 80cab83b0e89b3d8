// SPDX-License-Identifier: GPL-3.0-or-later
// What thumbnail workers do next: pictures that have just arrived, then what is wanted, most wanted first. Thread-safe.
#pragma once

#include "library/ThumbnailLoader.h"

#include <QSet>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <variant>

namespace proofsheet {

class ThumbnailQueue
{
public:
    struct Make
    {
        ItemId id;
        QByteArray bytes;
    };
    struct Forget
    {
        ItemId id;
    };
    using Work = std::variant<ThumbnailKey, Make, Forget>;

    // Encoded pictures that may wait in memory; older ones are dropped and made from their files when they are wanted.
    static constexpr size_t mostWaiting = 16;

    void want(const QList<ThumbnailKey> &keys);
    void make(const ItemId &id, const QByteArray &bytes);
    void forget(const ItemId &id);
    void stop(); // drops what has not begun

    std::optional<Work> take(); // blocks until there is work; none when stopped
    void done(const Work &work);

private:
    std::optional<Work> next();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Make> m_makes;
    std::deque<Forget> m_forgets;
    std::deque<ThumbnailKey> m_wanted;
    QSet<ThumbnailKey> m_loading; // begun, so that a repeated wish does not begin it again
    QHash<ItemId, int> m_making;
    bool m_stopped = false;
};

} // namespace proofsheet
