// SPDX-License-Identifier: GPL-3.0-or-later
// The working half of a library: everything that changes its files and its index. Arrivals are written by two threads,
// index changes by one, in order, and what concerns sidecars and the trash by another. Commands come from any thread
// and return at once; answers and events are called on those threads.
#pragma once

#include "library/ImageStore.h"
#include "library/Lane.h"
#include "library/LibraryEvents.h"
#include "library/LibraryIndex.h"

#include <QThreadPool>
#include <atomic>

namespace proofsheet {

class LibraryReader;

class LibraryWriter
{
public:
    LibraryWriter(LibraryPlace place, LibraryReader &reader, LibraryEvents events);
    ~LibraryWriter();
    void finish(); // does all that was asked for

    void open(std::function<void(std::expected<void, Error>)> done);
    void keep(Arrival arrival, Library::Kept done);
    void keepElsewhere(Arrival arrival, const QString &folder, Library::Kept done);
    void change(QList<LibraryIndex::Change> changes);
    void trash(const QList<ItemId> &ids, Library::Trashing done);
    void restore(const QList<Trashed> &trashed, Library::Trashing done);
    void rebuild(Library::Rebuilt done);
    void setMissing(const ItemId &id, bool missing);
    // The index was found damaged: sets it aside and makes it again, once a session at the most.
    void healIndex();

private:
    using Result = std::expected<void, Error>;
    struct Arrived
    {
        IndexedPicture picture;
        Library::Kept done;
    };

    // On an arrivals thread.
    void write(const Arrival &arrival, const Library::Kept &done);

    // On the index lane.
    Result openIndex();
    void indexArrived();
    void applyChanges(const QList<LibraryIndex::Change> &changes);
    Result fillIndex(Library::RebuildReport &report);
    Result rebuildIndex(Library::RebuildReport &report);
    Result replaceIndex(Library::RebuildReport &report);
    bool heals(const Error &error);
    void writeDirty();
    void keepOther(const IndexedPicture &picture, const Sidecar &other);

    // On the folder lane.
    void writeSidecars();
    std::expected<Trashed, Error> trashOne(const ImageRecord &record);
    std::expected<IndexedPicture, Error> restoreOne(const Trashed &trashed);

    LibraryPlace m_place;
    LibraryReader &m_reader;
    LibraryEvents m_events;
    ImageStore m_store;

    std::unique_ptr<LibraryIndex> m_index;      // index lane only
    Error m_whyNot{.kind = ErrorKind::Storage}; // index lane only: why there is no index
    bool m_healed = false;                      // index lane only

    std::atomic<bool> m_made = false; // the library's own folder was there once

    std::mutex m_mutex;
    QList<Arrived> m_arrived;          // written, waiting for their rows
    QHash<ItemId, Sidecar> m_sidecars; // edited, waiting for their files

    QThreadPool m_arrivals;
    Lane m_indexLane{QStringLiteral("library-index")};
    Lane m_folderLane{QStringLiteral("library-folder")};
};

} // namespace proofsheet
