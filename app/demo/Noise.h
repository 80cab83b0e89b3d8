// SPDX-License-Identifier: GPL-3.0-or-later
// Smooth chance along a line: ridges, horizons, hand-drawn unevenness. Private to demo. Pure.
#pragma once

#include <QtGlobal>
#include <cmath>

namespace proofsheet {

inline quint32 scrambled(quint32 value)
{
    value ^= value >> 16;
    value *= 0x7feb352du;
    value ^= value >> 15;
    value *= 0x846ca68bu;
    return value ^ (value >> 16);
}

// -1 to 1, one knot a unit.
inline qreal noise(qreal x, quint32 seed)
{
    const qreal base = std::floor(x);
    const qreal t = x - base;
    const auto knot = [&](qreal at) {
        return qreal(scrambled(quint32(qint64(at)) * 0x9e3779b1u + seed)) / 2147483647.5 - 1.0;
    };
    const qreal s = t * t * (3 - 2 * t);
    return knot(base) * (1 - s) + knot(base + 1) * s;
}

// Octaves of noise, each half as high and twice as fine.
inline qreal roughNoise(qreal x, quint32 seed, int octaves)
{
    qreal sum = 0;
    qreal height = 0.5;
    for (int i = 0; i < octaves; ++i, x *= 2.03, height *= 0.5)
        sum += noise(x, seed + quint32(i) * 101) * height;
    return sum;
}

} // namespace proofsheet
