// SPDX-License-Identifier: GPL-3.0-or-later
// What is done for a ledger that is damaged or gone: it is set aside, and its newest sound copy takes its place. The
// copy does not know what happened after it was made, so nothing in it is ever sent by itself; replies in the spool
// stay. On the ledger's thread, before it is opened; blocks.
#pragma once

#include "core/Error.h"
#include "core/Salvage.h"

#include <QDateTime>
#include <expected>

namespace proofsheet {

// There is none, or none with a byte in it, but copies or a log of it.
bool isLedgerLost(const QString &path, QDate today);

// Sets aside what is at path and puts the newest copy there that passes the check; the copy itself stays where it is.
// Where there is none, path is free for a new ledger. Error: Storage.
std::expected<Salvage, Error> salvageLedger(const QString &path, const QDateTime &now);

} // namespace proofsheet
