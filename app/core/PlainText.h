// SPDX-License-Identifier: GPL-3.0-or-later
// Words from outside as they may be shown: nothing in them that is not seen. Pure; any thread.
#pragma once

#include <QString>

namespace proofsheet {

// Control characters (but line ends and tabs), marks that turn the direction of text, and the byte order mark become
// spaces: a name cannot be made to read backwards, nor to turn what stands after it.
QString withoutHidden(QString text);

} // namespace proofsheet
