// SPDX-License-Identifier: GPL-3.0-or-later
// A closed enumeration's stable spellings, as one table read in both directions.
#pragma once

#include <QLatin1String>
#include <QString>
#include <cstddef>
#include <optional>
#include <utility>

namespace proofsheet {

template <typename Value, std::size_t N>
QString wordOf(const std::pair<Value, QLatin1String> (&table)[N], Value value)
{
    for (const auto &[known, word] : table)
        if (known == value)
            return word;
    return {};
}

template <typename Value, std::size_t N>
std::optional<Value> valueOf(const std::pair<Value, QLatin1String> (&table)[N], const QString &text)
{
    for (const auto &[known, word] : table)
        if (word == text)
            return known;
    return std::nullopt;
}

} // namespace proofsheet
