// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/champion/ChampionView.h"

#include "core/Clock.h"
#include "core/ModelCatalog.h"
#include "library/RoundLog.h"
#include "models/DecodedPictures.h"
#include "models/UndoHistory.h"
#include "ui/Actions.h"
#include "ui/champion/ChampionTools.h"
#include "ui/champion/PaneBadge.h"
#include "ui/champion/RoundEnd.h"
#include "ui/champion/RoundOffer.h"
#include "ui/champion/RoundVerdicts.h"
#include "ui/champion/ShortlistStrip.h"
#include "ui/champion/SoFar.h"
#include "ui/compare/ComparePane.h"
#include "ui/compare/CompareWords.h"
#include "ui/compare/DifferenceStrip.h"
#include "ui/compare/PaneGrid.h"
#include "ui/gallery/ImagePane.h"
#include "wording/PlaceWording.h"
#include "wording/RoundWording.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace proofsheet {

namespace {

constexpr QPoint badgeAt{10, 10};

QSet<ItemId> setOf(const QList<ItemId> &ids)
{
    return {ids.begin(), ids.end()};
}

} // namespace

ChampionView::ChampionView(const Parts &parts, QWidget *parent)
    : ViewPage(parent)
    , m_parts(parts)
    , m_session(parts.studio.library, parts.studio.rounds, parts.studio.clock)
    , m_records(m_set, parts.studio.library, parts.studio.queue)
    , m_tools(new ChampionTools(parts.studio.theme, this))
    , m_pages(new QStackedWidget(this))
    , m_verdicts(new RoundVerdicts(parts.studio.theme, this))
    , m_strip(new ShortlistStrip(parts.feeder, parts.studio.theme, this))
    , m_panel(new DifferenceStrip(parts.studio.theme, this))
    , m_soFar(new SoFar(parts.studio.theme))
{
    const Studio &studio = parts.studio;
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Champion and challenger"));
    m_grid = new PaneGrid({m_set, m_records, parts.pictures, parts.feeder, studio.theme, studio.catalog}, m_pages);
    m_grid->setLettered(false);
    m_end = new RoundEnd(parts.feeder, studio.theme, m_pages);
    m_offer = new RoundOffer(studio.theme, m_pages);
    for (QWidget *page : std::initializer_list<QWidget *>{m_grid, m_end, m_offer})
        m_pages->addWidget(page);
    m_panel->setFooter(m_soFar);
    m_panel->setAcceptDrops(false); // the round says who stands here
    m_panel->hide();
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_tools);
    box->addWidget(m_pages, 1);
    box->addWidget(m_verdicts);
    box->addWidget(m_strip);
    connectParts();
    connectSession();
}

ChampionView::~ChampionView()
{
    m_parts.pictures.drop(this);
}

void ChampionView::connectSession()
{
    connect(&m_session, &ChampionSession::changed, this, &ChampionView::follow);
    connect(&m_session, &ChampionSession::recordsEdited, this, &ChampionView::refreshLists);
    connect(&m_session, &ChampionSession::savingChanged, this, [this] {
        const auto &trouble = m_session.trouble();
        const QString sentence =
            trouble ? wording::roundNotSaved(wording::libraryError(*trouble, m_parts.studio.library.place().root))
                    : QString();
        m_verdicts->setTrouble(sentence);
        m_soFar->setTrouble(sentence);
    });
    connect(&m_parts.pictures, &DecodedPictures::ready, this, &ChampionView::showWhenThere);
    connect(&m_parts.pictures, &DecodedPictures::failed, this, &ChampionView::showWhenThere);
    const auto marked = [this](int steps) {
        if (isVisible())
            m_marksSinceStep = std::max(0, m_marksSinceStep + steps);
        Q_EMIT changed();
    };
    connect(&m_parts.history, &UndoHistory::recorded, this, [marked] { marked(+1); });
    connect(&m_parts.history, &UndoHistory::redone, this, [marked] { marked(+1); });
    connect(&m_parts.history, &UndoHistory::undone, this, [marked] { marked(-1); });
}

