// SPDX-License-Identifier: GPL-3.0-or-later
// Money and open work, in LIBRARY/.proofsheet/ledger.db (SQLite, WAL, synchronous FULL), on a thread of its own. Never
// rebuilt, never deleted. Every change is committed before it is answered. Lives on the main thread; answers come
// there, in the order asked.
#pragma once

#include "core/Salvage.h"
#include "generation/LedgerEntry.h"

#include <QObject>
#include <expected>
#include <functional>
#include <memory>

namespace proofsheet {

class TaskLedger : public QObject
{
    Q_OBJECT

public:
    enum class Access { ReadWrite, ReadOnly };
    explicit TaskLedger(QString path, Access access = Access::ReadWrite, QObject *parent = nullptr);
    ~TaskLedger() override; // commits what was asked for; gives no more answers

    using Done = std::function<void(std::expected<void, Error>)>;
    void open(Done done); // makes it where it is missing; a ledger of a newer schema is an error in words

    // Adds or replaces the entries, whole, in one transaction.
    void save(QList<LedgerEntry> entries, Done recorded);

    using Loaded = std::function<void(std::expected<QList<LedgerEntry>, Error>)>;
    // Entries that are not closed, and closed ones with an item that failed and was not dismissed; by order.
    void loadOpen(Loaded done);

    using Settled = std::function<void(std::expected<QList<RequestId>, Error>)>;
    // Those of the entries that are closed with nothing left to show: all is saved or dismissed. Unknown ones are left
    // out.
    void settledAmong(QList<RequestId> ids, Settled done);

    using Index = std::function<void(std::expected<int, Error>)>;
    // The greatest indexInRun that a run has in the ledger; -1 where it has none.
    void lastIndexInRun(const RunId &run, Index done);

Q_SIGNALS:
    // It was damaged or gone when it was opened; what stands in its place. Comes before open() answers.
    void salvaged(const proofsheet::Salvage &salvage);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace proofsheet
