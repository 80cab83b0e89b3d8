// SPDX-License-Identifier: GPL-3.0-or-later
// Durations, clocks and dates in words. Seconds and milliseconds come in; nothing reads a clock here.
#pragma once

#include "core/ModelTraits.h"

#include <QDateTime>
#include <QString>

namespace proofsheet::wording {

QString seconds(int seconds);              // "35 s", "2 min", "2 min 30 s"
QString usualTime(const UsualTime &usual); // "20–90 s", "15 s"; empty where none is known
QString chipTime(const UsualTime &usual);  // one figure, the middle: "35 s"; empty where none is known
QString clock(qint64 elapsedMs);           // "0:24", "12:05", "1:05:09"; never below 0:00
QString took(qint64 ms);                   // "21.4 s" below a minute, then "1 min 12 s"; empty for 0
QString tookShort(qint64 ms);              // "38 s", "1 min 12 s": captions; empty for 0
// Local time as seen at now: "Today 14:32", "Yesterday 14:32", "12 March 14:32", "12 March 2025 14:32".
QString moment(const QDateTime &when, const QDateTime &now);

} // namespace proofsheet::wording
