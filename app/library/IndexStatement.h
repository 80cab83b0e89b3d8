// SPDX-License-Identifier: GPL-3.0-or-later
// One statement against the index, and its failure as an Error. On the index's thread.
#pragma once

#include "core/Error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>
#include <expected>

class QSqlError;

namespace proofsheet {

// Damaged, where the file is; else Storage.
std::unexpected<Error> indexFailure(const QSqlError &error);
QSqlQuery prepare(QSqlDatabase &database, const QString &sql);
std::expected<void, Error> runStatement(QSqlDatabase &database, const QString &sql, const QVariantList &binds);

} // namespace proofsheet
