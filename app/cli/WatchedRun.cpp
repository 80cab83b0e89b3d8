// SPDX-License-Identifier: GPL-3.0-or-later
// From an opened library to an exit code.
#include "cli/WatchedRun.h"

#include "cli/EventWriter.h"
#include "cli/LibraryDesk.h"
#include "cli/WordReport.h"
#include "core/Clock.h"
#include "generation/GenerationQueue.h"
#include "settings/Preferences.h"
#include "wording/CommandWording.h"
#include "wording/PlaceWording.h"
#include "wording/StateWording.h"

namespace proofsheet::cli {

WatchedRun::WatchedRun(const CommandContext &context, const QString &library, std::chrono::seconds timeout, bool json)
    : m_context(context)
    , m_console(context.out, context.err, context.errIsTerminal)
    , m_desk(std::make_unique<LibraryDesk>(LibraryDesk::placeOf(library, context.preferences), context.clock))
    , m_timeout(timeout)
{
    if (json)
        m_report = std::make_unique<EventWriter>(m_console);
    else
        m_report = std::make_unique<WordReport>(m_console, context.catalog, m_desk->place().root);
    m_progress.setInterval(std::chrono::seconds(1));
    connect(&m_progress, &QTimer::timeout, this, &WatchedRun::showProgress);
}

// The watch looks at the queue, and the queue writes to the library and the ledger.
WatchedRun::~WatchedRun()
{
    m_watch.reset();
    m_queue.reset();
}

void WatchedRun::stop()
{
    if (m_finished)
        return;
    m_console.say(wording::stopping());
    if (m_watching)
        m_watch->stop(ErrorKind::Cancelled);
    else
        finishWith(exitCode::nothing);
}

void WatchedRun::refuse(const QString &sentence)
{
    refuse(QStringList{sentence});
}

void WatchedRun::refuse(const QStringList &sentences)
{
    if (m_finished)
        return;
    for (const QString &sentence : sentences)
        m_console.say(sentence);
    finishWith(exitCode::nothing);
}

void WatchedRun::finishWith(int code)
{
    if (std::exchange(m_finished, true))
        return;
    m_progress.stop();
    QTimer::singleShot(0, this, [this, code] { Q_EMIT finished(code); });
}

void WatchedRun::openLibrary(std::function<void()> then)
{
    m_desk->salvaged = [this](const Salvage &salvage) { m_console.say(wording::salvaged(salvage)); };
    m_desk->openForWork([this, then = std::move(then)](const std::expected<void, Error> &opened) {
        if (m_finished)
            return;
        if (opened)
            then();
        else
            refuse(wording::libraryError(opened.error(), m_desk->place().root));
    });
}

void WatchedRun::makeQueue(ReachFinder finder)
{
    m_queue = m_context.makeQueue(m_desk->ledger(), m_desk->library(), std::move(finder));
    m_queue->setSlotCount(m_context.preferences.slotCount());
    m_queue->setWaitsForNetwork(false); // nobody is there to wait for it
    m_watch = std::make_unique<PictureWatch>(*m_queue, m_desk->library(), *m_report, m_timeout);
    connect(m_watch.get(), &PictureWatch::extra, this, [this](const ModelId &model, const QString &file) {
        m_console.say(wording::extraLine(m_context.catalog.find(model).name, file));
    });
    connect(m_queue.get(), &GenerationQueue::providerPaused, this, [this] {
        for (const GenerationQueue::PausedProvider &one : m_queue->pausedProviders())
            m_console.say(wording::providerPausedForCommand(one.provider, one.origin, one.failures, one.cause));
    });
    connect(m_queue.get(), &GenerationQueue::itemChanged, m_watch.get(), &PictureWatch::dropIfHeld);
    connect(m_queue.get(), &GenerationQueue::ledgerFailed, this, [this](const Error &error) {
        m_console.say(wording::ledgerError(error));
        m_watch->stop(ErrorKind::Storage);
    });
}

void WatchedRun::watch()
{
    if (m_finished)
        return;
    m_watching = true;
    m_startedMs = m_context.clock.steadyMs();
    connect(m_watch.get(), &PictureWatch::ended, this, &WatchedRun::conclude);
    connect(m_watch.get(), &PictureWatch::moved, this, &WatchedRun::showProgress);
    connect(m_queue.get(), &GenerationQueue::idle, m_watch.get(), &PictureWatch::settle);
    if (m_console.showsProgress())
        m_progress.start();
}

void WatchedRun::showProgress()
{
    if (!m_watching || m_finished || !m_console.showsProgress())
        return;
    const Tally &tally = m_watch->tally();
    m_console.progress(
        wording::progress(tally.delivered, tally.wanted, m_watch->running(), m_context.clock.steadyMs() - m_startedMs));
}

void WatchedRun::conclude()
{
    if (m_finished)
        return;
    m_report->summary(m_watch->tally());
    finishWith(codeOf(m_watch->tally()));
}

int WatchedRun::codeOf(const Tally &tally) const
{
    if (tally.delivered == tally.wanted)
        return exitCode::all;
    return tally.delivered > 0 ? exitCode::some : exitCode::none;
}

} // namespace proofsheet::cli
