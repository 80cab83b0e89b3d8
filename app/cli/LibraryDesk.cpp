// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and closing in order.
#include "cli/LibraryDesk.h"

#include "core/Clock.h"
#include "files/LibraryLock.h"
#include "generation/TaskLedger.h"
#include "library/DailyBackup.h"
#include "library/Library.h"
#include "settings/Preferences.h"

#include <QDir>
#include <QTimer>

namespace proofsheet::cli {

LibraryPlace LibraryDesk::placeOf(const QString &typed, const Preferences &preferences)
{
    return {QDir::cleanPath(QDir().absoluteFilePath(typed.isEmpty() ? preferences.libraryFolder() : typed))};
}

LibraryDesk::LibraryDesk(LibraryPlace place, const Clock &clock)
    : m_place(std::move(place))
    , m_clock(clock)
{}

LibraryDesk::~LibraryDesk()
{
    m_ledger.reset();
    m_library.reset();
    if (!m_worked)
        return;
    // At the end, so that no submit of this command waited for the disk because of it.
    DailyBackup backup(m_place, m_clock);
    backup.look();
    backup.waitUntilDone();
}

std::expected<void, Error> LibraryDesk::takeLock()
{
    auto lock = LibraryLock::acquire(m_place.root);
    if (!lock)
        return std::unexpected(lock.error());
    m_lock = std::move(*lock);
    m_library = std::make_unique<Library>(m_place, Library::Access::ReadWrite, m_clock);
    const auto tell = [this](const Salvage &salvage) {
        if (salvaged)
            salvaged(salvage);
    };
    QObject::connect(m_library.get(), &Library::salvaged, tell);
    m_ledger = std::make_unique<TaskLedger>(m_place.ledger()); // opened only for work
    QObject::connect(m_ledger.get(), &TaskLedger::salvaged, tell);
    return {};
}

void LibraryDesk::openForWork(Opened done)
{
    if (const auto locked = takeLock(); !locked) {
        done(std::unexpected(locked.error()));
        return;
    }
    m_library->open([this, done = std::move(done)](const std::expected<void, Error> &opened) {
        m_worked = opened.has_value();
        if (opened)
            m_ledger->open(done);
        else
            done(std::unexpected(opened.error()));
    });
}

void LibraryDesk::openForRebuild(Opened done)
{
    if (const auto locked = takeLock(); !locked)
        done(std::unexpected(locked.error()));
    else
        m_library->open(std::move(done));
}

void LibraryDesk::openForReading(Opened done)
{
    m_library = std::make_unique<Library>(m_place, Library::Access::ReadOnly, m_clock);
    m_library->open(std::move(done));
}

} // namespace proofsheet::cli
