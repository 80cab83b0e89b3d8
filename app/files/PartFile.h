// SPDX-License-Identifier: GPL-3.0-or-later
// The names of files that are not whole yet: nobody else's look like them, so that what a crash left of them can be
// swept.
#pragma once

#include <QDateTime>
#include <QString>

namespace proofsheet {

// A new name in the folder of path: ".", 32 hexadecimal digits, ".part".
QString partBeside(const QString &path);

// Removes part files below a folder that were last written before a time, and nothing else. Any thread; blocks.
void sweepParts(const QString &folder, const QDateTime &before);

} // namespace proofsheet
