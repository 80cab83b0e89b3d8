// SPDX-License-Identifier: GPL-3.0-or-later
// BlindView's keys, and the window's actions as it does them.
#include "ui/Actions.h"
#include "ui/voting/BlindView.h"
#include "ui/voting/PairPanes.h"
#include "ui/voting/VoteBrowser.h"

#include <QKeyEvent>
#include <algorithm>

namespace proofsheet {

bool BlindView::perform(Act act)
{
    switch (act) {
    case Act::ZoomToggle:
        m_panes->toggleActual();
        return true;
    case Act::ZoomFit:
        m_panes->fit();
        return true;
    case Act::ZoomFull:
        m_panes->actualSize();
        return true;
    case Act::Close:
        if (window()->isFullScreen())
            return false;
        leave();
        return true;
    case Act::Undo:
        if (m_mode != Mode::Voting)
            return false;
        m_sitting.takeBack();
        return true;
    case Act::Rate0:
    case Act::Rate1:
    case Act::Rate2:
        if (m_mode == Mode::Voting)
            vote(act == Act::Rate0 ? Verdict::Neither : act == Act::Rate1 ? Verdict::First : Verdict::Second);
        return true;
    case Act::BlindVote:
        if (m_mode == Mode::Revealed && m_sitting.moreToCome() > 0) {
            voteOnMore();
            return true;
        }
        [[fallthrough]];
    // These lead to where the models are named: not by a slip of a finger.
    case Act::Scoreboard:
    case Act::Compare:
    case Act::CompareWithSelected:
    case Act::Survey:
    case Act::Champion:
    case Act::TakeUpRound:
    case Act::RunOn:
        if (m_mode == Mode::Voting)
            Q_EMIT noted(tr("Reveal or leave the blind vote first"));
        return m_mode == Mode::Voting;
    // Nothing here is marked or thrown away by keys meant for pictures.
    case Act::Rate3:
    case Act::Rate4:
    case Act::Rate5:
    case Act::Pick:
    case Act::Reject:
    case Act::Unflag:
    case Act::LabelRed:
    case Act::LabelYellow:
    case Act::LabelGreen:
    case Act::LabelBlue:
    case Act::Trash:
        return true;
    default:
        return false;
    }
}

bool BlindView::isKeyOfVoting(const QKeyEvent &event) const
{
    if (m_mode != Mode::Voting)
        return false;
    if (event.modifiers().testFlag(Qt::ControlModifier))
        return event.key() == Qt::Key_Z && !event.modifiers().testFlag(Qt::ShiftModifier);
    if (event.modifiers() & (Qt::AltModifier | Qt::MetaModifier))
        return false;
    static constexpr int keys[] = {Qt::Key_1, Qt::Key_2, Qt::Key_0, Qt::Key_Equal, Qt::Key_Down, Qt::Key_Space};
    return std::find(std::begin(keys), std::end(keys), event.key()) != std::end(keys);
}

bool BlindView::actOnKey(const QKeyEvent &event)
{
    if (!isKeyOfVoting(event))
        return false;
    if (event.isAutoRepeat()) // a key held down is one verdict
        return true;
    switch (event.key()) {
    case Qt::Key_1:
        vote(Verdict::First);
        break;
    case Qt::Key_2:
        vote(Verdict::Second);
        break;
    case Qt::Key_0:
        vote(Verdict::Neither);
        break;
    case Qt::Key_Equal:
        vote(Verdict::Tie);
        break;
    case Qt::Key_Down:
        m_sitting.skip();
        break;
    case Qt::Key_Z:
        m_sitting.takeBack();
        break;
    case Qt::Key_Space:
        m_panes->setPeeking(true);
        break;
    default:
        break;
    }
    return true;
}

// The digits, = and Ctrl+Z are the window's shortcuts for marks; here they are verdicts, whatever of the page has the
// focus.
bool BlindView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isKeyOfVoting(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return ViewPage::event(event);
}

void BlindView::keyPressEvent(QKeyEvent *event)
{
    if (actOnKey(*event))
        return;
    if (m_mode != Mode::Voting && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        m_browser->step(event->key() == Qt::Key_Left ? -1 : 1);
    else
        ViewPage::keyPressEvent(event);
}

void BlindView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        m_panes->setPeeking(false);
    ViewPage::keyReleaseEvent(event);
}

void BlindView::focusOutEvent(QFocusEvent *event)
{
    m_panes->setPeeking(false); // its release goes elsewhere
    ViewPage::focusOutEvent(event);
}

} // namespace proofsheet
