// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/UndoHistory.h"

#include <algorithm>

namespace proofsheet {
namespace {

UndoStep::Kind kindOf(const QList<MarksEdit> &edits)
{
    bool rating = false, flag = false, label = false, tags = false;
    for (const MarksEdit &edit : edits) {
        rating |= edit.before.rating != edit.after.rating;
        flag |= edit.before.flag != edit.after.flag;
        label |= edit.before.label != edit.after.label;
        tags |= edit.before.tags != edit.after.tags;
    }
    if (rating + flag + label + tags != 1)
        return UndoStep::Kind::Marks;
    return rating  ? UndoStep::Kind::Rating
           : flag  ? UndoStep::Kind::Flag
           : label ? UndoStep::Kind::Label
                   : UndoStep::Kind::Tags;
}

QList<ItemId> idsOf(const QList<Trashed> &trashed)
{
    QList<ItemId> ids;
    for (const Trashed &one : trashed)
        ids.append(one.record.id);
    return ids;
}

} // namespace

UndoHistory::UndoHistory(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    connect(&library, &Library::edited, this, &UndoHistory::recordEdits);
    // An edit that failed is never answered: what was expected of it must not swallow a later one.
    connect(&library, &Library::failed, this, [this] { m_expected.clear(); });
}

void UndoHistory::edit(const QList<ItemId> &ids, const MarksChange &change)
{
    if (!ids.isEmpty())
        m_library.edit(ids, change);
}

void UndoHistory::trash(const QList<ItemId> &ids)
{
    if (ids.isEmpty() || m_busy)
        return;
    m_busy = true;
    m_library.trash(ids, [this](const QList<Trashed> &gone, const QList<Error> &errors) {
        m_busy = false;
        recordTrash(gone);
        if (!errors.isEmpty())
            Q_EMIT failed(errors);
    });
}

void UndoHistory::recordEdits(const QList<MarksEdit> &edits)
{
    QList<MarksEdit> fresh;
    for (const MarksEdit &edit : edits) {
        if (!m_expected.remove(edit.id, edit.after) && !(edit.before == edit.after))
            fresh.append(edit);
    }
    if (!fresh.isEmpty())
        push({{kindOf(fresh), int(fresh.size()), fresh.first().after}, fresh, {}});
}

void UndoHistory::recordTrash(const QList<Trashed> &gone)
{
    if (gone.isEmpty())
        return;
    push({{UndoStep::Kind::Trash, int(gone.size()), {}}, {}, gone});
    Q_EMIT trashed(idsOf(gone));
}

void UndoHistory::push(Entry entry)
{
    m_done.append(std::move(entry));
    m_undone.clear();
    if (m_done.size() > mostSteps)
        m_done.removeFirst();
    Q_EMIT changed();
    Q_EMIT recorded(m_done.constLast().facts);
}

void UndoHistory::undo()
{
    if (m_done.isEmpty() || m_busy)
        return;
    Entry entry = m_done.takeLast();
    if (entry.facts.kind == UndoStep::Kind::Trash) {
        undoTrash(std::move(entry));
        return;
    }
    QList<MarksEdit> back;
    for (const MarksEdit &edit : std::as_const(entry.edits))
        back.append({edit.id, edit.after, edit.before});
    restore(back);
    const UndoStep facts = entry.facts;
    m_undone.append(std::move(entry));
    Q_EMIT changed();
    Q_EMIT undone(facts);
}

void UndoHistory::redo()
{
    if (m_undone.isEmpty() || m_busy)
        return;
    const Entry entry = m_undone.takeLast();
    if (entry.facts.kind == UndoStep::Kind::Trash) {
        redoTrash(entry);
        return;
    }
    restore(entry.edits);
    m_done.append(entry);
    Q_EMIT changed();
    Q_EMIT redone(entry.facts);
}

void UndoHistory::restore(const QList<MarksEdit> &edits)
{
    for (const MarksEdit &edit : edits)
        m_expected.insert(edit.id, edit.after);
    m_library.restoreMarks(edits);
}

void UndoHistory::undoTrash(Entry entry)
{
    m_busy = true;
    m_library.restore(entry.trashed, [this, entry](const QList<Trashed> &back, const QList<Error> &errors) {
        m_busy = false;
        if (!back.isEmpty()) {
            m_undone.append({{UndoStep::Kind::Trash, int(back.size()), {}}, {}, back});
            Q_EMIT undone(m_undone.last().facts);
        }
        Q_EMIT changed();
        if (!errors.isEmpty())
            Q_EMIT failed(errors);
    });
    Q_EMIT changed();
}

void UndoHistory::redoTrash(const Entry &entry)
{
    m_busy = true;
    m_library.trash(idsOf(entry.trashed), [this](const QList<Trashed> &gone, const QList<Error> &errors) {
        m_busy = false;
        if (!gone.isEmpty()) {
            m_done.append({{UndoStep::Kind::Trash, int(gone.size()), {}}, {}, gone});
            Q_EMIT redone(m_done.last().facts);
        }
        Q_EMIT changed();
        if (!errors.isEmpty())
            Q_EMIT failed(errors);
    });
    Q_EMIT changed();
}

std::optional<UndoStep> UndoHistory::nextUndo() const
{
    return m_done.isEmpty() ? std::optional<UndoStep>() : m_done.last().facts;
}

std::optional<UndoStep> UndoHistory::nextRedo() const
{
    return m_undone.isEmpty() ? std::optional<UndoStep>() : m_undone.last().facts;
}

} // namespace proofsheet
