// SPDX-License-Identifier: GPL-3.0-or-later
// Moments by the machine's monotonic clock, which all processes share, so that one can say when it was and another when
// it began.
#pragma once

#include <QtGlobal>
#include <cstdio>
#include <ctime>

namespace proofsheet::bench {

inline qint64 monotonicNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

inline void tell(const char *what)
{
    std::printf("%s %lld\n", what, static_cast<long long>(monotonicNs()));
    std::fflush(stdout);
}

} // namespace proofsheet::bench
