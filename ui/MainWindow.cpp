// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

#include "core/ModelCatalog.h"
#include "generation/GenerationQueue.h"
#include "library/Library.h"
#include "models/DecodedPictures.h"
#include "models/GalleryModel.h"
#include "models/TaskModel.h"
#include "models/ThumbnailFeeder.h"
#include "models/UndoHistory.h"
#include "settings/Preferences.h"
#include "ui/Actions.h"
#include "ui/CloseGuard.h"
#include "ui/FilterControls.h"
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
#include "ui/runon/RunOnElsewhere.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/MiniSplitter.h"
#include "ui/widgets/Toast.h"
#include "wording/PlaceWording.h"
#include "wording/RunWording.h"
#include "wording/StateWording.h"

#include <QCloseEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace proofsheet {

namespace {

constexpr QSize leastSize{1024, 700};

} // namespace

MainWindow::MainWindow(const Studio &studio, QWidget *parent)
    : QMainWindow(parent)
    , m_studio(studio)
{
    setWindowTitle(tr("Proofsheet"));
    setMinimumSize(leastSize);
    build();
    connectPanels();
    connectQueue();
    connectViews();
    connectPictureActions();
    connectWindowActions();
    restoreLayout();
    refreshProvider();
    refreshUndo();
    settleFirstPage();
    m_prompt->focusPrompt();
}

MainWindow::~MainWindow()
{
    saveLayout();
    // The queue and the library outlive the window, the views must not outlive their models: nobody may speak to a
    // half-destroyed window, and the views go first.
    const QList<QObject *> speakers{&m_studio.queue, &m_studio.library, &m_studio.provider,
                                    m_gallery.get(), m_history.get(),   m_views.get(),
                                    m_grid,          m_loupe,           m_inspector};
    for (QObject *speaker : speakers)
        speaker->disconnect(this);
    m_runOn.reset();
    delete m_settings;
    delete takeCentralWidget();
    delete m_topBar;
    delete m_status;
}

void MainWindow::build()
{
    m_actions = new Actions(this);
    m_gallery = std::make_unique<GalleryModel>(m_studio.library, m_studio.queue);
    m_feeder = std::make_unique<ThumbnailFeeder>(m_studio.thumbnails);
    m_decoded = std::make_unique<DecodedPictures>(m_studio.library, m_studio.pictures, this);
    limitPictures(m_studio.preferences.pictureMemory());
    m_tasks = std::make_unique<TaskModel>(m_studio.queue);
    m_history = std::make_unique<UndoHistory>(m_studio.library);
    m_taskActions = std::make_unique<TaskActions>(m_studio.queue, m_studio.catalog, *this);
    m_commands = std::make_unique<PictureCommands>(m_studio.library, m_studio.preferences, *this);
    m_closing = std::make_unique<CloseGuard>(m_studio.queue, *this);

    m_topBar = new TopBar(*m_actions, m_studio.catalog, m_studio.theme, this);
    setMenuWidget(m_topBar);
    m_splitter = new MiniSplitter(m_studio.theme, Qt::Horizontal, this);
    m_prompt = new PromptPanel(m_studio.catalog, m_studio.preferences, m_studio.lineUps, m_studio.theme, m_splitter);
    m_prompt->setMinimumWidth(metrics::leftMin);
    m_prompt->setMaximumWidth(metrics::leftMax);
    m_splitter->addWidget(m_prompt);
    m_splitter->addWidget(makeCentre());
    m_right = new QStackedWidget(m_splitter);
    m_inspector = new Inspector(*m_gallery, *m_feeder, m_studio.library, m_studio.theme, m_studio.catalog, m_right);
    m_right->addWidget(m_inspector);
    m_right->setMinimumWidth(metrics::rightMin);
    m_right->setMaximumWidth(metrics::rightMax);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    setCentralWidget(m_splitter);
    m_status = new StatusStrip(m_studio.queue, *m_tasks, m_studio.provider, m_studio.theme,
                               m_studio.library.place().root, this);
    setStatusBar(m_status);
    m_toast = new Toast(m_studio.theme, m_pages);
    m_views = std::make_unique<ViewPages>(ViewPages::Parts{m_studio, *m_actions, *m_gallery, *m_feeder, *m_decoded,
                                                           *m_history, *m_pages, [this] { return targets(); }});
    const auto expect = [this](const ItemId &id, const ItemId &beside) {
        return m_views->isComparison(currentView()) && m_views->expect(id, beside);
    };
    m_runOn = std::make_unique<RunOnElsewhere>(
        RunOnElsewhere::Parts{m_studio, expect, [this] { return m_prompt->notReady(); }, *this});
    m_actions->setFirst([this](Act act) { return performOnView(act); });
}

