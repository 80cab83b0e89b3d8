// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of ends: what happens to a request, how its items end, whether they were charged, and how often it is
// sent again by itself. Source: paid-requests.md, section 2. Pure.
#pragma once

#include "core/Error.h"

#include <iterator>

namespace proofsheet {

// How an item of the ledger ended; stored as these names in lower case.
enum class ItemEnd {
    Open,
    Saved,
    NotSent,
    Rejected,
    Cancelled, // before sending
    Failed,
    Unknown, // outcome unknown: maybe charged
    Damaged  // bytes kept in .proofsheet/damaged
};

enum class Happening {
    // To a submit.
    CancelledUnsent, // a person stopped it before a byte had left
    NeverLeft,       // any error with no requestSent: DNS, refused, TLS
    Refused,         // a complete reply that refuses the request in full
    RefusedBriefly,  // the same, with a Retry-After of longestRest or less
    LeftUnanswered,  // after requestSent: a status that tells nothing, the line lost, the deadline, a cancel
    UselessReply,    // a whole 2xx with neither picture nor task: an error, no JSON, an empty object; or one too large
    // To a task.
    ProviderFailed, // the provider's failure status, or an error in place of a picture
    TaskForgotten,  // 404 more than 60 s after the id was received
    TaskTooOld,     // thirty days without an end
    // To a picture.
    PictureSaved,
    PictureDamaged,     // bytes that are damaged or no picture
    PictureUnreadable,  // its base64 cannot be read; the raw reply is kept
    PictureMissing,     // fewer came than were wanted
    PictureUnreachable, // its reply came, but no source gives its bytes
};

struct EndRow
{
    Happening what;
    ItemEnd end; // once it is not sent again
    Charged charged;
    bool usageTells = false; // charged is Yes where the provider reports a usage above 0
    int sentAgain = 0;       // by itself, at most
};

// A Retry-After up to this is waited out.
inline constexpr std::chrono::seconds longestRest{120};
inline constexpr int mostResends = 2;                      // after a refusal with a short Retry-After
inline constexpr int mostUnsentRetries = 3;                // when no request bytes left
inline constexpr int mostEmptySuccesses = 3;               // polls more, after a "success" that holds no picture
inline constexpr std::chrono::seconds submitDeadline{600}; // from requestSent

// clang-format off
inline constexpr EndRow endTable[] = {
    //                                                              usage tells, sent again
    {Happening::CancelledUnsent,    ItemEnd::Cancelled, Charged::No},
    {Happening::NeverLeft,          ItemEnd::NotSent,   Charged::No,      false, mostUnsentRetries},
    {Happening::Refused,            ItemEnd::Rejected,  Charged::No},
    {Happening::RefusedBriefly,     ItemEnd::Rejected,  Charged::No,      false, mostResends},
    {Happening::LeftUnanswered,     ItemEnd::Unknown,   Charged::Unknown},
    {Happening::UselessReply,       ItemEnd::Failed,    Charged::Unknown, true},
    {Happening::ProviderFailed,     ItemEnd::Failed,    Charged::Unknown, true},
    {Happening::TaskForgotten,      ItemEnd::Failed,    Charged::Unknown},
    {Happening::TaskTooOld,         ItemEnd::Failed,    Charged::Unknown},
    {Happening::PictureSaved,       ItemEnd::Saved,     Charged::Yes},
    {Happening::PictureDamaged,     ItemEnd::Damaged,   Charged::Yes},
    {Happening::PictureUnreadable,  ItemEnd::Failed,    Charged::Yes},
    {Happening::PictureMissing,     ItemEnd::Failed,    Charged::Yes},
    {Happening::PictureUnreachable, ItemEnd::Unknown,   Charged::Unknown},
};
// clang-format on

constexpr const EndRow &endOf(Happening what)
{
    return endTable[int(what)];
}

// What is known of a submit that brought neither pictures nor a task.
struct SubmitFacts
{
    bool requestSent = false; // body bytes have left
    int httpStatus = 0;       // 0: no complete reply
    std::optional<std::chrono::seconds> retryAfter;
    bool insufficientQuota = false;
};

Happening happeningOf(const SubmitFacts &facts);

} // namespace proofsheet
