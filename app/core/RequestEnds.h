// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of ends: what happened to a submit, how the entry ends, whether it was charged, and whether it is sent
// again. Source: paid-requests.md, section 2.
#pragma once

#include "core/Error.h"

namespace proofsheet {

enum class SubmitEnd {
    NotSent,     // never left; sent again by itself, three times at most
    Rejected,    // refused in full, not charged
    RestAndSend, // refused with a short Retry-After; sent again at most twice
    Unknown      // may have been charged; never sent again by itself
};

struct SubmitFacts
{
    bool requestSent = false; // body bytes have left
    int httpStatus = 0;       // 0: no complete reply
    std::optional<std::chrono::seconds> retryAfter;
    bool insufficientQuota = false;
};

// For every submit that did not end in a readable 2xx reply.
SubmitEnd submitEnd(const SubmitFacts &facts);
Charged chargedAt(SubmitEnd end);

// A Retry-After up to this is waited out (paid-requests.md, section 2).
inline constexpr std::chrono::seconds longestRest{120};
inline constexpr int mostResends = 2;                      // after a refusal with a short Retry-After
inline constexpr int mostUnsentRetries = 3;                // when no request bytes left
inline constexpr std::chrono::seconds submitDeadline{600}; // from requestSent

} // namespace proofsheet
