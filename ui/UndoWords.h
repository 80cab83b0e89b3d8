// SPDX-License-Identifier: GPL-3.0-or-later
// What a step of the history did, for the menu: "Undo 4 stars for 3 pictures".
#pragma once

#include "models/UndoHistory.h"

namespace proofsheet {

QString undoWords(const UndoStep &step);

} // namespace proofsheet
