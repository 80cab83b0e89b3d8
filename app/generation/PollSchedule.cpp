// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of waiting: polls with jitter, lateness, and full jitter for what never left.
#include "generation/PollSchedule.h"

#include "core/RequestEnds.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace proofsheet {

using std::chrono::milliseconds;

std::optional<milliseconds> nextPoll(const Pace &pace, int n, milliseconds waited, double random,
                                     std::optional<std::chrono::seconds> retryAfter)
{
    if (waited >= pace.stopAfter)
        return {};
    const auto last = std::ssize(pace.firstPolls) - 1;
    const milliseconds usual =
        isLate(pace, waited) ? pace.latePoll : pace.firstPolls[std::clamp<std::ptrdiff_t>(n, 0, last)];
    const milliseconds wait(std::llround(double(usual.count()) * (0.8 + 0.4 * random)));
    if (!retryAfter)
        return wait;
    return std::max(wait, restWait(pace, *retryAfter));
}

bool isLate(const Pace &pace, milliseconds waited)
{
    return waited >= pace.lateAfter;
}

milliseconds unsentWait(const Pace &pace, int n, double random)
{
    const double most = std::min(double(pace.unsentCap.count()), double(pace.unsentBase.count()) * std::exp2(n));
    return milliseconds(std::llround(most * random));
}

milliseconds restWait(const Pace &pace, std::chrono::seconds retryAfter)
{
    const milliseconds asked = std::clamp<std::chrono::seconds>(retryAfter, std::chrono::seconds(0), longestRest);
    return milliseconds(std::llround(double(asked.count()) * pace.retryAfterScale));
}

} // namespace proofsheet
