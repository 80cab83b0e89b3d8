// SPDX-License-Identifier: GPL-3.0-or-later
// The one owner of a library's changes. Lives on the main thread; files, sidecars and the index are touched by its
// workers, in order. Answers and signals come on the main thread, from the event loop.
#pragma once

#include "core/Salvage.h"
#include "library/LibraryPlace.h"
#include "library/PictureRow.h"
#include "library/Query.h"

#include <QObject>
#include <expected>
#include <functional>
#include <memory>

namespace proofsheet {

class Clock;

// A picture as it arrived: its bytes, and a record of which file, bytes, sha256, format, size and hasAlpha are still
// empty.
struct Arrival
{
    ImageRecord record;
    QByteArray bytes;
};

// What one edit changes; what is not set stays.
struct MarksChange
{
    std::optional<int> rating{};
    std::optional<Flag> flag{};
    std::optional<Label> label{};
    std::optional<QStringList> tags{};
};

// The marks of one picture before and after an edit: enough to undo it.
struct MarksEdit
{
    ItemId id;
    Marks before;
    Marks after;
};

// A picture in the desktop's trash, with what is needed to bring it back.
struct Trashed
{
    ImageRecord record;
    QString trashedFile;
    QString trashedSidecar;
};

class Library : public QObject
{
    Q_OBJECT

public:
    enum class Access { ReadWrite, ReadOnly };

    Library(LibraryPlace place, Access access, const Clock &clock, QObject *parent = nullptr);
    ~Library() override; // finishes what was begun: no answer is given, nothing is lost

    const LibraryPlace &place() const;

    using Opened = std::function<void(std::expected<void, Error>)>;
    // Makes the folders and the index where they are missing, writes dirty sidecars out. Call first.
    void open(Opened done);

    using Kept = std::function<void(std::expected<ImageRecord, Error>)>;
    // Writes the bytes as received, their sidecar and the index row; answers when all is synced. Damaged bytes are kept
    // in .proofsheet/damaged and the error is Damaged; a disk that refuses is Storage, and nothing half-written
    // remains. The same item twice is one picture.
    void keep(Arrival arrival, Kept done);
    // The same into another folder, for what this library's disk refuses: file and sidecar, as in a library of that
    // folder, and no index row. record.file is absolute then. This library's own folder, by whatever name: as keep().
    void keepElsewhere(Arrival arrival, const QString &folder, Kept done);

    using Found = std::function<void(const FoundPage &)>;
    // Answers one or more times, until a page is the last. A newer find() drops an older one's remaining pages.
    void find(const Query &query, Found found);

    using Fetched = std::function<void(const QList<ImageRecord> &)>;
    void fetch(const QList<ItemId> &ids, QObject *context,
               Fetched done); // in the order asked; unknown ids are left out

    // Marks are committed to the index before edited() says so; sidecars follow within a second.
    void edit(const QList<ItemId> &ids, const MarksChange &change);
    void restoreMarks(const QList<MarksEdit> &edits); // sets each picture's marks to edits[i].after

    using Trashing = std::function<void(const QList<Trashed> &, const QList<Error> &)>;
    void trash(const QList<ItemId> &ids, Trashing done);
    void restore(const QList<Trashed> &trashed,
                 Trashing done); // what could not be brought back is listed with its error

    // Makes the index again from the folder's sidecars. done: how many pictures, and what was skipped and why.
    struct RebuildReport
    {
        int pictures = 0;
        QStringList skipped; // relative paths
    };
    using Rebuilt = std::function<void(std::expected<RebuildReport, Error>)>;
    void rebuild(Rebuilt done);

    // Something else has found the index damaged (DailyBackup): salvaged() follows, unless it was salvaged before.
    void healIndex();

    // For workers that need a file by id without the main thread (thumbnails). Thread-safe; blocks; empty where
    // unknown.
    std::function<QString(const ItemId &)> fileFinder() const;

Q_SIGNALS:
    void added(const proofsheet::ImageRecord &record);
    void edited(const QList<proofsheet::MarksEdit> &edits);
    void removed(const QList<proofsheet::ItemId> &ids);
    void failed(const proofsheet::Error &error); // an edit or a sidecar that could not be written
    // The index was damaged: it was set aside and made again from the folder. What was found before wants to be asked
    // for again.
    void salvaged(const proofsheet::Salvage &salvage);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace proofsheet
