// SPDX-License-Identifier: GPL-3.0-or-later
// GenerationTask: a task at the provider. Its id is committed before the first poll; a missed poll never fails it.
#include "generation/EntryEnds.h"
#include "generation/GenerationTask.h"
#include "generation/ReplySpool.h"

namespace proofsheet {

void GenerationTask::accept(const TaskAccepted &accepted)
{
    LedgerEntry &entry = m_writer.entry();
    entry.task = accepted.task;
    entry.taskMs = now();
    entry.state = EntryState::Accepted;
    entry.supportId = accepted.facts.supportId;
    m_writer.commit([this] {
        tell(RequestEvent::Kind::TaskStored);
        if (m_cancelled)
            endOpen(Happening::LeftUnanswered, {.kind = ErrorKind::Cancelled});
        else if (this->entry().state == EntryState::Accepted)
            startPolling(TaskPoller::First::AfterAWait);
    });
    Q_EMIT changed();
}

void GenerationTask::startPolling(TaskPoller::First first)
{
    stopPolling();
    if (m_tools.endpointOf(entry().provider, entry().origin)) {
        m_poller = std::make_unique<TaskPoller>(
            m_tools, entry(), first,
            TaskPoller::Handlers{[this](const PollReport &report) { polled(report); },
                                 [this](bool) { Q_EMIT changed(); }, [this] { stopWaiting({}); },
                                 [this] {
                                     stopPolling();
                                     Q_EMIT changed();
                                 }});
    }
    Q_EMIT changed();
}

void GenerationTask::stopPolling()
{
    if (!m_poller)
        return;
    // It may be on the stack just now.
    m_poller->stop();
    m_poller.release()->deleteLater();
}

void GenerationTask::polled(const PollReport &report)
{
    m_writer.entry().lastPollMs = now();
    if (report.end.httpStatus != 0)
        Q_EMIT lineTold(true);
    else if (report.end.failure && report.end.failure->kind == ErrorKind::Network)
        Q_EMIT lineTold(false);
    const auto retryAfter = wire::readRetryAfter(report.end.retryAfter, m_tools.clock.now());
    if (const auto *images = std::get_if<ImagesReady>(&report.outcome)) {
        stopPolling();
        m_writer.entry().replySpooled = report.spooled;
        m_writer.entry().httpStatus = report.end.httpStatus;
        arrived(*images);
    } else if (const auto *failed = std::get_if<ReplyFailed>(&report.outcome)) {
        m_writer.entry().replySpooled = report.spooled;
        endOpen(Happening::ProviderFailed, failed->error, failed->facts);
    } else if (const auto *refusal = std::get_if<PollRefused>(&report.outcome)) {
        stopWaiting(refusal->error);
    } else if (const auto *missing = std::get_if<PollNotFound>(&report.outcome)) {
        if (std::chrono::milliseconds(now() - entry().taskMs) < m_tools.pace.unknownTaskGrace) {
            m_poller->goOn(retryAfter);
            return;
        }
        Error expired = missing->error;
        expired.kind = ErrorKind::Expired;
        endOpen(Happening::TaskForgotten, expired);
    } else {
        pending(std::get<StillPending>(report.outcome));
        if (m_poller)
            m_poller->goOn(retryAfter);
    }
}

void GenerationTask::pending(const StillPending &still)
{
    LedgerEntry &entry = m_writer.entry();
    if (still.succeededWithoutImages) {
        if (++entry.emptySuccesses > mostEmptySuccesses) {
            endOpen(Happening::UselessReply, {.kind = ErrorKind::Malformed, .supportId = entry.supportId});
            return;
        }
        m_writer.commit();
    }
    const std::chrono::milliseconds age(now() - entry.taskMs);
    if (!still.trouble && age >= m_tools.pace.taskLife)
        endOpen(Happening::TaskTooOld, {.kind = ErrorKind::Expired, .supportId = entry.supportId});
}

void GenerationTask::stopWaiting(const std::optional<Error> &error)
{
    stopPolling();
    m_writer.entry().waitingEnded = true;
    for (LedgerItem &item : m_writer.entry().items) {
        if (item.end == ItemEnd::Open)
            item.error = error;
    }
    m_writer.commit();
    Q_EMIT changed();
}

void GenerationTask::keepWaiting()
{
    if (entry().state != EntryState::Accepted || m_poller)
        return;
    m_writer.entry().waitingEnded = false;
    m_writer.commit();
    startPolling(TaskPoller::First::AtOnce);
}

} // namespace proofsheet
