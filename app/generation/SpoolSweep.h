// SPDX-License-Identifier: GPL-3.0-or-later
// Spooled replies of entries that are closed with nothing left to show: a crash came between the closing and the
// removal, or they were dismissed since. Main thread.
#pragma once

#include <functional>

namespace proofsheet {

class ReplySpool;
class TaskLedger;

// Removes them, and nothing else: a reply that the ledger does not know stays. done: when they are on their way out.
// Both outlive the answer, or there is none.
void sweepSpool(ReplySpool &spool, TaskLedger &ledger, std::function<void()> done);

} // namespace proofsheet
