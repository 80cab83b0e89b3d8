// SPDX-License-Identifier: GPL-3.0-or-later
// What the index's tests ask it for.
#pragma once

#include "library/LibraryIndex.h"
#include "support/Records.h"

namespace proofsheet::test {

inline std::unique_ptr<LibraryIndex> openAt(const QString &path,
                                            LibraryIndex::Access access = LibraryIndex::Access::ReadWrite)
{
    auto index = LibraryIndex::open(path, access);
    return index ? std::move(*index) : nullptr;
}

inline QStringList idsOf(const QList<PictureRow> &rows)
{
    QStringList ids;
    for (const PictureRow &row : rows)
        ids.append(row.id.text().left(12));
    return ids;
}

inline QString shortId(int run, int index)
{
    return recordOf(run, index, {}).id.text().left(12);
}

inline QList<PictureRow> allRows(LibraryIndex &index, const Query &query = {}, int most = 1000)
{
    QList<PictureRow> rows;
    LibraryIndex::Cursor cursor;
    while (true) {
        const auto page = index.find(query, cursor, most);
        if (!page) {
            qCritical("%s", qPrintable(page.error().detail));
            return {};
        }
        rows += page->rows;
        if (page->last)
            return rows;
    }
}

inline Query textQuery(const QString &text)
{
    Query query;
    query.text = text;
    return query;
}

} // namespace proofsheet::test
