// SPDX-License-Identifier: GPL-3.0-or-later
#include "judging/ChampionRound.h"

#include "core/Words.h"

#include <QJsonArray>

#include <algorithm>

namespace proofsheet {
namespace {

constexpr qint64 longestPauseMs = 300'000;

constexpr std::pair<ChampionRound::Outcome, QLatin1String> outcomes[] = {
    {ChampionRound::Outcome::ChampionKept, QLatin1String("kept")},
    {ChampionRound::Outcome::ChallengerWon, QLatin1String("challenger")},
    {ChampionRound::Outcome::NoVerdict, QLatin1String("none")},
};

constexpr QLatin1String schemaKey("schema");
constexpr QLatin1String idKey("round");
constexpr QLatin1String titleKey("title");
constexpr QLatin1String startedKey("startedMs");
constexpr QLatin1String picturesKey("pictures");
constexpr QLatin1String stepsKey("steps");
constexpr QLatin1String fromKey("from");
constexpr QLatin1String doneKey("done");
constexpr QLatin1String finishedKey("finished");
constexpr QLatin1String outcomeKey("outcome");
constexpr QLatin1String championKey("champion");
constexpr QLatin1String challengerKey("challenger");
constexpr QLatin1String atKey("atMs");

QJsonArray jsonOf(const QList<ChampionRound::Step> &steps)
{
    QJsonArray array;
    for (const ChampionRound::Step &step : steps)
        array.append(QJsonObject{{outcomeKey, wordOf(outcomes, step.outcome)},
                                 {championKey, step.champion.text()},
                                 {challengerKey, step.challenger.text()},
                                 {atKey, step.atMs}});
    return array;
}

} // namespace

ChampionRound::ChampionRound(ChampionRoundId id, const QList<ItemId> &pictures, qint64 startedMs, QString title)
    : m_id(std::move(id))
    , m_title(std::move(title))
    , m_startedMs(startedMs)
{
    QSet<ItemId> seen;
    for (const ItemId &picture : pictures) {
        if (picture.isNull() || seen.contains(picture))
            continue;
        seen.insert(picture);
        m_pictures += picture;
    }
    replay();
}

void ChampionRound::keep(Side which, qint64 nowMs)
{
    add(which == Side::Champion ? Outcome::ChampionKept : Outcome::ChallengerWon, nowMs);
}

void ChampionRound::skip(qint64 nowMs)
{
    add(Outcome::NoVerdict, nowMs);
}

void ChampionRound::finish()
{
    m_finished = !m_queue.isEmpty();
}

bool ChampionRound::undo()
{
    if (!m_finished && m_done == 0)
        return false;
    if (!m_finished)
        --m_done;
    m_finished = false;
    replay();
    return true;
}

void ChampionRound::goTo(int step)
{
    m_finished = false;
    m_done = std::clamp(step, 0, int(m_steps.size()));
    replay();
}

void ChampionRound::setMissing(const QSet<ItemId> &missing)
{
    m_missing = missing;
    replay();
}

ItemId ChampionRound::champion() const
{
    return m_ranked.isEmpty() ? ItemId() : m_ranked.constFirst();
}

ItemId ChampionRound::challenger() const
{
    return m_finished || m_queue.isEmpty() ? ItemId() : m_queue.constFirst();
}

int ChampionRound::championSince() const
{
    const ItemId now = champion();
    for (int step = m_done; step > 0; --step) {
        const Step &done = m_steps.at(step - 1);
        if (done.outcome == Outcome::ChallengerWon && done.challenger == now)
            return step;
    }
    return 0;
}

int ChampionRound::number() const
{
    return isOver() ? total() : total() - int(m_queue.size()) + 1;
}

qint64 ChampionRound::spentMs() const
{
    qint64 spent = 0;
    qint64 before = m_startedMs;
    for (int i = 0; i < m_done; ++i) {
        spent += std::clamp<qint64>(m_steps.at(i).atMs - before, 0, longestPauseMs);
        before = m_steps.at(i).atMs;
    }
    return spent;
}

void ChampionRound::add(Outcome outcome, qint64 nowMs)
{
    if (isOver())
        return;
    m_steps.resize(m_done);
    m_steps += Step{outcome, champion(), challenger(), nowMs};
    ++m_done;
    replay();
}

// From the start each time: what is there may have changed since, and a round has tens of steps.
void ChampionRound::replay()
{
    m_present.clear();
    for (const ItemId &picture : std::as_const(m_pictures))
        if (!m_missing.contains(picture))
            m_present += picture;
    m_ranked.clear();
    m_unranked.clear();
    m_skippedOnce.clear();
    m_queue = m_present;
    const auto seatChampion = [this] {
        if (m_ranked.isEmpty() && !m_queue.isEmpty())
            m_ranked += m_queue.takeFirst();
    };
    seatChampion();
    for (int i = 0; i < m_done; ++i)
        apply(m_steps.at(i));
    m_finished = m_finished && !m_queue.isEmpty();
}

void ChampionRound::apply(const Step &step)
{
    if (m_missing.contains(step.challenger) || !m_queue.removeOne(step.challenger))
        return; // gone, or seated as champion in the place of one that is gone
    if (step.outcome == Outcome::NoVerdict) {
        (m_skippedOnce.contains(step.challenger) ? m_unranked : m_queue) += step.challenger;
        m_skippedOnce.insert(step.challenger);
        return;
    }
    const qsizetype beaten = m_ranked.indexOf(step.champion);
    if (step.outcome == Outcome::ChallengerWon)
        m_ranked.insert(std::max<qsizetype>(beaten, 0), step.challenger);
    else
        m_ranked += step.challenger; // it is below the champion, and nothing says above whom else
}

QJsonObject ChampionRound::toJson() const
{
    QJsonArray pictures;
    for (const ItemId &picture : m_pictures)
        pictures.append(picture.text());
    return {{schemaKey, schema},     {idKey, m_id.text()},        {titleKey, m_title}, {startedKey, m_startedMs},
            {picturesKey, pictures}, {stepsKey, jsonOf(m_steps)}, {doneKey, m_done},   {finishedKey, m_finished}};
}

QJsonObject ChampionRound::stepsSince(const ChampionRound &before) const
{
    const qsizetype same =
        std::mismatch(m_steps.begin(), m_steps.end(), before.m_steps.begin(), before.m_steps.end()).first -
        m_steps.begin();
    return {{schemaKey, schema}, {idKey, m_id.text()},     {fromKey, same}, {stepsKey, jsonOf(m_steps.mid(same))},
            {doneKey, m_done},   {finishedKey, m_finished}};
}

bool ChampionRound::takeSteps(const QJsonObject &since)
{
    const qsizetype from = since.value(fromKey).toInt(-1);
    if (since.value(schemaKey).toInt() != schema || since.value(idKey).toString() != m_id.text() || from < 0 ||
        from > m_steps.size())
        return false;
    return readSteps(since, from);
}

std::optional<ChampionRound> ChampionRound::fromJson(const QJsonObject &object)
{
    if (object.value(schemaKey).toInt() != schema || object.value(idKey).toString().isEmpty() ||
        !object.value(picturesKey).isArray())
        return {};
    QList<ItemId> pictures;
    const QJsonArray ids = object.value(picturesKey).toArray();
    for (const QJsonValue &id : ids)
        pictures += ItemId(id.toString());
    ChampionRound round(ChampionRoundId(object.value(idKey).toString()), pictures, object.value(startedKey).toInteger(),
                        object.value(titleKey).toString());
    return round.readSteps(object, 0) ? std::optional(round) : std::nullopt;
}

bool ChampionRound::readSteps(const QJsonObject &object, qsizetype from)
{
    QList<Step> steps = m_steps.mid(0, from);
    const QJsonArray stored = object.value(stepsKey).toArray();
    for (const QJsonValue &each : stored) {
        const QJsonObject step = each.toObject();
        const std::optional<Outcome> outcome = valueOf(outcomes, step.value(outcomeKey).toString());
        const Step read{outcome.value_or(Outcome::NoVerdict), ItemId(step.value(championKey).toString()),
                        ItemId(step.value(challengerKey).toString()), step.value(atKey).toInteger()};
        if (!outcome || !m_pictures.contains(read.champion) || !m_pictures.contains(read.challenger))
            return false;
        steps += read;
    }
    m_steps = steps;
    m_done = std::clamp(object.value(doneKey).toInt(), 0, int(m_steps.size()));
    m_finished = object.value(finishedKey).toBool();
    replay();
    return true;
}

} // namespace proofsheet
