// SPDX-License-Identifier: GPL-3.0-or-later
// The scoreboard of a scope, kept up to date while it is looked at: votes come and go, pictures are kept and rejected,
// filters change. What pictures cost and took is fetched by the library's workers. Main thread.
#pragma once

#include "judging/Scoreboard.h"

#include <QObject>
#include <QTimer>

namespace proofsheet {

class GalleryModel;
class Library;
class VoteLog;

class ScoreWatch : public QObject
{
    Q_OBJECT

public:
    enum class Scope {
        Sitting, // the votes of one sitting
        Filter,  // those whose two pictures the gallery's query finds
        All
    };

    // All outlive the watch.
    ScoreWatch(Library &library, VoteLog &votes, const GalleryModel &gallery, QObject *parent = nullptr);

    void setScope(Scope scope);
    Scope scope() const { return m_scope; }
    void setSitting(const SittingId &sitting);
    const SittingId &sitting() const { return m_sitting; }
    void setWatching(bool watching); // off at first: nothing is added up, and nothing known

    const QList<Vote> &votes() const { return m_scoped; } // of the scope, oldest first
    const Scoreboard &board() const { return m_board; }   // of these votes, and of the pictures voted on

Q_SIGNALS:
    void changed(); // votes() and board()

private:
    void refresh();
    void add(const QList<Vote> &votes, const QList<JudgedPicture> &pictures);
    QList<Vote> votesInScope() const;

    Library &m_library;
    VoteLog &m_votes;
    const GalleryModel &m_gallery;
    Scope m_scope = Scope::All;
    SittingId m_sitting;
    bool m_watching = false;
    QTimer m_soon; // many changes at once are added up once
    quint64 m_generation = 0;
    QList<Vote> m_scoped;
    Scoreboard m_board;
};

} // namespace proofsheet
