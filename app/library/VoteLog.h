// SPDX-License-Identifier: GPL-3.0-or-later
// A library's votes, in .proofsheet/votes.jsonl: only ever added to, so that an index made anew, or a crash, loses
// none. Lives on the main thread; a worker of its own reads and writes. Answers come from the event loop.
#pragma once

#include "judging/Vote.h"
#include "library/JsonLines.h"

#include <QSet>

namespace proofsheet {

class VoteLog : public QObject
{
    Q_OBJECT

public:
    VoteLog(const LibraryPlace &place, Library::Access access, QObject *parent = nullptr);
    ~VoteLog() override; // writes what was given first; says nothing

    // Reads the file; loaded() or failed() follows. Call when the library is open; the second call does nothing.
    void open();
    bool isLoaded() const { return m_lines.isRead(); }

    // recorded() when it is on the disk, or failed(): then it is no vote, and may be recorded again. One that is
    // there already is not written twice.
    void record(const Vote &vote);
    // takenBack() when a line that says so is on the disk, or failed(): then it stays. Nothing for an unknown vote.
    void takeBack(const VoteId &id);

    bool holds(const VoteId &id) const { return m_ids.contains(id); } // it is among votes()
    const QList<Vote> &votes() const { return m_votes; } // as recorded, oldest first, without those taken back
    int unreadable() const { return m_unreadable; }      // lines that are no vote: left as they are
    int later() const { return m_later; }                // lines of a later version: left as they are

Q_SIGNALS:
    void loaded();
    void recorded(const proofsheet::Vote &vote);
    void takenBack(const proofsheet::VoteId &id);
    void failed(const proofsheet::Error &error, const proofsheet::VoteId &id); // id: null where it was the reading

private:
    void take(const JsonLines::Content &content);

    JsonLines m_lines;
    QList<Vote> m_votes;
    QSet<VoteId> m_ids;     // of m_votes
    QSet<VoteId> m_writing; // being recorded
    int m_unreadable = 0;
    int m_later = 0;
};

} // namespace proofsheet
