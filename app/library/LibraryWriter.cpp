// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/LibraryWriter.h"

#include "files/SafeFile.h"
#include "files/Trash.h"
#include "library/LibraryReader.h"

#include <QDir>
#include <QFileInfo>

namespace proofsheet {
namespace {

constexpr int arrivalThreads = 2; // one hashes while the other waits for the disk

// Both absolute. Also under another name of it, by a link.
bool isSameFolder(const QString &one, const QString &other)
{
    const QString real = QFileInfo(one).canonicalFilePath();
    return QDir::cleanPath(one) == QDir::cleanPath(other) ||
           (!real.isEmpty() && real == QFileInfo(other).canonicalFilePath());
}

} // namespace

LibraryWriter::LibraryWriter(LibraryPlace place, LibraryReader &reader, LibraryEvents events)
    : m_place(std::move(place))
    , m_reader(reader)
    , m_events(std::move(events))
    , m_store(m_place)
{
    m_arrivals.setMaxThreadCount(arrivalThreads);
}

LibraryWriter::~LibraryWriter()
{
    finish();
}

void LibraryWriter::finish()
{
    // In the order in which they hand work on: arrivals to the index, edits from the index to the folder, "written"
    // back to the index.
    m_arrivals.waitForDone();
    m_indexLane.runAndWait([] {});
    m_folderLane.finish();
    m_indexLane.finish([this] { m_index.reset(); });
}

void LibraryWriter::open(std::function<void(std::expected<void, Error>)> done)
{
    m_indexLane.post([this, done = std::move(done)] {
        const Result opened = openIndex();
        if (!opened)
            m_whyNot = opened.error();
        done(opened);
    });
}

// ---- arrivals

void LibraryWriter::keep(Arrival arrival, Library::Kept done)
{
    m_arrivals.start([this, arrival = std::move(arrival), done = std::move(done)] { write(arrival, done); });
}

void LibraryWriter::write(const Arrival &arrival, const Library::Kept &done)
{
    // Where the library's disk was taken away, what is written in its place is hidden once it is back.
    const Error gone{.kind = ErrorKind::Storage, .detail = QStringLiteral("%1 is no longer there").arg(m_place.root)};
    if (m_made && !QFileInfo(m_place.hidden()).isDir())
        return done(std::unexpected(gone));
    if (const auto known = m_reader.recordOf(arrival.record.id)) {
        const Result there = m_store.replenish(*known, arrival.bytes);
        return done(there ? std::expected<ImageRecord, Error>(*known) : std::unexpected(there.error()));
    }
    auto kept = m_store.keep(arrival.record, arrival.bytes);
    if (!kept)
        return done(std::unexpected(kept.error()));
    {
        const std::lock_guard lock(m_mutex);
        m_arrived.append({{std::move(kept->record), kept->revision, kept->revision}, done});
    }
    m_indexLane.post([this] { indexArrived(); });
}

void LibraryWriter::keepElsewhere(Arrival arrival, const QString &folder, Library::Kept done)
{
    m_arrivals.start([this, folder, arrival = std::move(arrival), done = std::move(done)] {
        const LibraryPlace place{QDir(folder).absolutePath()};
        if (isSameFolder(place.root, m_place.root))
            return write(arrival, done);
        auto kept = ImageStore(place).keep(arrival.record, arrival.bytes);
        if (!kept)
            return done(std::unexpected(kept.error()));
        kept->record.file = place.absolute(kept->record.file);
        done(std::move(kept->record));
    });
}

void LibraryWriter::indexArrived()
{
    QList<Arrived> arrived;
    {
        const std::lock_guard lock(m_mutex);
        arrived.swap(m_arrived);
    }
    if (arrived.isEmpty())
        return;
    QList<IndexedPicture> pictures;
    for (const Arrived &one : arrived)
        pictures.append(one.picture);
    Result together = m_index ? m_index->add(pictures) : std::unexpected(m_whyNot);
    if (!together && heals(together.error()))
        together = m_index->add(pictures); // the folder's were found by then: those are left as they are
    for (const Arrived &one : arrived) {
        // Together they cost one sync; where that fails, one must not take the others with it.
        const Result added = together || !m_index ? together : m_index->add({one.picture});
        if (!added) {
            // The index may be damaged, the picture is not.
            Error error = added.error();
            error.kind = error.kind == ErrorKind::Damaged ? ErrorKind::Storage : error.kind;
            one.done(std::unexpected(error));
            continue;
        }
        m_events.added(one.picture.record);
        one.done(one.picture.record);
    }
}

// ---- marks and their sidecars

void LibraryWriter::change(QList<LibraryIndex::Change> changes)
{
    m_indexLane.post([this, changes = std::move(changes)] { applyChanges(changes); });
}

void LibraryWriter::applyChanges(const QList<LibraryIndex::Change> &changes)
{
    if (!m_index)
        return m_events.failed(m_whyNot);
    auto changed = m_index->changeMarks(changes);
    if (!changed && heals(changed.error()))
        changed = m_index->changeMarks(changes);
    if (!changed)
        return m_events.failed(changed.error());
    if (changed->isEmpty())
        return;
    QList<MarksEdit> edits;
    {
        const std::lock_guard lock(m_mutex);
        for (const LibraryIndex::Changed &one : *changed) {
            const ImageRecord &record = one.picture.record;
            edits.append({record.id, one.before, record.marks});
            m_sidecars.insert(record.id, {record, one.picture.revision});
        }
    }
    m_events.edited(edits);
    m_folderLane.post([this] { writeSidecars(); });
}

void LibraryWriter::writeSidecars()
{
    QHash<ItemId, Sidecar> sidecars;
    {
        const std::lock_guard lock(m_mutex);
        sidecars.swap(m_sidecars);
    }
    QList<Sidecar> written;
    std::optional<Error> trouble;
    for (const Sidecar &sidecar : std::as_const(sidecars)) {
        // A picture that has gone gets no sidecar without it. Where its disk was taken away, it will be back: the row
        // stays dirty.
        if (!QFileInfo::exists(m_place.absolute(sidecar.record.file)))
            continue;
        if (const Result done = m_store.writeSidecar(sidecar); done)
            written.append(sidecar);
        else
            trouble = done.error();
    }
    if (trouble)
        m_events.failed(*trouble); // the row stays dirty and is written at the next start
    m_indexLane.post([this, written] {
        for (const Sidecar &sidecar : written) {
            if (m_index)
                (void)m_index->setWritten(sidecar.record.id,
                                          sidecar.revision); // where it fails, it is only written again
        }
    });
}

void LibraryWriter::writeDirty()
{
    const QList<IndexedPicture> dirty = m_index->dirty();
    for (const IndexedPicture &picture : dirty) {
        const QString path = m_place.absolute(picture.record.file);
        if (!QFileInfo::exists(path))
            continue;
        if (const auto other = m_store.readSidecar(picture.record.file);
            other && (other->revision > picture.revision || other->revision < picture.written))
            keepOther(picture, *other);
        const Result done = m_store.writeSidecar({picture.record, picture.revision});
        if (done)
            (void)m_index->setWritten(picture.record.id, picture.revision);
        else
            m_events.failed(done.error());
    }
}

// The sidecar was changed by something else while the index held changes of its own: both are kept, and it is said.
void LibraryWriter::keepOther(const IndexedPicture &picture, const Sidecar &other)
{
    const QString folder = m_place.hidden() + QStringLiteral("/conflicts");
    const QString path =
        QStringLiteral("%1/%2-%3.json").arg(folder, QFileInfo(picture.record.file).fileName()).arg(other.revision);
    Result kept = makeFolder(folder);
    if (kept)
        kept = safeWrite(path, other.toJson());
    m_events.failed(kept ? Error{.kind = ErrorKind::Invalid,
                                 .detail = QStringLiteral("%1 was changed in two places; the other version is in %2")
                                               .arg(Sidecar::pathFor(picture.record.file), path)}
                         : kept.error());
}

// ---- the trash

void LibraryWriter::trash(const QList<ItemId> &ids, Library::Trashing done)
{
    m_folderLane.post([this, ids, done = std::move(done)] {
        QList<ImageRecord> records;
        m_indexLane.runAndWait([this, &ids, &records] {
            if (m_index)
                records = m_index->fetch(ids);
        });
        writeSidecars(); // of the edits before this, which the index has made by now
        QList<Trashed> gone;
        QList<Error> errors;
        QList<ItemId> goneIds;
        for (const ImageRecord &record : std::as_const(records)) {
            if (auto trashed = trashOne(record)) {
                gone.append(std::move(*trashed));
                goneIds.append(record.id);
            } else {
                errors.append(trashed.error());
            }
        }
        m_indexLane.runAndWait([this, &goneIds, &errors] {
            if (const Result removed = m_index ? m_index->remove(goneIds) : std::unexpected(m_whyNot); !removed)
                errors.append(removed.error());
        });
        if (!goneIds.isEmpty())
            m_events.removed(goneIds);
        done(gone, errors);
    });
}

std::expected<Trashed, Error> LibraryWriter::trashOne(const ImageRecord &record)
{
    Trashed trashed{.record = record, .trashedFile = {}, .trashedSidecar = {}};
    const QString path = m_place.absolute(record.file);
    if (QFileInfo::exists(path)) {
        const auto moved = moveToTrash(path);
        if (!moved)
            return std::unexpected(moved.error());
        trashed.trashedFile = *moved;
    }
    const QString sidecar = Sidecar::pathFor(path);
    if (!QFileInfo::exists(sidecar))
        return trashed;
    const auto moved = moveToTrash(sidecar);
    if (moved) {
        trashed.trashedSidecar = *moved;
        return trashed;
    }
    if (!trashed.trashedFile.isEmpty())
        (void)restoreFromTrash(trashed.trashedFile, path); // the first failure is the one to be told
    return std::unexpected(moved.error());
}

void LibraryWriter::restore(const QList<Trashed> &trashed, Library::Trashing done)
{
    m_folderLane.post([this, trashed, done = std::move(done)] {
        QList<Trashed> back;
        QList<IndexedPicture> pictures;
        QList<Error> errors;
        for (const Trashed &one : trashed) {
            if (auto picture = restoreOne(one)) {
                back.append(one);
                pictures.append(std::move(*picture));
            } else {
                errors.append(picture.error());
            }
        }
        m_indexLane.runAndWait([this, &pictures, &errors] {
            const Result added = m_index ? m_index->add(pictures) : std::unexpected(m_whyNot);
            if (!added)
                errors.append(added.error());
        });
        for (const IndexedPicture &picture : std::as_const(pictures))
            m_events.added(picture.record);
        done(back, errors);
    });
}

std::expected<IndexedPicture, Error> LibraryWriter::restoreOne(const Trashed &trashed)
{
    const QString path = m_place.absolute(trashed.record.file);
    if (!trashed.trashedFile.isEmpty()) {
        if (const Result restored = restoreFromTrash(trashed.trashedFile, path); !restored)
            return std::unexpected(restored.error());
    }
    if (!trashed.trashedSidecar.isEmpty())
        (void)restoreFromTrash(trashed.trashedSidecar, Sidecar::pathFor(path)); // else it is written anew
    if (const auto sidecar = m_store.readSidecar(trashed.record.file))
        return IndexedPicture{sidecar->record, sidecar->revision, sidecar->revision};
    if (const Result written = m_store.writeSidecar({trashed.record, 0}); !written)
        return std::unexpected(written.error());
    return IndexedPicture{trashed.record, 0, 0};
}

} // namespace proofsheet
