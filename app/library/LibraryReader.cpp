// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/LibraryReader.h"

#include <QFileInfo>

namespace proofsheet {
namespace {

constexpr int firstPage = 200; // more than a screen of tiles, and read in well under a millisecond
constexpr int laterPage = 2000;

} // namespace

LibraryReader::LibraryReader(LibraryPlace place, std::function<void()> damaged)
    : m_place(std::move(place))
    , m_damaged(std::move(damaged))
{}

void LibraryReader::open(std::shared_future<bool> ready, std::function<void(std::expected<void, Error>)> done)
{
    m_lane.post([this, ready = std::move(ready), done = std::move(done)] {
        if (!ready.get())
            return;
        done(openIndex());
    });
}

std::expected<void, Error> LibraryReader::openIndex()
{
    m_index.reset();
    m_toldDamage = false;
    if (!QFileInfo::exists(m_place.index()))
        return {}; // nothing was ever kept here: everything found is empty
    auto index = LibraryIndex::open(m_place.index(), LibraryIndex::Access::ReadOnly);
    if (!index)
        return std::unexpected(index.error());
    m_index = std::move(*index);
    return {};
}

void LibraryReader::reopen()
{
    m_lane.post([this] { (void)openIndex(); }); // where it fails, what is asked is answered with nothing
}

void LibraryReader::find(const Query &query, Page page)
{
    const quint64 generation = ++m_generation;
    m_lane.post(
        [this, query, generation, page = std::move(page)] { findFrom(query, {}, firstPage, generation, page); });
}

void LibraryReader::findFrom(const Query &query, LibraryIndex::Cursor cursor, int most, quint64 generation,
                             const Page &page)
{
    if (generation != m_generation)
        return;
    FoundPage found;
    found.last = true;
    if (m_index) {
        if (auto read = m_index->find(query, cursor, most))
            found = std::move(*read);
        else if (read.error().kind == ErrorKind::Damaged && !std::exchange(m_toldDamage, true))
            m_damaged();
    }
    page(found);
    // Posted anew, so that what was asked meanwhile is answered between two pages.
    if (!found.last)
        m_lane.post([this, query, cursor, generation, page] { findFrom(query, cursor, laterPage, generation, page); });
}

void LibraryReader::fetch(const QList<ItemId> &ids, std::function<void(const QList<ImageRecord> &)> done)
{
    m_lane.post([this, ids, done = std::move(done)] { done(m_index ? m_index->fetch(ids) : QList<ImageRecord>()); });
}

std::optional<ImageRecord> LibraryReader::recordOf(const ItemId &id)
{
    QList<ImageRecord> records;
    m_lane.runAndWait([this, &id, &records] {
        if (m_index)
            records = m_index->fetch({id});
    });
    return records.isEmpty() ? std::nullopt : std::optional(records.first());
}

std::optional<LibraryIndex::Whereabouts> LibraryReader::whereIs(const ItemId &id)
{
    std::optional<LibraryIndex::Whereabouts> place;
    m_lane.runAndWait([this, &id, &place] {
        if (m_index)
            place = m_index->whereIs(id);
    });
    return place;
}

void LibraryReader::finish()
{
    ++m_generation;
    m_lane.finish([this] { m_index.reset(); });
}

} // namespace proofsheet
