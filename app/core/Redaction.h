// SPDX-License-Identifier: GPL-3.0-or-later
// Text that may leave the program's memory: without keys, and without what a url's query or user-info may hold. The one
// place; pure; any thread. Source: paid-requests.md, section 4.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace proofsheet {

// Shorter ones are passwords of nobody ("x", for a local server that wants any): masking them would shred every word.
inline constexpr qsizetype shortestSecret = 4;

// Replaces every key (as it is, or percent-encoded), what follows "Bearer" or "Authorization:", and whatever looks like
// a key of its kind, by "[key]"; and the query of every url by "?[…]", its user-info by nothing.
QString redacted(const QString &text, const QList<QByteArray> &keys);
QByteArray redacted(const QByteArray &utf8, const QList<QByteArray> &keys);

} // namespace proofsheet
