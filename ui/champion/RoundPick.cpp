// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/champion/RoundPick.h"

#include "models/ChampionSession.h"
#include "models/GalleryModel.h"
#include "wording/RoundWording.h"

namespace proofsheet {
namespace {

QList<ItemId> picturesOfRun(const GalleryModel &gallery, const RunId &run)
{
    QList<ItemId> ids;
    int row = gallery.headerRow(run);
    if (row < 0)
        return ids;
    while ((row = gallery.nextPicture(row, +1)) >= 0 && gallery.run(row).id == run)
        ids.append(gallery.idAt(row));
    return ids;
}

} // namespace

RoundPick RoundPick::of(const GalleryModel &gallery, const QList<ItemId> &selected)
{
    RoundPick pick;
    pick.pictures = selected;
    const int row = selected.size() == 1 ? gallery.rowOf(selected.first()) : -1;
    const bool isRun = row >= 0;
    if (isRun)
        pick.pictures = picturesOfRun(gallery, gallery.run(row).id);
    pick.wanted = int(pick.pictures.size());
    if (pick.wanted > ChampionSession::mostPictures)
        pick.pictures.resize(ChampionSession::mostPictures);
    const int taken = int(pick.pictures.size());
    pick.title = isRun ? wording::roundOfRun(taken, gallery.run(row).wish.prompt) : wording::roundOfSelection(taken);
    return pick;
}

} // namespace proofsheet
