// SPDX-License-Identifier: GPL-3.0-or-later
// The library's index: SQLite (WAL, synchronous FULL) with full text over prompts. It may be deleted at any time and is
// made again from the sidecars. One object, one thread, one connection; blocks. Every change is committed when it
// returns.
#pragma once

#include "library/IndexFile.h"
#include "library/PictureRow.h"
#include "library/Query.h"

#include <functional>

namespace proofsheet {

// A picture with the revision of its marks.
struct IndexedPicture
{
    ImageRecord record;
    qint64 revision = 0;
    qint64 written = 0; // the revision that its sidecar has
};

class LibraryIndex
{
public:
    using Access = IndexFile::Access;
    static std::expected<std::unique_ptr<LibraryIndex>, Error> open(const QString &path, Access access);

    const QString &aside() const { return m_file->aside(); } // where a damaged file was put when this was opened
    bool wasMade() const { return m_file->wasMade(); }       // new, so that it wants to be filled from the sidecars

    // Adds the pictures in one transaction; one whose id is there already is left as it is.
    std::expected<void, Error> add(const QList<IndexedPicture> &pictures);
    std::expected<void, Error> remove(const QList<ItemId> &ids);

    // Several calls of add() in one transaction that begins with an empty index. What was there stays until
    // replaceDone().
    std::expected<void, Error> beginReplace();
    std::expected<void, Error> replaceDone();
    void replaceFailed();

    QList<ImageRecord> fetch(const QList<ItemId> &ids); // in the order asked; unknown ones are left out
    struct Whereabouts
    {
        QString file;         // relative
        bool missing = false; // as it was last found
    };
    std::optional<Whereabouts> whereIs(const ItemId &id);
    qint64 count();

    struct Cursor
    {
        qint64 below = std::numeric_limits<qint64>::max();
        RunId lastRun; // was named by an earlier page
    };
    // The next page below the cursor, which is moved on. Cut between runs where that is possible.
    std::expected<FoundPage, Error> find(const Query &query, Cursor &cursor, int most);

    // Sets marks and raises their revision; answers with those that were changed, as they are now.
    struct Change
    {
        ItemId id;
        std::function<Marks(Marks)> apply;
    };
    struct Changed
    {
        IndexedPicture picture;
        Marks before;
    };
    std::expected<QList<Changed>, Error> changeMarks(const QList<Change> &changes);

    QList<IndexedPicture> dirty(); // marks that the sidecar does not have yet
    std::expected<void, Error> setWritten(const ItemId &id, qint64 revision);
    std::expected<void, Error> setMissing(const ItemId &id, bool missing);

private:
    explicit LibraryIndex(std::unique_ptr<IndexFile> file);
    template <typename Work>
    std::expected<void, Error> inTransaction(Work work);
    std::expected<void, Error> insert(qint64 number, qint64 run, const IndexedPicture &picture);
    std::expected<void, Error> insertText(qint64 number, const ImageRecord &record);
    std::expected<void, Error> removeOne(const ItemId &id);
    std::optional<IndexedPicture> read(const ItemId &id);
    QHash<qint64, RunId> nameRuns(const QList<qint64> &numbers, const RunId &known, QList<RunInfo> &named);

    std::unique_ptr<IndexFile> m_file;
    bool m_replacing = false;
};

} // namespace proofsheet
