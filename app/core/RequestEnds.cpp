// SPDX-License-Identifier: GPL-3.0-or-later
// The table of ends. Source: paid-requests.md, section 2.
#include "core/RequestEnds.h"

#include <algorithm>
#include <iterator>

namespace proofsheet {
namespace {

// A complete reply with one of these refuses the request in full.
constexpr int refusals[] = {400, 401, 402, 403, 404, 413, 422, 429, 446};

bool isRefusal(const SubmitFacts &facts)
{
    if (facts.httpStatus == 503)
        return facts.retryAfter.has_value();
    return std::find(std::begin(refusals), std::end(refusals), facts.httpStatus) != std::end(refusals);
}

} // namespace

SubmitEnd submitEnd(const SubmitFacts &facts)
{
    if (isRefusal(facts)) {
        const bool mayRest = facts.httpStatus == 429 || facts.httpStatus == 503;
        const bool shortRest = facts.retryAfter && *facts.retryAfter <= longestRest;
        return mayRest && shortRest && !facts.insufficientQuota ? SubmitEnd::RestAndSend : SubmitEnd::Rejected;
    }
    // Every other status, listed or not, may stand for a picture that was made and is charged.
    return facts.requestSent ? SubmitEnd::Unknown : SubmitEnd::NotSent;
}

Charged chargedAt(SubmitEnd end)
{
    return end == SubmitEnd::Unknown ? Charged::Unknown : Charged::No;
}

} // namespace proofsheet
