// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through votes that are no longer secret: which one is looked at, and what its two pictures are. Main thread.
#pragma once

#include "judging/Vote.h"
#include "library/Library.h"
#include "ui/voting/PairPanes.h"

#include <QObject>

namespace proofsheet {

class ModelCatalog;

class VoteBrowser : public QObject
{
    Q_OBJECT

public:
    VoteBrowser(Library &library, const ModelCatalog &catalog, QObject *parent = nullptr); // both outlive it

    void setVotes(const QList<Vote> &votes); // stays at the vote it is at where that is still there, else near it
    void step(int direction);                // -1, +1; does nothing at the ends
    int place() const { return m_place; }    // from 0; -1: there is none
    int count() const { return int(m_votes.size()); }
    std::optional<Vote> current() const;
    std::optional<Vote> upcoming() const; // the one after it
    PairPanes::Captions captions() const; // what they cost and took comes from the library, and later

Q_SIGNALS:
    void changed(); // vote or captions

private:
    void fetch();
    PairPanes::Caption caption(const ItemId &id, const ModelId &model, bool chosen) const;

    Library &m_library;
    const ModelCatalog &m_catalog;
    QList<Vote> m_votes;
    int m_place = -1;
    QHash<ItemId, QString> m_facts; // of the current vote's pictures
};

} // namespace proofsheet
