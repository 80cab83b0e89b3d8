// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/BlindSitting.h"

#include "core/Clock.h"
#include "library/Library.h"
#include "library/VoteLog.h"

#include <QSet>
#include <algorithm>

namespace proofsheet {

namespace {

using Meeting = std::pair<ItemId, ItemId>;

Meeting meetingOf(const PicturePair &pair)
{
    return pair.first < pair.second ? Meeting{pair.first, pair.second} : Meeting{pair.second, pair.first};
}

} // namespace

BlindSitting::BlindSitting(Library &library, VoteLog &votes, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_votes(votes)
    , m_clock(clock)
{
    connect(&m_library, &Library::removed, this, [this](const QList<ItemId> &ids) {
        for (const ItemId &id : ids)
            passOver(id);
    });
    connect(&m_votes, &VoteLog::takenBack, this, &BlindSitting::forget);
    connect(&m_votes, &VoteLog::failed, this, &BlindSitting::fail);
}

bool BlindSitting::begin(const QList<Candidate> &candidates, quint32 seed)
{
    const QList<PicturePair> pairs = pairsOf(candidates, pairsAtOnce, seed);
    if (pairs.isEmpty())
        return false;
    m_id = SittingId::create();
    m_candidates = candidates;
    m_prompts.clear();
    for (const Candidate &candidate : candidates)
        m_prompts.insert(candidate.id, candidate.prompt);
    m_ballots.clear();
    m_earlierMs = 0;
    addRound(pairs.mid(0, PairStock::of(candidates).pairs));
    return true;
}

int BlindSitting::moreToCome() const
{
    const qint64 left = PairStock::of(m_candidates).pairs - m_ballots.size();
    return int(std::clamp<qint64>(left, 0, pairsAtOnce));
}

void BlindSitting::voteOnMore(quint32 seed)
{
    const int wanted = moreToCome();
    if (wanted == 0)
        return;
    QSet<Meeting> shown;
    for (const Ballot &ballot : std::as_const(m_ballots))
        shown.insert(meetingOf(ballot.pair));
    // None meets twice before all have met: among so many, enough are new.
    QList<PicturePair> pairs = pairsOf(m_candidates, int(m_ballots.size()) + wanted, seed);
    pairs.removeIf([&shown](const PicturePair &pair) { return shown.contains(meetingOf(pair)); });
    addRound(pairs.mid(0, wanted));
}

void BlindSitting::addRound(const QList<PicturePair> &pairs)
{
    m_roundBegin = int(m_ballots.size());
    for (const PicturePair &pair : pairs) {
        const QString prompt = m_prompts.value(pair.first);
        m_ballots.append({.pair = pair, .prompt = prompt == m_prompts.value(pair.second) ? prompt : QString()});
    }
    m_acted.clear();
    m_current = -1;
    m_beganMs = m_clock.steadyMs();
    m_phase = Phase::Voting;
    goOn();
}

const BlindSitting::Ballot *BlindSitting::current() const
{
    return m_phase == Phase::Voting ? &m_ballots.at(m_current) : nullptr;
}

const BlindSitting::Ballot *BlindSitting::upcoming() const
{
    const qsizetype next = m_phase == Phase::Voting ? nextOpen(m_current) : -1;
    return next >= 0 && next != m_current ? &m_ballots.at(next) : nullptr;
}

int BlindSitting::number() const
{
    return m_phase == Phase::Voting ? int(m_current) - m_roundBegin + 1 : pairs();
}

int BlindSitting::voted() const
{
    return int(std::count_if(m_ballots.begin(), m_ballots.end(), [](const Ballot &each) { return each.vote; }));
}

qint64 BlindSitting::votingMs() const
{
    const bool runs = m_phase == Phase::Voting || m_phase == Phase::Done;
    return m_earlierMs + (runs ? m_clock.steadyMs() - m_beganMs : 0);
}

qsizetype BlindSitting::nextOpen(qsizetype from) const
{
    // A pair whose vote was not saved, or was taken back, lies before: it is asked for again at the end.
    const qsizetype count = m_ballots.size() - m_roundBegin;
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype at = m_roundBegin + (from - m_roundBegin + step) % count;
        if (m_ballots.at(at).isOpen())
            return at;
    }
    return -1;
}

void BlindSitting::goOn()
{
    m_current = nextOpen(std::max<qsizetype>(m_current, m_roundBegin - 1));
    m_phase = m_current >= 0 ? Phase::Voting : Phase::Done;
    Q_EMIT changed();
}

void BlindSitting::vote(Verdict verdict)
{
    if (m_phase != Phase::Voting)
        return;
    Ballot &ballot = m_ballots[m_current];
    ballot.vote = Vote::on(ballot.pair, verdict, m_id, m_clock.wallMs());
    m_acted << m_current;
    m_votes.record(*ballot.vote);
    goOn();
}

void BlindSitting::skip()
{
    if (m_phase != Phase::Voting)
        return;
    m_ballots[m_current].skipped = true;
    m_acted << m_current;
    goOn();
}

void BlindSitting::takeBack()
{
    if (!canTakeBack())
        return;
    const qsizetype at = m_acted.takeLast();
    Ballot &ballot = m_ballots[at];
    ballot.skipped = false;
    if (const auto vote = std::exchange(ballot.vote, {})) {
        m_takingBack.insert(vote->id, *vote);
        m_votes.takeBack(vote->id);
    }
    m_current = at;
    m_phase = Phase::Voting;
    if (ballot.isOpen())
        Q_EMIT changed();
    else
        goOn();
}

void BlindSitting::passOver(const ItemId &id)
{
    bool found = false;
    for (Ballot &ballot : m_ballots) {
        if (ballot.gone || (ballot.pair.first != id && ballot.pair.second != id))
            continue;
        ballot.gone = true;
        found = true;
    }
    m_candidates.removeIf([&id](const Candidate &candidate) { return candidate.id == id; });
    if (!found)
        return;
    if (m_phase == Phase::Voting && m_ballots.at(m_current).gone) {
        goOn();
        Q_EMIT passedOver();
    } else {
        Q_EMIT changed();
    }
}

void BlindSitting::forget(const VoteId &id)
{
    m_takingBack.remove(id);
    for (qsizetype i = 0; i < m_ballots.size(); ++i) {
        Ballot &ballot = m_ballots[i];
        if (!ballot.vote || ballot.vote->id != id)
            continue;
        ballot.vote.reset();
        m_acted.removeOne(i);
        Q_EMIT changed();
        return;
    }
}

void BlindSitting::fail(const Error &error, const VoteId &id)
{
    // What the log holds could only not be taken back.
    const bool held = m_votes.holds(id);
    const auto isOn = [&id](const Ballot &ballot) { return ballot.vote && ballot.vote->id == id; };
    const auto at = std::find_if(m_ballots.begin(), m_ballots.end(), isOn);
    if (held) {
        if (const auto asked = m_takingBack.constFind(id); asked != m_takingBack.constEnd()) {
            keep(*asked);
            m_takingBack.remove(id);
            Q_EMIT changed();
        }
    } else if (at == m_ballots.end()) {
        m_takingBack.remove(id); // taken back before it was written: nothing is lost
    } else {
        const qsizetype index = at - m_ballots.begin();
        at->vote.reset();
        m_acted.removeOne(index);
        if (m_phase != Phase::Revealed && index >= m_roundBegin && at->isOpen()) {
            m_current = index;
            m_phase = Phase::Voting;
        }
        Q_EMIT changed();
        Q_EMIT notSaved(error);
    }
}

// The log has it still: it counts, and its pair is not asked for again.
void BlindSitting::keep(const Vote &vote)
{
    for (qsizetype i = m_roundBegin; i < m_ballots.size(); ++i) {
        Ballot &ballot = m_ballots[i];
        if (ballot.pair.first != vote.first || ballot.pair.second != vote.second || ballot.vote)
            continue;
        ballot.vote = vote;
        m_acted << i;
        if (m_phase == Phase::Voting && i == m_current) {
            m_current = nextOpen(i);
            m_phase = m_current >= 0 ? Phase::Voting : Phase::Done;
        }
        return;
    }
}

void BlindSitting::reveal()
{
    if (m_phase != Phase::Voting && m_phase != Phase::Done)
        return;
    m_earlierMs = votingMs();
    m_phase = Phase::Revealed;
    Q_EMIT changed();
}

void BlindSitting::leave()
{
    m_phase = Phase::Idle;
    m_ballots.clear();
    m_candidates.clear();
    m_prompts.clear();
    m_acted.clear();
    m_current = -1;
    Q_EMIT changed();
}

} // namespace proofsheet
