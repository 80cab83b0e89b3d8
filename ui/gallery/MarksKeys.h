// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that mark pictures, the same in grid and loupe: 0-5 stars, P X U flags, 6-9 labels. NOTES.md, section 5.
// Pure.
#pragma once

#include "library/Library.h"

#include <optional>

class QKeyEvent;

namespace proofsheet {

// current: the picture whose label a second press of the same key takes away; may be null.
std::optional<MarksChange> marksForKey(const QKeyEvent &event, const PictureRow *current);

} // namespace proofsheet
