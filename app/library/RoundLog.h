// SPDX-License-Identifier: GPL-3.0-or-later
// A library's champion rounds, in .proofsheet/rounds.jsonl: saved after each verdict, so that a round can be taken up
// again. Lives on the main thread; a worker of its own reads and writes. Answers come from the event loop.
#pragma once

#include "judging/ChampionRound.h"
#include "library/JsonLines.h"

#include <QHash>

namespace proofsheet {

class RoundLog : public QObject
{
    Q_OBJECT

public:
    RoundLog(const LibraryPlace &place, Library::Access access, QObject *parent = nullptr);
    ~RoundLog() override; // writes what was given first; says nothing

    // Reads the file; loaded() or failed() follows. Call when the library is open; the second call does nothing.
    void open();
    bool isLoaded() const { return m_lines.isRead(); }

    // saved() when the round, as it is now, is on the disk, or failed(): then it is as it was saved last, and may be
    // saved again. A line a call, of the steps that are new.
    void save(const ChampionRound &round);
    void finish(const ChampionRoundId &id); // never offered again; finished() or failed() follows

    // Begun, not over, and not finished; the latest first. A round's missing pictures are not known here.
    QList<ChampionRound> openRounds() const;
    std::optional<ChampionRound> round(const ChampionRoundId &id) const; // as saved last
    int unreadable() const { return m_unreadable; }                      // lines that are no round: left as they are
    int later() const { return m_later; }                                // lines of a later version: left as they are

Q_SIGNALS:
    void loaded();
    void saved(const proofsheet::ChampionRoundId &id);
    void finished(const proofsheet::ChampionRoundId &id);
    void failed(const proofsheet::Error &error, const proofsheet::ChampionRoundId &id); // id: null: the reading

private:
    void take(const JsonLines::Content &content);
    bool takeLine(const QJsonObject &line);
    void keep(const ChampionRound &round);

    JsonLines m_lines;
    QHash<ChampionRoundId, ChampionRound> m_rounds; // as on the disk
    QList<ChampionRoundId> m_order;                 // by their last line, the latest last
    QSet<ChampionRoundId> m_finished;
    int m_unreadable = 0;
    int m_later = 0;
};

} // namespace proofsheet
