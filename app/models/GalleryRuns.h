// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery's content without signals: runs, newest first, each with its pictures and tasks by place; and which row
// each of them is. A row is found in logarithmic time, a picture's row by hash.
#pragma once

#include "generation/TaskItem.h"
#include "library/PictureRow.h"

#include <QHash>
#include <memory>
#include <vector>

namespace proofsheet {

// One wanted picture: a task until it is there, then a picture. Exactly one of the two is set.
struct GallerySlot
{
    ItemId id;
    int indexInRun = 0;
    std::unique_ptr<TaskItem> task;
    PictureRow picture; // where task is null

    static GallerySlot of(const TaskItem &item);
    static GallerySlot of(const PictureRow &picture);
    const RunId &run() const { return task ? task->run : picture.run; }
};

struct GalleryRun
{
    RunInfo info;
    std::vector<GallerySlot> slots; // by indexInRun, then id
    bool folded = false;
    int index = 0;    // its place among the runs
    int firstRow = 0; // its header's row

    int rowCount() const { return 1 + (folded ? 0 : int(slots.size())); }
};

class GalleryRuns
{
public:
    using Runs = std::vector<std::unique_ptr<GalleryRun>>;

    const Runs &runs() const { return m_runs; }
    int rowCount() const;
    int pictureCount() const { return m_pictures; }
    int taskCount() const { return int(m_runOf.size()) - m_pictures; }

    struct Place
    {
        GalleryRun *run = nullptr;
        int slot = -1; // -1: the header
    };
    Place at(int row) const;
    Place find(const ItemId &id) const; // run is null where unknown
    GalleryRun *find(const RunId &id) const;

    // Where a run of this time goes, among the runs.
    int placeForRun(qint64 startedMs, const RunId &id) const;
    static int placeForSlot(const GalleryRun &run, int indexInRun, const ItemId &id);

    void insertRuns(int at, Runs runs); // with their slots
    void insertSlots(GalleryRun &run, int at, std::vector<GallerySlot> slots);
    void removeRun(GalleryRun &run);
    void removeSlots(GalleryRun &run, int first, int count);
    void becomePicture(GallerySlot &slot, const PictureRow &picture);
    void setFolded(GalleryRun &run, bool folded);
    void clear();

private:
    void renumber(int fromRun);
    void learn(GalleryRun &run, const GallerySlot &slot);
    void unlearn(const GallerySlot &slot);

    Runs m_runs;
    QHash<ItemId, GalleryRun *> m_runOf;
    QHash<RunId, GalleryRun *> m_byId;
    int m_pictures = 0;
};

} // namespace proofsheet
