// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/QuerySql.h"

#include "library/SearchWords.h"

namespace proofsheet {
namespace {

// Words hold letters, digits and marks only, so nothing is left to escape.
QString matchAll(const QStringList &texts, QLatin1String after)
{
    QStringList terms;
    for (const QString &text : texts)
        terms.append(QString(u'"' + text + u'"' + after));
    return terms.join(QStringLiteral(" AND "));
}

QString marksFor(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(u',');
}

// Collects the parts of a statement in the order in which its binds appear.
struct Parts
{
    QString from = QStringLiteral("pictures p");
    QString number = QStringLiteral("p.no"); // the column that the pages are cut by
    QStringList conditions;
    QVariantList binds;

    void add(const QString &condition, const QVariant &bind)
    {
        conditions.append(condition);
        binds.append(bind);
    }
};

// The first index leads, so that its rows come newest first and the page ends the search; further ones only narrow.
void addText(Parts &parts, const SearchWords &words)
{
    const QString viaWords = matchAll(words.words, QLatin1String(" *"));
    const QString viaPieces = matchAll(words.pieces, QLatin1String());
    if (!viaWords.isEmpty()) {
        parts.from = QStringLiteral("words w CROSS JOIN pictures p ON p.no = w.rowid");
        parts.number = QStringLiteral("w.rowid");
        parts.add(QStringLiteral("w.words MATCH ?"), viaWords);
        if (!viaPieces.isEmpty())
            parts.add(QStringLiteral("p.no IN (SELECT rowid FROM scripts WHERE scripts MATCH ?)"), viaPieces);
    } else if (!viaPieces.isEmpty()) {
        parts.from = QStringLiteral("scripts s CROSS JOIN pictures p ON p.no = s.rowid");
        parts.number = QStringLiteral("s.rowid");
        parts.add(QStringLiteral("s.scripts MATCH ?"), viaPieces);
    }
    // Too short for the trigram index: its texts are read through. There are only as many as are in such scripts.
    for (const QString &scrap : words.scraps)
        parts.add(QStringLiteral("p.no IN (SELECT rowid FROM scripts WHERE instr(lower(body), lower(?)) > 0)"), scrap);
}

void addFilters(Parts &parts, const Query &query)
{
    if (!query.models.isEmpty()) {
        // One model's index comes in order; those of several would have to be sorted, so that the rows themselves are
        // walked (the plus).
        const QString column = query.models.size() == 1 ? QStringLiteral("p.model") : QStringLiteral("+p.model");
        parts.conditions.append(QStringLiteral("%1 IN (%2)").arg(column, marksFor(query.models.size())));
        for (const ModelId &model : query.models)
            parts.binds.append(model.text());
    }
    // The constant lets the partial index serve; the bound value alone would not.
    if (query.leastRating > 0)
        parts.add(QStringLiteral("p.rating > 0 AND p.rating >= ?"), query.leastRating);
    if (query.flag == Flag::None)
        parts.conditions.append(QStringLiteral("p.flag = 0"));
    else if (query.flag)
        parts.add(QStringLiteral("p.flag > 0 AND p.flag = ?"), int(*query.flag));
    if (!query.runs.isEmpty()) {
        parts.conditions.append(
            QStringLiteral("p.run IN (SELECT no FROM runs WHERE id IN (%1))").arg(marksFor(query.runs.size())));
        for (const RunId &run : query.runs)
            parts.binds.append(run.text());
    }
}

} // namespace

QuerySql QuerySql::page(const Query &query, const QString &columns, qint64 below, int most)
{
    Parts parts;
    const SearchWords words = SearchWords::of(query.text);
    addText(parts, words);
    parts.add(parts.number + QStringLiteral(" < ?"), below);
    addFilters(parts, query);
    QuerySql sql;
    // Marked pictures are few: their own index and a sort are less than a walk through all rows, which the plus
    // forbids.
    const bool viaMarks = words.isEmpty() && (query.leastRating > 0 || query.flag.value_or(Flag::None) != Flag::None);
    sql.text = QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY %4 DESC LIMIT %5")
                   .arg(columns, parts.from, parts.conditions.join(QStringLiteral(" AND ")),
                        viaMarks ? QStringLiteral("+p.no") : parts.number)
                   .arg(most);
    sql.binds = parts.binds;
    return sql;
}

} // namespace proofsheet
