// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger's SQL: one connection, WAL, synchronous FULL, foreign keys on. Any one thread; every call blocks.
#pragma once

#include "core/Salvage.h"
#include "generation/LedgerEntry.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <expected>

namespace proofsheet {

class LedgerStore
{
public:
    static constexpr int schema = 1; // in PRAGMA user_version and in meta; a newer one is opened read-only

    // now: for a damaged file's new name, and for which copy is the newest.
    explicit LedgerStore(QString path, const QDateTime &now = QDateTime::currentDateTime());
    ~LedgerStore(); // closes; call on the thread that opened it
    LedgerStore(const LedgerStore &) = delete;
    LedgerStore &operator=(const LedgerStore &) = delete;

    // Every page is checked. A ledger that is damaged, or gone while there are copies of it, is set aside; its newest
    // sound copy takes its place, else a new one is begun: salvaged() says so. Errors: Storage (the system's words),
    // Damaged (only where readOnly), Invalid (a newer schema; it can still be read).
    std::expected<void, Error> open(bool readOnly);
    const std::optional<Salvage> &salvaged() const { return m_salvaged; }
    // All of them or none.
    std::expected<void, Error> save(const QList<LedgerEntry> &entries);
    std::expected<QList<LedgerEntry>, Error> loadOpen();
    std::expected<QList<LedgerEntry>, Error> loadAll();
    // Those that are closed, with every item saved or dismissed.
    std::expected<QList<RequestId>, Error> settledAmong(const QList<RequestId> &ids);
    // The greatest indexInRun of a run; -1 where it has none.
    std::expected<int, Error> lastIndexInRun(const RunId &run);

private:
    std::expected<void, Error> connectTo(bool readOnly);
    std::expected<void, Error> prepare();
    std::expected<int, Error> readSchema();
    std::expected<void, Error> saveOne(const LedgerEntry &entry);
    std::expected<QList<LedgerEntry>, Error> load(const QString &statement);
    std::expected<void, Error> loadItems(LedgerEntry &entry);

    QString m_path;
    QDateTime m_now;
    std::optional<Salvage> m_salvaged;
    QString m_connection;
    QSqlDatabase m_database;
    bool m_writable = false;
};

} // namespace proofsheet
