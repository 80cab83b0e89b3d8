// SPDX-License-Identifier: GPL-3.0-or-later
// Where one wanted picture stands, as a person sees it. paid-requests.md, section 1; the ledger's words are in
// LedgerEntry.h.
#pragma once

#include "core/Error.h"
#include "core/Ids.h"

#include <variant>

namespace proofsheet {
namespace state {

struct Waiting // for a slot, or for the network
{
    friend bool operator==(const Waiting &, const Waiting &) = default;
};
struct Held // after a quit, or because its provider cannot be reached from here or is paused; one press sends it
{
    int failures = 0;                // of its provider, in a row, which is why it is paused; 0: it is not
    std::optional<Error> cause = {}; // the last one's
    friend bool operator==(const Held &, const Held &) = default;
};
struct Resting // sent again by itself at this time, after a refusal that named a short Retry-After or before anything
               // was sent
{
    qint64 untilMs = 0; // wall clock
    int attempt = 0;    // the attempt that will follow, from 2
    Error cause;
    friend bool operator==(const Resting &, const Resting &) = default;
};
struct Running // sent, waiting for the reply
{
    qint64 sinceMs = 0; // wall clock
    friend bool operator==(const Running &, const Running &) = default;
};
struct AtProvider // the task id is stored; polled
{
    TaskId task;
    qint64 sinceMs = 0;
    bool late = false;  // polled for more than ten minutes
    bool polled = true; // false: waiting has ended (deadline, refused poll); Keep waiting takes it up again
    std::optional<Error> cause = {}; // why the provider no longer lets us ask; nothing where the time was up
    friend bool operator==(const AtProvider &, const AtProvider &) = default;
};
struct Arriving // the reply is spooled, the picture is being fetched or written
{
    friend bool operator==(const Arriving &, const Arriving &) = default;
};
struct Delivered
{
    friend bool operator==(const Delivered &, const Delivered &) = default;
};
struct Failed
{
    Error error;
    Charged charged = Charged::Unknown;
    friend bool operator==(const Failed &, const Failed &) = default;
};
struct MaybeCharged // the outcome is unknown; never sent again by itself
{
    Error error;
    bool canCheck = false; // there is a task id, a url or a spooled reply to ask
    qint64 urlUntilMs = 0; // wall clock; until when its address holds; 0: no address, or not known
    friend bool operator==(const MaybeCharged &, const MaybeCharged &) = default;
};
struct Unsaved // paid for and arrived, but the disk refused it: kept in memory
{
    Error error;
    bool canBeCollected = false; // also by a later start: from the spool, its address or its task
    friend bool operator==(const Unsaved &, const Unsaved &) = default;
};

} // namespace state

using TaskState = std::variant<state::Waiting, state::Held, state::Resting, state::Running, state::AtProvider,
                               state::Arriving, state::Delivered, state::Failed, state::MaybeCharged, state::Unsaved>;

bool isOpen(const TaskState &state);          // work goes on, or will
bool needsPerson(const TaskState &state);     // failed, maybe charged, unsaved
const Error *errorOf(const TaskState &state); // why it stands so; null where nothing is wrong

} // namespace proofsheet
