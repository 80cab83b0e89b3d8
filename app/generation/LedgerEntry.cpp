// SPDX-License-Identifier: GPL-3.0-or-later
// The stored spellings of an entry's and an item's states.
#include "generation/LedgerEntry.h"

#include <array>
#include <utility>

namespace proofsheet {

using namespace Qt::StringLiterals;

namespace {

template <typename Value, size_t count>
using Spellings = std::array<std::pair<Value, QLatin1String>, count>;

constexpr Spellings<EntryState, 7> stateNames{{
    {EntryState::Journaled, "journaled"_L1},
    {EntryState::Held, "held"_L1},
    {EntryState::Sending, "sending"_L1},
    {EntryState::InFlight, "inflight"_L1},
    {EntryState::Accepted, "accepted"_L1},
    {EntryState::Answered, "answered"_L1},
    {EntryState::Closed, "closed"_L1},
}};

constexpr Spellings<ItemEnd, 8> endNames{{
    {ItemEnd::Open, "open"_L1},
    {ItemEnd::Saved, "saved"_L1},
    {ItemEnd::NotSent, "notsent"_L1},
    {ItemEnd::Rejected, "rejected"_L1},
    {ItemEnd::Cancelled, "cancelled"_L1},
    {ItemEnd::Failed, "failed"_L1},
    {ItemEnd::Unknown, "unknown"_L1},
    {ItemEnd::Damaged, "damaged"_L1},
}};

template <typename Value, size_t count>
QString nameOf(const Spellings<Value, count> &names, Value wanted)
{
    for (const auto &[value, name] : names) {
        if (value == wanted)
            return name;
    }
    return {};
}

template <typename Value, size_t count>
std::optional<Value> valueOf(const Spellings<Value, count> &names, const QString &text)
{
    for (const auto &[value, name] : names) {
        if (name == text)
            return value;
    }
    return {};
}

} // namespace

QString toText(EntryState state)
{
    return nameOf(stateNames, state);
}

std::optional<EntryState> entryStateFromText(const QString &text)
{
    return valueOf(stateNames, text);
}

QString toText(ItemEnd end)
{
    return nameOf(endNames, end);
}

std::optional<ItemEnd> itemEndFromText(const QString &text)
{
    return valueOf(endNames, text);
}

} // namespace proofsheet
