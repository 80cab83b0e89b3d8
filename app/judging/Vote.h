// SPDX-License-Identifier: GPL-3.0-or-later
// One blind choice between two pictures of different models, and how it is stored. Values; any thread.
#pragma once

#include "core/Ids.h"

#include <QJsonObject>
#include <optional>

namespace proofsheet {

using VoteId = Id<struct VoteTag>;
using SittingId = Id<struct SittingTag>; // one going through of pairs

enum class Verdict { First, Second, Tie, Neither }; // Neither: both bad

QString toText(Verdict verdict); // "first", "second", "tie", "neither"
std::optional<Verdict> verdictFromText(const QString &text);

struct PicturePair;

struct Vote
{
    static constexpr int schema = 1;

    VoteId id = {};
    SittingId sitting = {};
    qint64 atMs = 0; // wall clock, UTC
    ItemId first = {};
    ItemId second = {}; // as they were shown: left and right
    ModelId firstModel = {};
    ModelId secondModel = {};
    RunId run;           // null where the pictures are of two runs
    bool sample = false; // of sample pictures, which say nothing of their models
    Verdict verdict = Verdict::Tie;

    // A new vote on a pair, with a new id.
    static Vote on(const PicturePair &pair, Verdict verdict, const SittingId &sitting, qint64 nowMs);

    QJsonObject toJson() const;
    // Empty where it is no vote of this schema: a field is missing or has no sense, or a later version wrote it.
    static std::optional<Vote> fromJson(const QJsonObject &object);

    friend bool operator==(const Vote &, const Vote &) = default;
};

} // namespace proofsheet
