// SPDX-License-Identifier: GPL-3.0-or-later
// An item of the ledger, seen at one moment.
#include "generation/TaskItem.h"

#include "generation/LedgerEntry.h"

namespace proofsheet {

namespace {

TaskState endedState(const LedgerEntry &entry, const LedgerItem &item)
{
    const Error error = item.error.value_or(Error{.kind = ErrorKind::Interrupted});
    switch (item.end) {
    case ItemEnd::Saved:
        return state::Delivered{};
    case ItemEnd::Unknown:
        return state::MaybeCharged{error, canBeAsked(entry, item), item.url.isValid() ? item.urlExpiresMs : 0};
    default:
        return state::Failed{error, item.charged};
    }
}

TaskState openState(const LedgerEntry &entry, const LedgerItem &item, const TaskMoment &moment)
{
    switch (entry.state) {
    case EntryState::Journaled:
        if (moment.pausedProvider)
            return *moment.pausedProvider;
        if (moment.resting)
            return *moment.resting;
        if (moment.paused)
            return state::Held{};
        return state::Waiting{};
    case EntryState::Held:
        return state::Held{};
    case EntryState::Sending:
    case EntryState::InFlight:
        if (moment.rereading)
            return state::Arriving{};
        return state::Running{entry.sentMs ? entry.sentMs : moment.startedMs};
    case EntryState::Accepted:
        return state::AtProvider{entry.task, entry.taskMs, moment.late, moment.polled,
                                 moment.polled ? std::nullopt : item.error};
    case EntryState::Answered:
    case EntryState::Closed:
        break;
    }
    const auto unsaved = moment.unsaved.constFind(item.id);
    if (unsaved != moment.unsaved.constEnd())
        return state::Unsaved{*unsaved, canBeAsked(entry, item) && (entry.replySpooled || !moment.ledgerStuck)};
    return state::Arriving{};
}

} // namespace

bool canBeAsked(const LedgerEntry &entry, const LedgerItem &item)
{
    const bool wholeReply = entry.replySpooled && entry.httpStatus / 100 == 2;
    return !entry.task.isNull() || item.url.isValid() || wholeReply;
}

TaskItem taskItem(const LedgerEntry &entry, const LedgerItem &item, const TaskMoment &moment)
{
    TaskItem seen;
    seen.id = item.id;
    seen.request = entry.id;
    seen.run = entry.run;
    seen.indexInRun = item.indexInRun;
    seen.indexInRequest = item.indexInRequest;
    seen.provider = entry.provider;
    seen.wish = entry.wish;
    seen.sent = entry.request;
    seen.state = item.end == ItemEnd::Open ? openState(entry, item, moment) : endedState(entry, item);
    seen.estimate = entry.estimate.part(item.indexInRequest, std::max(1, int(entry.items.size())));
    seen.cost = item.cost;
    seen.costBasis = item.cost.isKnown() ? entry.costBasis : CostBasis::Unknown;
    seen.runStartedMs = entry.runStartedMs;
    seen.queuedMs = entry.createdMs;
    seen.sentMs = entry.sentMs;
    seen.endedMs = item.endedMs;
    seen.direct = entry.state == EntryState::Sending || entry.state == EntryState::InFlight;
    return seen;
}

} // namespace proofsheet
