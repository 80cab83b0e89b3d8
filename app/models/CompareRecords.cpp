// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CompareRecords.h"

#include "generation/GenerationQueue.h"

namespace proofsheet {

CompareRecords::CompareRecords(CompareSet &set, Library &library, GenerationQueue &queue, QObject *parent)
    : QObject(parent)
    , m_set(set)
    , m_library(library)
    , m_queue(queue)
{
    connect(&set, &CompareSet::placesChanged, this, &CompareRecords::follow);
    connect(&library, &Library::added, this, [this](const ImageRecord &record) {
        if (m_set.indexOf(record.id) < 0)
            return;
        m_records.insert(record.id, record);
        m_set.noteArrived(record.id);
        Q_EMIT changed();
    });
    connect(&library, &Library::removed, this, [this](const QList<ItemId> &ids) {
        for (const ItemId &id : ids)
            m_set.noteGone(id);
    });
    connect(&library, &Library::edited, this, &CompareRecords::takeEdits);
    connect(&queue, &GenerationQueue::itemChanged, this, &CompareRecords::takeItem);
    connect(&queue, &GenerationQueue::itemsAdded, this, [this](const QList<TaskItem> &items) {
        for (const TaskItem &item : items)
            takeItem(item);
    });
    connect(&queue, &GenerationQueue::itemRemoved, this, [this](const ItemId &id) {
        if (!m_records.contains(id))
            m_set.noteFailed(id);
    });
    follow();
}

void CompareRecords::know(const QList<ImageRecord> &records)
{
    for (const ImageRecord &record : records)
        m_known.insert(record.id, record);
}

const ImageRecord *CompareRecords::find(const ItemId &id) const
{
    const auto at = m_records.constFind(id);
    return at == m_records.constEnd() ? nullptr : &*at;
}

QList<ImageRecord> CompareRecords::all() const
{
    QList<ImageRecord> records;
    for (const ComparePlace &place : m_set.places()) {
        const ImageRecord *record = find(place.id);
        if (record && place.state == ComparePlace::State::Here)
            records.append(*record);
    }
    return records;
}

ModelId CompareRecords::expectedFrom(const ItemId &id) const
{
    const QList<TaskItem> items = m_queue.items();
    for (const TaskItem &item : items) {
        if (item.id == id)
            return item.sent.model;
    }
    return {};
}

void CompareRecords::follow()
{
    const QList<ItemId> ids = m_set.ids();
    m_records.removeIf([&ids](const auto &one) { return !ids.contains(one.key()); });
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        if (ids.contains(known.key()))
            m_records.insert(known.key(), known.value());
    }
    m_known.clear();
    QList<ItemId> wanted;
    for (const ComparePlace &place : m_set.places()) {
        if (place.state == ComparePlace::State::Here && !m_records.contains(place.id) && !m_asked.contains(place.id))
            wanted.append(place.id);
    }
    if (wanted.isEmpty())
        return;
    m_asked.unite({wanted.begin(), wanted.end()});
    m_library.fetch(wanted, this, [this, wanted](const QList<ImageRecord> &records) { take(wanted, records); });
}

void CompareRecords::take(const QList<ItemId> &asked, const QList<ImageRecord> &records)
{
    m_asked.subtract({asked.begin(), asked.end()});
    for (const ImageRecord &record : records) {
        if (m_set.indexOf(record.id) >= 0)
            m_records.insert(record.id, record);
    }
    Q_EMIT changed();
    for (const ImageRecord &record : records) {
        const int at = m_set.indexOf(record.id);
        if (at >= 0 && m_set.places()[at].state == ComparePlace::State::Expected)
            m_set.noteArrived(record.id);
    }
    // The library does not have them any more, or not yet: a set of an earlier session.
    for (const ItemId &id : asked) {
        if (!m_records.contains(id))
            m_set.noteGone(id);
    }
    const QList<TaskItem> items = m_queue.items();
    for (const TaskItem &item : items)
        takeItem(item);
}

void CompareRecords::takeItem(const TaskItem &item)
{
    if (m_records.contains(item.id))
        return;
    if (isOpen(item.state))
        m_set.noteExpected(item.id);
    else if (item.endedMs > 0 && !std::holds_alternative<state::Delivered>(item.state))
        m_set.noteFailed(item.id);
}

void CompareRecords::takeEdits(const QList<MarksEdit> &edits)
{
    QList<MarksEdit> ours;
    for (const MarksEdit &edit : edits) {
        if (const auto at = m_records.find(edit.id); at != m_records.end()) {
            at->marks = edit.after;
            ours.append(edit);
        }
    }
    if (ours.isEmpty())
        return;
    Q_EMIT changed();
    for (const MarksEdit &edit : std::as_const(ours))
        Q_EMIT this->edited(edit);
}

} // namespace proofsheet
