// SPDX-License-Identifier: GPL-3.0-or-later
// Votes and pictures added up by model. Pure; any thread.
#pragma once

#include "core/Money.h"
#include "judging/Rating.h"

namespace proofsheet {

struct ImageRecord;

struct JudgedPicture
{
    ItemId id = {};
    ModelId model = {};
    Money cost = {};
    CostBasis basis = CostBasis::Unknown;
    qint64 tookMs = 0;
    bool kept = false;
    bool sample = false;

    static JudgedPicture of(const ImageRecord &record);
};

struct ModelScore
{
    ModelId model = {};
    int wins = 0;
    int losses = 0;
    int ties = 0;
    int neither = 0;   // both bad: in no rate and no rating
    double rating = 0; // bradleyTerry's; 1000 without votes
    Interval interval; // of the win rate, wilson95's

    int pictures = 0;
    int kept = 0;
    std::optional<Money> medianCost;          // of the pictures with a known cost; of two middle ones the mean
    CostBasis costBasis = CostBasis::Unknown; // Actual only where each of them is
    int costUnknown = 0;                      // pictures whose cost is not known: medianCost is of the others
    std::optional<qint64> medianMs;           // of the pictures with a known time
    // What all its pictures cost, rejected ones too, for each that was kept. Empty without a kept one, or without a
    // known cost; "at least" where costUnknown.
    std::optional<Money> costPerKept;

    int votes() const { return wins + losses + ties; } // that decide the rate
    std::optional<double> winRate() const;             // 0 to 1, a tie is half; empty without votes
};

// What two models did against each other, as the row's model sees it.
struct Duel
{
    int wins = 0;
    int losses = 0;
    int ties = 0;
    int neither = 0;

    bool isEmpty() const { return wins + losses + ties + neither == 0; }
    friend bool operator==(const Duel &, const Duel &) = default;
};

struct Scoreboard
{
    static constexpr int enoughVotes = 30; // of a model: below, an interval spans 35 points and more

    QList<ModelScore> models;                        // best rating first; those without votes last, by id
    QHash<std::pair<ModelId, ModelId>, Duel> matrix; // both ways; nothing where two never met
    // Neighbours in models, by the upper one's place, whose intervals overlap: cannot be told apart.
    QList<int> overlapping;
    int votes = 0;   // counted, Neither too
    int leftOut = 0; // votes of sample pictures, where there are others
    bool samplesOnly = false;
    bool tooFew = false; // a model with votes has fewer than enoughVotes

    Duel between(const ModelId &row, const ModelId &column) const { return matrix.value({row, column}); }
    int leastVotes() const; // of the models with votes; 0 without
    int mostVotes() const;

    // Sample pictures and votes on them are left out where there is any other vote, or without votes any other picture.
    static Scoreboard of(const QList<Vote> &votes, const QList<JudgedPicture> &pictures);
};

} // namespace proofsheet
