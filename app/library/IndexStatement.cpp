// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/IndexStatement.h"

#include "library/DatabaseFile.h"

#include <QSqlError>

namespace proofsheet {

std::unexpected<Error> indexFailure(const QSqlError &error)
{
    return std::unexpected(databaseError(QStringLiteral("index.db"), error));
}

QSqlQuery prepare(QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(sql);
    return query;
}

std::expected<void, Error> runStatement(QSqlDatabase &database, const QString &sql, const QVariantList &binds)
{
    QSqlQuery query = prepare(database, sql);
    for (const QVariant &bind : binds)
        query.addBindValue(bind);
    if (!query.exec())
        return indexFailure(query.lastError());
    return {};
}

} // namespace proofsheet
