// SPDX-License-Identifier: GPL-3.0-or-later
// A database that was damaged or lost when it was opened: where it was put, and what stands in its place.
#pragma once

#include <QDate>
#include <QString>
#include <optional>

namespace proofsheet {

enum class DatabaseKind { Index, Ledger };

struct Salvage
{
    DatabaseKind database = DatabaseKind::Index;
    QString aside = {};               // the damaged file's new path; empty: there was no file any more
    std::optional<QDate> copyOf = {}; // the day of the copy that was put in its place; none: a new one was begun

    friend bool operator==(const Salvage &, const Salvage &) = default;
};

} // namespace proofsheet
