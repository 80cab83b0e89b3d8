// SPDX-License-Identifier: GPL-3.0-or-later
// One POST in the ledger, with one item for each picture wanted. Source of the states: paid-requests.md, section 1.
#pragma once

#include "core/GenerationRequest.h"
#include "core/ImageRecord.h"
#include "core/RequestEnds.h"
#include "core/TaskState.h"
#include "core/Wish.h"

#include <QUrl>

namespace proofsheet {

// The ledger's own words for where a request stands; stored as these names in lower case.
enum class EntryState {
    Journaled, // on disk, waiting for a slot
    Held,      // waiting for a person: left over by an earlier session, or paused
    Sending,   // about to leave; after a crash: outcome unknown
    InFlight,  // body bytes have left; after a crash: outcome unknown
    Accepted,  // the task id is stored
    Answered,  // the reply is spooled and synced
    Closed     // every item has ended
};

struct LedgerItem
{
    ItemId id;
    int indexInRun = 0;
    int indexInRequest = 0;
    ItemEnd end = ItemEnd::Open;
    QUrl url;    // where the picture can be fetched, once known
    QUrl second; // its second source
    qint64 urlExpiresMs = 0;
    QString revisedPrompt;
    std::optional<Error> error;
    Charged charged = Charged::Unknown; // of an ended item
    Money cost;                         // actual or about, by the entry's costBasis
    QString file;                       // relative, once saved
    qint64 endedMs = 0;                 // wall clock; 0: open
    bool dismissed = false;             // a failure that a person has put away
};

struct LedgerEntry
{
    RequestId id;
    RunId run;
    ProviderId provider;
    QString origin;
    Wish wish;
    GenerationRequest request;
    QList<LedgerItem> items;

    EntryState state = EntryState::Journaled;
    qint64 order = 0;        // place in the queue; smaller goes first
    qint64 runStartedMs = 0; // wall clock
    qint64 createdMs = 0;
    qint64 sentMs = 0;     // requestSent; 0: nothing has left
    int resends = 0;       // after refusals with a short Retry-After
    int unsentRetries = 0; // when nothing had left
    TaskId task;
    qint64 taskMs = 0; // when the id was received
    qint64 lastPollMs = 0;
    int emptySuccesses = 0;    // polls that said success without a picture
    bool waitingEnded = false; // accepted, but no longer polled until asked
    bool replySpooled = false;
    int httpStatus = 0;
    QString supportId;
    Money estimate; // of the whole request, before it was sent; unknown where it is a range
    Money cost;     // of the whole request
    CostBasis costBasis = CostBasis::Unknown;
    qint64 closedMs = 0;
};

QString toText(EntryState state);
std::optional<EntryState> entryStateFromText(const QString &text);
QString toText(ItemEnd end);
std::optional<ItemEnd> itemEndFromText(const QString &text);

} // namespace proofsheet
