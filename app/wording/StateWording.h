// SPDX-License-Identifier: GPL-3.0-or-later
// Where a wanted picture stands, in words: one short word for a table, one line for a tile.
#pragma once

#include "core/ModelTraits.h"
#include "core/TaskState.h"

#include <QString>

namespace proofsheet::wording {

// "Waiting", "Held", "Resting", "Running", "At provider", "Late", "Arriving", "Delivered", "Failed", "Maybe charged",
// "Not saved".
QString stateWord(const TaskState &state);
// One line below a tile's clock: "Drawing, usually 15–25 s", "Sent, waiting for the picture", "Goes on by itself in
// 0:18, try 2". nowMs: wall clock. Failures give their short title.
QString stateLine(const TaskState &state, const UsualTime &usual, qint64 nowMs);
// For a tile's caption where there is no clock: "not charged", "maybe charged"; empty for open states.
QString stateCharge(const TaskState &state);

// "FastRouter failed 5 times in a row (No connection). What waits for it is held."
QString providerPaused(const ProviderId &provider, const QString &origin, int failures, const Error &cause);
// At the end of a command, where nobody is there to send the rest.
QString providerPausedForCommand(const ProviderId &provider, const QString &origin, int failures, const Error &cause);

} // namespace proofsheet::wording
