// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts and sums of amounts.
#include "core/Money.h"

#include <algorithm>
#include <cmath>

namespace proofsheet {

Money Money::ofMicros(qint64 micros)
{
    Money money;
    money.m_micros = micros;
    return money;
}

Money Money::ofDollars(double dollars)
{
    // Beyond this a double no longer counts micro-dollars, and no picture costs it.
    constexpr double mostDollars = 1e9;
    if (!std::isfinite(dollars) || std::abs(dollars) > mostDollars)
        return {};
    return ofMicros(std::llround(dollars * 1e6));
}

Money Money::part(int index, int parts) const
{
    if (!isKnown() || parts <= 0 || index < 0 || index >= parts)
        return {};
    const qint64 base = *m_micros / parts;
    const qint64 rest = *m_micros % parts;
    const qint64 step = rest < 0 ? -1 : 1;
    return ofMicros(base + (index < std::abs(rest) ? step : 0));
}

Estimate Estimate::of(Money each, int times)
{
    return between(each, each, times);
}

Estimate Estimate::between(Money low, Money high, int times)
{
    Estimate estimate;
    if (!low.isKnown() || !high.isKnown()) {
        estimate.unknownParts = times;
        return estimate;
    }
    const auto [least, most] = std::minmax({low.micros(), high.micros()});
    estimate.lowMicros = least * times;
    estimate.highMicros = most * times;
    estimate.knownParts = times;
    return estimate;
}

Estimate Estimate::times(int times) const
{
    return {lowMicros * times, highMicros * times, knownParts * times, unknownParts * times};
}

void Estimate::add(const Estimate &other)
{
    lowMicros += other.lowMicros;
    highMicros += other.highMicros;
    knownParts += other.knownParts;
    unknownParts += other.unknownParts;
}

} // namespace proofsheet
