// SPDX-License-Identifier: GPL-3.0-or-later
// Commits of one entry, and what follows them.
#include "generation/EntryWriter.h"

#include "generation/TaskLedger.h"

#include <QPointer>
#include <utility>

namespace proofsheet {

EntryWriter::EntryWriter(TaskLedger &ledger, LedgerEntry entry)
    : m_ledger(ledger)
    , m_entry(std::move(entry))
{}

EntryWriter::~EntryWriter()
{
    // A quit between two attempts: the disk may have room by now, and a task's id may be in it.
    if (isStuck())
        m_ledger.save({m_entry}, {});
}

void EntryWriter::commit(Then then)
{
    ++m_underWay;
    m_ledger.save({m_entry}, [self = QPointer(this), then = std::move(then)](const std::expected<void, Error> &saved) {
        if (!self)
            return;
        --self->m_underWay;
        if (!saved) {
            self->noteFailed(then);
            Q_EMIT self->failed(saved.error());
            return;
        }
        self->goOn(then);
    });
}

void EntryWriter::commitOr(Then then, Then otherwise)
{
    ++m_underWay;
    m_ledger.save({m_entry}, [self = QPointer(this), then = std::move(then),
                              otherwise = std::move(otherwise)](const std::expected<void, Error> &saved) {
        if (!self)
            return;
        --self->m_underWay;
        if (!saved) {
            otherwise();
            if (self)
                Q_EMIT self->failed(saved.error());
            return;
        }
        self->goOn(then);
    });
}

void EntryWriter::noteCommitted()
{
    runLeft();
}

void EntryWriter::noteFailed(Then then)
{
    if (then || m_left.empty())
        m_left.push_back(std::move(then));
}

void EntryWriter::retry()
{
    if (m_left.empty())
        return;
    // A commit that goes through runs all that was left, so one is enough.
    commit();
}

void EntryWriter::goOn(const Then &then)
{
    const QPointer self(this);
    if (then)
        m_left.push_back(then);
    runLeft();
    if (self)
        Q_EMIT worked();
}

// An entry is always saved whole: a later commit has brought every earlier change along. What is still to run counts as
// under way, so that only the last one sees that nothing is.
void EntryWriter::runLeft()
{
    const std::vector<Then> left = std::exchange(m_left, {});
    m_underWay += int(left.size());
    const QPointer self(this);
    for (const Then &then : left) {
        if (!self)
            return;
        --m_underWay;
        if (then)
            then();
    }
}

} // namespace proofsheet