void ChampionView::begin(const QList<ItemId> &pictures, const QString &title)
{
    const ChampionRound fresh(ChampionRoundId::create(), pictures, m_parts.studio.clock.wallMs(), title);
    // What is here may have verdicts that could not be saved.
    const ChampionRound &here = m_session.round();
    const bool isHere = m_session.isReady() && !here.isOver() && here.stepsDone() > 0 &&
                        setOf(here.pictures()) == setOf(fresh.pictures());
    m_left = isHere ? std::optional(here) : m_session.leftOf(pictures);
    if (!m_left) {
        start(fresh);
        return;
    }
    m_fresh = fresh;
    const qint64 leftMs = m_left->steps().isEmpty() ? m_left->startedMs() : m_left->steps().constLast().atMs;
    m_offer->setSentence(wording::roundOffer(m_left->number(), m_left->total(), QDateTime::fromMSecsSinceEpoch(leftMs),
                                             m_parts.studio.clock.now()));
    // What stood here before may be another round: none of its steps is gone to beside the offer.
    m_soFar->setSteps({}, 0, {});
    m_panel->setPictures({}, {}, -1);
    m_tools->setPlace(m_left->number(), m_left->total());
    m_tools->setOver(true);
    m_tools->setCanUndo(false);
    m_verdicts->hide();
    m_strip->hide();
    m_pages->setCurrentWidget(m_offer);
    Q_EMIT changed();
}

void ChampionView::takeUp(const ChampionRound &round)
{
    // What is here may have verdicts that could not be saved, or are being saved.
    const bool isHere = m_session.isReady() && m_session.round().id() == round.id();
    start(isHere ? ChampionRound(m_session.round()) : round);
}

void ChampionView::start(ChampionRound round)
{
    m_left.reset();
    m_fresh.reset();
    m_shown = {};
    m_wanted = {};
    m_marksSinceStep = 0;
    m_pairing = true;
    m_set.setPictures({});
    m_pairing = false;
    m_verdicts->setSource(round.title());
    m_verdicts->setReady(false);
    m_ready = false;
    m_pages->setCurrentWidget(m_grid);
    m_session.begin(round);
    follow();
}

void ChampionView::follow()
{
    if (m_left)
        return;
    const ChampionRound &round = m_session.round();
    const bool over = m_session.isReady() && round.isOver();
    if (m_session.isReady() && round.total() == 0) {
        Q_EMIT closeRequested();
        return;
    }
    m_blinking = false;
    refreshLists();
    m_tools->setPlace(over ? round.total() - int(round.toCome().size()) : round.number(), round.total());
    m_tools->setOver(over);
    m_tools->setCanUndo(round.stepsDone() > 0 || round.isFinishedEarly());
    m_verdicts->setVisible(!over);
    m_strip->setVisible(!over);
    m_wanted = over || !m_session.isReady() ? Pair{} : Pair{round.champion(), round.challenger()};
    if (over) {
        m_shown = {};
        m_ready = false;
        m_pages->setCurrentWidget(m_end);
        m_end->setFocus();
        m_parts.pictures.drop(this);
    } else {
        m_pages->setCurrentWidget(m_grid);
        m_ready = m_ready && m_wanted == m_shown;
        want();
        showWhenThere();
    }
    Q_EMIT changed();
}

bool ChampionView::isThere(const ItemId &id) const
{
    return m_parts.pictures.isReady(id, sizeOf(id)) || m_parts.pictures.trouble(id).has_value();
}

// As fine as either way of laying two out needs it.
QSize ChampionView::sizeOf(const ItemId &id) const
{
    const ImageRecord *record = m_session.record(id);
    if (!record || record->size.isEmpty())
        return {};
    const QSizeF room = QSizeF(m_grid->size()) * devicePixelRatioF();
    const QSizeF beside(room.width() / 2, room.height());
    const QSizeF below(room.width(), room.height() / 2);
    const QSize one = m_grid->viewport().target(record->size, beside).size().toSize();
    const QSize other = m_grid->viewport().target(record->size, below).size().toSize();
    return (one.width() > other.width() ? one : other).boundedTo(record->size);
}

void ChampionView::want()
{
    if (m_wanted.isNull() || !isVisible())
        return;
    const ChampionRound &round = m_session.round();
    const QList<PictureNeed> seen{{m_wanted.champion, sizeOf(m_wanted.champion)},
                                  {m_wanted.challenger, sizeOf(m_wanted.challenger)}};
    QList<PictureNeed> ahead;
    if (round.toCome().size() > 1)
        ahead.append({round.toCome().at(1), sizeOf(round.toCome().at(1))});
    if (round.stepsDone() > 0) {
        const ChampionRound::Step &last = round.steps().at(round.stepsDone() - 1);
        for (const ItemId &id : {last.challenger, last.champion}) {
            if (id != m_wanted.champion && id != m_wanted.challenger)
                ahead.append({id, sizeOf(id)});
        }
    }
    m_parts.pictures.want(this, seen, ahead);
}

