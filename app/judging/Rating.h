// SPDX-License-Identifier: GPL-3.0-or-later
// What votes say of a model, and how little. Pure; docs/decisions/0021-votes-and-scores.md says why these.
#pragma once

#include "judging/Vote.h"

#include <QHash>
#include <QList>

namespace proofsheet {

struct Interval
{
    double low = 0;
    double high = 1;

    bool overlaps(const Interval &other) const { return low <= other.high && other.low <= high; }
    friend bool operator==(const Interval &, const Interval &) = default;
};

// Wilson's score interval at 95 % (Wilson 1927, without correction for continuity) for a win rate. wins may be halves:
// a tie is half a win. Without votes: 0 to 1.
Interval wilson95(double wins, double votes);

// Bradley and Terry's strengths, the most likely ones, on the scale of chess: 1000 is a model that wins half,
// 400 more are ten wins for each loss. A tie is half a win for each; Neither is left out. The prior is one tie of each
// model with one of 1000: a model that always won stays finite, and few votes stay near 1000.
QHash<ModelId, double> bradleyTerry(const QList<Vote> &votes);

} // namespace proofsheet
