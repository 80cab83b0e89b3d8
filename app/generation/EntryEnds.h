// SPDX-License-Identifier: GPL-3.0-or-later
// What an outcome does to an entry: pure changes of a value, times passed in. Source: paid-requests.md, section 2.
#pragma once

#include "cloud/WireFormat.h"
#include "generation/LedgerEntry.h"

namespace proofsheet {

// A submit's reply, read with tolerance: a line that was lost behind a whole reply does not undo it.
SubmitOutcome readSubmitted(const TransportEnd &end, const std::expected<ReplyContent, Error> &content,
                            const QByteArray &key, const QDateTime &now);

// What happened to a submit that brought neither pictures nor a task.
Happening submitHappening(const TransportEnd &end, const ReplyFailed &failed);
// As the table says; where usage tells, the provider's usage above 0 says that it was charged.
Charged chargedOf(const EndRow &row, const ReplyFacts &facts);

// Ends one open item; its share of the entry's cost is set by the entry's cost, 0 where it was not charged.
void endItem(LedgerEntry &entry, LedgerItem &item, ItemEnd end, const std::optional<Error> &error, Charged charged,
             qint64 nowMs);
// Ends every open item, and closes the entry.
void endAll(LedgerEntry &entry, ItemEnd end, const Error &error, Charged charged, qint64 nowMs);
// Closes the entry where no item is open any more; whether it is closed.
bool closeIfEnded(LedgerEntry &entry, qint64 nowMs);
bool allSaved(const LedgerEntry &entry);
bool anythingToShow(const LedgerEntry &entry); // an open item, or a failure that was not dismissed

// Takes over a reply's pictures: urls, words and cost into the items; missing ones end (charged), extra ones are added
// from firstExtraIndex on. Items that have ended stay as they are.
void takePictures(LedgerEntry &entry, const ImagesReady &images, int firstExtraIndex, qint64 nowMs);
// The actual cost where the provider says it, else the list's or the reply's estimate, else unknown. Samples cost
// nothing.
void takeCost(LedgerEntry &entry, const ReplyFacts &facts);
// Of a failure: only an actual cost counts.
void takeUsage(LedgerEntry &entry, const ReplyFacts &facts);

// What is known of a picture before its bytes are looked at.
ImageRecord recordOf(const LedgerEntry &entry, const LedgerItem &item, qint64 nowMs);

} // namespace proofsheet
