// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/LibraryIndex.h"

#include "library/IndexNumbers.h"
#include "library/IndexRows.h"
#include "library/IndexStatement.h"
#include "library/QuerySql.h"
#include "library/SearchWords.h"

#include <QJsonDocument>
#include <QSqlError>

#include <algorithm>

namespace proofsheet {
namespace {

using Result = std::expected<void, Error>;

QString promptOf(const ImageRecord &record)
{
    return record.wish.prompt.isEmpty() ? record.sent.prompt : record.wish.prompt;
}

const QString detailColumns =
    QStringLiteral("p.no, d.facts, p.file, p.rating, p.flag, p.label, p.tags, p.revision, p.written");

std::optional<IndexedPicture> pictureFrom(const QSqlQuery &query)
{
    const Marks marks{.rating = query.value(3).toInt(),
                      .flag = Flag(query.value(4).toInt()),
                      .label = Label(query.value(5).toInt()),
                      .tags = tagsFromText(query.value(6).toString())};
    auto record = recordFrom(query.value(1).toString(), query.value(2).toString(), marks);
    if (!record)
        return std::nullopt;
    return IndexedPicture{std::move(*record), query.value(7).toLongLong(), query.value(8).toLongLong()};
}

} // namespace

LibraryIndex::LibraryIndex(std::unique_ptr<IndexFile> file)
    : m_file(std::move(file))
{}

std::expected<std::unique_ptr<LibraryIndex>, Error> LibraryIndex::open(const QString &path, Access access)
{
    auto file = IndexFile::open(path, access);
    if (!file)
        return std::unexpected(file.error());
    return std::unique_ptr<LibraryIndex>(new LibraryIndex(std::move(*file)));
}

template <typename Work>
Result LibraryIndex::inTransaction(Work work)
{
    if (m_replacing)
        return work();
    QSqlDatabase &database = m_file->database();
    if (!database.transaction())
        return indexFailure(database.lastError());
    if (const Result worked = work(); !worked) {
        database.rollback();
        return worked;
    }
    if (!database.commit()) {
        const QSqlError error = database.lastError();
        database.rollback();
        return indexFailure(error);
    }
    return {};
}

Result LibraryIndex::add(const QList<IndexedPicture> &pictures)
{
    return inTransaction([&]() -> Result {
        QList<std::pair<qint64, const ImageRecord *>> texts;
        for (const IndexedPicture &picture : pictures) {
            if (read(picture.record.id))
                continue;
            const auto runOf = numberRun(m_file->database(), picture.record);
            if (!runOf)
                return std::unexpected(runOf.error());
            const auto number = numberPicture(m_file->database(), *runOf, picture.record);
            if (!number)
                return std::unexpected(number.error());
            if (const Result inserted = insert(*number, *runOf, picture); !inserted)
                return inserted;
            texts.append({*number, &picture.record});
        }
        // FTS5 writes a segment out each time a number is smaller than the one before.
        std::sort(texts.begin(), texts.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (const auto &[number, record] : texts) {
            if (const Result inserted = insertText(number, *record); !inserted)
                return inserted;
        }
        return {};
    });
}

Result LibraryIndex::insert(qint64 number, qint64 runNo, const IndexedPicture &picture)
{
    const ImageRecord &record = picture.record;
    if (const Result added = runStatement(
            m_file->database(),
            QStringLiteral(
                "INSERT INTO pictures(no, id, run, place, model, width, height, rating, flag, label, tags, cost, basis,"
                " arrived, took, sample, alpha, revision, written, file)"
                " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {number,
             record.id.text(),
             runNo,
             record.indexInRun,
             record.sent.model.text(),
             record.size.width(),
             record.size.height(),
             record.marks.rating,
             int(record.marks.flag),
             int(record.marks.label),
             tagsText(record.marks.tags),
             record.cost.isKnown() ? QVariant(record.cost.micros()) : QVariant(),
             int(record.costBasis),
             record.arrivedMs,
             record.tookMs,
             record.isSample(),
             record.hasAlpha,
             picture.revision,
             picture.written,
             record.file});
        !added)
        return added;
    return runStatement(m_file->database(), QStringLiteral("INSERT INTO details(no, facts) VALUES(?, ?)"),
                        {number, factsOf(record)});
}

Result LibraryIndex::insertText(qint64 number, const ImageRecord &record)
{
    const QString prompt = promptOf(record);
    if (const Result added = runStatement(m_file->database(),
                                          QStringLiteral("INSERT INTO words(rowid, prompt, revised) VALUES(?, ?, ?)"),
                                          {number, prompt, record.revisedPrompt});
        !added)
        return added;
    const QString body = prompt + u'\n' + record.revisedPrompt;
    if (!hasUnspacedScript(body))
        return {};
    return runStatement(m_file->database(), QStringLiteral("INSERT INTO scripts(rowid, body) VALUES(?, ?)"),
                        {number, body});
}

Result LibraryIndex::remove(const QList<ItemId> &ids)
{
    return inTransaction([&]() -> Result {
        for (const ItemId &id : ids) {
            if (const Result removed = removeOne(id); !removed)
                return removed;
        }
        return {};
    });
}

Result LibraryIndex::removeOne(const ItemId &id)
{
    const auto picture = read(id);
    if (!picture)
        return {};
    QSqlQuery find = prepare(m_file->database(), QStringLiteral("SELECT no FROM pictures WHERE id = ?"));
    find.addBindValue(id.text());
    if (!find.exec() || !find.next())
        return indexFailure(find.lastError());
    const qint64 number = find.value(0).toLongLong();
    find.finish();
    // A table without content is told what it held.
    Result done =
        runStatement(m_file->database(),
                     QStringLiteral("INSERT INTO words(words, rowid, prompt, revised) VALUES('delete', ?, ?, ?)"),
                     {number, promptOf(picture->record), picture->record.revisedPrompt});
    for (const char *sql : {"DELETE FROM scripts WHERE rowid = ?", "DELETE FROM details WHERE no = ?",
                            "DELETE FROM pictures WHERE no = ?"}) {
        if (done)
            done = runStatement(m_file->database(), QString::fromLatin1(sql), {number});
    }
    return done;
}

Result LibraryIndex::beginReplace()
{
    QSqlDatabase &database = m_file->database();
    if (!database.transaction())
        return indexFailure(database.lastError());
    m_replacing = true;
    for (const char *sql : {"DELETE FROM runs", "DELETE FROM pictures", "DELETE FROM details", "DELETE FROM scripts",
                            "INSERT INTO words(words) VALUES('delete-all')"}) {
        if (const Result cleared = runStatement(m_file->database(), QString::fromLatin1(sql), {}); !cleared)
            return cleared;
    }
    return {};
}

Result LibraryIndex::replaceDone()
{
    QSqlDatabase &database = m_file->database();
    m_replacing = false;
    if (database.commit())
        return {};
    const QSqlError error = database.lastError();
    database.rollback();
    return indexFailure(error);
}

void LibraryIndex::replaceFailed()
{
    m_replacing = false;
    m_file->database().rollback();
}

std::optional<IndexedPicture> LibraryIndex::read(const ItemId &id)
{
    QSqlQuery query = prepare(
        m_file->database(),
        QStringLiteral("SELECT %1 FROM pictures p JOIN details d ON d.no = p.no WHERE p.id = ?").arg(detailColumns));
    query.addBindValue(id.text());
    if (!query.exec() || !query.next())
        return std::nullopt;
    return pictureFrom(query);
}

QList<ImageRecord> LibraryIndex::fetch(const QList<ItemId> &ids)
{
    QList<ImageRecord> records;
    for (const ItemId &id : ids) {
        if (auto picture = read(id))
            records.append(std::move(picture->record));
    }
    return records;
}

std::optional<LibraryIndex::Whereabouts> LibraryIndex::whereIs(const ItemId &id)
{
    QSqlQuery query = prepare(m_file->database(), QStringLiteral("SELECT file, missing FROM pictures WHERE id = ?"));
    query.addBindValue(id.text());
    if (!query.exec() || !query.next())
        return std::nullopt;
    return Whereabouts{query.value(0).toString(), query.value(1).toBool()};
}

qint64 LibraryIndex::count()
{
    QSqlQuery query = prepare(m_file->database(), QStringLiteral("SELECT count(*) FROM pictures"));
    return query.exec() && query.next() ? query.value(0).toLongLong() : 0;
}

std::expected<FoundPage, Error> LibraryIndex::find(const Query &wanted, Cursor &cursor, int most)
{
    const QuerySql sql = QuerySql::page(wanted, rowColumns(), cursor.below, most + 1);
    QSqlQuery query = prepare(m_file->database(), sql.text);
    for (const QVariant &bind : sql.binds)
        query.addBindValue(bind);
    if (!query.exec())
        return indexFailure(query.lastError());
    QList<PictureRow> rows;
    QList<qint64> numbers;
    QList<qint64> runs;
    while (query.next()) {
        rows.append(rowFrom(query, {}));
        numbers.append(numberFrom(query));
        runs.append(runFrom(query));
    }
    FoundPage page;
    page.last = rows.size() <= most;
    if (!page.last) {
        // One row more than asked for was read: where it belongs to the page's last run, that run waits for the next
        // page.
        qsizetype keep = most;
        while (keep > 0 && runs[keep - 1] == runs[most])
            --keep;
        keep = keep > 0 ? keep : most;
        rows.resize(keep);
        runs.resize(keep);
        cursor.below = numbers[keep - 1];
    }
    const QHash<qint64, RunId> names = nameRuns(runs, cursor.lastRun, page.runs);
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i].run = names.value(runs[i]);
    if (!rows.isEmpty())
        cursor.lastRun = rows.last().run;
    page.rows = std::move(rows);
    return page;
}

QHash<qint64, RunId> LibraryIndex::nameRuns(const QList<qint64> &numbers, const RunId &known, QList<RunInfo> &named)
{
    QHash<qint64, RunId> names;
    QSqlQuery query = prepare(m_file->database(), QStringLiteral("SELECT id, started, wish FROM runs WHERE no = ?"));
    for (const qint64 number : numbers) {
        if (names.contains(number))
            continue;
        query.addBindValue(number);
        if (!query.exec() || !query.next())
            continue;
        const RunId id(query.value(0).toString());
        names.insert(number, id);
        if (id != known) {
            const QJsonDocument wish = QJsonDocument::fromJson(query.value(2).toString().toUtf8());
            named.append({id, Wish::fromJson(wish.object()), query.value(1).toLongLong()});
        }
    }
    return names;
}

std::expected<QList<LibraryIndex::Changed>, Error> LibraryIndex::changeMarks(const QList<Change> &changes)
{
    QList<Changed> changed;
    const Result done = inTransaction([&]() -> Result {
        for (const Change &change : changes) {
            auto picture = read(change.id);
            if (!picture)
                continue;
            const Marks before = picture->record.marks;
            const Marks after = change.apply(before);
            if (after == before)
                continue;
            picture->record.marks = after;
            ++picture->revision;
            if (const Result set = runStatement(
                    m_file->database(),
                    QStringLiteral("UPDATE pictures SET rating = ?, flag = ?, label = ?, tags = ?, revision = ?"
                                   " WHERE id = ?"),
                    {after.rating, int(after.flag), int(after.label), tagsText(after.tags), picture->revision,
                     change.id.text()});
                !set)
                return set;
            changed.append({std::move(*picture), before});
        }
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return changed;
}

QList<IndexedPicture> LibraryIndex::dirty()
{
    QList<IndexedPicture> pictures;
    QSqlQuery query =
        prepare(m_file->database(),
                QStringLiteral("SELECT %1 FROM pictures p JOIN details d ON d.no = p.no WHERE p.revision <> p.written")
                    .arg(detailColumns));
    query.exec();
    while (query.next()) {
        if (auto picture = pictureFrom(query))
            pictures.append(std::move(*picture));
    }
    return pictures;
}

Result LibraryIndex::setWritten(const ItemId &id, qint64 revision)
{
    return runStatement(m_file->database(), QStringLiteral("UPDATE pictures SET written = ? WHERE id = ?"),
                        {revision, id.text()});
}

Result LibraryIndex::setMissing(const ItemId &id, bool missing)
{
    return runStatement(m_file->database(),
                        QStringLiteral("UPDATE pictures SET missing = ? WHERE id = ? AND missing <> ?"),
                        {missing, id.text(), missing});
}

} // namespace proofsheet
