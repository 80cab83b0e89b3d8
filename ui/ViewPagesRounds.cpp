// SPDX-License-Identifier: GPL-3.0-or-later
// ViewPages' champion rounds: begun, taken up again, and the actions that do so.
#include "library/RoundLog.h"
#include "ui/Actions.h"
#include "ui/ViewPages.h"
#include "ui/champion/ChampionView.h"
#include "ui/champion/RoundPick.h"
#include "ui/compare/CompareView.h"
#include "wording/RoundWording.h"

#include <QMenu>
#include <QStackedWidget>

namespace proofsheet {

void ViewPages::connectRounds()
{
    const Actions &actions = m_parts.actions;
    actions.on(Act::Champion, this, [this] {
        const bool comparing = m_compare && m_compare->isVisible();
        champion(comparing ? m_compare->set().ids() : m_parts.targets());
    });
    actions.on(Act::TakeUpRound, this, [this] { takeUpRound(); });
    RoundLog *rounds = &m_parts.studio.rounds;
    connect(rounds, &RoundLog::loaded, this, &ViewPages::refreshRounds);
    connect(rounds, &RoundLog::saved, this, &ViewPages::refreshRounds);
    connect(rounds, &RoundLog::finished, this, &ViewPages::refreshRounds);
    refreshRounds();
}

ChampionView &ViewPages::championView()
{
    if (!m_champion) {
        m_champion = new ChampionView(
            {m_parts.studio, m_parts.actions, m_parts.pictures, m_parts.feeder, m_parts.history}, &m_parts.stack);
        connect(m_champion, &ChampionView::copyRequested, this, &ViewPages::copyRequested);
        adopt(m_champion);
    }
    return *m_champion;
}

void ViewPages::champion(const QList<ItemId> &ids)
{
    const RoundPick pick = RoundPick::of(m_parts.gallery, ids);
    if (pick.pictures.size() < 2) {
        Q_EMIT noted(wording::roundTooFew());
        return;
    }
    if (pick.wanted > pick.pictures.size())
        Q_EMIT noted(wording::roundTooMany(int(pick.pictures.size()), pick.wanted));
    ChampionView &page = championView();
    page.begin(pick.pictures, pick.title);
    Q_EMIT wanted(&page);
}

void ViewPages::takeUpRound()
{
    if (const auto left = leftRound())
        takeUp(*left);
}

void ViewPages::takeUp(const ChampionRound &round)
{
    ChampionView &page = championView();
    page.takeUp(round);
    Q_EMIT wanted(&page);
}

void ViewPages::addRounds(QMenu &menu, const QList<ItemId> &pictures)
{
    QAction *begin = menu.addAction(tr("Champion and challenger"), this, [this, pictures] { champion(pictures); });
    begin->setEnabled(pictures.size() > 1);
    const QList<ChampionRound> open = m_parts.studio.rounds.openRounds();
    for (const ChampionRound &round : open) {
        const bool isOfThese = std::any_of(round.pictures().begin(), round.pictures().end(),
                                           [&pictures](const ItemId &id) { return pictures.contains(id); });
        if (isOfThese)
            menu.addAction(wording::takeUpRound(round.number(), round.total()), this, [this, round] { takeUp(round); });
    }
}

std::optional<ChampionRound> ViewPages::leftRound() const
{
    const QList<ChampionRound> open = m_parts.studio.rounds.openRounds();
    return open.isEmpty() ? std::nullopt : std::optional(open.first());
}

void ViewPages::refreshRounds()
{
    QAction *action = m_parts.actions[Act::TakeUpRound];
    const auto left = leftRound();
    action->setEnabled(left.has_value());
    action->setText(left ? wording::takeUpRound(left->number(), left->total()) : tr("Take &up round"));
}

} // namespace proofsheet
