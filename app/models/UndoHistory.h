// SPDX-License-Identifier: GPL-3.0-or-later
// One history of marks and trashed pictures for all views. Commands go through it to the library; what the library then
// says it did becomes a step. Main thread.
#pragma once

#include "library/Library.h"

#include <QObject>

namespace proofsheet {

// What a step did, as a value: ui makes the menu's words of it.
struct UndoStep
{
    enum class Kind { Rating, Flag, Label, Tags, Marks, Trash }; // Marks: several kinds at once
    Kind kind = Kind::Marks;
    int pictures = 0;
    Marks after; // what the first picture was given; of no meaning for Trash
    friend bool operator==(const UndoStep &, const UndoStep &) = default;
};

class UndoHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostSteps = 500;

    explicit UndoHistory(Library &library, QObject *parent = nullptr);

    void edit(const QList<ItemId> &ids, const MarksChange &change);
    void trash(const QList<ItemId> &ids);
    void undo(); // does nothing where there is nothing, or while a trash is under way
    void redo();

    std::optional<UndoStep> nextUndo() const;
    std::optional<UndoStep> nextRedo() const;
    bool isBusy() const { return m_busy; } // a trash or a restore is under way

Q_SIGNALS:
    void changed();                                     // nextUndo() or nextRedo() differ
    void recorded(const proofsheet::UndoStep &step);    // a new one; after changed()
    void trashed(const QList<proofsheet::ItemId> &ids); // for the "Moved to trash, undo" notice
    void undone(const proofsheet::UndoStep &step);
    void redone(const proofsheet::UndoStep &step);
    void failed(const QList<proofsheet::Error> &errors); // files that could not be trashed or brought back

private:
    struct Entry
    {
        UndoStep facts;
        QList<MarksEdit> edits;
        QList<Trashed> trashed;
    };
    void recordEdits(const QList<MarksEdit> &edits);
    void recordTrash(const QList<Trashed> &trashed);
    void push(Entry entry);
    void restore(const QList<MarksEdit> &edits);
    void undoTrash(Entry entry);
    void redoTrash(const Entry &entry);

    Library &m_library;
    QList<Entry> m_done;
    QList<Entry> m_undone;
    QMultiHash<ItemId, Marks> m_expected; // what this history asked for: the library's answer to it is no new step
    bool m_busy = false;
};

} // namespace proofsheet
