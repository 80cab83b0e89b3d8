// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voting/VoteBrowser.h"

#include "core/ModelCatalog.h"
#include "ui/gallery/TileWords.h"

#include <algorithm>

namespace proofsheet {

VoteBrowser::VoteBrowser(Library &library, const ModelCatalog &catalog, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_catalog(catalog)
{}

std::optional<Vote> VoteBrowser::current() const
{
    return m_place >= 0 ? std::optional(m_votes.at(m_place)) : std::nullopt;
}

std::optional<Vote> VoteBrowser::upcoming() const
{
    return m_place >= 0 && m_place + 1 < m_votes.size() ? std::optional(m_votes.at(m_place + 1)) : std::nullopt;
}

void VoteBrowser::setVotes(const QList<Vote> &votes)
{
    const auto before = current();
    m_votes = votes;
    const auto at = std::find_if(votes.begin(), votes.end(),
                                 [&before](const Vote &vote) { return before && vote.id == before->id; });
    if (at != votes.end())
        m_place = int(at - votes.begin());
    else
        m_place = votes.isEmpty() ? -1 : std::clamp(m_place, 0, int(votes.size()) - 1);
    fetch();
    Q_EMIT changed();
}

void VoteBrowser::step(int direction)
{
    const int to = m_place + direction;
    if (m_place < 0 || to < 0 || to >= m_votes.size())
        return;
    m_place = to;
    fetch();
    Q_EMIT changed();
}

void VoteBrowser::fetch()
{
    const auto vote = current();
    if (!vote)
        return;
    m_library.fetch({vote->first, vote->second}, this, [this, id = vote->id](const QList<ImageRecord> &records) {
        const auto now = current();
        if (!now || now->id != id)
            return;
        QHash<ItemId, QString> facts;
        for (const ImageRecord &record : records)
            facts.insert(record.id, tilewords::facts(PictureRow::of(record)));
        if (facts == m_facts)
            return;
        m_facts = facts;
        Q_EMIT changed();
    });
}

PairPanes::Caption VoteBrowser::caption(const ItemId &id, const ModelId &model, bool chosen) const
{
    return {m_catalog.find(model).name, m_facts.value(id), chosen};
}

PairPanes::Captions VoteBrowser::captions() const
{
    const auto vote = current();
    if (!vote)
        return {};
    return {caption(vote->first, vote->firstModel, vote->verdict == Verdict::First),
            caption(vote->second, vote->secondModel, vote->verdict == Verdict::Second)};
}

} // namespace proofsheet
