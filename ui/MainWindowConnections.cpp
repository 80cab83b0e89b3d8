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
#include "ui/UndoWords.h"
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
        else
            (*m_actions)[Act::Grid]->trigger();
        if (m_page != Page::Loupe)
            m_topBar->showView(QStringLiteral("grid"));
    });
    connect(m_topBar, &TopBar::queryChanged, this, [this](const Query &query) {
        if (m_page == Page::Queue)
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
        m_status->showSelection(int(m_grid->selectedPictures().size()), m_gallery->pictureCount());
        if (!m_shownLast.isNull() && m_gallery->rowOf(m_shownLast) >= 0)
            showLoupe(std::exchange(m_shownLast, {}));
    });
    connect(m_grid, &GridView::openRequested, this, &MainWindow::showLoupe);
    connect(m_grid, &GridView::selectionChangedTo, this, [this](const QList<ItemId> &ids) {
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
    connect(m_toast, &Toast::actionPressed, m_history.get(), &UndoHistory::undo);
}

void MainWindow::connectPictureActions()
{
    const Actions &actions = *m_actions;
    PictureCommands *commands = m_commands.get();
    actions.on(Act::SaveAs, this, [this] { m_commands->saveAs(target()); });
    actions.on(Act::SaveAll, this, [this] {
        QList<ItemId> ids = m_grid->selectedPictures();
        if (ids.size() < 2) {
            ids.clear();
            for (int row = m_gallery->nextPicture(-1, 1); row >= 0; row = m_gallery->nextPicture(row, 1))
                ids << m_gallery->idAt(row);
        }
        m_commands->saveAll(ids);
    });
    actions.on(Act::CopyImage, this, [this] { m_commands->copyImage(target()); });
    actions.on(Act::CopyPrompt, this, [this] { m_commands->copyPrompt(target()); });
    actions.on(Act::Reveal, this, [this] { m_commands->reveal(target()); });
    actions.on(Act::UseSettings, this, [this] { m_commands->useSettings(target()); });
    actions.on(Act::Trash, this, [this] { trash(); });
    actions.on(Act::Undo, this, [this] { m_history->undo(); });
    actions.on(Act::Redo, this, [this] { m_history->redo(); });
    actions.on(Act::SelectAll, this, [this] {
        showPage(Page::Grid);
        m_grid->selectAll();
    });
    connect(commands, &PictureCommands::wishFetched, m_prompt, &PromptPanel::setWish);
    connect(commands, &PictureCommands::noted, this, [this](const QString &text) { m_toast->say(text, {}, 2500); });
    connect(commands, &PictureCommands::failed, this,
            [this](const QString &text) { m_notices->say(Notices::Topic::Note, MessageBar::Severity::Warning, text); });

    const Act rates[] = {Act::Rate0, Act::Rate1, Act::Rate2, Act::Rate3, Act::Rate4, Act::Rate5};
    const Act filters[] = {Act::FilterAny, Act::Filter1, Act::Filter2, Act::Filter3, Act::Filter4, Act::Filter5};
    for (int stars = 0; stars <= 5; ++stars) {
        actions.on(rates[stars], this, [this, stars] { mark({.rating = stars}); });
        actions.on(filters[stars], this, [this, stars] { m_topBar->filters().setLeastRating(stars); });
    }
    actions.on(Act::Pick, this, [this] { mark({.flag = Flag::Picked}); });
    actions.on(Act::Reject, this, [this] { mark({.flag = Flag::Rejected}); });
    actions.on(Act::Unflag, this, [this] { mark({.flag = Flag::None}); });
    const std::pair<Act, Label> labels[] = {{Act::LabelRed, Label::Red},
                                            {Act::LabelYellow, Label::Yellow},
                                            {Act::LabelGreen, Label::Green},
                                            {Act::LabelBlue, Label::Blue}};
    for (const auto &[act, label] : labels) {
        actions.on(act, this, [this, label = label] {
            // The same key again takes the label off.
            const PictureRow *row = m_gallery->find(target());
            mark({.label = row && row->label == label ? Label::None : label});
        });
    }
    actions.on(Act::ClearFilters, this, [this] {
        m_topBar->setQuery({});
        m_gallery->setQuery({});
    });
}

void MainWindow::connectWindowActions()
{
    const Actions &actions = *m_actions;
    actions.on(Act::Grid, this, [this] {
        if (m_page == Page::Loupe)
            goBack();
        m_page = Page::Grid;
        settleFirstPage();
    });
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
    actions.on(Act::LeftPanel, this, [this] { fitPanels(); });
    actions.on(Act::Inspector, this, [this] {
        m_inspectorWanted = (*m_actions)[Act::Inspector]->isChecked();
        fitPanels();
    });
    actions.on(Act::SidePanels, this, [this] {
        const bool hide = (*m_actions)[Act::LeftPanel]->isChecked() || (*m_actions)[Act::Inspector]->isChecked();
        (*m_actions)[Act::LeftPanel]->setChecked(!hide);
        (*m_actions)[Act::Inspector]->setChecked(!hide);
        m_inspectorWanted = !hide;
        fitPanels();
    });
    actions.on(Act::FullScreen, this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    actions.on(Act::NextArea, this, [this] { moveToArea(1); });
    actions.on(Act::PreviousArea, this, [this] { moveToArea(-1); });
    actions.on(Act::Close, this, [this] { goBack(); });
    actions.on(Act::Find, this, [this] { m_topBar->focusSearch(); });
    actions.on(Act::FocusPrompt, this, [this] {
        (*m_actions)[Act::LeftPanel]->setChecked(true);
        fitPanels();
        m_prompt->focusPrompt();
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

QList<ItemId> MainWindow::targets() const
{
    if (m_page == Page::Loupe)
        return {m_loupe->current()};
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

void MainWindow::mark(const MarksChange &change)
{
    if (const QList<ItemId> ids = targets(); !ids.isEmpty())
        m_history->edit(ids, change);
}

void MainWindow::trash()
{
    if (const QList<ItemId> ids = targets(); !ids.isEmpty())
        m_history->trash(ids);
}

void MainWindow::refreshUndo()
{
    QAction *undo = (*m_actions)[Act::Undo];
    QAction *redo = (*m_actions)[Act::Redo];
    const auto undoStep = m_history->nextUndo();
    const auto redoStep = m_history->nextRedo();
    undo->setEnabled(undoStep.has_value());
    redo->setEnabled(redoStep.has_value());
    undo->setText(undoStep ? tr("&Undo %1").arg(undoWords(*undoStep)) : tr("&Undo"));
    redo->setText(redoStep ? tr("&Redo %1").arg(undoWords(*redoStep)) : tr("&Redo"));
}

void MainWindow::showContextMenu(const QPoint &globalPosition)
{
    if (targets().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<QList<Act>> groups{{Act::Loupe, Act::UseSettings},
                                   {Act::Pick, Act::Reject, Act::Unflag},
                                   {Act::CopyImage, Act::CopyPrompt, Act::SaveAs, Act::Reveal},
                                   {Act::Trash}};
    for (const QList<Act> &group : groups) {
        if (!menu->isEmpty())
            menu->addSeparator();
        for (const Act act : group)
            menu->addAction((*m_actions)[act]);
    }
    menu->popup(globalPosition);
}

} // namespace proofsheet
