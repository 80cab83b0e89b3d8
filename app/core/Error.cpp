// SPDX-License-Identifier: GPL-3.0-or-later
// The stable spellings of errors and charges.
#include "core/Error.h"

#include "core/Words.h"

namespace proofsheet {
namespace {

constexpr std::pair<ErrorKind, QLatin1String> kinds[] = {
    {ErrorKind::Moderation, QLatin1String("moderation")},
    {ErrorKind::Credits, QLatin1String("credits")},
    {ErrorKind::Authentication, QLatin1String("authentication")},
    {ErrorKind::ModelGone, QLatin1String("model_gone")},
    {ErrorKind::RateLimited, QLatin1String("rate_limited")},
    {ErrorKind::BadRequest, QLatin1String("bad_request")},
    {ErrorKind::Server, QLatin1String("server")},
    {ErrorKind::Network, QLatin1String("network")},
    {ErrorKind::Timeout, QLatin1String("timeout")},
    {ErrorKind::Malformed, QLatin1String("malformed")},
    {ErrorKind::TooLarge, QLatin1String("too_large")},
    {ErrorKind::Missing, QLatin1String("missing")},
    {ErrorKind::Damaged, QLatin1String("damaged")},
    {ErrorKind::Generation, QLatin1String("generation")},
    {ErrorKind::Expired, QLatin1String("expired")},
    {ErrorKind::Cancelled, QLatin1String("cancelled")},
    {ErrorKind::Interrupted, QLatin1String("interrupted")},
    {ErrorKind::Storage, QLatin1String("storage")},
    {ErrorKind::Locked, QLatin1String("locked")},
    {ErrorKind::Invalid, QLatin1String("invalid")},
};

constexpr std::pair<Charged, QLatin1String> charges[] = {
    {Charged::No, QLatin1String("no")},
    {Charged::Yes, QLatin1String("yes")},
    {Charged::Unknown, QLatin1String("unknown")},
};

} // namespace

QString toText(ErrorKind kind)
{
    return wordOf(kinds, kind);
}

ErrorKind errorKindFromText(const QString &text)
{
    return valueOf(kinds, text).value_or(ErrorKind::Invalid);
}

QString toText(Charged charged)
{
    return wordOf(charges, charged);
}

Charged chargedFromText(const QString &text)
{
    return valueOf(charges, text).value_or(Charged::Unknown);
}

} // namespace proofsheet
