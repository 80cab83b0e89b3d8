// SPDX-License-Identifier: GPL-3.0-or-later
// GenerationTask: from the slot to the reply, and the table of ends.
#include "generation/EntryEnds.h"
#include "generation/GenerationTask.h"
#include "generation/ReplySpool.h"

namespace proofsheet {

namespace {

// What never left because of the line may leave later; a key or an address that cannot be sent at all never will.
bool mayPass(const Error &error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout;
}

} // namespace

void GenerationTask::noteJournaled()
{
    m_journaled = true;
    tell(RequestEvent::Kind::Queued);
    Q_EMIT changed();
}

bool GenerationTask::wantsSlot() const
{
    return entry().state == EntryState::Journaled && m_journaled && !m_moment.resting && !m_writer.isStuck();
}

void GenerationTask::send()
{
    m_holdsSlot = true;
    m_released = false;
    m_moment.startedMs = now();
    m_writer.entry().state = EntryState::Sending;
    // Nothing leaves before the ledger says that it is about to.
    m_writer.commitOr([this] { submit(); },
                      [this] {
                          freeSlot();
                          m_writer.entry().state = EntryState::Journaled;
                          m_writer.noteFailed({});
                          Q_EMIT changed();
                      });
    Q_EMIT changed();
}

void GenerationTask::submit()
{
    if (m_cancelled) {
        endOpen(ItemEnd::Cancelled, {.kind = ErrorKind::Cancelled}, Charged::No);
        return;
    }
    const auto endpoint = m_tools.endpointOf(entry().provider, entry().origin);
    if (!endpoint) {
        hold();
        return;
    }
    m_submission = std::make_unique<Submission>(
        m_tools, entry(), *endpoint,
        Submission::Handlers{[this] { noteSent(); }, [this](const SubmitReport &report) { answered(report); }});
}

void GenerationTask::noteSent()
{
    m_writer.entry().sentMs = now();
    m_writer.entry().state = EntryState::InFlight;
    m_writer.commit();
    if (!std::exchange(m_submittedTold, true))
        tell(RequestEvent::Kind::Submitted);
    Q_EMIT changed();
}

void GenerationTask::hold()
{
    freeSlot();
    m_writer.entry().state = EntryState::Held;
    m_writer.commit();
    Q_EMIT changed();
}

void GenerationTask::answered(const SubmitReport &report)
{
    if (report.end.requestSent && entry().sentMs == 0)
        noteSent();
    m_submission.reset();
    freeSlot();
    LedgerEntry &entry = m_writer.entry();
    entry.httpStatus = report.end.httpStatus;
    entry.replySpooled = report.spooled;
    if (report.end.httpStatus != 0)
        Q_EMIT lineTold(true);
    if (const auto *images = std::get_if<ImagesReady>(&report.outcome))
        arrived(*images);
    else if (const auto *accepted = std::get_if<TaskAccepted>(&report.outcome))
        accept(*accepted);
    else
        refused(report.end, std::get<ReplyFailed>(report.outcome));
    Q_EMIT changed();
}

void GenerationTask::refused(const TransportEnd &end, const ReplyFailed &failed)
{
    LedgerEntry &entry = m_writer.entry();
    entry.supportId = failed.error.supportId;
    if (failedOutright(end, failed)) {
        takeUsage(entry, failed.facts);
        endOpen(ItemEnd::Failed, failed.error, chargedOf(failed.facts));
        return;
    }
    const SubmitEnd table = submitEnd(submitFacts(end, failed));
    if (table == SubmitEnd::NotSent && failed.error.kind == ErrorKind::Network)
        Q_EMIT lineTold(false);
    if (m_cancelled && chargedAt(table) == Charged::No) {
        endOpen(ItemEnd::Cancelled, {.kind = ErrorKind::Cancelled}, Charged::No);
        return;
    }
    switch (table) {
    case SubmitEnd::NotSent:
        if (entry.unsentRetries >= mostUnsentRetries || !mayPass(failed.error)) {
            endOpen(ItemEnd::NotSent, failed.error, Charged::No);
            return;
        }
        ++entry.unsentRetries;
        rest(unsentWait(m_tools.pace, entry.unsentRetries, m_tools.random()), failed.error);
        return;
    case SubmitEnd::RestAndSend:
        if (entry.resends >= mostResends)
            break;
        ++entry.resends;
        rest(restWait(m_tools.pace, failed.error.retryAfter.value_or(longestRest)), failed.error);
        return;
    case SubmitEnd::Rejected:
        break;
    case SubmitEnd::Unknown:
        endOpen(ItemEnd::Unknown, failed.error, Charged::Unknown);
        return;
    }
    endOpen(ItemEnd::Rejected, failed.error, Charged::No);
}

void GenerationTask::rest(std::chrono::milliseconds wait, const Error &cause)
{
    LedgerEntry &entry = m_writer.entry();
    entry.state = EntryState::Journaled;
    entry.sentMs = 0;
    entry.httpStatus = 0;
    if (std::exchange(entry.replySpooled, false))
        m_tools.spool.remove(entry.id);
    m_moment.resting = state::Resting{now() + wait.count(), 1 + entry.resends + entry.unsentRetries, cause};
    m_writer.commit();
    m_rest.start(wait);
    Q_EMIT changed();
}

} // namespace proofsheet
