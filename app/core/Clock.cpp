// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's clocks.
#include "core/Clock.h"

#include <chrono>

namespace proofsheet {

qint64 SystemClock::wallMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::steadyMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace proofsheet
