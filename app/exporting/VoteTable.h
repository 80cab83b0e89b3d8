// SPDX-License-Identifier: GPL-3.0-or-later
// Votes as a table that a spreadsheet opens. Pure.
#pragma once

#include "core/ImageRecord.h"
#include "judging/Vote.h"

#include <QByteArray>
#include <QList>

namespace proofsheet {

// CSV by RFC 4180: UTF-8 with a byte order mark (without it Excel takes it for Latin-1), lines end in CR LF, the first
// one names the columns: time (UTC, ISO 8601), sitting, run, model_a, model_b, file_a, file_b, prompt_a, prompt_b,
// verdict (A, B, tie, neither), sample (yes, no). A was at the left. pictures: of the votes, in any order; those that
// are not there leave their file and prompt empty. A text that a spreadsheet would take for a formula gets an
// apostrophe before it.
QByteArray votesAsCsv(const QList<Vote> &votes, const QList<ImageRecord> &pictures);

// One field as it stands in the file: quoted where it must be, and never a formula.
QString csvField(const QString &text);

} // namespace proofsheet
