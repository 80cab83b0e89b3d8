// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/Workbench.h"

#include "files/LibraryLock.h"
#include "generation/GenerationQueue.h"
#include "generation/TaskLedger.h"
#include "library/DailyBackup.h"
#include "library/Library.h"
#include "library/RoundLog.h"
#include "library/ThumbnailLoader.h"
#include "library/VoteLog.h"
#include "program/ShippedCatalog.h"
#include "program/WindowDoor.h"
#include "ui/MainWindow.h"
#include "ui/Studio.h"
#include "ui/theme/ProofStyle.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace proofsheet {

// Members are destroyed from the last to the first: the window before what it shows, the lock at the very end.
struct Workbench::Desk
{
    std::unique_ptr<LibraryLock> lock;
    std::unique_ptr<WindowDoor> door;
    std::unique_ptr<TaskLedger> ledger;
    std::unique_ptr<Library> library;
    std::unique_ptr<VoteLog> votes;
    std::unique_ptr<RoundLog> rounds;
    std::unique_ptr<DailyBackup> backup;
    std::unique_ptr<ThumbnailLoader> thumbnails;
    std::unique_ptr<GenerationQueue> queue;
    std::unique_ptr<MainWindow> window;
    bool opened = false; // ledger and library both answered
};

namespace {

// The start is over by then, whatever it had to read.
constexpr std::chrono::seconds beforeBackup{5};

QString cacheFolder(const QString &chosen)
{
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::CacheLocation) : chosen;
}

QString lineUpsBeside(const QString &preferencesFile)
{
    return preferencesFile.isEmpty() ? QString()
                                     : QFileInfo(preferencesFile).dir().filePath(QStringLiteral("line-ups.json"));
}

QString environmentOrigin(const Workbench::Options &options, const Preferences &preferences)
{
    const QString base = options.baseUrl.isEmpty() ? preferences.baseUrl() : options.baseUrl;
    const auto provider = providerFromText(fastRouterId, base, KeyUse::NoKey, true);
    return provider ? provider->origin() : QString();
}

