// SPDX-License-Identifier: GPL-3.0-or-later
// What a library answers from its index, on a thread and a connection of its own, so that reading never waits for
// writing. Thread-safe; answers are called on its thread.
#pragma once

#include "library/Lane.h"
#include "library/LibraryIndex.h"
#include "library/LibraryPlace.h"

#include <atomic>
#include <future>

namespace proofsheet {

class LibraryReader : public std::enable_shared_from_this<LibraryReader>
{
public:
    // damaged: the index cannot be read, its file is wrong; told once an opening, on the lane.
    LibraryReader(LibraryPlace place, std::function<void()> damaged);

    // Everything asked for waits until ready is set; where it is set to false, all answers are empty.
    void open(std::shared_future<bool> ready, std::function<void(std::expected<void, Error>)> done);
    void reopen(); // the file was put aside for a new one

    using Page = std::function<void(const FoundPage &)>;
    // The first page is small. A newer find() ends an older one after its current page.
    void find(const Query &query, Page page);

    void fetch(const QList<ItemId> &ids, std::function<void(const QList<ImageRecord> &)> done);
    std::optional<ImageRecord> recordOf(const ItemId &id);              // blocks; not from an answer
    std::optional<LibraryIndex::Whereabouts> whereIs(const ItemId &id); // blocks; not from an answer

    void finish(); // answers what was asked, but for pages that remain; then nothing more

private:
    void findFrom(const Query &query, LibraryIndex::Cursor cursor, int most, quint64 generation, const Page &page);
    std::expected<void, Error> openIndex();

    LibraryPlace m_place;
    std::function<void()> m_damaged;
    std::unique_ptr<LibraryIndex> m_index; // on the lane only; none where there is no index
    bool m_toldDamage = false;             // on the lane only
    std::atomic<quint64> m_generation = 0;
    Lane m_lane{QStringLiteral("library-read")};
};

} // namespace proofsheet
