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
        endOpen(Happening::CancelledUnsent, {.kind = ErrorKind::Cancelled});
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
    if (!std::holds_alternative<ReplyFailed>(report.outcome))
        Q_EMIT providerTold(ProviderSign::Works, {});
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
    m_writer.entry().supportId = failed.error.supportId;
    const Happening what = submitHappening(end, failed);
    if (what == Happening::NeverLeft && failed.error.kind == ErrorKind::Network)
        Q_EMIT lineTold(false);
    if (m_cancelled && endOf(what).charged == Charged::No) {
        endOpen(Happening::CancelledUnsent, {.kind = ErrorKind::Cancelled});
    } else if (!sendAgain(what, failed.error)) {
        Q_EMIT providerTold(signOf(what, failed.error), failed.error);
        endOpen(what, failed.error, failed.facts);
    }
}

bool GenerationTask::sendAgain(Happening what, const Error &error)
{
    LedgerEntry &entry = m_writer.entry();
    const bool unsent = what == Happening::NeverLeft;
    int &times = unsent ? entry.unsentRetries : entry.resends;
    if (times >= endOf(what).sentAgain || (unsent && !mayPass(error)))
        return false;
    ++times;
    rest(unsent ? unsentWait(m_tools.pace, times, m_tools.random())
                : restWait(m_tools.pace, error.retryAfter.value_or(longestRest)),
         error);
    return true;
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
