// SPDX-License-Identifier: GPL-3.0-or-later
// Counting failures in a row.
#include "generation/ProviderPauses.h"

namespace proofsheet {

size_t qHash(const ProviderPlace &place, size_t seed)
{
    return qHashMulti(seed, place.provider, place.origin);
}

ProviderSign signOf(Happening what, const Error &error)
{
    switch (what) {
    case Happening::CancelledUnsent:
        return ProviderSign::Neither;
    case Happening::NeverLeft:
        return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout ? ProviderSign::Fails
                                                                                    : ProviderSign::Neither;
    case Happening::LeftUnanswered:
        return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Interrupted ? ProviderSign::Neither
                                                                                          : ProviderSign::Fails;
    case Happening::RefusedBriefly:
        return ProviderSign::Fails;
    case Happening::Refused: {
        const bool everybody = error.kind == ErrorKind::Authentication || error.kind == ErrorKind::Credits ||
                               error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Server;
        return everybody ? ProviderSign::Fails : ProviderSign::Works;
    }
    case Happening::UselessReply:
        // An error that the provider spelled out is about this request.
        return error.kind == ErrorKind::Malformed || error.kind == ErrorKind::TooLarge ? ProviderSign::Fails
                                                                                       : ProviderSign::Works;
    default:
        return ProviderSign::Works;
    }
}

bool ProviderPauses::noteFailed(const ProviderPlace &place, const Error &cause)
{
    Pause &failing = m_failing[place];
    failing.cause = cause;
    return ++failing.failures == mostFailures;
}

bool ProviderPauses::noteWorks(const ProviderPlace &place)
{
    return m_failing.take(place).failures >= mostFailures;
}

const ProviderPauses::Pause *ProviderPauses::pauseOf(const ProviderPlace &place) const
{
    const auto failing = m_failing.constFind(place);
    return failing != m_failing.cend() && failing->failures >= mostFailures ? &*failing : nullptr;
}

QList<ProviderPlace> ProviderPauses::paused() const
{
    QList<ProviderPlace> places;
    for (auto one = m_failing.cbegin(); one != m_failing.cend(); ++one) {
        if (one->failures >= mostFailures)
            places << one.key();
    }
    return places;
}

} // namespace proofsheet
