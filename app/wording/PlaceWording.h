// SPDX-License-Identifier: GPL-3.0-or-later
// Providers, keys and library folders in words: what is wrong with an address, a key or a folder, and what to do.
#pragma once

#include "core/Error.h"
#include "core/Provider.h"
#include "core/Salvage.h"

#include <QString>
#include <QStringList>

namespace proofsheet::wording {

// The error of providerFromText: "http://example.org/v1 is refused: ..., use https."
QString addressError(const Error &error);
// "There is no key for https://api.fastrouter.ai. ..." where: what to do on this side, window or command line.
QString keyMissingForWindow(const Provider &provider);
QString keyMissingForCommand(const Provider &provider);
// A key that holds what a header cannot carry.
QString keyUnusable();
// An error of a library folder: locked, unwritable, newer, damaged. folder: as a person knows it.
QString libraryError(const Error &error, const QString &folder);
// The ledger cannot be written: nothing new is sent.
QString ledgerError(const Error &error);
// A damaged database was set aside, and what stands in its place.
QString salvaged(const Salvage &salvage);
// The message bar while there is no network: "Offline. Browsing goes on; 3 prompts wait."
QString offlineLine(int waiting);
// After a rebuild: "12 pictures found, 1 file skipped: ..."
QString rebuilt(int pictures, const QStringList &skipped);

} // namespace proofsheet::wording
