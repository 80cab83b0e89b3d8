// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's one message handler: every line of the log without keys and url queries, then where Qt would have written it.
// One instance, for the life of main; lines come from any thread. Qt's handler is a bare function, so what it needs is
// reached through a variable of the file: the one that Qt forces.
#pragma once

#include "settings/HeldKeys.h"

#include <QString>
#include <optional>

namespace proofsheet {

class RedactedLog
{
public:
    explicit RedactedLog(HeldKeys keys);
    ~RedactedLog(); // Qt's own handler again
    RedactedLog(const RedactedLog &) = delete;
    RedactedLog &operator=(const RedactedLog &) = delete;
};

// The line as it may be written; nothing for what says nothing to anyone: that there is no XDG_RUNTIME_DIR, which a
// person cannot act on and the program does not need.
std::optional<QString> lineForLog(const QString &line, const QList<QByteArray> &keys);

} // namespace proofsheet
