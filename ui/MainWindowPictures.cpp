// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow's actions on pictures: mark, save, copy, trash, undo, and their menu.
#include "models/CompareSet.h"
#include "models/GalleryModel.h"
#include "models/UndoHistory.h"
#include "ui/Actions.h"
#include "ui/FilterControls.h"
#include "ui/MainWindow.h"
#include "ui/Notices.h"
#include "ui/PictureCommands.h"
#include "ui/TopBar.h"
#include "ui/UndoWords.h"
#include "ui/ViewPage.h"
#include "ui/ViewPages.h"
#include "ui/gallery/GridView.h"
#include "ui/prompt/PromptPanel.h"
#include "ui/runon/RunOnElsewhere.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Toast.h"

#include <QMenu>

namespace proofsheet {

namespace {

constexpr int runOnToastMs = 15'000; // the person looks at something else by then

} // namespace

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
    connectRunOn();
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

void MainWindow::connectRunOn()
{
    m_actions->on(Act::RunOn, this, [this] {
        if (const QList<ItemId> ids = targets(); !ids.isEmpty())
            m_runOn->ask(ids);
        else
            m_toast->say(tr("Select a picture first"), {}, 2500);
    });
    connect(m_runOn.get(), &RunOnElsewhere::asked, this, [this](const QString &text) { m_toast->say(text, {}, 2500); });
    connect(m_runOn.get(), &RunOnElsewhere::arrived, this,
            [this](const QString &text, const QList<ItemId> &sources, const QList<ItemId> &pictures) {
                if (currentView() && currentView()->isNeutral())
                    return; // it names models
                // Some of both, where not all can be compared.
                const qsizetype room = qMax<qsizetype>(1, CompareSet::most - pictures.size());
                m_toast->offer(
                    text, tr("Compare"), [this, ids = sources.mid(0, room) + pictures] { m_views->compare(ids); },
                    runOnToastMs);
            });
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
    const QString ofThePage = currentView() ? currentView()->undoText() : QString();
    undo->setEnabled(undoStep.has_value() || !ofThePage.isEmpty());
    redo->setEnabled(redoStep.has_value());
    undo->setText(!ofThePage.isEmpty() ? ofThePage : undoStep ? tr("&Undo %1").arg(undoWords(*undoStep)) : tr("&Undo"));
    redo->setText(redoStep ? tr("&Redo %1").arg(undoWords(*redoStep)) : tr("&Redo"));
}

void MainWindow::showContextMenu(const QPoint &globalPosition)
{
    if (targets().isEmpty())
        return;
    m_views->refreshActions();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<QList<Act>> groups{{Act::Loupe, Act::Compare, Act::CompareWithSelected, Act::Survey, Act::BlindVote,
                                    Act::Champion, Act::UseSettings, Act::RunOn},
                                   {Act::Pick, Act::Reject, Act::Unflag},
                                   {Act::CopyImage, Act::CopyPrompt, Act::SaveAs, Act::Reveal},
                                   {Act::Trash}};
    for (const QList<Act> &group : groups) {
        if (!menu->isEmpty())
            menu->addSeparator();
        for (const Act act : group) {
            // A menu over pictures offers only what can be done with them.
            if ((*m_actions)[act]->isEnabled())
                menu->addAction((*m_actions)[act]);
        }
    }
    menu->popup(globalPosition);
}

} // namespace proofsheet
