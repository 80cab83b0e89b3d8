// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, writing and reading the ledger's database. How a row is spelled: LedgerRows.
#include "generation/LedgerStore.h"

#include "files/SafeFile.h"
#include "generation/LedgerRows.h"
#include "generation/LedgerSalvage.h"
#include "library/DatabaseFile.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace proofsheet {

namespace {

// Damage that shows while it is in use is a ledger that cannot be written, until the next start finds it.
Error storageError(const QSqlError &error)
{
    return {.kind = ErrorKind::Storage, .detail = error.text().trimmed()};
}

std::expected<void, Error> run(QSqlQuery &query)
{
    if (!query.exec())
        return std::unexpected(storageError(query.lastError()));
    return {};
}

std::expected<void, Error> run(const QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    if (!query.exec(statement))
        return std::unexpected(storageError(query.lastError()));
    return {};
}

} // namespace

LedgerStore::LedgerStore(QString path, const QDateTime &now)
    : m_path(std::move(path))
    , m_now(now)
    , m_connection(QStringLiteral("ledger-") + QUuid::createUuid().toString(QUuid::Id128))
{}

LedgerStore::~LedgerStore()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

std::expected<void, Error> LedgerStore::open(bool readOnly)
{
    if (readOnly)
        return connectTo(true);
    if (const auto made = makeFolder(QFileInfo(m_path).absolutePath()); !made)
        return made;
    if (!isLedgerLost(m_path, m_now.date())) {
        const auto opened = connectTo(false);
        if (opened || opened.error().kind != ErrorKind::Damaged)
            return opened;
        m_database.close();
    }
    const auto salvage = salvageLedger(m_path, m_now);
    if (!salvage)
        return std::unexpected(salvage.error());
    m_salvaged = *salvage;
    return connectTo(false);
}

std::expected<void, Error> LedgerStore::connectTo(bool readOnly)
{
    if (!m_database.isValid())
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_path);
    if (readOnly)
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!m_database.open())
        return std::unexpected(databaseError(QStringLiteral("ledger.db"), m_database.lastError()));
    const auto found = readSchema();
    if (!found)
        return std::unexpected(found.error());
    if (*found > schema) {
        m_database.close();
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        m_database.open();
        return std::unexpected(Error{
            .kind = ErrorKind::Invalid,
            .detail = QStringLiteral("ledger.db has schema %1; this version knows schema %2").arg(*found).arg(schema)});
    }
    if (const auto sound = quickCheck(m_database); !sound)
        return sound;
    if (readOnly)
        return {};
    const auto prepared = prepare();
    m_writable = prepared.has_value();
    return prepared;
}

std::expected<int, Error> LedgerStore::readSchema()
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return std::unexpected(databaseError(QStringLiteral("ledger.db"), query.lastError()));
    return query.value(0).toInt();
}

std::expected<void, Error> LedgerStore::prepare()
{
    for (const QString &statement :
         {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL"),
          QStringLiteral("PRAGMA foreign_keys=ON")}) {
        if (const auto done = run(m_database, statement); !done)
            return done;
    }
    const auto found = readSchema();
    if (!found)
        return std::unexpected(found.error());
    if (*found == schema)
        return {};
    if (!m_database.transaction())
        return std::unexpected(storageError(m_database.lastError()));
    for (const QString &statement : ledgerrows::schemaStatements(schema)) {
        if (const auto done = run(m_database, statement); !done) {
            m_database.rollback();
            return done;
        }
    }
    if (!m_database.commit())
        return std::unexpected(storageError(m_database.lastError()));
    return {};
}

std::expected<void, Error> LedgerStore::save(const QList<LedgerEntry> &entries)
{
    if (!m_writable)
        return std::unexpected(
            Error{.kind = ErrorKind::Storage, .detail = QStringLiteral("ledger.db is open for reading only")});
    if (!m_database.transaction())
        return std::unexpected(storageError(m_database.lastError()));
    for (const LedgerEntry &entry : entries) {
        if (const auto saved = saveOne(entry); !saved) {
            m_database.rollback();
            return saved;
        }
    }
    if (!m_database.commit()) {
        const Error error = storageError(m_database.lastError());
        m_database.rollback();
        return std::unexpected(error);
    }
    return {};
}

std::expected<void, Error> LedgerStore::saveOne(const LedgerEntry &entry)
{
    QSqlQuery request(m_database);
    request.prepare(ledgerrows::saveRequest());
    ledgerrows::bind(request, entry);
    if (const auto done = run(request); !done)
        return done;
    QSqlQuery clear(m_database);
    clear.prepare(QStringLiteral("DELETE FROM items WHERE request = ?"));
    clear.addBindValue(entry.id.text());
    if (const auto done = run(clear); !done)
        return done;
    QSqlQuery item(m_database);
    item.prepare(ledgerrows::saveItem());
    for (const LedgerItem &one : entry.items) {
        ledgerrows::bind(item, entry, one);
        if (const auto done = run(item); !done)
            return done;
    }
    return {};
}

std::expected<QList<LedgerEntry>, Error> LedgerStore::loadOpen()
{
    return load(ledgerrows::selectOpen());
}

std::expected<QList<LedgerEntry>, Error> LedgerStore::loadAll()
{
    return load(ledgerrows::selectAll());
}

std::expected<QList<LedgerEntry>, Error> LedgerStore::load(const QString &statement)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(statement))
        return std::unexpected(storageError(query.lastError()));
    QList<LedgerEntry> entries;
    while (query.next())
        entries << ledgerrows::entryOf(query);
    if (query.lastError().isValid())
        return std::unexpected(storageError(query.lastError()));
    for (LedgerEntry &entry : entries) {
        if (const auto loaded = loadItems(entry); !loaded)
            return std::unexpected(loaded.error());
    }
    return entries;
}

std::expected<void, Error> LedgerStore::loadItems(LedgerEntry &entry)
{
    QSqlQuery query(m_database);
    query.prepare(ledgerrows::selectItems());
    query.addBindValue(entry.id.text());
    if (const auto done = run(query); !done)
        return done;
    while (query.next())
        entry.items << ledgerrows::itemOf(query);
    return {};
}

std::expected<QList<RequestId>, Error> LedgerStore::settledAmong(const QList<RequestId> &ids)
{
    QSqlQuery query(m_database);
    query.prepare(
        QStringLiteral("SELECT 1 FROM requests WHERE id = ? AND state = 'closed' AND NOT EXISTS "
                       "(SELECT 1 FROM items WHERE request = requests.id AND ended <> 'saved' AND dismissed = 0)"));
    QList<RequestId> settled;
    for (const RequestId &id : ids) {
        query.bindValue(0, id.text());
        if (const auto done = run(query); !done)
            return std::unexpected(done.error());
        if (query.next())
            settled << id;
        query.finish();
    }
    return settled;
}

std::expected<int, Error> LedgerStore::lastIndexInRun(const RunId &runId)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT coalesce(max(index_in_run), -1) FROM items WHERE run = ?"));
    query.addBindValue(runId.text());
    if (const auto done = run(query); !done)
        return std::unexpected(done.error());
    return query.next() ? query.value(0).toInt() : -1;
}

} // namespace proofsheet
