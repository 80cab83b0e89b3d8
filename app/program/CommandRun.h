// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one command of the command line: builds what it works with, and ends with its exit code. Main thread.
#pragma once

#include "cli/CommandLine.h"
#include "settings/HeldKeys.h"

namespace proofsheet {

// Needs the application; runs its event loop. For every command but the window's. environmentKey: PROOFSHEET_API_KEY.
int runCommand(const cli::CommandLine &commandLine, const QByteArray &environmentKey, const HeldKeys &heldKeys);

// proofsheet serve-samples: the sample provider alone, until it is told to stop.
int serveSamples(const cli::ServeSamplesOptions &options);

} // namespace proofsheet
