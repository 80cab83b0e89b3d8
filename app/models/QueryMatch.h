// SPDX-License-Identifier: GPL-3.0-or-later
// Whether something that has just come belongs into a filtered view, by the same rules as the index. Pure.
#pragma once

#include "generation/TaskItem.h"
#include "library/Query.h"

namespace proofsheet {

// Every word of text begins a word of one of the texts; a word in a script without spaces is looked for anywhere.
bool textMatches(const QString &text, const QStringList &texts);

bool matches(const Query &query, const ImageRecord &record);
// A picture that does not exist yet has no marks: with a filter by rating or flag it is hidden.
bool matches(const Query &query, const TaskItem &item);

} // namespace proofsheet