void ChampionView::showWhenThere()
{
    if (m_wanted.isNull() || m_ready || !isVisible())
        return;
    // The first pair is shown as thumbnails meanwhile: there is nothing else to look at.
    const bool there = isThere(m_wanted.champion) && isThere(m_wanted.challenger);
    if (m_shown != m_wanted && (there || m_shown.isNull()))
        showPair();
    m_ready = there;
    m_verdicts->setReady(there);
}

void ChampionView::showPair()
{
    m_shown = m_wanted;
    m_pairing = true;
    m_records.know({*m_session.record(m_shown.champion), *m_session.record(m_shown.challenger)});
    m_set.setPictures({m_shown.champion, m_shown.challenger});
    m_set.setActive(0);
    m_pairing = false;
    m_grid->forgetPointer();
    refreshBadges();
    focusActive();
    refreshZoom();
}

void ChampionView::refreshBadges()
{
    const ChampionRound &round = m_session.round();
    for (ComparePane *pane : m_grid->panes()) {
        auto *badge = pane->findChild<PaneBadge *>();
        if (!badge) {
            badge = new PaneBadge(m_parts.studio.theme, &pane->picture());
            badge->move(badgeAt);
            badge->show();
            pane->setAcceptDrops(false); // the round says who stands here
        }
        if (pane->id() == m_shown.champion)
            badge->say(QStringLiteral("pin"), tr("Champion"), wording::championSince(round.championSince()));
        else
            badge->say(QStringLiteral("swap"), tr("Challenger"), wording::roundPlace(round.number(), round.total()));
        pane->setAccessibleDescription(badge->word() + QStringLiteral(", ") + badge->aside());
    }
}

QString ChampionView::nameOf(const ItemId &id) const
{
    return m_session.nameOf(
        id, [this](const ImageRecord &record) { return comparewords::modelName(m_parts.studio.catalog, record); });
}

QList<Thumb> ChampionView::thumbsOf(const QList<ItemId> &ids, bool numbered) const
{
    QList<Thumb> thumbs;
    for (const ItemId &id : ids) {
        const ImageRecord *record = m_session.record(id);
        if (!record)
            continue;
        const Marks &marks = record->marks;
        thumbs.append({id, nameOf(id), record->size, marks.rating, marks.flag, marks.label,
                       numbered ? int(thumbs.size()) + 1 : 0});
    }
    return thumbs;
}

void ChampionView::refreshLists()
{
    if (m_left)
        return;
    using Outcome = ChampionRound::Outcome;
    const ChampionRound &round = m_session.round();
    QList<StepList::Line> lines;
    for (const ChampionRound::Step &step : round.steps()) {
        const QString champion = nameOf(step.champion);
        const QString challenger = nameOf(step.challenger);
        switch (step.outcome) {
        case Outcome::ChampionKept:
            lines.append({QStringLiteral("champion"), wording::championStayed(champion, challenger)});
            break;
        case Outcome::ChallengerWon:
            lines.append({QStringLiteral("swap"), wording::championFell(challenger, champion)});
            break;
        case Outcome::NoVerdict:
            lines.append({QStringLiteral("minus"), wording::noVerdict(challenger)});
            break;
        }
    }
    const QString soFar = wording::roundSteps(round.stepsDone(), round.spentMs());
    m_soFar->setSteps(lines, round.stepsDone(), soFar);
    const ImageRecord *champion = m_session.record(round.champion());
    const ImageRecord *challenger = m_session.record(round.challenger());
    if (champion && challenger)
        m_panel->setPictures({*champion, *challenger}, {tr("Champion"), tr("Challenger")}, -1);
    else
        m_panel->setPictures({}, {}, -1);
    const QList<Thumb> ranked = thumbsOf(round.ranked(), true);
    m_strip->setRanked(ranked);
    m_strip->setToCome(thumbsOf(round.toCome(), false), round.challenger());
    m_end->setRanking(ranked, thumbsOf(round.unranked() + round.toCome(), false), soFar);
}

void ChampionView::refreshZoom()
{
    m_tools->setZoom(m_grid->viewport().isFit(), m_grid->percent());
}

QWidget *ChampionView::sidePanel() const
{
    return m_panel;
}

} // namespace proofsheet
