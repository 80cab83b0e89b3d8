// SPDX-License-Identifier: GPL-3.0-or-later
// What is open, where each is reached, and then the watch.
#include "cli/ResumeCommand.h"

#include "cli/LibraryDesk.h"
#include "generation/GenerationQueue.h"
#include "generation/LedgerEntry.h"
#include "generation/TaskLedger.h"
#include "settings/Preferences.h"
#include "wording/CommandWording.h"
#include "wording/PlaceWording.h"

#include <QFileInfo>

namespace proofsheet::cli {
namespace {

bool neverLeft(const LedgerEntry &entry)
{
    return entry.state == EntryState::Journaled || entry.state == EntryState::Held;
}

// Open ones, and those whose outcome is unknown where there is something to ask.
bool canBeCollected(const LedgerEntry &entry, const LedgerItem &item)
{
    if (item.end == ItemEnd::Open)
        return entry.state != EntryState::Closed && !neverLeft(entry);
    return item.end == ItemEnd::Unknown && !item.dismissed && canBeAsked(entry, item);
}

} // namespace

ResumeCommand::ResumeCommand(ResumeOptions options, const CommandContext &context)
    : WatchedRun(context, options.library, options.timeout, options.json)
    , m_options(std::move(options))
    , m_lookup(context, m_options.baseUrl, m_options.allowHttp)
{}

void ResumeCommand::start()
{
    if (const auto provider = m_lookup.check(m_options.baseUrl); !provider) {
        refuse(provider.error());
        return;
    }
    if (!QFileInfo(m_desk->place().root).isDir()) {
        m_console.say(wording::noLibrary(m_desk->place().root));
        const int code = exitCode::withoutLibrary(m_options.library);
        if (code == exitCode::all)
            m_report->summary({});
        finishWith(code);
        return;
    }
    openLibrary([this] {
        m_desk->ledger().loadOpen([this](const std::expected<QList<LedgerEntry>, Error> &entries) {
            if (entries)
                sort(*entries);
            else
                refuse(wording::libraryError(entries.error(), m_desk->place().root));
        });
    });
}

QString ResumeCommand::baseUrlFor(const QString &origin) const
{
    QStringList candidates{m_options.baseUrl};
    if (m_options.baseUrl.isEmpty())
        candidates = {fastRouter().base.toString(), m_context.preferences.baseUrl()};
    for (const QString &candidate : std::as_const(candidates))
        if (const auto provider = m_lookup.check(candidate); provider && provider->origin() == origin)
            return candidate;
    return {};
}

void ResumeCommand::sort(const QList<LedgerEntry> &entries)
{
    int held = 0;
    int others = 0;
    QStringList otherOrigins;
    for (const LedgerEntry &entry : entries) {
        const bool sample = entry.provider == sampleId && m_options.baseUrl.isEmpty();
        const QString baseUrl = entry.provider == sampleId ? QString() : baseUrlFor(entry.origin);
        for (const LedgerItem &item : entry.items) {
            held += item.end == ItemEnd::Open && neverLeft(entry);
            if (!canBeCollected(entry, item))
                continue;
            if (!sample && baseUrl.isEmpty()) {
                ++others;
                if (!otherOrigins.contains(entry.origin))
                    otherOrigins.append(entry.origin);
                continue;
            }
            m_wanted.insert(item.id);
            m_needsSamples = m_needsSamples || sample;
            if (!sample && !m_unreached.contains(baseUrl))
                m_unreached.append(baseUrl);
        }
    }
    if (held > 0)
        m_console.say(wording::heldLine(held));
    if (others > 0)
        m_console.say(wording::otherOriginsLine(others, otherOrigins));
    if (m_wanted.isEmpty())
        nothingToDo();
    else
        reachNext();
}

void ResumeCommand::nothingToDo()
{
    m_console.say(wording::nothingToResume());
    m_report->summary({});
    finishWith(exitCode::all);
}

void ResumeCommand::reachNext()
{
    const auto reached = [this](const std::expected<Reach, QString> &reach) {
        if (!reach) {
            refuse(reach.error());
            return;
        }
        m_reaches.append(*reach);
        reachNext();
    };
    if (std::exchange(m_needsSamples, false))
        m_lookup.findSamples(reached);
    else if (!m_unreached.isEmpty())
        m_lookup.find(m_unreached.takeFirst(), reached);
    else
        takeUp();
}

void ResumeCommand::takeUp()
{
    makeQueue([reaches = m_reaches](const ProviderId &provider, const QString &origin) -> std::optional<Reach> {
        for (const Reach &reach : reaches)
            if (provider == sampleId ? reach.provider.isSample()
                                     : !reach.provider.isSample() && reach.provider.origin() == origin)
                return reach;
        return std::nullopt;
    });
    m_queue->takeUp([this](const std::expected<void, Error> &taken) {
        if (taken)
            wantAll();
        else
            refuse(wording::libraryError(taken.error(), m_desk->place().root));
    });
}

void ResumeCommand::wantAll()
{
    const QList<TaskItem> items = m_queue->items();
    QList<TaskItem> wanted;
    for (const TaskItem &item : items)
        if (m_wanted.contains(item.id))
            wanted.append(item);
    for (const TaskItem &item : std::as_const(wanted)) {
        m_watch->want(item);
        m_watch->startTimeout(item.request);
    }
    watch();
    for (const TaskItem &item : std::as_const(wanted)) {
        const auto *maybe = std::get_if<state::MaybeCharged>(&item.state);
        const auto *at = std::get_if<state::AtProvider>(&item.state);
        if (maybe && maybe->canCheck)
            m_queue->checkAgain(item.id);
        else if (at && !at->polled)
            m_queue->keepWaiting(item.id);
        else
            m_watch->look(item);
    }
    if (wanted.isEmpty())
        nothingToDo();
}

} // namespace proofsheet::cli
