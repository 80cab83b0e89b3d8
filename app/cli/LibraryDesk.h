// SPDX-License-Identifier: GPL-3.0-or-later
// A library opened for one command: lock, library and ledger, in the order in which they must be opened and closed.
// Main thread.
#pragma once

#include "core/Error.h"
#include "library/LibraryPlace.h"

#include <QString>
#include <expected>
#include <functional>
#include <memory>

namespace proofsheet {
class Clock;
class Library;
class LibraryLock;
class Preferences;
class TaskLedger;
struct Salvage;
} // namespace proofsheet

namespace proofsheet::cli {

class LibraryDesk
{
public:
    // typed: --library, empty for the preferences'. Absolute, against the working directory.
    static LibraryPlace placeOf(const QString &typed, const Preferences &preferences);

    LibraryDesk(LibraryPlace place, const Clock &clock);
    // Finishes what was begun, commits the ledger, makes the day's copies where work was done, and frees the lock last.
    ~LibraryDesk();

    // Told when a database was damaged and has been replaced. Set it before opening.
    std::function<void(const Salvage &)> salvaged;

    using Opened = std::function<void(std::expected<void, Error>)>;
    // For writing: takes the lock, makes the folder where it is missing. Locked or Storage where that is not possible.
    void openForWork(Opened done);    // library and ledger
    void openForRebuild(Opened done); // lock and library; the index may be damaged
    void openForReading(Opened done); // library only, without a lock

    const LibraryPlace &place() const { return m_place; }
    Library &library() const { return *m_library; }
    TaskLedger &ledger() const { return *m_ledger; }

private:
    std::expected<void, Error> takeLock();

    LibraryPlace m_place;
    const Clock &m_clock;
    std::unique_ptr<LibraryLock> m_lock;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<TaskLedger> m_ledger;
    bool m_worked = false; // ledger and library were open for work
};

} // namespace proofsheet::cli
