// SPDX-License-Identifier: GPL-3.0-or-later
// One entry and its place in the ledger: what is to follow a change follows only once the change is committed. Where
// the ledger fails, it is kept until retry() brings it through. Main thread.
#pragma once

#include "generation/LedgerEntry.h"

#include <QObject>
#include <expected>
#include <functional>
#include <vector>

namespace proofsheet {

class TaskLedger;

class EntryWriter : public QObject
{
    Q_OBJECT

public:
    EntryWriter(TaskLedger &ledger, LedgerEntry entry);
    ~EntryWriter() override; // tries once more to commit what the ledger has refused

    LedgerEntry &entry() { return m_entry; }
    const LedgerEntry &entry() const { return m_entry; }

    using Then = std::function<void()>;
    // Commits the entry as it is now, whole; then: once it, or a later state of it, is committed.
    void commit(Then then = {});
    // The same; where the ledger fails, otherwise runs, and then never does.
    void commitOr(Then then, Then otherwise);
    // For an entry that was committed, or failed to be, together with others.
    void noteCommitted();
    void noteFailed(Then then);
    void retry();

    bool isUnderWay() const { return m_underWay > 0; } // a commit has not been answered yet
    bool isStuck() const { return !m_left.empty(); }   // the ledger has refused it

Q_SIGNALS:
    void failed(const proofsheet::Error &error);
    void worked();

private:
    void goOn(const Then &then); // all that was left, then this
    void runLeft();

    TaskLedger &m_ledger;
    LedgerEntry m_entry;
    std::vector<Then> m_left; // what waits for a commit that failed, in order
    int m_underWay = 0;
};

} // namespace proofsheet
