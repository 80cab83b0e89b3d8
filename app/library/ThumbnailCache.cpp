// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ThumbnailCache.h"

#include "files/SafeFile.h"
#include "library/DatabaseFile.h"
#include "library/IndexStatement.h"

#include <QFile>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

namespace proofsheet {
namespace {

constexpr int schema = 1;

} // namespace

ThumbnailCache::ThumbnailCache(const QString &folder)
    : m_folder(folder)
{
    if (!makeFolder(folder))
        return;
    QSqlError trouble = open();
    if (isDamage(trouble)) {
        close();
        // It is made again from the pictures; nothing in it is worth keeping.
        for (const QLatin1String part : {QLatin1String(), QLatin1String("-wal"), QLatin1String("-shm")})
            QFile::remove(m_folder + QStringLiteral("/thumbnails.db") + part);
        trouble = open();
    }
    if (trouble.isValid())
        close();
}

ThumbnailCache::~ThumbnailCache()
{
    close();
}

QSqlError ThumbnailCache::open()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"),
                                           QStringLiteral("thumbnails-") + QUuid::createUuid().toString(QUuid::Id128));
    m_database.setDatabaseName(m_folder + QStringLiteral("/thumbnails.db"));
    if (!m_database.open())
        return m_database.lastError();
    QSqlQuery query(m_database);
    // A power cut may cost the last thumbnails; a sync for each would cost more.
    for (const char *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA user_version"}) {
        if (!query.exec(QString::fromLatin1(pragma)))
            return query.lastError();
    }
    const int found = query.next() ? query.value(0).toInt() : 0;
    query.finish();
    if (found == schema)
        return {};
    const QString make =
        QStringLiteral("CREATE TABLE thumbnails(id TEXT NOT NULL, size INTEGER NOT NULL, data BLOB NOT NULL,"
                       " PRIMARY KEY(id, size))");
    for (const QString &sql : {QStringLiteral("DROP TABLE IF EXISTS thumbnails"), make,
                               QStringLiteral("PRAGMA user_version=%1").arg(schema)}) {
        if (!query.exec(sql))
            return query.lastError();
    }
    return {};
}

void ThumbnailCache::close()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

QByteArray ThumbnailCache::find(const ThumbnailKey &key)
{
    if (!m_database.isOpen())
        return {};
    QSqlQuery query = prepare(m_database, QStringLiteral("SELECT data FROM thumbnails WHERE id = ? AND size = ?"));
    query.addBindValue(key.id.text());
    query.addBindValue(key.group);
    return query.exec() && query.next() ? query.value(0).toByteArray() : QByteArray();
}

void ThumbnailCache::store(const ThumbnailKey &key, const QByteArray &encoded)
{
    if (m_database.isOpen() && !encoded.isEmpty())
        (void)runStatement(m_database,
                           QStringLiteral("INSERT OR REPLACE INTO thumbnails(id, size, data) VALUES(?, ?, ?)"),
                           {key.id.text(), key.group, encoded});
}

void ThumbnailCache::remove(const ItemId &id)
{
    if (m_database.isOpen())
        (void)runStatement(m_database, QStringLiteral("DELETE FROM thumbnails WHERE id = ?"), {id.text()});
}

} // namespace proofsheet
