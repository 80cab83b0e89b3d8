// SPDX-License-Identifier: GPL-3.0-or-later
// What the library knows of the compared pictures, kept up to date: it asks for their records, and tells the set which
// have arrived, were deleted or will not come. Main thread.
#pragma once

#include "library/Library.h"
#include "models/CompareSet.h"

#include <QHash>
#include <QObject>

namespace proofsheet {

class GenerationQueue;
struct TaskItem;

class CompareRecords : public QObject
{
    Q_OBJECT

public:
    // All outlive this.
    CompareRecords(CompareSet &set, Library &library, GenerationQueue &queue, QObject *parent = nullptr);

    // What is known of pictures that the set is about to hold: they need not be asked for.
    void know(const QList<ImageRecord> &records);
    const ImageRecord *find(const ItemId &id) const; // null: not here, or not told yet
    QList<ImageRecord> all() const;                  // of the pictures that are here, in the set's order
    // The model that a picture is expected from; null where no task says so.
    ModelId expectedFrom(const ItemId &id) const;

Q_SIGNALS:
    void changed();                                 // find() answers otherwise
    void edited(const proofsheet::MarksEdit &edit); // of a compared picture; after changed()

private:
    void follow();
    void take(const QList<ItemId> &asked, const QList<ImageRecord> &records);
    void takeItem(const TaskItem &item);
    void takeEdits(const QList<MarksEdit> &edits);

    CompareSet &m_set;
    Library &m_library;
    GenerationQueue &m_queue;
    QHash<ItemId, ImageRecord> m_records;
    QHash<ItemId, ImageRecord> m_known; // until the set's next change
    QSet<ItemId> m_asked;
};

} // namespace proofsheet
