// SPDX-License-Identifier: GPL-3.0-or-later
// A request's state as it is seen, what a person does to it, and its end. Sending: TaskSending.cpp. Asking:
// TaskWaiting.cpp. Pictures: TaskArriving.cpp.
#include "generation/GenerationTask.h"

#include "generation/EntryEnds.h"
#include "generation/ReplySpool.h"
#include "generation/TaskLedger.h"

#include <algorithm>

namespace proofsheet {

GenerationTask::GenerationTask(const TaskTools &tools, LedgerEntry entry, QObject *parent)
    : QObject(parent)
    , m_tools(tools)
    , m_writer(tools.ledger, std::move(entry))
    , m_finishedTold(m_writer.entry().state == EntryState::Closed)
{
    // The commit that brings the end through need not be the one that was made for it.
    connect(&m_writer, &EntryWriter::worked, this, &GenerationTask::finishIfClosed);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_moment.resting.reset();
        Q_EMIT changed();
    });
}

GenerationTask::~GenerationTask()
{
    // Given a slot, but nothing was handed to the service yet: certainly unsent, so the next start may offer it again.
    LedgerEntry &entry = m_writer.entry();
    if (entry.state == EntryState::Sending && m_holdsSlot && !m_submission) {
        entry.state = EntryState::Journaled;
        m_tools.ledger.save({entry}, {});
    }
}

TaskItem GenerationTask::item(const LedgerItem &item, bool paused, const ProviderPauses::Pause *pause) const
{
    TaskMoment moment = m_moment;
    moment.paused = paused && !m_released;
    if (pause && !m_released)
        moment.pausedProvider = state::Held{pause->failures, pause->cause};
    moment.polled = m_poller != nullptr;
    moment.late =
        m_poller ? m_poller->isLate() : isLate(m_tools.pace, std::chrono::milliseconds(now() - entry().taskMs));
    if (m_delivery)
        moment.unsaved = m_delivery->unsaved();
    moment.ledgerStuck = m_writer.isStuck();
    return taskItem(entry(), item, moment);
}

LedgerItem *GenerationTask::itemOf(const ItemId &id)
{
    QList<LedgerItem> &items = m_writer.entry().items;
    const auto found = std::find_if(items.begin(), items.end(), [&id](const LedgerItem &one) { return one.id == id; });
    return found == items.end() ? nullptr : &*found;
}

void GenerationTask::tell(RequestEvent::Kind kind)
{
    Q_EMIT happened({kind, entry().id, entry().run, entry().request.model, int(entry().items.size()), entry().task});
}

bool GenerationTask::isBusy() const
{
    if (m_writer.isUnderWay())
        return true;
    switch (entry().state) {
    case EntryState::Journaled:
    case EntryState::Sending:
    case EntryState::InFlight:
        return true;
    case EntryState::Accepted:
        return m_poller || m_moment.rereading;
    case EntryState::Answered:
        return m_moment.rereading || m_refresh || !m_needUrls.isEmpty() || (m_delivery && m_delivery->isBusy());
    case EntryState::Held:
    case EntryState::Closed:
        break;
    }
    return false;
}

int GenerationTask::uncollectable() const
{
    if (m_submission)
        return int(entry().items.size());
    if (entry().state != EntryState::Answered || entry().replySpooled || !entry().task.isNull())
        return 0;
    return int(std::count_if(entry().items.cbegin(), entry().items.cend(),
                             [](const LedgerItem &item) { return item.end == ItemEnd::Open && !item.url.isValid(); }));
}

void GenerationTask::takeUp()
{
    switch (entry().state) {
    case EntryState::Journaled:
        hold();
        break;
    case EntryState::Sending:
    case EntryState::InFlight:
    case EntryState::Answered:
        rereadReply();
        break;
    case EntryState::Accepted:
        m_writer.entry().waitingEnded = false;
        startPolling(TaskPoller::First::AtOnce);
        break;
    case EntryState::Held:
    case EntryState::Closed:
        break;
    }
    m_journaled = true;
}

