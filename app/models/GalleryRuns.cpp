// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/GalleryRuns.h"

#include <algorithm>
#include <iterator>

namespace proofsheet {

GallerySlot GallerySlot::of(const TaskItem &item)
{
    return {item.id, item.indexInRun, std::make_unique<TaskItem>(item), {}};
}

GallerySlot GallerySlot::of(const PictureRow &picture)
{
    return {picture.id, picture.indexInRun, nullptr, picture};
}

int GalleryRuns::rowCount() const
{
    return m_runs.empty() ? 0 : m_runs.back()->firstRow + m_runs.back()->rowCount();
}

GalleryRuns::Place GalleryRuns::at(int row) const
{
    const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), row,
                                        [](int wanted, const auto &run) { return wanted < run->firstRow; });
    Q_ASSERT(after != m_runs.begin());
    GalleryRun *run = std::prev(after)->get();
    return {run, row - run->firstRow - 1};
}

GalleryRuns::Place GalleryRuns::find(const ItemId &id) const
{
    GalleryRun *run = m_runOf.value(id);
    if (!run)
        return {};
    const auto slot =
        std::find_if(run->slots.begin(), run->slots.end(), [&id](const GallerySlot &s) { return s.id == id; });
    return {run, int(slot - run->slots.begin())};
}

GalleryRun *GalleryRuns::find(const RunId &id) const
{
    return m_byId.value(id);
}

int GalleryRuns::placeForRun(qint64 startedMs, const RunId &id) const
{
    const auto place =
        std::lower_bound(m_runs.begin(), m_runs.end(), startedMs, [&id](const auto &run, qint64 started) {
            return run->info.startedMs != started ? run->info.startedMs > started : run->info.id < id;
        });
    return int(place - m_runs.begin());
}

int GalleryRuns::placeForSlot(const GalleryRun &run, int indexInRun, const ItemId &id)
{
    const auto place =
        std::lower_bound(run.slots.begin(), run.slots.end(), indexInRun, [&id](const GallerySlot &slot, int index) {
            return slot.indexInRun != index ? slot.indexInRun < index : slot.id < id;
        });
    return int(place - run.slots.begin());
}

void GalleryRuns::insertRuns(int at, Runs runs)
{
    for (const auto &run : runs) {
        m_byId.insert(run->info.id, run.get());
        for (const GallerySlot &slot : run->slots)
            learn(*run, slot);
    }
    m_runs.insert(m_runs.begin() + at, std::make_move_iterator(runs.begin()), std::make_move_iterator(runs.end()));
    renumber(at);
}

void GalleryRuns::insertSlots(GalleryRun &run, int at, std::vector<GallerySlot> slots)
{
    for (const GallerySlot &slot : slots)
        learn(run, slot);
    run.slots.insert(run.slots.begin() + at, std::make_move_iterator(slots.begin()),
                     std::make_move_iterator(slots.end()));
    renumber(run.index);
}

void GalleryRuns::removeRun(GalleryRun &run)
{
    const int index = run.index;
    for (const GallerySlot &slot : run.slots)
        unlearn(slot);
    m_byId.remove(run.info.id);
    m_runs.erase(m_runs.begin() + index);
    renumber(index);
}

void GalleryRuns::removeSlots(GalleryRun &run, int first, int count)
{
    const auto begin = run.slots.begin() + first;
    std::for_each(begin, begin + count, [this](const GallerySlot &slot) { unlearn(slot); });
    run.slots.erase(begin, begin + count);
    renumber(run.index);
}

void GalleryRuns::becomePicture(GallerySlot &slot, const PictureRow &picture)
{
    m_pictures += slot.task ? 1 : 0;
    slot.task.reset();
    slot.picture = picture;
}

void GalleryRuns::setFolded(GalleryRun &run, bool folded)
{
    run.folded = folded;
    renumber(run.index);
}

void GalleryRuns::clear()
{
    m_runs.clear();
    m_runOf.clear();
    m_byId.clear();
    m_pictures = 0;
}

void GalleryRuns::renumber(int fromRun)
{
    int row = fromRun > 0 ? m_runs[fromRun - 1]->firstRow + m_runs[fromRun - 1]->rowCount() : 0;
    for (int i = fromRun; i < int(m_runs.size()); ++i) {
        m_runs[i]->index = i;
        m_runs[i]->firstRow = row;
        row += m_runs[i]->rowCount();
    }
}

void GalleryRuns::learn(GalleryRun &run, const GallerySlot &slot)
{
    m_runOf.insert(slot.id, &run);
    m_pictures += slot.task ? 0 : 1;
}

void GalleryRuns::unlearn(const GallerySlot &slot)
{
    m_runOf.remove(slot.id);
    m_pictures -= slot.task ? 0 : 1;
}

} // namespace proofsheet
