// SPDX-License-Identifier: GPL-3.0-or-later
// A Query as one SQL statement over the index's tables: newest first by keyset, never OFFSET, never a ranking. Pure.
#pragma once

#include "library/Query.h"

#include <QVariantList>

namespace proofsheet {

struct QuerySql
{
    QString text; // selects pictures.* as columns names them; the binds go in order
    QVariantList binds;

    // below: rows with a smaller number only. most: rows at most.
    static QuerySql page(const Query &query, const QString &columns, qint64 below, int most);
};

} // namespace proofsheet
