// SPDX-License-Identifier: GPL-3.0-or-later
// One going through of blind pairs: which pair is next, the votes on them, what can be taken back, and the reveal.
// Names no model to whoever shows it; the pairs are asked for only once it is revealed. Main thread.
#pragma once

#include "core/Error.h"
#include "judging/PicturePair.h"
#include "judging/Vote.h"

#include <QHash>
#include <QObject>

namespace proofsheet {

class Clock;
class Library;
class VoteLog;

class BlindSitting : public QObject
{
    Q_OBJECT

public:
    static constexpr int pairsAtOnce = 12;

    // Done: every pair is judged or passed over, and nothing is revealed yet.
    enum class Phase { Idle, Voting, Done, Revealed };

    // A pair, and what became of it.
    struct Ballot
    {
        PicturePair pair;
        QString prompt; // of both; empty where they differ
        std::optional<Vote> vote{};
        bool skipped = false;
        bool gone = false; // a picture of it cannot be shown any more
        bool isOpen() const { return !vote && !skipped && !gone; }
    };

    // All outlive the sitting.
    BlindSitting(Library &library, VoteLog &votes, const Clock &clock, QObject *parent = nullptr);

    // A new sitting on pairs of these pictures. False: there are no two of different models, and nothing has changed.
    bool begin(const QList<Candidate> &candidates, quint32 seed);
    // The next pairs of the same pictures, in the same sitting; pairs that were shown do not come again.
    void voteOnMore(quint32 seed);
    int moreToCome() const; // pairs that voteOnMore() would bring

    Phase phase() const { return m_phase; }
    const SittingId &id() const { return m_id; }
    const QList<Ballot> &ballots() const { return m_ballots; } // of all rounds
    const Ballot *current() const;                             // null unless Voting
    const Ballot *upcoming() const; // the one after it, to decode it beforehand; null where there is none
    int number() const;             // of the current pair in its round, from 1
    int pairs() const { return int(m_ballots.size()) - m_roundBegin; } // of its round
    int voted() const;
    qint64 votingMs() const; // from begin() to the reveal; all rounds

    void vote(Verdict verdict); // goes on at once; one that could not be saved brings its pair back, with notSaved()
    void skip();
    bool canTakeBack() const { return m_phase != Phase::Revealed && !m_acted.isEmpty(); }
    void takeBack();                 // the last vote or skip; its pair is the current one again
    void passOver(const ItemId &id); // a picture that cannot be shown: its open pairs are left out
    void reveal();
    void leave(); // Idle; the votes are kept

Q_SIGNALS:
    void changed(); // phase, current pair or ballots
    void notSaved(const proofsheet::Error &error);
    void passedOver(); // the current pair was left out

private:
    void addRound(const QList<PicturePair> &pairs);
    void goOn();                              // to the next open pair
    qsizetype nextOpen(qsizetype from) const; // -1: none
    void forget(const VoteId &id);            // it is no vote any more
    void keep(const Vote &vote);
    void fail(const Error &error, const VoteId &id);

    Library &m_library;
    VoteLog &m_votes;
    const Clock &m_clock;
    Phase m_phase = Phase::Idle;
    SittingId m_id;
    QList<Candidate> m_candidates;
    QHash<ItemId, QString> m_prompts;
    QList<Ballot> m_ballots;
    QHash<VoteId, Vote> m_takingBack; // asked of the log
    QList<qsizetype> m_acted;         // ballots in the order they were voted on or skipped, of this round
    int m_roundBegin = 0;
    qsizetype m_current = -1;
    qint64 m_beganMs = 0;
    qint64 m_earlierMs = 0; // of rounds before this one
};

} // namespace proofsheet
