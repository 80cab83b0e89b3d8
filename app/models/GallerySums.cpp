// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/GallerySums.h"

#include "core/Provider.h"

#include <algorithm>

namespace proofsheet {
namespace {

bool isKept(const PictureRow &picture)
{
    return picture.flag != Flag::Rejected && (picture.flag == Flag::Picked || picture.rating >= 3);
}

void addPicture(RunSums &sums, const PictureRow &picture)
{
    ++sums.arrived;
    sums.spent.add(Estimate::of(picture.cost));
    sums.total.add(Estimate::of(picture.cost));
    sums.exact = sums.exact && picture.costBasis == CostBasis::Actual;
    sums.tookMs = std::max(sums.tookMs, picture.tookMs);
    sums.samples = sums.samples || picture.sample;
}

void addTask(RunSums &sums, const TaskItem &task)
{
    sums.samples = sums.samples || task.provider == sampleId;
    if (isOpen(task.state)) {
        ++sums.open;
        sums.total.add(Estimate::of(task.estimate));
    } else {
        ++sums.failed;
    }
}

} // namespace

RunSums RunSums::of(const GalleryRun &run)
{
    RunSums sums;
    sums.wanted = int(run.slots.size());
    QList<ModelId> seen;
    for (const GallerySlot &slot : run.slots) {
        const ModelId &model = slot.task ? slot.task->sent.model : slot.picture.model;
        if (!seen.contains(model))
            seen.append(model);
        if (slot.task)
            addTask(sums, *slot.task);
        else
            addPicture(sums, slot.picture);
    }
    for (const ModelId &model : run.info.wish.models) {
        if (seen.removeOne(model))
            sums.models.append(model);
    }
    sums.models += seen;
    return sums;
}

GalleryTotals GalleryTotals::of(const GalleryRuns &runs)
{
    GalleryTotals totals;
    for (const auto &run : runs.runs()) {
        bool pictures = false;
        for (const GallerySlot &slot : run->slots) {
            if (slot.task)
                continue;
            pictures = true;
            ++totals.pictures;
            totals.kept += isKept(slot.picture) ? 1 : 0;
            if (slot.picture.sample) {
                ++totals.samples;
                continue;
            }
            totals.cost.add(Estimate::of(slot.picture.cost));
            totals.exact = totals.exact && slot.picture.costBasis == CostBasis::Actual;
        }
        totals.runs += pictures ? 1 : 0;
    }
    return totals;
}

} // namespace proofsheet