void GenerationTask::cancel()
{
    const Error cancelled{.kind = ErrorKind::Cancelled};
    switch (entry().state) {
    case EntryState::Journaled:
    case EntryState::Held:
        endOpen(Happening::CancelledUnsent, cancelled);
        break;
    case EntryState::Sending:
    case EntryState::InFlight:
        if (!m_submission || m_submission->isRead()) {
            // Its commit or its reply is under way and cannot be stopped: what comes decides.
            m_cancelled = true;
            break;
        }
        if (m_submission->wasSent() && entry().sentMs == 0)
            m_writer.entry().sentMs = now();
        endOpen(m_submission->wasSent() ? Happening::LeftUnanswered : Happening::CancelledUnsent, cancelled);
        break;
    case EntryState::Accepted:
        endOpen(Happening::LeftUnanswered, cancelled);
        break;
    case EntryState::Answered: {
        const QList<ItemId> stopped = (m_delivery ? m_delivery->stopFetching() : QList<ItemId>{}) + m_needUrls.keys();
        m_needUrls.clear();
        m_refresh.reset();
        for (const ItemId &id : stopped)
            endOne(id, Happening::PictureUnreachable, cancelled);
        break;
    }
    case EntryState::Closed:
        break;
    }
}

void GenerationTask::release()
{
    if (entry().state == EntryState::Held) {
        m_writer.entry().state = EntryState::Journaled;
        m_writer.commit();
    } else if (entry().state != EntryState::Journaled) {
        return;
    }
    m_rest.stop();
    m_moment.resting.reset();
    m_released = true;
    Q_EMIT changed();
}

void GenerationTask::noteWoke()
{
    if (m_poller)
        m_poller->pollSoon();
    if (m_moment.resting && m_rest.isActive())
        m_rest.start(int(std::max<qint64>(0, m_moment.resting->untilMs - now())));
}

void GenerationTask::saveAgain()
{
    if (!m_delivery)
        return;
    m_delivery->keepRefused();
    Q_EMIT changed();
}

void GenerationTask::saveInto(const QString &folder)
{
    if (!m_delivery)
        return;
    m_delivery->keepRefusedIn(folder);
    Q_EMIT changed();
}

int GenerationTask::unsaved() const
{
    return m_delivery ? m_delivery->onNoDisk() : 0;
}

bool GenerationTask::dismiss()
{
    bool any = false;
    for (LedgerItem &item : m_writer.entry().items) {
        if (item.end == ItemEnd::Open || item.end == ItemEnd::Saved || item.dismissed)
            continue;
        item.dismissed = true;
        any = true;
    }
    if (any)
        m_writer.commit();
    return any;
}

void GenerationTask::freeSlot()
{
    m_holdsSlot = false;
}

void GenerationTask::endOpen(Happening what, const Error &error, const ReplyFacts &facts)
{
    const EndRow &row = endOf(what);
    m_submission.reset();
    m_rest.stop();
    m_moment.resting.reset();
    stopPolling();
    freeSlot();
    if (row.usageTells)
        takeUsage(m_writer.entry(), facts);
    endAll(m_writer.entry(), row.end, error, chargedOf(row, facts), now());
    m_writer.commit([this] { finishIfClosed(); });
    Q_EMIT changed();
}

void GenerationTask::endOne(const ItemId &id, Happening what, const Error &error)
{
    LedgerItem *item = itemOf(id);
    if (!item || item->end != ItemEnd::Open)
        return;
    endItem(m_writer.entry(), *item, endOf(what).end, error, endOf(what).charged, now());
    closeIfEnded(m_writer.entry(), now());
    m_writer.commit([this] { finishIfClosed(); });
    Q_EMIT changed();
}

void GenerationTask::finishIfClosed()
{
    if (entry().state != EntryState::Closed || m_finishedTold || m_writer.isUnderWay() || m_writer.isStuck())
        return;
    m_finishedTold = true;
    if (allSaved(entry()))
        m_tools.spool.remove(entry().id);
    Q_EMIT finished();
}

} // namespace proofsheet
