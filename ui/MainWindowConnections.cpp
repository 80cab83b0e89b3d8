// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow's connections: which signal leads to which command.
#include "core/Clock.h"
#include "core/ModelCatalog.h"
#include "generation/GenerationQueue.h"
#include "generation/ProviderAccess.h"
#include "library/Library.h"
#include "models/GalleryModel.h"
#include "models/TaskModel.h"
#include "models/UndoHistory.h"
#include "settings/Preferences.h"
#include "ui/AboutBox.h"
#include "ui/Actions.h"
#include "ui/CloseGuard.h"
#include "ui/FilterControls.h"
#include "ui/MainWindow.h"
#include "ui/Notices.h"
#include "ui/PictureCommands.h"
#include "ui/ProviderControl.h"
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
#include "ui/queue/TaskActions.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/MiniSplitter.h"
#include "ui/widgets/PathText.h"
#include "ui/widgets/Toast.h"
#include "wording/ErrorWording.h"
#include "wording/PlaceWording.h"
#include "wording/QuestionWording.h"
#include "wording/RunWording.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QUrl>

namespace proofsheet {

void MainWindow::connectPanels()
{
    connect(m_topBar, &TopBar::viewChosen, this, [this](const QString &view) {
        if (view == QLatin1String("loupe"))
            showLoupe(target());
        else if (view == QLatin1String("compare"))
            (*m_actions)[Act::Compare]->trigger();
        else if (view == QLatin1String("survey"))
            (*m_actions)[Act::Survey]->trigger();
        else
            (*m_actions)[Act::Grid]->trigger();
        refreshView(); // where it could not be turned to
    });
    connect(m_topBar, &TopBar::queryChanged, this, [this](const Query &query) {
        if (m_page == Page::Queue || m_page == Page::View)
            showPage(Page::Grid);
        m_gallery->setQuery(query);
    });
    connect(m_topBar, &TopBar::columnsChosen, m_grid, &GridView::setColumns);
    connect(m_grid, &GridView::columnsChanged, m_topBar, &TopBar::setColumns);
    connect(m_prompt, &PromptPanel::generateRequested, this,
            [this](const Wish &wish, const RequestPlan &plan, bool atFront) {
                using Where = GenerationQueue::Where;
                m_studio.queue.generate(wish, plan, m_studio.provider.provider(), atFront ? Where::Front : Where::Back);
                if (m_page == Page::First)
                    showPage(Page::Grid);
            });
    connect(m_prompt, &PromptPanel::noted, this,
            [this](const QString &text, const std::function<void()> &undo) { m_toast->offer(text, tr("Undo"), undo); });
    connect(m_prompt, &PromptPanel::failed, this,
            [this](const QString &text) { m_notices->say(Notices::Topic::Note, MessageBar::Severity::Warning, text); });
    connect(m_first, &FirstRunPage::connected, this, [this] {
        refreshProvider();
        m_prompt->focusPrompt();
    });
    connect(m_first, &FirstRunPage::exampleChosen, this, [this](const QString &prompt) {
        Wish wish = m_prompt->wish();
        wish.prompt = prompt;
        m_prompt->setWish(wish);
        m_prompt->focusPrompt();
    });
    connect(&m_studio.preferences, &Preferences::pictureMemoryChanged, this, &MainWindow::limitPictures);
    connect(m_splitter, &MiniSplitter::splitterMoved, this, &MainWindow::fitPanels);
    connect(&m_studio.provider, &ProviderControl::changed, this, &MainWindow::refreshProvider);
    connect(m_status, &StatusStrip::queueWanted, (*m_actions)[Act::Queue], &QAction::trigger);
    connect(m_status, &StatusStrip::providerWanted, this, &MainWindow::openSettings);
    connect(m_status, &StatusStrip::folderWanted, this,
            [this] { m_commands->openFolder(m_studio.library.place().root); });
}

void MainWindow::connectQueue()
{
    GenerationQueue &queue = m_studio.queue;
    connect(&queue, &GenerationQueue::offlineChanged, this, &MainWindow::refreshOffline);
    connect(&queue, &GenerationQueue::itemsAdded, this, [this] {
        if (m_studio.queue.isOffline())
            refreshOffline();
    });
    connect(&queue, &GenerationQueue::providerPaused, this, &MainWindow::refreshPausedProvider);
    connect(&queue, &GenerationQueue::providerResumed, this, &MainWindow::refreshPausedProvider);
    connect(&queue, &GenerationQueue::pausedChanged, (*m_actions)[Act::PauseNew], &QAction::setChecked);
    connect(&queue, &GenerationQueue::ledgerFailed, this, [this](const Error &error) {
        m_notices->say(Notices::Topic::Ledger, MessageBar::Severity::Danger, wording::ledgerError(error));
    });
    connect(&m_studio.library, &Library::failed, this, [this](const Error &error) {
        m_notices->say(Notices::Topic::Saving, MessageBar::Severity::Danger,
                       wording::libraryError(error, m_studio.library.place().root));
    });
    connect(&m_studio.library, &Library::salvaged, this, &MainWindow::databaseSalvaged);
    connect(m_taskActions.get(), &TaskActions::editPromptRequested, this,
            [this](const Wish &wish, const TextRange &refused) {
                m_prompt->setWish(wish);
                m_prompt->focusPrompt(refused);
            });
    connect(m_closing.get(), &CloseGuard::folderWanted, this, [this] {
        QList<TaskItem> unsaved = m_studio.queue.items();
        unsaved.removeIf([](const TaskItem &item) { return !std::holds_alternative<state::Unsaved>(item.state); });
        m_taskActions->performAll(unsaved, TaskAction::SaveElsewhere);
    });
    connect(&queue, &GenerationQueue::delivered, this, [this](const TaskItem &, const ImageRecord &record) {
        if (!record.isInLibrary())
            m_toast->say(wording::savedElsewhere(pathText(QFileInfo(record.file).path())), {}, 8000);
    });
    connect(m_taskActions.get(), &TaskActions::changeKeyRequested, this, &MainWindow::openSettings);
    connect(m_taskActions.get(), &TaskActions::openSiteRequested, this, [] {
        // paid-requests.md, section 2: what a person can ask where the program has nothing to ask.
        QDesktopServices::openUrl(QUrl(QStringLiteral("https://fastrouter.ai")));
    });
    connect(m_queuePage, &QueuePage::closeRequested, this, &MainWindow::goBack);
    connect(m_queuePage, &QueuePage::openRequested, this, &MainWindow::showLoupe);
}

void MainWindow::databaseSalvaged(const Salvage &salvage)
{
    const bool isLedger = salvage.database == DatabaseKind::Ledger;
    m_notices->say(isLedger ? Notices::Topic::Ledger : Notices::Topic::Note, MessageBar::Severity::Warning,
                   wording::salvaged(salvage));
    if (!isLedger)
        m_gallery->setQuery(m_topBar->query());
}

void MainWindow::connectViews()
{
    connect(m_gallery.get(), &GalleryModel::stateChanged, this, &MainWindow::settleFirstPage);
    connect(m_gallery.get(), &GalleryModel::countsChanged, this, [this] {
        m_status->showSelection(int(targets().size()), m_gallery->pictureCount());
        if (!m_shownLast.isNull() && m_gallery->rowOf(m_shownLast) >= 0)
            showLoupe(std::exchange(m_shownLast, {}));
        if (m_gallery->pictureCount() > 0 && !m_viewLast.isEmpty())
            m_views->reopen(std::exchange(m_viewLast, {}));
    });
    connect(m_grid, &GridView::openRequested, this, &MainWindow::showLoupe);
    connect(m_grid, &GridView::selectionChangedTo, this, [this](const QList<ItemId> &ids) {
        if (m_page == Page::View)
            return;
        m_inspector->setSelection(ids);
        m_status->showSelection(int(ids.size()), m_gallery->pictureCount());
    });
    connect(m_grid, &GridView::useSettingsRequested, m_prompt, &PromptPanel::setWish);
    connect(m_grid, &GridView::taskActionRequested, m_taskActions.get(), &TaskActions::perform);
    connect(m_grid, &GridView::contextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_grid, &GridView::clearFiltersRequested, (*m_actions)[Act::ClearFilters], &QAction::trigger);
    connect(m_loupe, &LoupeView::contextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_loupe, &LoupeView::closeRequested, this, &MainWindow::goBack);
    connect(m_loupe, &LoupeView::currentChanged, this, [this](const ItemId &id) {
        if (m_page == Page::Loupe)
            m_inspector->setSelection({id});
    });
    connect(m_views.get(), &ViewPages::wanted, this, &MainWindow::showView);
    connect(m_views.get(), &ViewPages::openRequested, this, &MainWindow::showLoupe);
    connect(m_views.get(), &ViewPages::contextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_views.get(), &ViewPages::copyRequested, m_commands.get(), &PictureCommands::copyText);
    connect(m_topBar, &TopBar::comparedByDrop, m_views.get(), &ViewPages::compareDropped);
    connect(m_grid, &GridView::selectionChangedTo, m_views.get(), &ViewPages::noteSelection);
    connect(m_grid, &GridView::compareRequested, m_views.get(), &ViewPages::compare);
    connect(m_grid, &GridView::runMenuRequested, m_views.get(), &ViewPages::showRunMenu);
    connect(m_views.get(), &ViewPages::noted, this, [this](const QString &text) { m_toast->say(text, {}, 4000); });
    connect(m_views.get(), &ViewPages::copyRequested, m_commands.get(), &PictureCommands::copyText);
    connect(m_views.get(), &ViewPages::closeRequested, this, [this](ViewPage *page) {
        if (page == currentView())
            goBack();
    });
    connect(m_views.get(), &ViewPages::changed, this, [this](ViewPage *page) {
        if (page == currentView())
            refreshView();
    });
    const auto edit = [this](const QList<ItemId> &ids, const MarksChange &change) { m_history->edit(ids, change); };
    connect(m_grid, &GridView::marksRequested, this, edit);
    connect(m_loupe, &LoupeView::marksRequested, this, edit);
    connect(m_inspector, &Inspector::marksRequested, this, edit);
    const auto trashed = [this](const QList<ItemId> &ids) { m_history->trash(ids); };
    connect(m_grid, &GridView::trashRequested, this, trashed);
    connect(m_loupe, &LoupeView::trashRequested, this, trashed);
    connect(m_inspector, &Inspector::openRequested, this, &MainWindow::showLoupe);
    connect(m_inspector, &Inspector::revealRequested, m_commands.get(), &PictureCommands::reveal);
    connect(m_inspector, &Inspector::copyRequested, m_commands.get(), &PictureCommands::copyText);
    connect(m_history.get(), &UndoHistory::changed, this, &MainWindow::refreshUndo);
    connect(m_history.get(), &UndoHistory::trashed, this, [this](const QList<ItemId> &ids) {
        m_toast->say(tr("Moved %1 to the trash").arg(wording::pictures(int(ids.size()))), tr("Undo"));
    });
    connect(m_history.get(), &UndoHistory::failed, this, [this](const QList<Error> &errors) {
        if (!errors.isEmpty())
            m_notices->say(Notices::Topic::Saving, MessageBar::Severity::Warning,
                           wording::libraryError(errors.first(), m_studio.library.place().root));
    });
    // The note offers to undo the trash, not what was done since, and not twice.
    connect(m_toast, &Toast::actionPressed, this, [this] {
        if (const auto next = m_history->nextUndo(); next && next->kind == UndoStep::Kind::Trash)
            m_history->undo();
    });
    connect(m_history.get(), &UndoHistory::undone, this, [this](const UndoStep &step) {
        if (step.kind == UndoStep::Kind::Trash)
            m_toast->hide();
    });
}

void MainWindow::connectWindowActions()
{
    const Actions &actions = *m_actions;
    actions.on(Act::Grid, this, [this] { showGrid(); });
    actions.on(Act::Loupe, this, [this] { showLoupe(target()); });
    actions.on(Act::QuickLook, this, [this] {
        if (m_page == Page::Loupe)
            goBack();
        else
            showLoupe(target());
    });
    actions.on(Act::Queue, this, [this] {
        if (m_page == Page::Queue)
            goBack();
        else
            showPage(Page::Queue);
    });
    actions.on(Act::ZoomToggle, this, [this] { m_loupe->toggleActual(); });
    actions.on(Act::ZoomFit, this, [this] { m_loupe->fit(); });
    actions.on(Act::ZoomFull, this, [this] { m_loupe->actualSize(); });
    actions.on(Act::LeftPanel, this, [this] {
        if (!m_promptClosed)
            m_leftWanted = (*m_actions)[Act::LeftPanel]->isChecked();
        fitPanels();
    });
    actions.on(Act::Inspector, this, [this] {
        m_inspectorWanted = (*m_actions)[Act::Inspector]->isChecked();
        fitPanels();
    });
    actions.on(Act::SidePanels, this, [this] {
        const bool hide = (*m_actions)[Act::LeftPanel]->isChecked() || (*m_actions)[Act::Inspector]->isChecked();
        (*m_actions)[Act::LeftPanel]->setChecked(!hide);
        (*m_actions)[Act::Inspector]->setChecked(!hide);
        m_inspectorWanted = !hide;
        if (!m_promptClosed)
            m_leftWanted = !hide;
        fitPanels();
    });
    actions.on(Act::FullScreen, this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    actions.on(Act::NextArea, this, [this] { moveToArea(1); });
    actions.on(Act::PreviousArea, this, [this] { moveToArea(-1); });
    actions.on(Act::Close, this, [this] { goBack(); });
    actions.on(Act::Find, this, [this] { m_topBar->focusSearch(); });
    actions.on(Act::FocusPrompt, this, [this] {
        (*m_actions)[Act::LeftPanel]->setChecked(true);
        if (!m_promptClosed)
            m_leftWanted = true;
        fitPanels();
        m_prompt->focusPrompt();
    });
    actions.on(Act::LineUps, this, [this] {
        (*m_actions)[Act::LeftPanel]->setChecked(true);
        fitPanels();
        m_prompt->openLineUps();
    });
    actions.on(Act::Generate, this, [this] { m_prompt->generate(false); });
    actions.on(Act::GenerateFirst, this, [this] { m_prompt->generate(true); });
    actions.on(Act::PauseNew, this, [this] { m_studio.queue.setPaused((*m_actions)[Act::PauseNew]->isChecked()); });
    actions.on(Act::SendHeld, this, [this] { m_studio.queue.releaseAll(); });
    actions.on(Act::CancelAll, this, [this] { m_studio.queue.cancelAll(); });
    actions.on(Act::Settings, this, [this] { openSettings(); });
    actions.on(Act::ChangeLibrary, this, [this] {
        openSettings();
        m_settings->showPage(SettingsDialog::Page::Library);
    });
    actions.on(Act::RefreshModels, this, [this] {
        m_studio.access.fetchModels(m_studio.provider.provider(), [this](const auto &offered) {
            if (!offered) {
                m_notices->say(Notices::Topic::Note, MessageBar::Severity::Warning,
                               tr("The provider's list of models could not be read: %1").arg(offered.error().detail));
                return;
            }
            m_studio.catalog.applyOffered(*offered);
            refreshModels();
            m_toast->say(tr("The list of models is up to date"), {}, 2500);
        });
    });
    actions.on(Act::About, this, [this] { showAbout(this); });
    actions.on(Act::Quit, this, [this] { close(); });
}

} // namespace proofsheet
