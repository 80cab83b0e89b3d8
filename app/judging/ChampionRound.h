// SPDX-License-Identifier: GPL-3.0-or-later
// The best one keeps its place while the others challenge it, until all are ranked. Pure: identity and time are passed
// in. What is shown follows from the pictures and the steps done; going back forgets nothing until a new verdict.
#pragma once

#include "core/Ids.h"

#include <QJsonObject>
#include <QList>
#include <QSet>
#include <optional>

namespace proofsheet {

using ChampionRoundId = Id<struct ChampionRoundTag>;

class ChampionRound
{
public:
    static constexpr int schema = 1;

    enum class Outcome { ChampionKept, ChallengerWon, NoVerdict };
    enum class Side { Champion, Challenger };

    struct Step
    {
        Outcome outcome = Outcome::NoVerdict;
        ItemId champion;
        ItemId challenger;
        qint64 atMs = 0; // wall clock, UTC
        friend bool operator==(const Step &, const Step &) = default;
    };

    ChampionRound() = default; // without pictures, over
    // The first picture is the first champion. A picture that is named twice counts once.
    ChampionRound(ChampionRoundId id, const QList<ItemId> &pictures, qint64 startedMs, QString title = {});

    const ChampionRoundId &id() const { return m_id; }
    const QString &title() const { return m_title; } // what the pictures are: "Kiln & Co, 14 picks"
    qint64 startedMs() const { return m_startedMs; }

    // A verdict on the pair shown. Does nothing when the round is over. Drops the steps after the current one.
    void keep(Side which, qint64 nowMs);
    void skip(qint64 nowMs); // no verdict: the challenger comes again at the end, the second time it stays unranked
    void finish();           // now: what was seen is ranked
    bool undo();             // takes back finish, else the last step done; false where there is none
    void goTo(int step);     // so many steps done; later ones stay until a new verdict. Takes back finish

    // Pictures that are not there (deleted, at the moment): they are neither shown nor ranked, and come back where they
    // were. Not stored.
    void setMissing(const QSet<ItemId> &missing);

    ItemId champion() const;   // null without pictures
    ItemId challenger() const; // null when the round is over
    int championSince() const; // the step that made it champion; 0: from the start
    int number() const;        // the challenger's, "5 of 14"; when over, total()
    int total() const { return int(m_present.size()); }
    bool isOver() const { return challenger().isNull(); }
    bool isFinishedEarly() const { return m_finished; }

    const QList<ItemId> &ranked() const { return m_ranked; } // best first, the champion is the first
    const QList<ItemId> &toCome() const
    {
        return m_queue;
    } // the challenger is the first; after finish what was not seen
    const QList<ItemId> &unranked() const { return m_unranked; } // without a verdict twice
    const QList<ItemId> &pictures() const { return m_pictures; } // all, as at the start, missing ones too
    const QList<Step> &steps() const { return m_steps; }         // also those after the current one
    int stepsDone() const { return m_done; }
    qint64 spentMs() const; // on the steps done; a pause counts for five minutes at most

    QJsonObject toJson() const;
    // What was done since an earlier state of this same round: small, where toJson grows with the round.
    QJsonObject stepsSince(const ChampionRound &before) const;
    bool takeSteps(const QJsonObject &since); // on that earlier state; false, and nothing done: they do not fit
    // Empty where it is no round of this schema, or a later version wrote it.
    static std::optional<ChampionRound> fromJson(const QJsonObject &object);

    friend bool operator==(const ChampionRound &, const ChampionRound &) = default;

private:
    void add(Outcome outcome, qint64 nowMs);
    void replay();
    void apply(const Step &step);
    bool readSteps(const QJsonObject &object, qsizetype from);

    ChampionRoundId m_id;
    QString m_title;
    qint64 m_startedMs = 0;
    QList<ItemId> m_pictures;
    QList<Step> m_steps;
    int m_done = 0;
    bool m_finished = false;
    QSet<ItemId> m_missing;

    // What follows from the above.
    QList<ItemId> m_present;
    QList<ItemId> m_ranked;
    QList<ItemId> m_queue;
    QList<ItemId> m_unranked;
    QSet<ItemId> m_skippedOnce;
};

} // namespace proofsheet
