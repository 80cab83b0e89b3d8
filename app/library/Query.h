// SPDX-License-Identifier: GPL-3.0-or-later
// What of the library is wanted. A value; LibraryIndex turns it into SQL.
#pragma once

#include "core/ImageRecord.h"

#include <optional>

namespace proofsheet {

struct Query
{
    QString text;          // words over prompts and revised prompts, each a prefix; scripts without spaces by substring
    QList<ModelId> models; // empty: all
    int leastRating = 0;   // 0: any
    std::optional<Flag> flag;
    QList<RunId> runs; // empty: all

    bool isEmpty() const
    {
        return text.trimmed().isEmpty() && models.isEmpty() && leastRating == 0 && !flag && runs.isEmpty();
    }
    friend bool operator==(const Query &, const Query &) = default;
};

} // namespace proofsheet
