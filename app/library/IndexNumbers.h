// SPDX-License-Identifier: GPL-3.0-or-later
// Gives runs and pictures their numbers, which are the gallery's order (IndexRows.h). On the index's thread.
#pragma once

#include "core/ImageRecord.h"

#include <QSqlDatabase>
#include <expected>

namespace proofsheet {

// The run's number; a run that is new gets its row.
std::expected<qint64, Error> numberRun(QSqlDatabase &database, const ImageRecord &record);

// A free number for a picture of this run, by its place.
std::expected<qint64, Error> numberPicture(QSqlDatabase &database, qint64 runNo, const ImageRecord &record);

} // namespace proofsheet
