// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/IndexFile.h"

#include "library/DatabaseFile.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QVariant>

namespace proofsheet {
namespace {

// pictures.no is the display order itself: see pictureNumber() in IndexRows.h. What a page of the gallery needs lies in
// narrow rows; the rest is the sidecar's JSON in details. The full text tables carry the same numbers, so that a search
// comes newest first.
constexpr const char *tables[] = {
    "CREATE TABLE runs(no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, started INTEGER NOT NULL, wish TEXT NOT NULL)",
    "CREATE TABLE pictures(no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, run INTEGER NOT NULL, place INTEGER NOT "
    "NULL,"
    " model TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, rating INTEGER NOT NULL, flag INTEGER NOT "
    "NULL,"
    " label INTEGER NOT NULL, tags TEXT NOT NULL, cost INTEGER, basis INTEGER NOT NULL, arrived INTEGER NOT NULL,"
    " took INTEGER NOT NULL, sample INTEGER NOT NULL, alpha INTEGER NOT NULL, missing INTEGER NOT NULL DEFAULT 0,"
    " revision INTEGER NOT NULL, written INTEGER NOT NULL, file TEXT NOT NULL)",
    "CREATE TABLE details(no INTEGER PRIMARY KEY, facts TEXT NOT NULL)",
    "CREATE INDEX pictures_by_model ON pictures(model)",
    "CREATE INDEX pictures_by_run ON pictures(run)",
    "CREATE INDEX pictures_rated ON pictures(rating) WHERE rating > 0",
    "CREATE INDEX pictures_flagged ON pictures(flag) WHERE flag > 0",
    "CREATE INDEX pictures_dirty ON pictures(no) WHERE revision <> written",
    "CREATE VIRTUAL TABLE words USING fts5(prompt, revised, content='', tokenize='unicode61 remove_diacritics 2', "
    "prefix='1 2 3')",
    "CREATE VIRTUAL TABLE scripts USING fts5(body, tokenize='trigram')",
};

// The schema number; the query's error where it cannot be read.
std::expected<int, QSqlError> schemaOf(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return std::unexpected(query.lastError());
    return query.value(0).toInt();
}

} // namespace

IndexFile::IndexFile(QSqlDatabase database)
    : m_database(std::move(database))
{}

IndexFile::~IndexFile()
{
    // SQLite does it only for the last connection, which may be one that cannot write: then the log would stay, as if
    // the session had not ended.
    if (m_written)
        QSqlQuery(m_database).exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

std::expected<std::unique_ptr<IndexFile>, Error> IndexFile::open(const QString &path, Access access,
                                                                 const QDateTime &now)
{
    QString aside;
    for (int attempt = 0;; ++attempt) {
        const QString name = QStringLiteral("index-") + QUuid::createUuid().toString(QUuid::Id128);
        std::unique_ptr<IndexFile> file(new IndexFile(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name)));
        const auto prepared = file->prepare(path, access);
        if (prepared) {
            file->m_aside = aside;
            return file;
        }
        file.reset();
        if (prepared.error().kind != ErrorKind::Damaged || access == Access::ReadOnly || attempt > 0)
            return std::unexpected(prepared.error());
        const auto moved = setAside(path, now);
        if (!moved)
            return std::unexpected(moved.error());
        aside = *moved;
    }
}

std::unexpected<Error> IndexFile::failed(const QSqlError &error) const
{
    return std::unexpected(databaseError(m_database.databaseName(), error));
}

std::expected<void, Error> IndexFile::prepare(const QString &path, Access access)
{
    m_database.setDatabaseName(path);
    if (access == Access::ReadOnly)
        return prepareReading(path);
    if (hasOnlyLog(path)) // which SQLite would delete
        return std::unexpected(
            Error{.kind = ErrorKind::Damaged, .detail = QStringLiteral("%1: only its log is there").arg(path)});
    const bool sessionEnded = QFileInfo(path + QStringLiteral("-wal")).size() == 0;
    if (!m_database.open())
        return failed(m_database.lastError());
    const auto found = schemaOf(m_database);
    if (!found)
        return failed(found.error());
    if (*found > schema)
        return std::unexpected(
            Error{.kind = ErrorKind::Invalid,
                  .detail = QStringLiteral("%1 was written by a newer version (schema %2; this one writes %3)")
                                .arg(path)
                                .arg(*found)
                                .arg(schema)});
    for (const char *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA temp_store=MEMORY"}) {
        if (QSqlQuery query(m_database); !query.exec(QString::fromLatin1(pragma)))
            return failed(query.lastError());
    }
    m_written = true;
    if (*found != schema)
        return makeTables();
    return sessionEnded ? std::expected<void, Error>() : quickCheck(m_database);
}

std::expected<void, Error> IndexFile::prepareReading(const QString &path)
{
    m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!m_database.open())
        return failed(m_database.lastError());
    auto found = schemaOf(m_database);
    if (!found) {
        // A read-only place has no room for the files that WAL shares between processes: then nobody writes there
        // either.
        m_database.close();
        m_database.setDatabaseName(QString::fromUtf8(QUrl::fromLocalFile(path).toEncoded()) +
                                   QStringLiteral("?immutable=1"));
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
        if (!m_database.open())
            return failed(m_database.lastError());
        found = schemaOf(m_database);
    }
    if (!found)
        return failed(found.error());
    return {};
}

std::expected<void, Error> IndexFile::makeTables()
{
    m_made = true;
    m_database.transaction();
    QSqlQuery query(m_database);
    bool ok = true;
    for (const char *table : tables)
        ok = ok && query.exec(QString::fromLatin1(table));
    ok = ok && query.exec(QStringLiteral("PRAGMA user_version=%1").arg(schema));
    if (ok && m_database.commit())
        return {};
    const QSqlError error = ok ? m_database.lastError() : query.lastError();
    m_database.rollback();
    return failed(error);
}

} // namespace proofsheet
