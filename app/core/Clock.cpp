// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's clocks.
#include "core/Clock.h"

#include <chrono>
#include <ctime>

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

qint64 SystemClock::sleptMs() const
{
#ifdef Q_OS_LINUX
    // clock_gettime(2): CLOCK_BOOTTIME is CLOCK_MONOTONIC with the time asleep.
    timespec all{};
    timespec awake{};
    if (clock_gettime(CLOCK_BOOTTIME, &all) == 0 && clock_gettime(CLOCK_MONOTONIC, &awake) == 0)
        return qint64(all.tv_sec - awake.tv_sec) * 1000 + (all.tv_nsec - awake.tv_nsec) / 1'000'000;
#endif
    return 0;
}

} // namespace proofsheet
