// SPDX-License-Identifier: GPL-3.0-or-later
// What a blind vote is held on: of several pictures these; of one its run; of none, or where its run is of one model,
// all that the gallery's query finds. Pure but for the gallery it reads. Main thread.
#pragma once

#include "judging/PicturePair.h"

namespace proofsheet {

class GalleryModel;

struct BlindChoice
{
    QList<Candidate> candidates; // without those whose file is missing
    PairStock stock;             // of them: why there is no pair

    bool canBegin() const { return stock.pairs > 0; }

    static BlindChoice of(const GalleryModel &gallery, const QList<ItemId> &targets);
};

} // namespace proofsheet
