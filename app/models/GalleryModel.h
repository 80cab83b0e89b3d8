// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery's rows: for each run a header, then its pictures and its running and failed tasks in their reserved
// places; newest run first. A delivered task becomes its picture in the same row. data() starts no work. Main thread.
#pragma once

#include "library/Library.h"
#include "models/GallerySums.h"

#include <QAbstractListModel>
#include <QSet>
#include <functional>

namespace proofsheet {

class GenerationQueue;

class GalleryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State {
        Loading,
        Empty,
        NoMatch,
        Ready
    }; // Empty: the library has nothing; NoMatch: the query finds nothing
    enum class RowKind { Run, Picture, Task };
    using Words = std::function<QString(const GalleryModel &model, int row)>;

    // Both outlive the model. Nothing is loaded before the first setQuery() or reload().
    GalleryModel(Library &library, GenerationQueue &queue, QObject *parent = nullptr);

    // Asks the library anew; rows are replaced when the first page comes. A picture whose marks no longer match stays
    // until then.
    void setQuery(const Query &query);
    void reload();
    const Query &query() const { return m_query; }
    State state() const { return m_state; }

    // What assistive technology reads for a row; this layer has no words.
    void setWords(Words words) { m_words = std::move(words); }

    RowKind kind(int row) const;
    const PictureRow *picture(int row) const;                              // null where the row is none
    const TaskItem *task(int row) const;                                   // null where the row is none
    const RunInfo &run(int row) const { return m_runs.at(row).run->info; } // of a header, or of the run the row is in
    RunSums runSums(int row) const { return RunSums::of(*m_runs.at(row).run); }
    bool isFolded(int row) const { return m_runs.at(row).run->folded; }
    void setFolded(const RunId &run, bool folded);

    ItemId idAt(int row) const;                     // null for a header
    int rowOf(const ItemId &id) const;              // -1: unknown, or folded away
    int headerRow(const RunId &id) const;           // -1: unknown
    const PictureRow *find(const ItemId &id) const; // also where its run is folded
    // The nearest picture before (-1) or after (+1) this row; -1: none.
    int nextPicture(int row, int direction) const;

    const GalleryRuns &runs() const { return m_runs; } // with the folded ones
    int pictureCount() const { return m_runs.pictureCount(); }
    int taskCount() const { return m_runs.taskCount(); }
    GalleryTotals totals() const { return GalleryTotals::of(m_runs); } // looks at every picture

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_runs.rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void stateChanged(proofsheet::GalleryModel::State state);
    void countsChanged();
    // A run came at the front; its pictures and tasks follow as rows. For the "8 new, show" pill.
    void runStarted(const proofsheet::RunId &run);
    void arrived(const proofsheet::ItemId &id); // a picture came in this session

private:
    void takePage(const FoundPage &page, quint64 generation);
    void addToRuns(const QList<RunInfo> &infos, std::vector<GallerySlot> newSlots, bool fromSession);
    void insertIntoRun(GalleryRun &run, std::vector<GallerySlot> newSlots);
    void insertNewRuns(GalleryRuns::Runs runs, bool fromSession);
    void addTasks(const QList<TaskItem> &items, bool fromSession);
    void changeTask(const TaskItem &item);
    void addRecord(const ImageRecord &record);
    void takeEdits(const QList<MarksEdit> &edits);
    void remove(const QList<ItemId> &ids);
    void removeFromRun(GalleryRun &run, QList<int> gone);
    void touchRow(int row);
    void touchHeader(const GalleryRun &run);
    void updateState();

    Library &m_library;
    GenerationQueue &m_queue;
    Query m_query;
    GalleryRuns m_runs;
    QSet<RunId> m_folded;
    State m_state = State::Loading;
    quint64 m_generation = 0;   // of the query whose pages are wanted
    bool m_awaitsFirst = false; // the query's first page has not come
    bool m_loaded = false;      // its last page has come
    bool m_resetting = false;   // rows are being replaced whole
    Words m_words;
};

} // namespace proofsheet
