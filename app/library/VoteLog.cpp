// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/VoteLog.h"

namespace proofsheet {
namespace {

constexpr QLatin1String takenBackKey("takenBack");

QJsonObject takenBackLine(const VoteId &id)
{
    return {{QLatin1String("schema"), Vote::schema}, {takenBackKey, id.text()}};
}

} // namespace

VoteLog::VoteLog(const LibraryPlace &place, Library::Access access, QObject *parent)
    : QObject(parent)
    , m_lines(place.votes(), QStringLiteral("votes"), access, *this)
{}

VoteLog::~VoteLog() = default;

void VoteLog::open()
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

void VoteLog::take(const JsonLines::Content &content)
{
    m_unreadable = content.unreadable;
    m_later = content.later;
    QList<Vote> votes;
    QSet<VoteId> gone;
    for (const QJsonObject &line : content.objects) {
        const VoteId back(line.value(takenBackKey).toString());
        const std::optional<Vote> vote = back.isNull() ? Vote::fromJson(line) : std::nullopt;
        if (!back.isNull())
            gone.insert(back);
        else if (vote)
            votes += *vote;
        else
            ++m_unreadable;
    }
    // What was recorded before the reading was asked for may be in both.
    votes += std::exchange(m_votes, {});
    m_ids.clear();
    for (const Vote &vote : std::as_const(votes)) {
        if (gone.contains(vote.id) || m_ids.contains(vote.id))
            continue;
        m_ids.insert(vote.id);
        m_votes += vote;
    }
}

void VoteLog::record(const Vote &vote)
{
    if (m_ids.contains(vote.id) || m_writing.contains(vote.id))
        return;
    m_writing.insert(vote.id);
    m_lines.append(vote.toJson(), [this, vote](const auto &written) {
        m_writing.remove(vote.id);
        if (!written) {
            Q_EMIT failed(written.error(), vote.id);
            return;
        }
        m_ids.insert(vote.id);
        m_votes += vote;
        Q_EMIT recorded(vote);
    });
}

void VoteLog::takeBack(const VoteId &id)
{
    if (!m_ids.contains(id) && !m_writing.contains(id))
        return;
    m_lines.append(takenBackLine(id), [this, id](const auto &written) {
        if (!written) {
            Q_EMIT failed(written.error(), id);
            return;
        }
        if (!m_ids.remove(id))
            return; // it could not be recorded either, or was taken back twice
        m_votes.removeIf([&id](const Vote &vote) { return vote.id == id; });
        Q_EMIT takenBack(id);
    });
}

} // namespace proofsheet
