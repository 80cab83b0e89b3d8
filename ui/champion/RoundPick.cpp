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

// The run that all of them are of; null: there is none.
const RunInfo *onlyRun(const GalleryModel &gallery, const QList<ItemId> &ids)
{
    const RunInfo *only = nullptr;
    for (const ItemId &id : ids) {
        const int row = gallery.rowOf(id);
        const RunInfo *run = row < 0 ? nullptr : &gallery.run(row);
        if (!run || (only && only->id != run->id))
            return nullptr;
        only = run;
    }
    return only;
}

} // namespace

RoundPick RoundPick::of(const GalleryModel &gallery, const QList<ItemId> &selected)
{
    RoundPick pick;
    pick.pictures = selected;
    const RunInfo *run = onlyRun(gallery, selected);
    if (run && selected.size() == 1)
        pick.pictures = picturesOfRun(gallery, run->id);
    pick.wanted = int(pick.pictures.size());
    if (pick.wanted > ChampionSession::mostPictures)
        pick.pictures.resize(ChampionSession::mostPictures);
    const int taken = int(pick.pictures.size());
    pick.title = run ? wording::roundOfRun(taken, run->wish.prompt) : wording::roundOfSelection(taken);
    return pick;
}

} // namespace proofsheet
