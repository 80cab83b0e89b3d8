// SPDX-License-Identifier: GPL-3.0-or-later
// ViewPages' blind vote and scoreboard.
#include "models/BlindChoice.h"
#include "ui/Actions.h"
#include "ui/ViewPages.h"
#include "ui/voting/BlindView.h"
#include "wording/ScoreWording.h"

#include <QRandomGenerator>
#include <QStackedWidget>

namespace proofsheet {

void ViewPages::connectVoting()
{
    m_parts.actions.on(Act::BlindVote, this, [this] { blindVote(m_parts.targets()); });
    m_parts.actions.on(Act::Scoreboard, this, [this] { scoreboard(); });
}

BlindView &ViewPages::blindView()
{
    if (!m_blind) {
        m_blind = new BlindView(m_parts.studio, m_parts.gallery, m_parts.pictures, &m_parts.stack);
        connect(m_blind, &BlindView::noted, this, &ViewPages::noted);
        connect(m_blind, &BlindView::copyRequested, this, &ViewPages::copyRequested);
        adopt(m_blind);
    }
    return *m_blind;
}

void ViewPages::blindVote(const QList<ItemId> &ids)
{
    const BlindChoice choice = BlindChoice::of(m_parts.gallery, ids);
    if (!choice.canBegin()) {
        Q_EMIT noted(wording::noBlindVote(choice.stock.pictures, choice.stock.models));
        return;
    }
    BlindView &page = blindView();
    if (page.begin(choice, QRandomGenerator::global()->generate()))
        Q_EMIT wanted(&page);
}

void ViewPages::scoreboard()
{
    BlindView &page = blindView();
    page.showScores();
    Q_EMIT wanted(&page);
}

} // namespace proofsheet
