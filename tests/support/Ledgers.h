// SPDX-License-Identifier: GPL-3.0-or-later
// Entries for tests, and a ledger looked at from beside: opened anew, read, closed again.
#pragma once

#include "core/Provider.h"
#include "generation/LedgerStore.h"

#include <QTest>

namespace proofsheet::test {

inline LedgerEntry entryOf(EntryState state, int pictures = 1, qint64 order = 1)
{
    LedgerEntry entry;
    entry.id = RequestId::create();
    entry.run = RunId::create();
    entry.provider = fastRouterId;
    entry.origin = QStringLiteral("https://api.fastrouter.ai");
    entry.wish.prompt = QStringLiteral("a calm lake");
    entry.wish.models = {ModelId(QStringLiteral("openai/gpt-image-1"))};
    entry.request.model = entry.wish.models.constFirst();
    entry.request.prompt = entry.wish.prompt;
    entry.request.count = pictures;
    entry.state = state;
    entry.order = order;
    entry.runStartedMs = entry.createdMs = 1'763'800'000'000;
    for (int i = 0; i < pictures; ++i) {
        LedgerItem item;
        item.id = ItemId::create();
        item.indexInRun = i;
        item.indexInRequest = i;
        entry.items << item;
    }
    return entry;
}

inline QList<LedgerEntry> ledgerAt(const QString &path)
{
    LedgerStore store(path);
    if (!store.open(true))
        return {};
    return store.loadAll().value_or(QList<LedgerEntry>());
}

inline bool writeLedger(const QString &path, const QList<LedgerEntry> &entries)
{
    LedgerStore store(path);
    return store.open(false).has_value() && store.save(entries).has_value();
}

} // namespace proofsheet::test
