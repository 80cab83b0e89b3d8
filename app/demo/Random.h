// SPDX-License-Identifier: GPL-3.0-or-later
// Chance that repeats itself: the same seed gives the same numbers on every machine and in every Qt. Private to demo.
#pragma once

#include <QString>
#include <QtGlobal>

namespace proofsheet {

// SplitMix64 (Steele, Lea and Flood 2014).
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {}

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ull);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
        return z ^ (z >> 31);
    }
    qreal unit() { return qreal(next() >> 11) / qreal(1ull << 53); } // 0 to below 1
    qreal between(qreal low, qreal high) { return low + (high - low) * unit(); }
    int below(int bound) { return int(next() % quint64(bound)); }
    bool chance(qreal probability) { return unit() < probability; }
    Random fork() { return Random(next()); }

private:
    quint64 m_state;
};

// FNV-1a over UTF-16: qHash is salted by the process.
inline quint64 stableHash(QStringView text, quint64 seed = 0)
{
    quint64 hash = 0xcbf29ce484222325ull ^ (seed * 0x9e3779b97f4a7c15ull);
    for (const QChar c : text) {
        hash = (hash ^ (c.unicode() & 0xff)) * 0x100000001b3ull;
        hash = (hash ^ (c.unicode() >> 8)) * 0x100000001b3ull;
    }
    return hash;
}

} // namespace proofsheet
