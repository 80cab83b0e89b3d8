// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

#include "core/ModelCatalog.h"
#include "generation/GenerationQueue.h"
#include "library/Library.h"
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
#include "ui/firstrun/FirstRunPage.h"
#include "ui/gallery/GridView.h"
#include "ui/gallery/LoupeView.h"
#include "ui/inspector/Inspector.h"
#include "ui/prompt/PromptPanel.h"
#include "ui/queue/QueuePage.h"
#include "ui/queue/TaskActions.h"
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

constexpr QSize defaultSize{1440, 900};
constexpr QSize leastSize{1024, 700};
constexpr int inspectorFrom = 1240; // NOTES.md, section 6

QByteArray toBytes(const Query &query)
{
    QJsonObject object{{QStringLiteral("text"), query.text}, {QStringLiteral("rating"), query.leastRating}};
    if (!query.models.isEmpty())
        object.insert(QStringLiteral("model"), query.models.first().text());
    if (query.flag)
        object.insert(QStringLiteral("flag"), toText(*query.flag));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Query queryFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    Query query;
    query.text = object.value(QStringLiteral("text")).toString();
    query.leastRating = object.value(QStringLiteral("rating")).toInt();
    if (const QString model = object.value(QStringLiteral("model")).toString(); !model.isEmpty())
        query.models << ModelId(model);
    if (object.contains(QStringLiteral("flag")))
        query.flag = flagFromText(object.value(QStringLiteral("flag")).toString());
    return query;
}

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
                                    m_gallery.get(), m_history.get(),   m_grid,
                                    m_loupe,         m_inspector};
    for (QObject *speaker : speakers)
        speaker->disconnect(this);
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
    m_tasks = std::make_unique<TaskModel>(m_studio.queue);
    m_history = std::make_unique<UndoHistory>(m_studio.library);
    m_taskActions = std::make_unique<TaskActions>(m_studio.queue, m_studio.catalog, *this);
    m_commands = std::make_unique<PictureCommands>(m_studio.library, m_studio.preferences, *this);
    m_closing = std::make_unique<CloseGuard>(m_studio.queue, *this);

    m_topBar = new TopBar(*m_actions, m_studio.catalog, m_studio.theme, this);
    setMenuWidget(m_topBar);
    m_splitter = new MiniSplitter(m_studio.theme, Qt::Horizontal, this);
    m_prompt = new PromptPanel(m_studio.catalog, m_studio.preferences, m_studio.theme, m_splitter);
    m_prompt->setMinimumWidth(metrics::leftMin);
    m_prompt->setMaximumWidth(metrics::leftMax);
    m_splitter->addWidget(m_prompt);
    m_splitter->addWidget(makeCentre());
    m_inspector = new Inspector(*m_gallery, *m_feeder, m_studio.library, m_studio.theme, m_studio.catalog, m_splitter);
    m_inspector->setMinimumWidth(metrics::rightMin);
    m_inspector->setMaximumWidth(metrics::rightMax);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    setCentralWidget(m_splitter);
    m_status = new StatusStrip(m_studio.queue, *m_tasks, m_studio.provider, m_studio.theme,
                               m_studio.library.place().root, this);
    setStatusBar(m_status);
    m_toast = new Toast(m_studio.theme, m_pages);
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
    m_loupe = new LoupeView(*m_gallery, *m_feeder, m_studio.library, m_studio.pictures, m_studio.theme,
                            m_studio.catalog, m_pages);
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

void MainWindow::showPage(Page page)
{
    m_page = page;
    QWidget *const widgets[] = {m_first, m_grid, m_loupe, m_queuePage};
    m_pages->setCurrentWidget(widgets[int(page)]);
    m_topBar->showView(page == Page::Loupe   ? QStringLiteral("loupe")
                       : page == Page::Queue ? QString()
                                             : QStringLiteral("grid"));
    (*m_actions)[Act::Queue]->setChecked(page == Page::Queue);
    for (const Act act : {Act::ZoomFit, Act::ZoomFull, Act::ZoomToggle})
        (*m_actions)[act]->setEnabled(page == Page::Loupe);
    fitPanels();
}

