// SPDX-License-Identifier: GPL-3.0-or-later
// One wanted picture of the queue, as views and the command line see it. A snapshot.
#pragma once

#include "core/GenerationRequest.h"
#include "core/ImageRecord.h"
#include "core/TaskState.h"
#include "core/Wish.h"

#include <QHash>

namespace proofsheet {

struct LedgerEntry;
struct LedgerItem;

struct TaskItem
{
    ItemId id;
    RequestId request;
    RunId run;
    int indexInRun = 0;
    int indexInRequest = 0;
    ProviderId provider;
    Wish wish;
    GenerationRequest sent;
    TaskState state;
    Money estimate; // of this picture
    Money cost;     // known once it ended and the provider said so, or by the list
    CostBasis costBasis = CostBasis::Unknown;
    qint64 runStartedMs = 0; // wall clock
    qint64 queuedMs = 0;
    qint64 sentMs = 0;  // 0: not sent
    qint64 endedMs = 0; // 0: open
    bool direct = true; // sent and not answered yet: it cannot be collected after a quit
};

// What is true of an entry just now and is not in the ledger.
struct TaskMoment
{
    std::optional<state::Resting> resting;
    qint64 startedMs = 0;                      // when it was given a slot; wall clock
    bool paused = false;                       // nothing waiting is sent
    std::optional<state::Held> pausedProvider; // nothing waiting is sent to this one's provider
    bool rereading = false;                    // a spooled reply of an earlier session is being read
    bool late = false;                         // at the provider for more than ten minutes
    bool polled = false;                       // it is asked about, again and again
    QHash<ItemId, Error> unsaved;              // arrived, but the disk refused them
    bool ledgerStuck = false;                  // the ledger refuses the entry as it is
};

TaskItem taskItem(const LedgerEntry &entry, const LedgerItem &item, const TaskMoment &moment);

// Whether there is something to ask about an item whose outcome is unknown: a task id, a url, a spooled reply.
bool canBeAsked(const LedgerEntry &entry, const LedgerItem &item);

// One change of one request, for the command line's event lines.
struct RequestEvent
{
    enum class Kind { Queued, Submitted, TaskStored };
    Kind kind;
    RequestId request;
    RunId run;
    ModelId model;
    int pictures = 0;
    TaskId task;
};

} // namespace proofsheet
