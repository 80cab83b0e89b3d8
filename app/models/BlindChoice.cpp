// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/BlindChoice.h"

#include "models/GalleryModel.h"

namespace proofsheet {

namespace {

BlindChoice choiceWhere(const GalleryModel &gallery, const std::function<bool(const PictureRow &)> &isMeant)
{
    BlindChoice choice;
    for (const auto &run : gallery.runs().runs()) {
        for (const GallerySlot &slot : run->slots) {
            const PictureRow &row = slot.picture;
            if (!slot.task && !row.missing && isMeant(row))
                choice.candidates.append({row.id, row.model, run->info.wish.prompt, row.run, row.sample});
        }
    }
    choice.stock = PairStock::of(choice.candidates);
    return choice;
}

} // namespace

BlindChoice BlindChoice::of(const GalleryModel &gallery, const QList<ItemId> &targets)
{
    if (targets.size() > 1) {
        const QSet<ItemId> meant(targets.begin(), targets.end());
        return choiceWhere(gallery, [&meant](const PictureRow &row) { return meant.contains(row.id); });
    }
    if (const PictureRow *one = targets.isEmpty() ? nullptr : gallery.find(targets.first())) {
        const RunId run = one->run;
        BlindChoice choice = choiceWhere(gallery, [&run](const PictureRow &row) { return row.run == run; });
        if (choice.canBegin())
            return choice;
    }
    return choiceWhere(gallery, [](const PictureRow &) { return true; });
}

} // namespace proofsheet
