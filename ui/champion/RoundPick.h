// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures a round is begun with: what is selected, or else the run of the one that is. Pure.
#pragma once

#include "core/Ids.h"

#include <QList>

namespace proofsheet {

class GalleryModel;

struct RoundPick
{
    QList<ItemId> pictures; // at most ChampionSession::mostPictures, in the gallery's order; fewer than two: no round
    int wanted = 0;         // before the rest was left out
    QString title;          // from wording

    static RoundPick of(const GalleryModel &gallery, const QList<ItemId> &selected);
};

} // namespace proofsheet
