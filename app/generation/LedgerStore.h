// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger's SQL: one connection, WAL, synchronous FULL, foreign keys on. Any one thread; every call blocks.
#pragma once

#include "generation/LedgerEntry.h"

#include <QSqlDatabase>
#include <expected>

namespace proofsheet {

class LedgerStore
{
public:
    static constexpr int schema = 1; // in PRAGMA user_version and in meta; a newer one is opened read-only

    explicit LedgerStore(QString path);
    ~LedgerStore(); // closes; call on the thread that opened it
    LedgerStore(const LedgerStore &) = delete;
    LedgerStore &operator=(const LedgerStore &) = delete;

    // Errors: Storage (the system's words), Invalid (a newer schema; it can still be read).
    std::expected<void, Error> open(bool readOnly);
    // All of them or none.
    std::expected<void, Error> save(const QList<LedgerEntry> &entries);
    std::expected<QList<LedgerEntry>, Error> loadOpen();
    std::expected<QList<LedgerEntry>, Error> loadAll();
    // Those that are closed, with every item saved or dismissed.
    std::expected<QList<RequestId>, Error> settledAmong(const QList<RequestId> &ids);
    // The greatest indexInRun of a run; -1 where it has none.
    std::expected<int, Error> lastIndexInRun(const RunId &run);

private:
    std::expected<void, Error> prepare();
    std::expected<int, Error> readSchema();
    std::expected<void, Error> saveOne(const LedgerEntry &entry);
    std::expected<QList<LedgerEntry>, Error> load(const QString &statement);
    std::expected<void, Error> loadItems(LedgerEntry &entry);

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
    bool m_writable = false;
};

} // namespace proofsheet
