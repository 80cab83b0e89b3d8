// SPDX-License-Identifier: GPL-3.0-or-later
// From a submit's facts to its row in the table of ends. Source: paid-requests.md, section 2.
#include "core/RequestEnds.h"

#include <algorithm>

namespace proofsheet {
namespace {

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < std::size(endTable); ++i) {
        if (endTable[i].what != Happening(i))
            return false;
    }
    return endTable[std::size(endTable) - 1].what == Happening::PictureUnreachable;
}
static_assert(isInOrder(), "endOf() looks a row up by its place");

enum class Rest { Never, WhereNamed, OnlyWhereNamed };

// A complete reply with one of these refuses the request in full. 503 does so only where it names a Retry-After; every
// other status, listed in the contract or not, may stand for a picture that was made and is charged.
struct Refusal
{
    int httpStatus;
    Rest rest; // whether a Retry-After means anything
};
constexpr Refusal refusals[] = {
    {400, Rest::Never}, {401, Rest::Never}, {402, Rest::Never}, {403, Rest::Never},      {404, Rest::Never},
    {413, Rest::Never}, {422, Rest::Never}, {446, Rest::Never}, {429, Rest::WhereNamed}, {503, Rest::OnlyWhereNamed}};

} // namespace

Happening happeningOf(const SubmitFacts &facts)
{
    const auto *refusal = std::find_if(std::begin(refusals), std::end(refusals),
                                       [&facts](const Refusal &one) { return one.httpStatus == facts.httpStatus; });
    if (refusal != std::end(refusals) && (refusal->rest != Rest::OnlyWhereNamed || facts.retryAfter)) {
        const bool brief = refusal->rest != Rest::Never && facts.retryAfter && *facts.retryAfter <= longestRest;
        return brief && !facts.insufficientQuota ? Happening::RefusedBriefly : Happening::Refused;
    }
    if (facts.httpStatus / 100 == 2)
        return Happening::UselessReply;
    return facts.requestSent ? Happening::LeftUnanswered : Happening::NeverLeft;
}

} // namespace proofsheet
