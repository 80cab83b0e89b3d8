// SPDX-License-Identifier: GPL-3.0-or-later
// What the working half of a library reports, and the values of its commands. Called on its threads.
#pragma once

#include "library/Library.h"

namespace proofsheet {

struct LibraryEvents
{
    std::function<void(const ImageRecord &)> added;
    std::function<void(const QList<MarksEdit> &)> edited;
    std::function<void(const QList<ItemId> &)> removed;
    std::function<void(const Error &)> failed;
    std::function<void()> indexReplaced; // the file itself is another one now
    std::function<void(const Salvage &)> salvaged;
};

} // namespace proofsheet
