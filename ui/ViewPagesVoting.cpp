// SPDX-License-Identifier: GPL-3.0-or-later
// ViewPages' blind vote and scoreboard, and the menu of a run.
#include "models/BlindChoice.h"
#include "models/GalleryModel.h"
#include "models/RunPicks.h"
#include "ui/Actions.h"
#include "ui/ViewPages.h"
#include "ui/voting/BlindView.h"
#include "ui/widgets/PlainWords.h"
#include "wording/ScoreWording.h"

#include <QMenu>
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

void ViewPages::showRunMenu(const RunId &run, const QPoint &globalPosition)
{
    QList<PictureRow> pictures;
    for (const auto &each : m_parts.gallery.runs().runs()) {
        if (each->info.id != run)
            continue;
        for (const GallerySlot &slot : each->slots) {
            if (!slot.task)
                pictures << slot.picture;
        }
    }
    QList<ItemId> ids;
    for (const PictureRow &picture : std::as_const(pictures))
        ids << picture.id;
    const QList<ItemId> picks = onePerModel(pictures);
    auto *menu = new QMenu(&m_parts.stack);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *side = menu->addAction(tr("Compare the models"), this, [this, picks] { compare(picks); });
    QAction *blind = menu->addAction(tr("Blind vote on this run"), this, [this, ids] { blindVote(ids); });
    side->setEnabled(picks.size() > 1);
    blind->setEnabled(picks.size() > 1);
    if (picks.size() < 2) {
        menu->setToolTipsVisible(true);
        blind->setToolTip(plainToolTip(wording::noBlindVote(int(ids.size()), int(picks.size()))));
    }
    addRounds(*menu, ids);
    menu->popup(globalPosition);
}

void ViewPages::scoreboard()
{
    BlindView &page = blindView();
    page.showScores();
    Q_EMIT wanted(&page);
}

} // namespace proofsheet
