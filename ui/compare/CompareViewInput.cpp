// SPDX-License-Identifier: GPL-3.0-or-later
// CompareView's hands: which picture a key acts on, and what keys, menus and drops do.
#include "ui/Actions.h"
#include "ui/compare/ComparePane.h"
#include "ui/compare/CompareTools.h"
#include "ui/compare/CompareView.h"
#include "ui/compare/PairControls.h"
#include "ui/compare/PairView.h"
#include "ui/compare/PaneGrid.h"
#include "ui/gallery/ImagePane.h"
#include "ui/gallery/PictureMime.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QStackedWidget>
#include <cmath>

namespace proofsheet {

namespace {

constexpr double dividerStep = 0.02; // of the pane, for a press of a key

} // namespace

int CompareView::target() const
{
    const int pointed = isPairShown() ? m_pair->pointed() : m_grid->isVisible() ? m_grid->pointed() : -1;
    return pointed >= 0 ? pointed : m_set.active();
}

QList<ItemId> CompareView::targets() const
{
    const int index = target();
    if (index < 0 || m_set.places()[index].state != ComparePlace::State::Here)
        return {};
    return {m_set.idAt(index)};
}

QList<Act> CompareView::ownActs() const
{
    if (m_set.size() < 2)
        return {};
    QList<Act> acts{Act::CompareMode, Act::SwapSides, Act::Captions, Act::ZoomIn, Act::ZoomOut};
    switch (m_set.mode()) {
    case CompareMode::SideBySide:
        return acts << Act::Realign;
    case CompareMode::Slider:
        return acts << Act::DividerBack << Act::DividerOn << Act::DividerTurn;
    case CompareMode::Blink:
        return acts << Act::BlinkByItself;
    case CompareMode::Opacity:
    case CompareMode::Difference:
        break;
    }
    return acts;
}

bool CompareView::perform(Act act)
{
    ViewportPane *picture = targetPane();
    switch (act) {
    case Act::Compare:
        return true;
    case Act::CompareMode:
        if (m_set.size() >= 2)
            m_set.nextMode();
        return true;
    case Act::SwapSides:
        m_set.swap();
        return true;
    case Act::Realign:
        m_grid->realign();
        return true;
    case Act::Captions: // see toggled()
        return true;
    case Act::DividerBack:
    case Act::DividerOn:
        m_pair->pane().moveDivider(act == Act::DividerOn ? dividerStep : -dividerStep);
        return true;
    case Act::DividerTurn:
        m_controls->turnDivider();
        return true;
    case Act::BlinkByItself:
        m_controls->toggleBlink();
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

QList<KeyHintSpec> CompareView::keyHints() const
{
    if (m_set.size() < 2)
        return {{{tr("Esc")}, tr("back"), {}}};
    const KeyHintSpec mode{{QStringLiteral("M")}, tr("mode"), {}};
    const KeyHintSpec loupe{{tr("Enter")}, tr("loupe"), {}};
    if (!isPairShown())
        return {{{QStringLiteral("0–5")}, tr("rate"), {}},
                {{QStringLiteral("P")}, tr("pick"), {}},
                {{QStringLiteral("X")}, tr("reject"), {}},
                {{tr("Tab")}, tr("next pane"), {}},
                {{tr("Shift")}, tr("+ drag: this pane only"), {}},
                loupe,
                mode};
    QList<KeyHintSpec> hints;
    if (m_set.mode() == CompareMode::Slider)
        hints << KeyHintSpec{{QStringLiteral("["), QStringLiteral("]")}, tr("move divider"), {}};
    hints << KeyHintSpec{{QStringLiteral("S")}, tr("swap"), {}}
          << KeyHintSpec{{QStringLiteral("B")}, tr("blink"), tr("hold")}
          << KeyHintSpec{{QStringLiteral("Z")}, tr("100 % here"), {}}
          << KeyHintSpec{
                 {QStringLiteral("0–5")}, tr("rate %1").arg(m_set.active() == m_set.a() ? tr("A") : tr("B")), {}};
    if (m_set.size() > 2)
        hints << KeyHintSpec{{QStringLiteral("←"), QStringLiteral("→")}, tr("step B"), {}};
    return hints << loupe << mode;
}

QString CompareView::statusText() const
{
    if (isPairShown() && m_set.mode() == CompareMode::Slider)
        return tr("Divider %1 %").arg(std::lround(m_pair->pane().divider() * 100));
    return m_set.size() == 0 ? tr("Nothing compared") : tr("%1 compared").arg(m_set.size());
}

bool CompareView::focusNextPrevChild(bool next)
{
    // Qt asks this too when what has the focus is hidden: that is no Tab.
    const QWidget *focused = QApplication::focusWidget();
    const bool isTab = isVisible() && focused && focused->isVisible();
    const bool inTools = isTab && m_tools->isAncestorOf(focused);
    if (!isTab || inTools || m_set.size() < 2)
        return ViewPage::focusNextPrevChild(next);
    m_grid->forgetPointer();
    m_pair->forgetPointer();
    if (!isPairShown() || m_set.mode() != CompareMode::Slider) {
        m_set.moveActive(next ? +1 : -1);
        return true;
    }
    // A, B, the divider's handle, and round again.
    const bool onHandle = m_pair->isHandleFocused();
    const int first = next ? m_set.a() : m_set.b();
    if (onHandle) {
        setFocus(Qt::TabFocusReason);
        m_set.setActive(first);
    } else if (m_set.active() == first) {
        m_set.moveActive(1);
    } else {
        m_pair->pane().setFocus(Qt::TabFocusReason);
    }
    return true;
}

void CompareView::focusInEvent(QFocusEvent *event)
{
    ViewPage::focusInEvent(event);
    if (ComparePane *pane = m_grid->activePane(); pane && pane->isVisible())
        pane->setFocus(event->reason());
}

void CompareView::moveTo(int index)
{
    if (index < 0)
        return;
    m_grid->forgetPointer();
    m_set.setActive(index);
}

ViewportPane *CompareView::targetPane() const
{
    if (isPairShown())
        return &m_pair->pane();
    ComparePane *pane = m_grid->panes().value(target());
    return pane ? &pane->picture() : nullptr;
}

void CompareView::shareViewport()
{
    if (isPairShown() && m_pages->currentWidget() == m_grid)
        m_pair->pane().setViewport(m_grid->viewport());
    else if (!isPairShown() && m_pages->currentWidget() == m_pair)
        m_grid->setViewport(m_pair->pane().viewport());
}

bool CompareView::stepByArrow(Qt::Key arrow)
{
    if (m_set.size() < 2)
        return false;
    if (isPairShown()) {
        m_pair->forgetPointer();
        m_set.stepB(arrow == Qt::Key_Left || arrow == Qt::Key_Up ? -1 : +1);
        return true;
    }
    moveTo(m_grid->neighbour(m_set.active(), arrow));
    return true;
}

void CompareView::openActive()
{
    if (const QList<ItemId> ids = targets(); !ids.isEmpty())
        Q_EMIT openRequested(ids.first());
}

void CompareView::keyPressEvent(QKeyEvent *event)
{
    const auto plain = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (plain == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (stepByArrow(Qt::Key(event->key())))
                return;
            break;
        case Qt::Key_B:
            if (isPairShown()) {
                m_pair->pane().setHeld(true);
                return;
            }
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            openActive();
            return;
        default:
            break;
        }
    }
    ViewPage::keyPressEvent(event);
}

void CompareView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_B && !event->isAutoRepeat())
        m_pair->pane().setHeld(false);
    else
        ViewPage::keyReleaseEvent(event);
}

void CompareView::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT contextMenuRequested(event->globalPos());
}

void CompareView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!picturesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CompareView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    add(picturesOf(event->mimeData()));
}

} // namespace proofsheet
