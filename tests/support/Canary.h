// SPDX-License-Identifier: GPL-3.0-or-later
// The key that every test sends: tst_canary looks for it in all that was written and printed.
#pragma once

#include <QByteArray>

namespace proofsheet::test {

inline const QByteArray canaryKey = "canary-5f1c-key";

} // namespace proofsheet::test
