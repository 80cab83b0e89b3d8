// SPDX-License-Identifier: GPL-3.0-or-later
// A round's first line holds it whole, the later ones its new steps. Steps are told from the last state that is known
// to be on the disk, so a line that could not be written leaves no gap.
#include "library/RoundLog.h"

#include <algorithm>

namespace proofsheet {
namespace {

constexpr QLatin1String finishedRoundKey("finishedRound");
constexpr QLatin1String roundKey("round");
constexpr QLatin1String picturesKey("pictures");

QJsonObject finishedLine(const ChampionRoundId &id)
{
    return {{QLatin1String("schema"), ChampionRound::schema}, {finishedRoundKey, id.text()}};
}

} // namespace

RoundLog::RoundLog(const LibraryPlace &place, Library::Access access, QObject *parent)
    : QObject(parent)
    , m_lines(place.rounds(), QStringLiteral("rounds"), access, *this)
{}

RoundLog::~RoundLog() = default;

void RoundLog::open()
{
    m_lines.read([this](const auto &read) {
        if (!read) {
            Q_EMIT failed(read.error(), {});
            return;
        }
        take(*read);
        Q_EMIT loaded();
    });
}

void RoundLog::take(const JsonLines::Content &content)
{
    m_unreadable = content.unreadable;
    m_later = content.later;
    const QList<ChampionRoundId> savedBefore = std::exchange(m_order, {});
    const QHash<ChampionRoundId, ChampionRound> before = std::exchange(m_rounds, {});
    for (const QJsonObject &line : content.objects)
        m_unreadable += takeLine(line) ? 0 : 1;
    for (const ChampionRoundId &id : savedBefore)
        keep(before.value(id));
}

bool RoundLog::takeLine(const QJsonObject &line)
{
    if (const ChampionRoundId id(line.value(finishedRoundKey).toString()); !id.isNull()) {
        m_finished.insert(id);
        return true;
    }
    if (line.contains(picturesKey)) {
        const std::optional<ChampionRound> round = ChampionRound::fromJson(line);
        if (round)
            keep(*round);
        return round.has_value();
    }
    ChampionRound round = m_rounds.value(ChampionRoundId(line.value(roundKey).toString()));
    if (round.id().isNull() || !round.takeSteps(line))
        return false;
    keep(round);
    return true;
}

void RoundLog::keep(const ChampionRound &round)
{
    m_rounds.insert(round.id(), round);
    m_order.removeOne(round.id());
    m_order += round.id();
}

void RoundLog::save(const ChampionRound &round)
{
    if (round.id().isNull())
        return;
    ChampionRound stored = round;
    stored.setMissing({});
    const auto before = m_rounds.constFind(round.id());
    const QJsonObject line = before == m_rounds.constEnd() ? stored.toJson() : stored.stepsSince(*before);
    m_lines.append(line, [this, stored](const auto &written) {
        if (!written) {
            Q_EMIT failed(written.error(), stored.id());
            return;
        }
        keep(stored);
        Q_EMIT saved(stored.id());
    });
}

void RoundLog::finish(const ChampionRoundId &id)
{
    if (id.isNull() || m_finished.contains(id))
        return;
    m_lines.append(finishedLine(id), [this, id](const auto &written) {
        if (!written) {
            Q_EMIT failed(written.error(), id);
            return;
        }
        m_finished.insert(id);
        Q_EMIT finished(id);
    });
}

QList<ChampionRound> RoundLog::openRounds() const
{
    QList<ChampionRound> open;
    for (auto id = m_order.crbegin(); id != m_order.crend(); ++id) {
        const ChampionRound each = m_rounds.value(*id);
        if (!m_finished.contains(*id) && !each.isOver())
            open += each;
    }
    return open;
}

std::optional<ChampionRound> RoundLog::round(const ChampionRoundId &id) const
{
    const auto found = m_rounds.constFind(id);
    return found == m_rounds.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace proofsheet
