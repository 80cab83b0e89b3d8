// SPDX-License-Identifier: GPL-3.0-or-later
// Money in integer micro-dollars, where "unknown" is a value: it is never read as free.
#pragma once

#include <QtGlobal>
#include <optional>

namespace proofsheet {

// How an amount became known: from the provider's usage figure, from a list price or an estimate, or not at all.
enum class CostBasis { Actual, About, Unknown };

class Money
{
public:
    Money() = default; // unknown
    static Money ofMicros(qint64 micros);
    static Money ofDollars(double dollars); // rounded to the nearest micro-dollar

    bool isKnown() const { return m_micros.has_value(); }
    qint64 micros() const { return m_micros.value_or(0); } // 0 where unknown
    double dollars() const { return double(micros()) / 1e6; }

    // Part number index (from 0) of an even split into parts; the parts add up to the whole.
    Money part(int index, int parts) const;

    friend bool operator==(const Money &, const Money &) = default;

private:
    std::optional<qint64> m_micros;
};

// A sum of amounts of which each may be a range or unknown. "about $0.31", "$0.02 to $0.34", "at least $0.29".
struct Estimate
{
    qint64 lowMicros = 0;
    qint64 highMicros = 0;
    int knownParts = 0;
    int unknownParts = 0;

    static Estimate of(Money each, int times = 1);
    static Estimate between(Money low, Money high, int times = 1);
    void add(const Estimate &other);
    Estimate times(int times) const; // the sum of that many of this one

    bool isUnknown() const { return knownParts == 0 && unknownParts > 0; }
    bool isAtLeast() const { return knownParts > 0 && unknownParts > 0; }
    bool isRange() const { return lowMicros != highMicros; }

    friend bool operator==(const Estimate &, const Estimate &) = default;
};

} // namespace proofsheet