void MainWindow::settleFirstPage()
{
    if (m_page != Page::First && m_page != Page::Grid)
        return;
    // While the library is being read nothing is known of it: the grid says so, and no first run flashes by.
    const bool empty = m_gallery->state() == GalleryModel::State::Empty;
    showPage(empty ? Page::First : Page::Grid);
}

void MainWindow::showLoupe(const ItemId &id)
{
    if (id.isNull())
        return;
    m_loupe->show(id);
    showPage(Page::Loupe);
    m_loupe->setFocus();
}

void MainWindow::goBack()
{
    if (isFullScreen()) {
        (*m_actions)[Act::FullScreen]->trigger();
        return;
    }
    if (m_page == Page::Loupe) {
        const ItemId shown = m_loupe->current();
        showPage(Page::Grid);
        m_grid->makeCurrent(shown);
        m_grid->setFocus();
    } else if (m_page == Page::Queue) {
        m_page = Page::Grid;
        settleFirstPage();
        m_grid->setFocus();
    }
}

void MainWindow::moveToArea(int direction)
{
    QWidget *centre = m_pages->currentWidget();
    const QList<QWidget *> areas{m_topBar, m_prompt, centre, m_inspector, m_status};
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

void MainWindow::refreshModels()
{
    m_prompt->refreshModels();
    m_topBar->filters().refreshModels();
}

void MainWindow::fitPanels()
{
    const bool narrow = width() < inspectorFrom;
    if (narrow != m_narrow) {
        m_narrow = narrow;
        (*m_actions)[Act::Inspector]->setChecked(!narrow && m_inspectorWanted);
    }
    // The first page and the queue use the whole width beside the prompt.
    const bool pictures = m_page == Page::Grid || m_page == Page::Loupe;
    m_inspector->setVisible(pictures && (*m_actions)[Act::Inspector]->isChecked());
    m_prompt->setVisible((*m_actions)[Act::LeftPanel]->isChecked());
    m_topBar->setLeftWidth(m_prompt->isVisibleTo(this) ? m_prompt->width() : 0);
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

void MainWindow::restoreLayout()
{
    const Preferences &preferences = m_studio.preferences;
    if (!restoreGeometry(preferences.layout(QStringLiteral("window"))))
        resize(defaultSize);
    (*m_actions)[Act::LeftPanel]->setChecked(preferences.layout(QStringLiteral("left")) != "hidden");
    m_inspectorWanted = preferences.layout(QStringLiteral("inspector")) != "hidden";
    (*m_actions)[Act::Inspector]->setChecked(m_inspectorWanted);
    if (!m_splitter->restoreState(preferences.layout(QStringLiteral("splitter"))))
        m_splitter->setSizes(
            {metrics::leftDefault, width() - metrics::leftDefault - metrics::rightDefault, metrics::rightDefault});
    const int columns = preferences.layout(QStringLiteral("columns")).toInt();
    m_grid->setColumns(columns > 0 ? columns : GridView::defaultColumns);
    m_topBar->setColumns(m_grid->columns());
    m_topBar->setQuery(queryFrom(preferences.layout(QStringLiteral("filter"))));
    m_shownLast = ItemId(QString::fromLatin1(preferences.layout(QStringLiteral("loupe"))));
    m_narrow = width() >= inspectorFrom; // so that fitPanels() looks at it
    fitPanels();
}

void MainWindow::saveLayout()
{
    Preferences &preferences = m_studio.preferences;
    preferences.setLayout(QStringLiteral("window"), saveGeometry());
    preferences.setLayout(QStringLiteral("splitter"), m_splitter->saveState());
    preferences.setLayout(QStringLiteral("columns"), QByteArray::number(m_grid->columns()));
    preferences.setLayout(QStringLiteral("left"), (*m_actions)[Act::LeftPanel]->isChecked() ? "shown" : "hidden");
    preferences.setLayout(QStringLiteral("inspector"), m_inspectorWanted ? "shown" : "hidden");
    preferences.setLayout(QStringLiteral("filter"), toBytes(m_topBar->query()));
    preferences.setLayout(QStringLiteral("loupe"),
                          m_page == Page::Loupe ? m_loupe->current().text().toLatin1() : QByteArray());
}

} // namespace proofsheet
