// SPDX-License-Identifier: GPL-3.0-or-later
// proofsheet resume: takes up what the ledger holds and can still be collected. Nothing is submitted. Main thread.
#pragma once

#include "cli/ProviderLookup.h"
#include "cli/WatchedRun.h"

#include <QSet>

namespace proofsheet {
struct LedgerEntry;
}

namespace proofsheet::cli {

class ResumeCommand final : public WatchedRun
{
    Q_OBJECT

public:
    ResumeCommand(ResumeOptions options, const CommandContext &context);

    void start() override;

private:
    void sort(const QList<LedgerEntry> &entries);
    QString baseUrlFor(const QString &origin) const; // empty: this command does not reach it
    void reachNext();
    void takeUp();
    void wantAll();
    void nothingToDo();

    ResumeOptions m_options;
    ProviderLookup m_lookup;
    QSet<ItemId> m_wanted;
    QStringList m_unreached; // base URLs that are still to be looked up
    bool m_needsSamples = false;
    QList<Reach> m_reaches;
};

} // namespace proofsheet::cli
