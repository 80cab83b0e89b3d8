// SPDX-License-Identifier: GPL-3.0-or-later
// Looks after the databases of an open library: checks the index once a session, and copies index and ledger once a
// local day. On a thread of its own with connections of its own, of the lowest priority, so that neither a page of rows
// nor a submit waits for it: SQLite's log lets others write while a copy is read. Lives on one thread; answers there.
#pragma once

#include "core/Error.h"
#include "library/LibraryPlace.h"

#include <QObject>
#include <QTimer>
#include <chrono>
#include <memory>
#include <stop_token>

class QThread;

namespace proofsheet {

class Clock;

class DailyBackup : public QObject
{
    Q_OBJECT

public:
    DailyBackup(LibraryPlace place, const Clock &clock, QObject *parent = nullptr);
    // Stops a look and waits for the statement that is under way: 0.3 s for an index of 100,000 pictures (150 MB,
    // measured), once a day. Only what was begun is given up; the next look makes the copy.
    ~DailyBackup() override;

    // Once the library is open: a first look after `settle`, then one every hour, for a window that stays open.
    void begin(std::chrono::milliseconds settle);
    void look();          // now; nothing where a look is under way
    void waitUntilDone(); // for a look under way, which answers later all the same; blocks, also for a slow disk

Q_SIGNALS:
    void indexDamaged(); // the check or the copy found it so
    // After each look. What could not be copied (a full disk) is tried again by the next one; nothing else suffers.
    void looked(int copied, const QList<proofsheet::Error> &errors);

private:
    struct Found;
    void tell(const Found &found);

    LibraryPlace m_place;
    const Clock &m_clock;
    QTimer m_timer;
    std::unique_ptr<QThread> m_thread; // while a look is under way
    std::stop_source m_stop;
    bool m_indexChecked = false;
};

} // namespace proofsheet
