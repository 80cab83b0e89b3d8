// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/SpoolSweep.h"

#include "generation/ReplySpool.h"
#include "generation/TaskLedger.h"

#include <QPointer>

namespace proofsheet {

void sweepSpool(ReplySpool &spool, TaskLedger &ledger, std::function<void()> done)
{
    spool.list([spool = QPointer(&spool), &ledger, done = std::move(done)](const QList<RequestId> &spooled) {
        if (spooled.isEmpty()) {
            done();
            return;
        }
        ledger.settledAmong(spooled, [spool, done](const std::expected<QList<RequestId>, Error> &settled) {
            if (!spool)
                return;
            for (const RequestId &id : settled.value_or(QList<RequestId>()))
                spool->remove(id);
            done();
        });
    });
}

} // namespace proofsheet
