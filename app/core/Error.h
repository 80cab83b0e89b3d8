// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, as a value: a closed kind, the details, and whether it was paid for. wording makes the sentence.
#pragma once

#include <QString>
#include <chrono>
#include <optional>

namespace proofsheet {

// contract, section 4, and what can go wrong on this side of the wire.
enum class ErrorKind {
    Moderation,
    Credits,
    Authentication,
    ModelGone,
    RateLimited,
    BadRequest,
    Server,
    Network,
    Timeout,
    Malformed, // no JSON, or neither picture nor task in it
    TooLarge,
    Missing,    // fewer pictures than wanted
    Damaged,    // the bytes are damaged or no picture
    Generation, // the provider's own failure status
    Expired,    // the provider no longer knows the task
    Cancelled,
    Interrupted, // the program ended while the request was under way
    Storage,     // disk full, read-only, vanished
    Locked,      // the library is in use by another process
    Invalid      // input that cannot be used; detail names it
};

enum class Charged { No, Yes, Unknown };

struct Error
{
    ErrorKind kind = ErrorKind::Network;
    QString detail = {}; // the provider's own words or the system's, plain text, at most 1000 characters, key redacted
    int httpStatus = 0;  // 0: there was no complete status line
    QString param = {};  // the request parameter that was refused, if named
    QString supportId = {}; // x-request-id or chat_id
    std::optional<std::chrono::seconds> retryAfter = {};

    friend bool operator==(const Error &, const Error &) = default;
};

// Stable spellings for ledger, sidecar and the command line's JSON ("rate_limited", "no").
QString toText(ErrorKind kind);
ErrorKind errorKindFromText(const QString &text); // Invalid where unknown
QString toText(Charged charged);
Charged chargedFromText(const QString &text); // Unknown where unknown

} // namespace proofsheet
