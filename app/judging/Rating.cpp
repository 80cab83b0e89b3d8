// SPDX-License-Identifier: GPL-3.0-or-later
#include "judging/Rating.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace proofsheet {
namespace {

constexpr double z95 = 1.959963984540054; // the normal distribution's 97.5 % point
constexpr double priorGames = 1;          // against a model of 1000, tied
constexpr int mostRounds = 10'000;
constexpr double settled = 1e-10; // of a strength's logarithm, from one round to the next

struct Record
{
    double points = priorGames / 2;
    std::map<ModelId, double> games; // against each opponent
};

} // namespace

Interval wilson95(double wins, double votes)
{
    if (!(votes > 0))
        return {};
    const double rate = std::clamp(wins / votes, 0.0, 1.0);
    const double square = z95 * z95;
    const double centre = rate + square / (2 * votes);
    const double half = z95 * std::sqrt(rate * (1 - rate) / votes + square / (4 * votes * votes));
    const double scale = 1 + square / votes;
    return {std::clamp((centre - half) / scale, 0.0, 1.0), std::clamp((centre + half) / scale, 0.0, 1.0)};
}

// Hunter, MM algorithms for generalized Bradley-Terry models, Annals of Statistics 32 (2004), equation 3: each
// strength becomes its points over the sum of games / (its strength + the opponent's). One after another with the
// newest strengths, which converges as well.
QHash<ModelId, double> bradleyTerry(const QList<Vote> &votes)
{
    std::map<ModelId, Record> records;
    for (const Vote &vote : votes) {
        if (vote.verdict == Verdict::Neither)
            continue;
        Record &first = records[vote.firstModel];
        Record &second = records[vote.secondModel];
        first.points += vote.verdict == Verdict::First ? 1 : vote.verdict == Verdict::Tie ? 0.5 : 0;
        second.points += vote.verdict == Verdict::Second ? 1 : vote.verdict == Verdict::Tie ? 0.5 : 0;
        ++first.games[vote.secondModel];
        ++second.games[vote.firstModel];
    }

    std::map<ModelId, double> strengths;
    for (const auto &[model, record] : records)
        strengths[model] = 1;
    double moved = 1;
    for (int round = 0; round < mostRounds && moved > settled; ++round) {
        moved = 0;
        for (const auto &[model, record] : records) {
            double &strength = strengths[model];
            double expected = priorGames / (strength + 1);
            for (const auto &[opponent, games] : record.games)
                expected += games / (strength + strengths[opponent]);
            const double next = record.points / expected;
            moved = std::max(moved, std::abs(std::log(next / strength)));
            strength = next;
        }
    }

    QHash<ModelId, double> ratings;
    for (const auto &[model, strength] : strengths)
        ratings.insert(model, 1000 + 400 * std::log10(strength));
    return ratings;
}

} // namespace proofsheet
