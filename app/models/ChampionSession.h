// SPDX-License-Identifier: GPL-3.0-or-later
// A champion round under way: the round, what is known of its pictures now, and whether its last verdict is on disk.
// Every verdict is saved; what could not be saved stays on the screen and is tried again with the next. Main thread.
#pragma once

#include "judging/ChampionRound.h"
#include "library/Library.h"

#include <QHash>
#include <QObject>
#include <functional>

namespace proofsheet {

class RoundLog;

class ChampionSession : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostPictures = 200;

    // All outlive this.
    ChampionSession(Library &library, RoundLog &log, const Clock &clock, QObject *parent = nullptr);

    // Takes a round, new or left before; ready() follows when the library has told what is there of its pictures. A new
    // one is not in the log before its first verdict.
    void begin(const ChampionRound &round);
    // The open round of the same pictures, whatever their order, the one that was left last.
    std::optional<ChampionRound> leftOf(const QList<ItemId> &pictures) const;

    bool isRunning() const { return !m_round.id().isNull(); }
    bool isReady() const { return m_ready; }
    const ChampionRound &round() const { return m_round; }
    const ImageRecord *record(const ItemId &id) const; // also of one that has gone; null: never seen
    // A picture's name in this round: what nameOf says, with its number among those of that name where there are
    // several.
    QString nameOf(const ItemId &id, const std::function<QString(const ImageRecord &)> &nameOf) const;
    const std::optional<Error> &trouble() const { return m_trouble; } // why the round as it stands is not saved

    void keep(ChampionRound::Side which); // the four do nothing before ready()
    void skip();
    bool undo(); // a stack of its own; false where there is no step
    void goTo(int stepsDone);
    void finish();
    void leaveOut(const ItemId &id); // as if it were deleted: its file cannot be shown. Until the next begin()
    // Rates the first three ranked 5, 4 and 3, as one step of the undo history.
    void rateFirst();

Q_SIGNALS:
    void ready();
    void changed();       // another pair, or another ranking
    void recordsEdited(); // marks
    void savingChanged(); // trouble() differs

private:
    void takeRecords(const QList<ImageRecord> &records);
    void takeEdits(const QList<MarksEdit> &edits);
    void setMissing(const QSet<ItemId> &missing);
    void setTrouble(const std::optional<Error> &trouble);
    void settle(); // after a change of the round

    Library &m_library;
    RoundLog &m_log;
    const Clock &m_clock;
    ChampionRound m_round;
    QHash<ItemId, ImageRecord> m_records;
    QSet<ItemId> m_missing;
    std::optional<Error> m_trouble;
    bool m_ready = false;
};

} // namespace proofsheet
