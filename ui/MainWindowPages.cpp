// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow's pages: which one is shown, where Esc leads, what keys act on.
#include "models/GalleryModel.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/StatusStrip.h"
#include "ui/TopBar.h"
#include "ui/ViewPage.h"
#include "ui/ViewPages.h"
#include "ui/firstrun/FirstRunPage.h"
#include "ui/gallery/GridView.h"
#include "ui/gallery/LoupeView.h"
#include "ui/inspector/Inspector.h"
#include "ui/prompt/PromptPanel.h"
#include "ui/queue/QueuePage.h"
#include "ui/widgets/Toast.h"

#include <QStackedWidget>

namespace proofsheet {

namespace {

// Actions that would tell, or lead to what tells, which model made a picture.
constexpr Act tellingActs[] = {Act::SaveAs,      Act::SaveAll,   Act::CopyImage, Act::CopyPrompt,  Act::Reveal,
                               Act::UseSettings, Act::Find,      Act::Survey,    Act::RunOn,       Act::Inspector,
                               Act::Loupe,       Act::QuickLook, Act::FilterAny, Act::Filter1,     Act::Filter2,
                               Act::Filter3,     Act::Filter4,   Act::Filter5,   Act::ClearFilters};

} // namespace

bool MainWindow::isGround(Page page)
{
    return page == Page::First || page == Page::Grid;
}

void MainWindow::showPage(Page page)
{
    go({page, nullptr});
}

void MainWindow::showView(ViewPage *view)
{
    go({Page::View, view});
    view->setFocus();
}

void MainWindow::go(const Place &to)
{
    const Place from{m_page, currentView()};
    // A way that leads in a circle is cut where it meets itself: Esc always ends in the grid.
    if (isGround(to.page))
        m_trail.clear();
    else if (const qsizetype known = m_trail.indexOf(to); known >= 0)
        m_trail.erase(m_trail.begin() + known, m_trail.end());
    else if (!isGround(from.page) && from != to)
        m_trail.append(from);
    turnTo(to);
}

void MainWindow::turnTo(const Place &place)
{
    m_page = place.page;
    if (place.view)
        m_view = place.view;
    QWidget *const widgets[] = {m_first, m_grid, m_loupe, m_queuePage, m_view};
    m_pages->setCurrentWidget(widgets[int(m_page)]);
    m_toast->raise(); // the stack raises its page above it
    if (place.view && place.view->isNeutral())
        m_toast->hide(); // it may name the models of pictures that just came
    (*m_actions)[Act::Queue]->setChecked(m_page == Page::Queue);
    for (const Act act : {Act::ZoomFit, Act::ZoomFull, Act::ZoomToggle})
        (*m_actions)[act]->setEnabled(m_page == Page::Loupe || m_page == Page::View);
    refreshView();
}

void MainWindow::refreshView()
{
    const ViewPage *view = currentView();
    const bool neutral = view && view->isNeutral();
    m_topBar->setNeutral(neutral);
    m_topBar->showView(view                    ? view->viewName()
                       : m_page == Page::Loupe ? QStringLiteral("loupe")
                       : m_page == Page::Queue ? QString()
                                               : QStringLiteral("grid"));
    m_status->setNeutral(neutral);
    m_status->setHints(view ? view->keyHints() : QList<KeyHintSpec>());
    m_status->setText(view ? view->statusText() : QString());
    m_status->showSelection(int(targets().size()), m_gallery->pictureCount());
    for (const Act act : tellingActs)
        (*m_actions)[act]->setEnabled(!neutral);
    const QList<Act> own = view ? view->ownActs() : QList<Act>();
    for (const Act act : pageActs)
        (*m_actions)[act]->setEnabled(own.contains(act));
    m_views->refreshActions();
    if (view && !view->sidePanel() && !neutral)
        m_inspector->setSelection(view->targets());
    else if (m_page == Page::Loupe)
        m_inspector->setSelection({m_loupe->current()});
    refreshUndo();
    fitPanels();
}

bool MainWindow::performOnView(Act act)
{
    ViewPage *view = currentView();
    return view && view->perform(act);
}

void MainWindow::settleFirstPage()
{
    if (!isGround(m_page))
        return;
    // While the library is being read nothing is known of it: the grid says so, and no first run flashes by.
    const bool empty = m_gallery->state() == GalleryModel::State::Empty;
    showPage(empty ? Page::First : Page::Grid);
}

void MainWindow::showLoupe(const ItemId &id)
{
    if (id.isNull())
        return;
    if (!m_gallery->find(id)) {
        m_toast->say(tr("The filters hide this picture. Clear them to open it in the loupe."), {}, 4000);
        return;
    }
    m_loupe->show(id);
    showPage(Page::Loupe);
    m_loupe->setFocus();
}

void MainWindow::showGrid()
{
    const ItemId shown = m_page == Page::Loupe ? m_loupe->current() : ItemId();
    m_page = Page::Grid;
    settleFirstPage();
    if (!shown.isNull())
        m_grid->makeCurrent(shown);
    m_inspector->setSelection(m_grid->selectedPictures());
    m_grid->setFocus();
}

void MainWindow::goBack()
{
    if (isFullScreen()) {
        (*m_actions)[Act::FullScreen]->trigger();
        return;
    }
    if (isGround(m_page))
        return;
    if (m_trail.isEmpty()) {
        showGrid();
        return;
    }
    turnTo(m_trail.takeLast());
    m_pages->currentWidget()->setFocus();
}

void MainWindow::moveToArea(int direction)
{
    QWidget *centre = m_pages->currentWidget();
    const QList<QWidget *> areas{m_topBar, m_prompt, centre, m_right, m_status};
    qsizetype here = 0;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        if (focusWidget() && areas[i]->isAncestorOf(focusWidget()))
            here = i;
        else if (areas[i] == focusWidget())
            here = i;
    }
    for (qsizetype step = 1; step <= areas.size(); ++step) {
        QWidget *area = areas[(here + direction * step + areas.size() * step) % areas.size()];
        if (!area->isVisible())
            continue;
        if (area == m_prompt) {
            m_prompt->focusPrompt();
            return;
        }
        QWidget *target = area->focusPolicy() & Qt::TabFocus ? area : area->nextInFocusChain();
        while (target != area && (!(target->focusPolicy() & Qt::TabFocus) || !target->isVisibleTo(area)))
            target = target->nextInFocusChain();
        if (target == area || area->isAncestorOf(target)) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

QList<ItemId> MainWindow::targets() const
{
    if (m_page == Page::Loupe)
        return {m_loupe->current()};
    if (const ViewPage *view = currentView())
        return view->targets();
    return m_page == Page::Grid ? m_grid->selectedPictures() : QList<ItemId>();
}

ItemId MainWindow::target() const
{
    const QList<ItemId> ids = targets();
    if (ids.isEmpty())
        return {};
    const ItemId current = m_grid->currentPicture();
    return m_page == Page::Grid && ids.contains(current) ? current : ids.first();
}

} // namespace proofsheet
