// SPDX-License-Identifier: GPL-3.0-or-later
// What --help prints, for the program and for each command. Plain text, lines of at most 100 characters.
#pragma once

#include <QString>

namespace proofsheet::cli {

// command: empty, or a command that parseCommandLine knows.
QString helpText(const QString &command);
QString versionText(); // "Proofsheet 0.1.0"

} // namespace proofsheet::cli
