// SPDX-License-Identifier: GPL-3.0-or-later
// The stored spellings of an entry's and an item's states.
#include "generation/LedgerEntry.h"

#include "core/Words.h"

namespace proofsheet {

namespace {

constexpr std::pair<EntryState, QLatin1String> states[] = {
    {EntryState::Journaled, QLatin1String("journaled")}, {EntryState::Held, QLatin1String("held")},
    {EntryState::Sending, QLatin1String("sending")},     {EntryState::InFlight, QLatin1String("inflight")},
    {EntryState::Accepted, QLatin1String("accepted")},   {EntryState::Answered, QLatin1String("answered")},
    {EntryState::Closed, QLatin1String("closed")},
};

constexpr std::pair<ItemEnd, QLatin1String> ends[] = {
    {ItemEnd::Open, QLatin1String("open")},           {ItemEnd::Saved, QLatin1String("saved")},
    {ItemEnd::NotSent, QLatin1String("notsent")},     {ItemEnd::Rejected, QLatin1String("rejected")},
    {ItemEnd::Cancelled, QLatin1String("cancelled")}, {ItemEnd::Failed, QLatin1String("failed")},
    {ItemEnd::Unknown, QLatin1String("unknown")},     {ItemEnd::Damaged, QLatin1String("damaged")},
};

} // namespace

QString toText(EntryState state)
{
    return wordOf(states, state);
}

std::optional<EntryState> entryStateFromText(const QString &text)
{
    return valueOf(states, text);
}

QString toText(ItemEnd end)
{
    return wordOf(ends, end);
}

std::optional<ItemEnd> itemEndFromText(const QString &text)
{
    return valueOf(ends, text);
}

} // namespace proofsheet