QWidget *MainWindow::makeCentre()
{
    auto *centre = new QWidget(m_splitter);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bar = new MessageBar(m_studio.theme, centre);
    m_notices = std::make_unique<Notices>(*m_bar);
    m_pages = new QStackedWidget(centre);
    m_first = new FirstRunPage(m_studio.provider, m_studio.access, m_studio.preferences, m_studio.theme, m_pages);
    m_grid = new GridView(*m_gallery, *m_feeder, m_studio.library, m_studio.theme, m_studio.clock, m_studio.catalog,
                          m_pages);
    m_loupe = new LoupeView(*m_gallery, *m_feeder, *m_decoded, m_studio.theme, m_studio.catalog, m_pages);
    m_queuePage = new QueuePage(*m_tasks, m_studio.queue, *m_taskActions, *m_feeder, m_studio.theme, m_studio.clock,
                                m_studio.catalog, m_pages);
    for (QWidget *page : std::initializer_list<QWidget *>{m_first, m_grid, m_loupe, m_queuePage})
        m_pages->addWidget(page);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    return centre;
}

void MainWindow::libraryOpened()
{
    m_gallery->setQuery(m_topBar->query());
}

void MainWindow::libraryFailed(const Error &error)
{
    m_notices->say(Notices::Topic::Library, MessageBar::Severity::Danger,
                   wording::libraryError(error, m_studio.library.place().root), tr("Choose another folder"),
                   [this] { openSettings(); });
}

void MainWindow::openSettings()
{
    if (!m_settings) {
        m_settings = new SettingsDialog(m_studio, this);
        m_settings->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_settings, &SettingsDialog::modelsChanged, this, &MainWindow::refreshModels);
    }
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
}

void MainWindow::refreshProvider()
{
    using State = ProviderControl::State;
    m_prompt->setSamples(m_studio.provider.provider().isSample());
    switch (m_studio.provider.state()) {
    case State::Ready:
        m_prompt->setReady(true);
        break;
    case State::Starting:
        m_prompt->setReady(false, tr("Looking up the key"));
        break;
    case State::NoKey:
        m_prompt->setReady(false, wording::keyMissingForWindow(m_studio.provider.provider()));
        break;
    case State::None:
        m_prompt->setReady(false, tr("Connect a service or open the samples first"));
        break;
    }
}

void MainWindow::refreshOffline()
{
    const bool offline = m_studio.queue.isOffline();
    m_prompt->setOffline(offline);
    if (!offline) {
        m_notices->clear(Notices::Topic::Offline);
        return;
    }
    int waiting = 0;
    const QList<TaskItem> items = m_studio.queue.items();
    for (const TaskItem &item : items)
        waiting += std::holds_alternative<state::Waiting>(item.state);
    m_notices->say(Notices::Topic::Offline, MessageBar::Severity::Warning, wording::offlineLine(waiting),
                   tr("Check now"), [this] { m_studio.queue.checkNow(); });
}

void MainWindow::refreshPausedProvider()
{
    const QList<GenerationQueue::PausedProvider> paused = m_studio.queue.pausedProviders();
    if (paused.isEmpty()) {
        m_notices->clear(Notices::Topic::Provider);
        return;
    }
    const GenerationQueue::PausedProvider &one = paused.constFirst();
    m_notices->say(Notices::Topic::Provider, MessageBar::Severity::Warning,
                   wording::providerPaused(one.provider, one.origin, one.failures, one.cause), tr("Resume"),
                   [this] { m_studio.queue.resumeProviders(); });
}

void MainWindow::limitPictures(int megabytes)
{
    m_decoded->setLimit(megabytes * 1024ll * 1024);
}

void MainWindow::refreshModels()
{
    m_prompt->refreshModels();
    m_topBar->filters().refreshModels();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_closing->mayClose());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitPanels();
}

bool MainWindow::event(QEvent *event)
{
    const bool done = QMainWindow::event(event);
    if (!m_painted && event->type() == QEvent::UpdateRequest) {
        m_painted = true;
        Q_EMIT firstPainted();
    }
    return done;
}

} // namespace proofsheet
