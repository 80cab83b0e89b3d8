// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/GalleryModel.h"

#include "generation/GenerationQueue.h"
#include "models/QueryMatch.h"

#include <algorithm>
#include <map>

namespace proofsheet {
namespace {

bool before(const GallerySlot &a, const GallerySlot &b)
{
    return a.indexInRun != b.indexInRun ? a.indexInRun < b.indexInRun : a.id < b.id;
}

} // namespace

GalleryModel::GalleryModel(Library &library, GenerationQueue &queue, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
    , m_queue(queue)
{
    connect(&library, &Library::added, this, &GalleryModel::addRecord);
    connect(&library, &Library::edited, this, &GalleryModel::takeEdits);
    connect(&library, &Library::removed, this, &GalleryModel::remove);
    connect(&queue, &GenerationQueue::itemsAdded, this,
            [this](const QList<TaskItem> &items) { addTasks(items, true); });
    connect(&queue, &GenerationQueue::itemChanged, this, &GalleryModel::changeTask);
    connect(&queue, &GenerationQueue::delivered, this, [this](const TaskItem &, const ImageRecord &record) {
        if (record.isInLibrary())
            addRecord(record);
    });
    connect(&queue, &GenerationQueue::itemRemoved, this, [this](const ItemId &id) {
        const auto place = m_runs.find(id);
        if (place.run && place.run->slots[place.slot].task)
            remove({id});
    });
}

void GalleryModel::setQuery(const Query &query)
{
    m_query = query;
    reload();
}

void GalleryModel::reload()
{
    const quint64 generation = ++m_generation;
    m_awaitsFirst = true;
    m_loaded = false;
    updateState();
    m_library.find(m_query, [this, generation](const FoundPage &page) { takePage(page, generation); });
}

void GalleryModel::takePage(const FoundPage &page, quint64 generation)
{
    if (generation != m_generation)
        return;
    std::vector<GallerySlot> found;
    found.reserve(page.rows.size());
    for (const PictureRow &row : page.rows)
        found.push_back(GallerySlot::of(row));
    if (m_awaitsFirst) {
        m_awaitsFirst = false;
        beginResetModel();
        m_resetting = true;
        m_runs.clear();
        addToRuns(page.runs, std::move(found), false);
        addTasks(m_queue.items(), false);
        m_resetting = false;
        endResetModel();
    } else {
        addToRuns(page.runs, std::move(found), false);
    }
    m_loaded = page.last;
    updateState();
    Q_EMIT countsChanged();
}

void GalleryModel::addTasks(const QList<TaskItem> &items, bool fromSession)
{
    if (m_awaitsFirst || m_generation == 0)
        return; // the first page takes them from the queue
    QList<RunInfo> infos;
    std::vector<GallerySlot> fresh;
    for (const TaskItem &item : items) {
        if (std::holds_alternative<state::Delivered>(item.state) || !matches(m_query, item))
            continue;
        infos.append({item.run, item.wish, item.runStartedMs});
        fresh.push_back(GallerySlot::of(item));
    }
    addToRuns(infos, std::move(fresh), fromSession);
    if (!m_resetting) {
        updateState();
        Q_EMIT countsChanged();
    }
}

void GalleryModel::addToRuns(const QList<RunInfo> &infos, std::vector<GallerySlot> fresh, bool fromSession)
{
    QHash<RunId, RunInfo> infoOf;
    for (const RunInfo &info : infos)
        infoOf.insert(info.id, info);
    std::map<RunId, std::vector<GallerySlot>> byRun;
    for (GallerySlot &slot : fresh) {
        if (!m_runs.find(slot.id).run)
            byRun[slot.run()].push_back(std::move(slot));
    }
    GalleryRuns::Runs newRuns;
    for (auto &[id, slots] : byRun) {
        std::sort(slots.begin(), slots.end(), before);
        if (GalleryRun *known = m_runs.find(id)) {
            insertIntoRun(*known, std::move(slots));
            continue;
        }
        auto run = std::make_unique<GalleryRun>();
        run->info = infoOf.value(id, RunInfo{id, {}, 0});
        run->slots = std::move(slots);
        run->folded = m_folded.contains(id);
        newRuns.push_back(std::move(run));
    }
    insertNewRuns(std::move(newRuns), fromSession);
}

void GalleryModel::insertIntoRun(GalleryRun &run, std::vector<GallerySlot> fresh)
{
    auto next = fresh.begin();
    while (next != fresh.end()) {
        const int at = GalleryRuns::placeForSlot(run, next->indexInRun, next->id);
        auto end = std::next(next);
        while (end != fresh.end() && GalleryRuns::placeForSlot(run, end->indexInRun, end->id) == at)
            ++end;
        std::vector<GallerySlot> block(std::make_move_iterator(next), std::make_move_iterator(end));
        const bool rows = !m_resetting && !run.folded;
        if (rows)
            beginInsertRows({}, run.firstRow + 1 + at, run.firstRow + at + int(block.size()));
        m_runs.insertSlots(run, at, std::move(block));
        if (rows)
            endInsertRows();
        next = end;
    }
    touchHeader(run);
}

void GalleryModel::insertNewRuns(GalleryRuns::Runs runs, bool fromSession)
{
    std::sort(runs.begin(), runs.end(), [](const auto &a, const auto &b) {
        return a->info.startedMs != b->info.startedMs ? a->info.startedMs > b->info.startedMs : a->info.id < b->info.id;
    });
    auto next = runs.begin();
    while (next != runs.end()) {
        const int at = m_runs.placeForRun((*next)->info.startedMs, (*next)->info.id);
        GalleryRuns::Runs block;
        QList<RunId> ids;
        int rows = 0;
        for (; next != runs.end() && m_runs.placeForRun((*next)->info.startedMs, (*next)->info.id) == at; ++next) {
            rows += (*next)->rowCount();
            ids.append((*next)->info.id);
            block.push_back(std::move(*next));
        }
        const int row = at < int(m_runs.runs().size()) ? m_runs.runs()[at]->firstRow : m_runs.rowCount();
        if (!m_resetting)
            beginInsertRows({}, row, row + rows - 1);
        m_runs.insertRuns(at, std::move(block));
        if (!m_resetting)
            endInsertRows();
        for (const RunId &id : std::as_const(ids)) {
            if (fromSession)
                Q_EMIT runStarted(id);
        }
    }
}

void GalleryModel::changeTask(const TaskItem &item)
{
    const auto place = m_runs.find(item.id);
    if (!place.run) {
        addTasks({item}, true);
        return;
    }
    GallerySlot &slot = place.run->slots[place.slot];
    if (!slot.task || std::holds_alternative<state::Delivered>(item.state))
        return; // its picture is here, or comes with delivered()
    *slot.task = item;
    touchRow(rowOf(item.id));
    touchHeader(*place.run);
}

void GalleryModel::addRecord(const ImageRecord &record)
{
    const PictureRow picture = PictureRow::of(record);
    const auto place = m_runs.find(record.id);
    if (!place.run) {
        if (m_awaitsFirst || m_generation == 0 || !matches(m_query, record))
            return;
        std::vector<GallerySlot> fresh;
        fresh.push_back(GallerySlot::of(picture));
        const qint64 started = record.runStartedMs > 0 ? record.runStartedMs : record.submittedMs;
        addToRuns({{record.run, record.wish, started}}, std::move(fresh), true);
    } else {
        GallerySlot &slot = place.run->slots[place.slot];
        if (!slot.task && slot.picture == picture)
            return; // told by the library and by the queue
        m_runs.becomePicture(slot, picture);
        touchRow(rowOf(record.id));
        touchHeader(*place.run);
    }
    updateState();
    Q_EMIT countsChanged();
    Q_EMIT arrived(record.id);
}

void GalleryModel::takeEdits(const QList<MarksEdit> &edits)
{
    for (const MarksEdit &edit : edits) {
        const auto place = m_runs.find(edit.id);
        if (!place.run || place.run->slots[place.slot].task)
            continue;
        PictureRow &picture = place.run->slots[place.slot].picture;
        picture.rating = edit.after.rating;
        picture.flag = edit.after.flag;
        picture.label = edit.after.label;
        touchRow(rowOf(edit.id));
    }
    Q_EMIT countsChanged();
}

void GalleryModel::remove(const QList<ItemId> &ids)
{
    QHash<GalleryRun *, QList<int>> gone;
    for (const ItemId &id : ids) {
        if (const auto place = m_runs.find(id); place.run)
            gone[place.run].append(place.slot);
    }
    for (auto it = gone.begin(); it != gone.end(); ++it)
        removeFromRun(*it.key(), *it);
    updateState();
    Q_EMIT countsChanged();
}

void GalleryModel::removeFromRun(GalleryRun &run, QList<int> gone)
{
    if (gone.size() == qsizetype(run.slots.size())) {
        beginRemoveRows({}, run.firstRow, run.firstRow + run.rowCount() - 1);
        m_runs.removeRun(run);
        endRemoveRows();
        return;
    }
    std::sort(gone.begin(), gone.end(), std::greater<>());
    for (qsizetype i = 0; i < gone.size();) {
        int first = gone[i];
        int count = 1;
        while (++i < gone.size() && gone[i] == first - 1) {
            --first;
            ++count;
        }
        if (!run.folded)
            beginRemoveRows({}, run.firstRow + 1 + first, run.firstRow + first + count);
        m_runs.removeSlots(run, first, count);
        if (!run.folded)
            endRemoveRows();
    }
    touchHeader(run);
}

void GalleryModel::setFolded(const RunId &id, bool folded)
{
    GalleryRun *run = m_runs.find(id);
    if (!run || run->folded == folded)
        return;
    if (folded)
        m_folded.insert(id);
    else
        m_folded.remove(id);
    const int first = run->firstRow + 1;
    const int last = run->firstRow + int(run->slots.size());
    if (folded)
        beginRemoveRows({}, first, last);
    else
        beginInsertRows({}, first, last);
    m_runs.setFolded(*run, folded);
    if (folded)
        endRemoveRows();
    else
        endInsertRows();
    touchHeader(*run);
}

void GalleryModel::touchRow(int row)
{
    if (row >= 0 && !m_resetting)
        Q_EMIT dataChanged(index(row), index(row));
}

void GalleryModel::touchHeader(const GalleryRun &run)
{
    touchRow(run.firstRow);
}

void GalleryModel::updateState()
{
    State state = State::Ready;
    if (m_awaitsFirst || (!m_loaded && rowCount() == 0))
        state = State::Loading;
    else if (rowCount() == 0)
        state = m_query.isEmpty() ? State::Empty : State::NoMatch;
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

GalleryModel::RowKind GalleryModel::kind(int row) const
{
    const auto place = m_runs.at(row);
    if (place.slot < 0)
        return RowKind::Run;
    return place.run->slots[place.slot].task ? RowKind::Task : RowKind::Picture;
}

const PictureRow *GalleryModel::picture(int row) const
{
    const auto place = m_runs.at(row);
    if (place.slot < 0 || place.run->slots[place.slot].task)
        return nullptr;
    return &place.run->slots[place.slot].picture;
}

const TaskItem *GalleryModel::task(int row) const
{
    const auto place = m_runs.at(row);
    return place.slot < 0 ? nullptr : place.run->slots[place.slot].task.get();
}

ItemId GalleryModel::idAt(int row) const
{
    const auto place = m_runs.at(row);
    return place.slot < 0 ? ItemId() : place.run->slots[place.slot].id;
}

int GalleryModel::rowOf(const ItemId &id) const
{
    const auto place = m_runs.find(id);
    return !place.run || place.run->folded ? -1 : place.run->firstRow + 1 + place.slot;
}

int GalleryModel::headerRow(const RunId &id) const
{
    const GalleryRun *run = m_runs.find(id);
    return run ? run->firstRow : -1;
}

const PictureRow *GalleryModel::find(const ItemId &id) const
{
    const auto place = m_runs.find(id);
    if (!place.run || place.run->slots[place.slot].task)
        return nullptr;
    return &place.run->slots[place.slot].picture;
}

int GalleryModel::nextPicture(int row, int direction) const
{
    const int rows = rowCount();
    for (int next = row + direction; next >= 0 && next < rows; next += direction) {
        if (kind(next) == RowKind::Picture)
            return next;
    }
    return -1;
}

QVariant GalleryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::AccessibleTextRole && m_words)
        return m_words(*this, index.row());
    return {};
}

Qt::ItemFlags GalleryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    switch (kind(index.row())) {
    case RowKind::Run:
        return Qt::ItemIsEnabled;
    case RowKind::Task:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    case RowKind::Picture:
        break;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

} // namespace proofsheet
