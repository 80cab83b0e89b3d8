// SPDX-License-Identifier: GPL-3.0-or-later
// Time for tests that do not wait.
#pragma once

#include "generation/PollSchedule.h"

namespace proofsheet::test {

// Waits so short that no test sleeps, and none that a test has not asked for.
inline Pace hurried()
{
    Pace pace;
    for (auto &wait : pace.firstPolls)
        wait = std::chrono::milliseconds(1);
    pace.latePoll = std::chrono::milliseconds(1);
    pace.unsentBase = std::chrono::milliseconds(1);
    pace.unsentCap = std::chrono::milliseconds(2);
    pace.retryAfterScale = 0.0;
    pace.offlineProbe = std::chrono::milliseconds(1);
    return pace;
}

} // namespace proofsheet::test
