// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ThumbnailCache.h"

#include "files/SafeFile.h"
#include "library/IndexFile.h"
#include "library/IndexStatement.h"

#include <QSqlError>
#include <QUuid>
#include <QVariant>

namespace proofsheet {
namespace {

constexpr int schema = 1;

bool exec(QSqlDatabase &database, const QString &sql)
{
    return QSqlQuery(database).exec(sql);
}

} // namespace

ThumbnailCache::ThumbnailCache(const QString &folder)
    : m_folder(folder)
{
    if (!makeFolder(folder) || open())
        return;
    const bool damaged = IndexFile::isDamage(m_database.lastError());
    close();
    if (damaged) {
        IndexFile::setAside(m_folder + QStringLiteral("/thumbnails.db"));
        if (!open())
            close();
    }
}

ThumbnailCache::~ThumbnailCache()
{
    close();
}

bool ThumbnailCache::open()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"),
                                           QStringLiteral("thumbnails-") + QUuid::createUuid().toString(QUuid::Id128));
    m_database.setDatabaseName(m_folder + QStringLiteral("/thumbnails.db"));
    if (!m_database.open())
        return false;
    // A power cut may cost the last thumbnails; a sync for each would cost more.
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA journal_mode=WAL")) ||
        !query.exec(QStringLiteral("PRAGMA synchronous=NORMAL")) ||
        !query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return false;
    const int found = query.value(0).toInt();
    query.finish();
    if (found == schema)
        return true;
    return exec(m_database, QStringLiteral("DROP TABLE IF EXISTS thumbnails")) &&
           exec(m_database,
                QStringLiteral("CREATE TABLE IF NOT EXISTS thumbnails(id TEXT NOT NULL, size INTEGER NOT NULL,"
                               " data BLOB NOT NULL, PRIMARY KEY(id, size))")) &&
           exec(m_database, QStringLiteral("PRAGMA user_version=%1").arg(schema));
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
