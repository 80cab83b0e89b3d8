// SPDX-License-Identifier: GPL-3.0-or-later
// Which two pictures are put side by side in a blind vote. Pure; the same seed gives the same pairs on every machine.
#pragma once

#include "core/Ids.h"

#include <QList>

namespace proofsheet {

struct ImageRecord;

struct Candidate
{
    ItemId id = {};
    ModelId model = {};
    QString prompt = {}; // as wished
    RunId run = {};
    bool sample = false;

    static Candidate of(const ImageRecord &record);
};

struct PicturePair
{
    ItemId first = {};
    ItemId second = {}; // left and right
    ModelId firstModel = {};
    ModelId secondModel = {};
    RunId run = {}; // null where the pictures are of two runs
    bool samePrompt = false;
    bool sample = false;

    friend bool operator==(const PicturePair &, const PicturePair &) = default;
};

// At most `wanted` pairs of pictures of different models.
// Each pair of models comes equally often within one, except one whose pictures are used up. For a pair of models, two
// pictures of the same prompt come before two of different ones, and the pictures take turns. No two pictures meet
// twice before all that can meet have met; then they begin again. Within a pair of models each stands at the left
// equally often within one, in shuffled order. Sample pictures meet each other only, and only where the others make no
// pair. A candidate that is named twice counts once; one without a model cannot be used.
QList<PicturePair> pairsOf(const QList<Candidate> &candidates, int wanted, quint32 seed);

// What there is to make pairs of, to say why there are none.
struct PairStock
{
    int pictures = 0; // that can be used: each once, with a known model
    int models = 0;
    int withoutModel = 0;
    qint64 pairs = 0;      // of pictures of different models
    qint64 samePrompt = 0; // of these, of the same prompt
    bool samplesOnly = false;

    static PairStock of(const QList<Candidate> &candidates);
};

} // namespace proofsheet
