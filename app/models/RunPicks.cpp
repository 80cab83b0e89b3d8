// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RunPicks.h"

#include <algorithm>
#include <tuple>

namespace proofsheet {

namespace {

auto merit(const PictureRow &picture)
{
    return std::tuple(!picture.missing, picture.flag != Flag::Rejected, picture.flag == Flag::Picked, picture.rating);
}

} // namespace

QList<ItemId> onePerModel(const QList<PictureRow> &pictures)
{
    QList<PictureRow> best;
    for (const PictureRow &picture : pictures) {
        const auto same =
            std::find_if(best.begin(), best.end(), [&](const PictureRow &one) { return one.model == picture.model; });
        if (same == best.end())
            best.append(picture);
        else if (merit(picture) > merit(*same))
            *same = picture;
    }
    QList<ItemId> ids;
    for (const PictureRow &picture : std::as_const(best))
        ids.append(picture.id);
    return ids;
}

} // namespace proofsheet
