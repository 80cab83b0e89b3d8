// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a survey: which are there, which of them were rejected or taken out, which is the current one. A
// rejected one keeps its place until the gaps are closed, and has it again when the verdict is taken back. Knows ids,
// no pixels. A value.
#pragma once

#include "core/Ids.h"

#include <QList>
#include <QSet>

namespace proofsheet {

class SurveySet
{
public:
    static constexpr int most = 60; // NOTES-2.md, part 12

    // The first 60 of ids, each once. How many were left out.
    int setPictures(const QList<ItemId> &ids, const QSet<ItemId> &rejected, const ItemId &current = {});

    int size() const { return int(m_all.size() - m_gone.size()); } // with those that were rejected or taken out
    QList<ItemId> shown() const;                                   // in their places
    QList<ItemId> left() const;                                    // neither rejected nor taken out
    int rejected() const;                                          // of size()
    bool isRejected(const ItemId &id) const { return m_rejected.contains(id); }
    bool contains(const ItemId &id) const { return m_all.contains(id); }
    bool hasGaps() const;                        // something rejected is shown
    ItemId current() const { return m_current; } // null where nothing is shown
    int index() const;                           // of the current one among those shown; -1: none

    void setCurrent(const ItemId &id);                  // one that is shown; others are ignored
    void step(int steps);                               // stops at the ends
    void noteRejected(const ItemId &id, bool rejected); // one that comes back into its place becomes current
    void noteGone(const ItemId &id, bool gone);         // deleted, or brought back from the trash
    void closeGaps();
    void takeOut();   // the current one, without a verdict
    bool bringBack(); // the one that was taken out last; false where there is none

private:
    bool isShown(const ItemId &id) const;
    // After what was current has gone: what has come into its place, else the last one.
    void settle(int index);

    QList<ItemId> m_all;
    QSet<ItemId> m_rejected;
    QSet<ItemId> m_closed; // rejected, and without a place
    QSet<ItemId> m_gone;
    QList<ItemId> m_out; // the last one last
    ItemId m_current;
};

} // namespace proofsheet
