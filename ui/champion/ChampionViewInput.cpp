// SPDX-License-Identifier: GPL-3.0-or-later
// ChampionView's keys, buttons and actions.
#include "library/RoundLog.h"
#include "models/DecodedPictures.h"
#include "models/UndoHistory.h"
#include "ui/Actions.h"
#include "ui/champion/ChampionTools.h"
#include "ui/champion/ChampionView.h"
#include "ui/champion/RoundEnd.h"
#include "ui/champion/RoundOffer.h"
#include "ui/champion/RoundVerdicts.h"
#include "ui/champion/ShortlistStrip.h"
#include "ui/champion/SoFar.h"
#include "ui/compare/ComparePane.h"
#include "ui/compare/DifferenceStrip.h"
#include "ui/compare/PaneGrid.h"
#include "ui/gallery/ImagePane.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QStackedWidget>

namespace proofsheet {

using Side = ChampionRound::Side;

void ChampionView::connectParts()
{
    connect(m_tools, &ChampionTools::linkToggled, this, [this](bool linked) {
        m_tools->setLinked(linked);
        m_grid->setLinked(linked);
    });
    connect(m_tools, &ChampionTools::zoomStepped, this,
            [this](int direction) { perform(direction > 0 ? Act::ZoomIn : Act::ZoomOut); });
    connect(m_tools, &ChampionTools::fitRequested, this, [this] { perform(Act::ZoomFit); });
    connect(m_tools, &ChampionTools::fullRequested, this, [this] { perform(Act::ZoomFull); });
    connect(m_tools, &ChampionTools::backdropChosen, m_grid, &PaneGrid::setBackdrop);
    connect(m_tools, &ChampionTools::undoRequested, this, [this] { undoStep(); });
    connect(m_tools, &ChampionTools::finishRequested, &m_session, &ChampionSession::finish);
    connect(m_tools, &ChampionTools::closeRequested, this, &ViewPage::closeRequested);
    connect(m_verdicts, &RoundVerdicts::championKept, this, [this] { decide(Side::Champion); });
    connect(m_verdicts, &RoundVerdicts::challengerWon, this, [this] { decide(Side::Challenger); });
    connect(m_verdicts, &RoundVerdicts::skipped, this, &ChampionView::skip);
    connect(m_strip, &ShortlistStrip::rateRequested, &m_session, &ChampionSession::rateFirst);
    connect(m_strip, &ShortlistStrip::opened, this, &ViewPage::openRequested);
    connect(m_end, &RoundEnd::rateRequested, &m_session, &ChampionSession::rateFirst);
    connect(m_end, &RoundEnd::compareRequested, this, &ViewPage::compareRequested);
    connect(m_end, &RoundEnd::opened, this, &ViewPage::openRequested);
    connect(m_end, &RoundEnd::currentChanged, this, &ViewPage::changed);
    connect(m_end, &RoundEnd::doneRequested, this, &ViewPage::closeRequested);
    connect(m_offer, &RoundOffer::taken, this, [this] { startOffered(true); });
    connect(m_offer, &RoundOffer::declined, this, [this] { startOffered(false); });
    connect(m_soFar, &SoFar::stepChosen, this, [this](int step) {
        m_marksSinceStep = 0;
        m_session.goTo(step);
    });
    connect(m_panel, &DifferenceStrip::copyRequested, this, &ChampionView::copyRequested);
    connect(&m_records, &CompareRecords::edited, m_grid, &PaneGrid::echo);
    connect(m_grid, &PaneGrid::viewportChanged, this, [this] {
        refreshZoom();
        want();
    });
    connect(m_grid, &PaneGrid::openRequested, this, &ViewPage::openRequested);
    connect(m_grid, &PaneGrid::ratingChosen, this,
            [this](const ItemId &id, int rating) { Q_EMIT marksRequested({id}, MarksChange{.rating = rating}); });
    connect(&m_set, &CompareSet::activeChanged, this, [this] {
        if (!m_pairing) {
            focusActive();
            Q_EMIT changed();
        }
    });
    // A pane whose picture cannot be shown was removed by a person.
    connect(&m_set, &CompareSet::placesChanged, this, [this] {
        if (m_pairing || m_set.size() != 1)
            return;
        m_session.leaveOut(m_set.idAt(0) == m_shown.champion ? m_shown.challenger : m_shown.champion);
    });
}

bool ChampionView::isJudging() const
{
    return m_pages->currentWidget() == m_grid && m_ready;
}

void ChampionView::decide(Side which)
{
    if (!isJudging())
        return;
    m_marksSinceStep = 0;
    m_session.keep(which);
}

void ChampionView::keepActive()
{
    decide(m_set.idAt(m_set.active()) == m_shown.challenger ? Side::Challenger : Side::Champion);
}

void ChampionView::skip()
{
    if (!isJudging())
        return;
    m_marksSinceStep = 0;
    m_session.skip();
}

// Changes the places of the two, as long as the key is held: both are decoded, so there is no frame between.
void ChampionView::setBlinking(bool blinking)
{
    if (blinking == m_blinking || m_set.size() != 2)
        return;
    m_blinking = blinking;
    m_pairing = true;
    m_set.swap();
    m_pairing = false;
}

void ChampionView::startOffered(bool takeUp)
{
    const ChampionRound left = *m_left;
    if (!takeUp)
        m_parts.studio.rounds.finish(left.id());
    start(takeUp ? left : ChampionRound(*m_fresh));
    setFocus();
}

void ChampionView::undoStep()
{
    m_marksSinceStep = 0;
    m_session.undo();
}

// What was marked since the last step is taken back first, and that is the window's.
QString ChampionView::undoText() const
{
    const ChampionRound &round = m_session.round();
    const bool can = round.stepsDone() > 0 || round.isFinishedEarly();
    return m_left || m_marksSinceStep > 0 || !can ? QString() : tr("&Undo step");
}

QList<Act> ChampionView::ownActs() const
{
    return {Act::KeepAndNext, Act::Realign, Act::Captions, Act::ZoomIn, Act::ZoomOut};
}

bool ChampionView::perform(Act act)
{
    const bool paired = m_pages->currentWidget() == m_grid;
    ComparePane *pane = paired ? m_grid->panes().value(m_set.indexOf(target())) : nullptr;
    ImagePane *picture = pane ? &pane->picture() : nullptr;
    switch (act) {
    case Act::KeepAndNext:
        keepActive();
        return true;
    case Act::Undo:
        if (undoText().isEmpty())
            return false;
        undoStep();
        return true;
    case Act::Compare:
        if (paired && !m_shown.isNull())
            Q_EMIT compareRequested({m_shown.champion, m_shown.challenger});
        return paired;
    case Act::Realign:
        m_grid->realign();
        return true;
    case Act::Captions:
        m_grid->setCaptionsShown(m_parts.actions[Act::Captions]->isChecked());
        return true;
    case Act::ZoomFit:
        if (picture)
            picture->fit();
        return true;
    case Act::ZoomFull:
        if (picture)
            picture->actualSize();
        return true;
    case Act::ZoomToggle:
        if (picture)
            picture->toggleActual();
        return true;
    case Act::ZoomIn:
    case Act::ZoomOut:
        if (picture)
            picture->zoomStep(act == Act::ZoomIn ? +1 : -1);
        return true;
    default:
        return false;
    }
}

ItemId ChampionView::target() const
{
    const int pointed = m_grid->isVisible() ? m_grid->pointed() : -1;
    return m_set.idAt(pointed >= 0 ? pointed : m_set.active());
}

QList<ItemId> ChampionView::targets() const
{
    const QWidget *page = m_pages->currentWidget();
    const ItemId id = page == m_grid ? target() : page == m_end ? m_end->current() : ItemId();
    return id.isNull() ? QList<ItemId>() : QList<ItemId>{id};
}

QList<KeyHintSpec> ChampionView::keyHints() const
{
    const QWidget *page = m_pages->currentWidget();
    if (page == m_offer)
        return {{{tr("Enter")}, tr("take it up"), {}}, {{tr("Esc")}, tr("back"), {}}};
    const KeyHintSpec rate{{QStringLiteral("0–5")}, tr("rate"), {}};
    const KeyHintSpec back{{tr("Ctrl+Z")}, tr("step back"), {}};
    if (page == m_end)
        return {rate, {{tr("Enter")}, tr("loupe"), {}}, back, {{tr("Esc")}, tr("done"), {}}};
    return {{{QStringLiteral("K")}, tr("keep the framed one, next"), {}},
            {{tr("Tab")}, tr("other pane"), {}},
            {{QStringLiteral("Z")}, tr("100 %"), {}},
            {{QStringLiteral("B")}, tr("blink"), tr("hold")},
            rate,
            back,
            {{tr("Esc")}, tr("leave, kept"), {}}};
}

QString ChampionView::statusText() const
{
    return tr("%1 in this round").arg(m_left ? m_left->total() : m_session.round().total());
}

void ChampionView::focusActive()
{
    const QWidget *focused = focusWidget();
    const bool inTools = focused && focused != this && focused->isVisibleTo(this) &&
                         (m_tools->isAncestorOf(focused) || m_verdicts->isAncestorOf(focused));
    if (ComparePane *pane = m_grid->activePane(); pane && !inTools && isVisible())
        pane->setFocus();
}

bool ChampionView::focusNextPrevChild(bool next)
{
    const QWidget *focused = focusWidget();
    const bool inGrid = !focused || focused == this || m_grid->isAncestorOf(focused);
    if (!inGrid || m_pages->currentWidget() != m_grid || m_set.size() < 2)
        return ViewPage::focusNextPrevChild(next);
    m_grid->forgetPointer();
    m_set.moveActive(next ? +1 : -1);
    return true;
}

void ChampionView::focusInEvent(QFocusEvent *event)
{
    ViewPage::focusInEvent(event);
    if (m_pages->currentWidget() == m_grid)
        focusActive();
    else
        m_pages->currentWidget()->setFocus(event->reason());
}

void ChampionView::keyPressEvent(QKeyEvent *event)
{
    if ((event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Right:
            if (!event->isAutoRepeat())
                skip();
            return;
        case Qt::Key_B:
            if (!event->isAutoRepeat() && isJudging())
                setBlinking(true);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (const QList<ItemId> ids = targets(); !ids.isEmpty())
                Q_EMIT openRequested(ids.first());
            return;
        default:
            break;
        }
    }
    ViewPage::keyPressEvent(event);
}

void ChampionView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_B && !event->isAutoRepeat())
        setBlinking(false);
    else
        ViewPage::keyReleaseEvent(event);
}

void ChampionView::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT contextMenuRequested(event->globalPos());
}

void ChampionView::resizeEvent(QResizeEvent *event)
{
    ViewPage::resizeEvent(event);
    want();
}

void ChampionView::showEvent(QShowEvent *event)
{
    ViewPage::showEvent(event);
    m_ready = false;
    want();
    showWhenThere();
}

void ChampionView::hideEvent(QHideEvent *event)
{
    ViewPage::hideEvent(event);
    setBlinking(false);
    m_parts.pictures.drop(this);
}

} // namespace proofsheet
