// SPDX-License-Identifier: GPL-3.0-or-later
#include "judging/Rating.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <vector>

namespace proofsheet {
namespace {

constexpr double z95 = 1.959963984540054; // the normal distribution's 97.5 % point
constexpr double priorGames = 1;          // against a model of 1000, tied
constexpr double priorPoints = priorGames / 2;
constexpr double longestStep = 1; // of a strength's logarithm: further off, the curve bends too much
constexpr double settled = 1e-10;
constexpr int mostSteps = 500;

double chance(double strength, double against)
{
    return 1 / (1 + std::exp(against - strength));
}

// Who met whom, and the strengths (natural logarithms; 0: the prior's opponent) that make it most likely.
class Games
{
public:
    void add(const ModelId &first, const ModelId &second, double firstPoints)
    {
        const std::size_t a = placeOf(first);
        const std::size_t b = placeOf(second);
        m_points[a] += firstPoints;
        m_points[b] += 1 - firstPoints;
        ++m_met[{std::min(a, b), std::max(a, b)}];
    }

    const std::map<ModelId, std::size_t> &places() const { return m_places; }

    // Newton's method: the likelihood's logarithm is concave, strictly with the prior, so it has one maximum. Hunter's
    // minorisation (2004) has the same one, but creeps where the prior alone holds a model or a group.
    std::vector<double> mostLikely() const
    {
        std::vector<double> strengths(m_points.size(), 0);
        double likelihood = likelihoodOf(strengths);
        for (int step = 0; step < mostSteps; ++step) {
            std::vector<double> move = newtonStep(strengths);
            double furthest = 0;
            for (const double each : move)
                furthest = std::max(furthest, std::abs(each));
            if (furthest < settled)
                break;
            const double rounding = 1e-12 * std::abs(likelihood);
            double part = std::min(1.0, longestStep / furthest);
            std::vector<double> next = moved(strengths, move, part);
            while (likelihoodOf(next) < likelihood - rounding && part > 1e-6) {
                part /= 2;
                next = moved(strengths, move, part);
            }
            strengths = std::move(next);
            likelihood = likelihoodOf(strengths);
        }
        return strengths;
    }

private:
    std::size_t placeOf(const ModelId &model)
    {
        const auto [found, isNew] = m_places.try_emplace(model, m_points.size());
        if (isNew)
            m_points.push_back(priorPoints);
        return found->second;
    }

    static std::vector<double> moved(std::vector<double> from, const std::vector<double> &by, double part)
    {
        for (std::size_t i = 0; i < from.size(); ++i)
            from[i] += part * by[i];
        return from;
    }

    double likelihoodOf(const std::vector<double> &strengths) const
    {
        double sum = 0;
        for (std::size_t i = 0; i < strengths.size(); ++i)
            sum += m_points[i] * strengths[i] - priorGames * std::log1p(std::exp(strengths[i]));
        for (const auto &[pair, games] : m_met) {
            const double higher = std::max(strengths[pair.first], strengths[pair.second]);
            const double lower = std::min(strengths[pair.first], strengths[pair.second]);
            sum -= games * (higher + std::log1p(std::exp(lower - higher)));
        }
        return sum;
    }

    // The curvature's matrix is positive definite, its diagonal the larger: elimination needs no exchange of rows.
    std::vector<double> newtonStep(const std::vector<double> &strengths) const
    {
        const std::size_t n = strengths.size();
        std::vector<double> slope(n);
        std::vector<std::vector<double>> curve(n, std::vector<double>(n, 0));
        for (std::size_t i = 0; i < n; ++i) {
            const double expected = chance(strengths[i], 0);
            slope[i] = m_points[i] - priorGames * expected;
            curve[i][i] = priorGames * expected * (1 - expected);
        }
        for (const auto &[pair, games] : m_met) {
            const auto [a, b] = pair;
            const double expected = chance(strengths[a], strengths[b]);
            slope[a] -= games * expected;
            slope[b] -= games * (1 - expected);
            const double bend = games * expected * (1 - expected);
            curve[a][a] += bend;
            curve[b][b] += bend;
            curve[a][b] -= bend;
            curve[b][a] -= bend;
        }
        for (std::size_t row = 0; row < n; ++row) {
            for (std::size_t below = row + 1; below < n; ++below) {
                const double factor = curve[below][row] / curve[row][row];
                for (std::size_t column = row; column < n; ++column)
                    curve[below][column] -= factor * curve[row][column];
                slope[below] -= factor * slope[row];
            }
        }
        for (std::size_t row = n; row-- > 0;) {
            for (std::size_t column = row + 1; column < n; ++column)
                slope[row] -= curve[row][column] * slope[column];
            slope[row] /= curve[row][row];
        }
        return slope;
    }

    std::map<ModelId, std::size_t> m_places;
    std::vector<double> m_points; // won, the prior's half among them
    std::map<std::pair<std::size_t, std::size_t>, int> m_met;
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
    if (rate == 0)
        return {0, (centre + half) / scale};
    if (rate == 1)
        return {(centre - half) / scale, 1};
    return {std::clamp((centre - half) / scale, 0.0, 1.0), std::clamp((centre + half) / scale, 0.0, 1.0)};
}

QHash<ModelId, double> bradleyTerry(const QList<Vote> &votes)
{
    Games games;
    for (const Vote &vote : votes) {
        if (vote.verdict == Verdict::Neither)
            continue;
        const double won = vote.verdict == Verdict::First ? 1 : vote.verdict == Verdict::Tie ? 0.5 : 0;
        games.add(vote.firstModel, vote.secondModel, won);
    }
    const std::vector<double> strengths = games.mostLikely();
    QHash<ModelId, double> ratings;
    for (const auto &[model, at] : games.places())
        ratings.insert(model, 1000 + 400 * strengths[at] / std::numbers::ln10);
    return ratings;
}

} // namespace proofsheet
