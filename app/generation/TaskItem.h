// SPDX-License-Identifier: GPL-3.0-or-later
// One wanted picture of the queue, as views and the command line see it. A snapshot.
#pragma once

#include "core/GenerationRequest.h"
#include "core/ImageRecord.h"
#include "core/TaskState.h"
#include "core/Wish.h"

namespace proofsheet {

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