// The token is the desktop's permission to take the keyboard. Qt's Wayland part takes it from the environment and from
// nowhere else; on X11 the window manager decides.
void bringForward(QWidget &window, const QByteArray &activationToken)
{
    if (!activationToken.isEmpty() && QGuiApplication::platformName().startsWith(QLatin1String("wayland")))
        qputenv("XDG_ACTIVATION_TOKEN", activationToken);
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

Workbench::Workbench(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_preferences(m_options.preferencesFile)
    , m_folder(m_options.library.isEmpty() ? m_preferences.libraryFolder() : m_options.library)
    , m_credentials(m_options.environmentKey, environmentOrigin(m_options, m_preferences), m_options.useKeychain,
                    m_options.heldKeys)
    , m_catalog(shippedCatalog(m_preferences))
    , m_theme(m_preferences.theme())
    , m_lineUps(lineUpsBeside(m_options.preferencesFile))
    , m_service({.usesKey = [held = m_options.heldKeys](const QByteArray &key) { held.add(key); }})
    , m_access(m_service)
    , m_provider(m_preferences, m_credentials, m_options.sampleDelay,
                 {.folder = [this] { return m_folder; },
                  .change = [this](const QString &folder,
                                   ProviderControl::Done done) { changeLibrary(folder, std::move(done)); }})
{
    ProofStyle::install(*qApp, m_theme);
    m_theme.setReduceMotion(m_preferences.reduceMotion());
    connect(&m_preferences, &Preferences::themeChanged, &m_theme, &Theme::setChoice);
    connect(&m_provider, &ProviderSwitch::changed, this, &Workbench::pollWhatCanBeReached);
    connect(&m_preferences, &Preferences::slotCountChanged, this,
            [this](int count) { m_desk->queue->setSlotCount(count); });
}

Workbench::~Workbench()
{
    m_desk.reset();
    m_preferences.sync();
}

std::expected<void, Error> Workbench::start()
{
    auto desk = openDesk(m_folder);
    if (!desk)
        return std::unexpected(desk.error());
    m_desk = *std::move(desk);
    m_desk->window->show();
    m_provider.start(m_options.baseUrl, m_options.allowHttp, [this] {
        m_keyLookedUp = true;
        takeUpOpenWork();
    });
    return {};
}

MainWindow *Workbench::window() const
{
    return m_desk ? m_desk->window.get() : nullptr;
}

std::expected<std::unique_ptr<Workbench::Desk>, Error> Workbench::openDesk(const QString &folder)
{
    const LibraryPlace place{QDir(folder).absolutePath()};
    auto lock = LibraryLock::acquire(place.root);
    if (!lock)
        return std::unexpected(lock.error());
    m_folder = place.root; // the window that is about to be built asks for it
    auto desk = std::make_unique<Desk>();
    desk->lock = *std::move(lock);
    desk->door = std::make_unique<WindowDoor>(place.root);
    desk->ledger = std::make_unique<TaskLedger>(place.ledger());
    desk->library = std::make_unique<Library>(place, Library::Access::ReadWrite, m_clock);
    desk->votes = std::make_unique<VoteLog>(place, Library::Access::ReadWrite);
    desk->rounds = std::make_unique<RoundLog>(place, Library::Access::ReadWrite);
    desk->thumbnails =
        std::make_unique<ThumbnailLoader>(cacheFolder(m_options.cacheFolder), desk->library->fileFinder());
    desk->queue = std::make_unique<GenerationQueue>(
        m_service, *desk->ledger, *desk->library, m_clock,
        [this](const ProviderId &provider, const QString &origin) { return m_provider.endpointOf(provider, origin); });
    desk->queue->setSlotCount(m_preferences.slotCount());
    desk->window = std::make_unique<MainWindow>(Studio{m_clock, m_preferences, m_catalog, m_provider, m_access,
                                                       *desk->library, *desk->queue, *desk->thumbnails, m_pictures,
                                                       m_theme, m_lineUps, *desk->votes, *desk->rounds});
    Desk *opening = desk.get();
    MainWindow *window = opening->window.get();
    connect(desk->door.get(), &WindowDoor::knocked, window,
            [window](const QByteArray &token) { bringForward(*window, token); });
    desk->backup = std::make_unique<DailyBackup>(place, m_clock);
    connect(desk->backup.get(), &DailyBackup::indexDamaged, desk->library.get(), &Library::healIndex);
    connect(desk->ledger.get(), &TaskLedger::salvaged, window, &MainWindow::databaseSalvaged);
    desk->library->open([opening, window](const auto &opened) {
        if (opened) {
            window->libraryOpened();
            opening->votes->open();
            opening->rounds->open();
            opening->backup->begin(beforeBackup);
        } else {
            window->libraryFailed(opened.error());
        }
    });
    desk->ledger->open([this, opening, window](const auto &opened) {
        opening->opened = opened.has_value();
        if (!opened)
            window->libraryFailed(opened.error());
        else if (m_desk.get() == opening)
            takeUpOpenWork();
    });
    return desk;
}

// Needs both: the ledger's entries, and the key without which their tasks cannot be polled.
void Workbench::takeUpOpenWork()
{
    if (!m_keyLookedUp || !m_desk->opened)
        return;
    MainWindow *window = m_desk->window.get();
    m_desk->queue->takeUp([window](const auto &taken) {
        if (!taken)
            window->libraryFailed(taken.error());
    });
}

// A key that was missing at the start is here now: what waits at the provider can be asked for again, which costs
// nothing.
void Workbench::pollWhatCanBeReached()
{
    if (!m_desk || !m_keyLookedUp || m_provider.state() != ProviderControl::State::Ready)
        return;
    const QList<TaskItem> items = m_desk->queue->items();
    for (const TaskItem &item : items) {
        const auto *waiting = std::get_if<state::AtProvider>(&item.state);
        if (waiting && !waiting->polled && item.provider == m_provider.provider().id)
            m_desk->queue->keepWaiting(item.id);
    }
}

void Workbench::changeLibrary(const QString &folder, ProviderControl::Done done)
{
    if (QDir(folder).absolutePath() == m_desk->library->place().root) {
        done({});
        return;
    }
    auto desk = openDesk(folder);
    if (!desk) {
        done(std::unexpected(desk.error()));
        return;
    }
    m_preferences.setLibraryFolder(folder);
    m_next = *std::move(desk);
    done({});
    // The wish to change came from the old window: it may not be destroyed beneath its own call.
    QMetaObject::invokeMethod(this, &Workbench::takeNextDesk, Qt::QueuedConnection);
}

void Workbench::takeNextDesk()
{
    if (!m_next)
        return;
    m_next->window->show();
    m_desk = std::move(m_next);
    takeUpOpenWork();
}

} // namespace proofsheet
