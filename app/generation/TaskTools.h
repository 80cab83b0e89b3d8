// SPDX-License-Identifier: GPL-3.0-or-later
// What every open request works with. References outlive it; all is used on the main thread.
#pragma once

#include "cloud/ImageService.h"
#include "core/Clock.h"
#include "generation/PollSchedule.h"
#include "library/Library.h"

#include <functional>
#include <optional>

namespace proofsheet {

class ReplySpool;
class TaskLedger;

struct TaskTools
{
    ImageService &service;
    TaskLedger &ledger;
    Library &library;
    ReplySpool &spool;
    const Clock &clock;
    Pace pace;
    // Where an entry's provider is reached now; nothing where it cannot be.
    std::function<std::optional<Endpoint>(const ProviderId &provider, const QString &origin)> endpointOf;
    std::function<double()> random; // 0..1, for jitter
    // The next free indexInRun, told later; a run's pictures may lie in several entries, closed ones among them.
    std::function<void(const RunId &run, std::function<void(int index)> done)> nextIndexInRun;
};

} // namespace proofsheet
