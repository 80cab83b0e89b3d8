// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of index.db as values: their numbers, their columns and back. Pure but for reading a query's current row.
#pragma once

#include "library/PictureRow.h"

#include <QSqlQuery>

namespace proofsheet {

// A picture's number is the gallery's order: larger is shown first. From the top: the run's start, what tells runs of
// the same millisecond apart, and the picture's place in its run, counted down. It makes paging, and searching newest
// first, one comparison.
inline constexpr int placeBits = 12;
inline constexpr int sameMsBits = 10;
inline constexpr qint64 mostPlace = (1 << placeBits) - 1;
inline constexpr qint64 numberEpochMs = 1'577'836'800'000; // 2020-01-01; 41 bits of milliseconds last until 2089

qint64 runNumber(qint64 startedMs, int sameMs);
qint64 pictureNumber(qint64 run, int place);

// Wall clock of a run's start, as far as the record knows it.
qint64 runStartOf(const ImageRecord &record);

// The columns that rowFrom() reads, of pictures p, and the run's number last.
QString rowColumns();
PictureRow rowFrom(const QSqlQuery &query, const QHash<qint64, RunId> &runs);
qint64 numberFrom(const QSqlQuery &query); // p.no
qint64 runFrom(const QSqlQuery &query);    // p.run

// details.facts: the sidecar's JSON, compact.
QString factsOf(const ImageRecord &record);
std::optional<ImageRecord> recordFrom(const QString &facts, const QString &file, const Marks &marks);

QString tagsText(const QStringList &tags);
QStringList tagsFromText(const QString &text);

} // namespace proofsheet
