// SPDX-License-Identifier: GPL-3.0-or-later
// The index as a whole: opened, filled from the folder, made again where it is damaged.
#include "files/PartFile.h"
#include "files/SafeFile.h"
#include "library/DatabaseFile.h"
#include "library/FolderScan.h"
#include "library/LibraryWriter.h"

#include <QDateTime>

namespace proofsheet {
namespace {

constexpr int fileTimeMs = 10;       // by so much a file's time may lag behind the clock
constexpr qsizetype fillBatch = 500; // sidecars read between two batches of rows

} // namespace

LibraryWriter::Result LibraryWriter::openIndex()
{
    if (const Result made = makeFolder(m_place.hidden()); !made)
        return made;
    m_made = true;
    m_folderLane.post([this, before = QDateTime::currentDateTime().addMSecs(-fileTimeMs)] {
        sweepParts(m_place.root, before); // before any sidecar of this session, which come on this lane
    });
    auto index = LibraryIndex::open(m_place.index(), LibraryIndex::Access::ReadWrite);
    if (!index)
        return std::unexpected(index.error());
    m_index = std::move(*index);
    if (!m_index->aside().isEmpty())
        m_events.salvaged({.database = DatabaseKind::Index, .aside = m_index->aside()});
    if (m_index->wasMade()) {
        Library::RebuildReport report;
        return fillIndex(report);
    }
    writeDirty();
    return {};
}

void LibraryWriter::rebuild(Library::Rebuilt done)
{
    // On the folder lane too, so that nothing is trashed and no sidecar written while the folder is read.
    m_folderLane.post([this, done = std::move(done)] {
        writeSidecars();
        m_indexLane.runAndWait([this, &done] {
            Library::RebuildReport report;
            const Result rebuilt = rebuildIndex(report);
            done(rebuilt ? std::expected<Library::RebuildReport, Error>(report) : std::unexpected(rebuilt.error()));
        });
    });
}

LibraryWriter::Result LibraryWriter::rebuildIndex(Library::RebuildReport &report)
{
    if (m_index) {
        writeDirty();
        if (fillIndex(report))
            return {};
    }
    // There was none, or it cannot even be emptied.
    return replaceIndex(report);
}

// The file goes aside, and a new one takes its place.
LibraryWriter::Result LibraryWriter::replaceIndex(Library::RebuildReport &report)
{
    m_index.reset();
    report = {};
    if (const Result made = makeFolder(m_place.hidden()); !made)
        return made;
    const auto aside = setAside(m_place.index(), QDateTime::currentDateTime());
    auto index =
        aside ? LibraryIndex::open(m_place.index(), LibraryIndex::Access::ReadWrite) : std::unexpected(aside.error());
    if (!index) {
        m_whyNot = index.error();
        return std::unexpected(index.error());
    }
    m_index = std::move(*index);
    const Result filled = fillIndex(report);
    m_events.indexReplaced();
    if (!aside->isEmpty())
        m_events.salvaged({.database = DatabaseKind::Index, .aside = *aside});
    return filled;
}

void LibraryWriter::healIndex()
{
    m_indexLane.post([this] { (void)heals({.kind = ErrorKind::Damaged}); }); // where it fails, the next change says so
}

// Whether there is a sound index now, made because of this error. Once a session: a disk that damages it again is not
// cured by that.
bool LibraryWriter::heals(const Error &error)
{
    if (error.kind != ErrorKind::Damaged || std::exchange(m_healed, true))
        return false;
    writeSidecars(); // of edits that only the index has
    Library::RebuildReport report;
    return replaceIndex(report).has_value();
}

LibraryWriter::Result LibraryWriter::fillIndex(Library::RebuildReport &report)
{
    Result done = m_index->beginReplace();
    QList<IndexedPicture> batch;
    const auto flush = [&] {
        if (done)
            done = m_index->add(batch);
        report.pictures += int(batch.size());
        batch.clear();
        return done.has_value();
    };
    if (done) {
        report.skipped = scanFolder(m_place, [&](const Sidecar &sidecar) {
            batch.append({sidecar.record, sidecar.revision, sidecar.revision});
            return batch.size() < fillBatch || flush();
        });
    }
    flush();
    if (done)
        return m_index->replaceDone();
    m_index->replaceFailed();
    return done;
}

void LibraryWriter::setMissing(const ItemId &id, bool missing)
{
    m_indexLane.post([this, id, missing] {
        if (m_index)
            (void)m_index->setMissing(id, missing); // it only spares a look at the disk
    });
}

} // namespace proofsheet
