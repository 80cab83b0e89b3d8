// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/DatabaseFile.h"

#include "files/SafeFile.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace proofsheet {
namespace {

using Result = std::expected<void, Error>;

const QString logEnding = QStringLiteral("-wal");
const QString sharedEnding = QStringLiteral("-shm");

// A connection for one piece of work, closed behind it.
class Visit
{
public:
    explicit Visit(const QString &path)
        : m_name(QStringLiteral("visit-") + QUuid::createUuid().toString(QUuid::Id128))
        , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
    {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        m_open = m_database.open();
    }
    ~Visit()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Visit(const Visit &) = delete;
    Visit &operator=(const Visit &) = delete;

    bool isOpen() const { return m_open; }
    QSqlDatabase &database() { return m_database; }

private:
    QString m_name;
    QSqlDatabase m_database;
    bool m_open = false;
};

QString freeName(const QString &path, const QDateTime &now)
{
    const QFileInfo info(path);
    const QString begin =
        QStringLiteral("%1/%2-damaged-%3")
            .arg(info.path(), info.completeBaseName(), now.toString(QStringLiteral("yyyyMMdd-HHmmss")));
    QString name = begin;
    for (int number = 2; QFileInfo::exists(name + u'.' + info.suffix()); ++number)
        name = QStringLiteral("%1-%2").arg(begin).arg(number);
    return name + u'.' + info.suffix();
}

} // namespace

bool isDamage(const QSqlError &error)
{
    // Also as extended codes, which carry more in their upper bits.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == 11 || code == 26;
}

Error databaseError(const QString &name, const QSqlError &error)
{
    return {.kind = isDamage(error) ? ErrorKind::Damaged : ErrorKind::Storage,
            .detail = QStringLiteral("%1: %2").arg(name, error.text().trimmed())};
}

Result quickCheck(QSqlDatabase &database)
{
    const QString name = QFileInfo(database.databaseName()).fileName();
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next())
        return std::unexpected(databaseError(name, query.lastError()));
    const QString found = query.value(0).toString();
    if (found == QLatin1String("ok"))
        return {};
    return std::unexpected(
        Error{.kind = ErrorKind::Damaged, .detail = QStringLiteral("%1: %2").arg(name, found.left(500))});
}

Result quickCheck(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    Visit visit(path);
    if (!visit.isOpen())
        return std::unexpected(databaseError(name, visit.database().lastError()));
    {
        QSqlQuery schema(visit.database());
        if (!schema.exec(QStringLiteral("PRAGMA user_version")) || !schema.next())
            return std::unexpected(databaseError(name, schema.lastError()));
        if (schema.value(0).toInt() < 1)
            return std::unexpected(
                Error{.kind = ErrorKind::Damaged, .detail = QStringLiteral("%1: it holds nothing").arg(name)});
    }
    return quickCheck(visit.database());
}

bool hasOnlyLog(const QString &path)
{
    return QFileInfo(path).size() == 0 && QFileInfo(path + logEnding).size() > 0;
}

std::expected<QString, Error> setAside(const QString &path, const QDateTime &now)
{
    const QString aside = freeName(path, now);
    const bool wasThere = QFileInfo::exists(path);
    for (const QString &ending : {QString(), logEnding, sharedEnding}) {
        if (!QFileInfo::exists(path + ending))
            continue;
        if (const Result moved = moveFile(path + ending, aside + ending); !moved)
            return std::unexpected(moved.error());
    }
    return wasThere ? aside : QString();
}

Result copyDatabase(const QString &path, const QString &target)
{
    Visit visit(path);
    if (!visit.isOpen())
        return std::unexpected(databaseError(QFileInfo(path).fileName(), visit.database().lastError()));
    QSqlQuery query(visit.database());
    query.prepare(QStringLiteral("VACUUM INTO ?"));
    query.addBindValue(target);
    if (query.exec())
        return {};
    const Error error = databaseError(QFileInfo(path).fileName(), query.lastError());
    QFile::remove(target);
    QFile::remove(target + QStringLiteral("-journal"));
    return std::unexpected(error);
}

} // namespace proofsheet
