// SPDX-License-Identifier: GPL-3.0-or-later
// The two tables, column by column. Amounts are micro-dollars, NULL where unknown; times are wall-clock milliseconds, 0
// where not yet.
#include "generation/LedgerRows.h"

#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>

namespace proofsheet::ledgerrows {

namespace {

const char *const requestColumns[] = {
    "id",         "run",      "provider",       "origin",          "model",         "wish",          "request",
    "state",      "place",    "run_started_ms", "created_ms",      "sent_ms",       "resends",       "unsent_retries",
    "task",       "task_ms",  "last_poll_ms",   "empty_successes", "waiting_ended", "reply_spooled", "http_status",
    "support_id", "estimate", "cost",           "cost_basis",      "closed_ms"};

const char *const itemColumns[] = {"id",
                                   "request",
                                   "run",
                                   "index_in_run",
                                   "index_in_request",
                                   "ended",
                                   "url",
                                   "second_url",
                                   "url_expires_ms",
                                   "revised_prompt",
                                   "error_kind",
                                   "error_detail",
                                   "error_status",
                                   "error_param",
                                   "error_support",
                                   "error_retry_s",
                                   "charged",
                                   "cost",
                                   "file",
                                   "ended_ms",
                                   "dismissed"};

template <size_t count>
QString listOf(const char *const (&columns)[count])
{
    QStringList names;
    for (const char *column : columns)
        names << QString::fromLatin1(column);
    return names.join(QStringLiteral(", "));
}

template <size_t count>
QString marksOf(const char *const (&)[count])
{
    QStringList marks;
    for (size_t i = 0; i < count; ++i)
        marks << QStringLiteral("?");
    return marks.join(QStringLiteral(", "));
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

QVariant valueOf(const Money &money)
{
    return money.isKnown() ? QVariant(money.micros()) : QVariant();
}

Money moneyOf(const QVariant &value)
{
    return value.isNull() ? Money() : Money::ofMicros(value.toLongLong());
}

QString textOf(CostBasis basis)
{
    switch (basis) {
    case CostBasis::Actual:
        return QStringLiteral("actual");
    case CostBasis::About:
        return QStringLiteral("about");
    case CostBasis::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

CostBasis basisOf(const QString &text)
{
    if (text == QLatin1String("actual"))
        return CostBasis::Actual;
    return text == QLatin1String("about") ? CostBasis::About : CostBasis::Unknown;
}

// A null text would be stored as NULL where the column must have a value.
QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

void bindError(QSqlQuery &query, const std::optional<Error> &error)
{
    query.addBindValue(error ? toText(error->kind) : QVariant());
    query.addBindValue(error ? QVariant(text(error->detail)) : QVariant());
    query.addBindValue(error ? QVariant(error->httpStatus) : QVariant());
    query.addBindValue(error ? QVariant(text(error->param)) : QVariant());
    query.addBindValue(error ? QVariant(text(error->supportId)) : QVariant());
    query.addBindValue(error && error->retryAfter ? QVariant(qint64(error->retryAfter->count())) : QVariant());
}

std::optional<Error> errorOf(const QSqlQuery &query)
{
    const QVariant kind = query.value(QStringLiteral("error_kind"));
    if (kind.isNull())
        return {};
    Error error;
    error.kind = errorKindFromText(kind.toString());
    error.detail = query.value(QStringLiteral("error_detail")).toString();
    error.httpStatus = query.value(QStringLiteral("error_status")).toInt();
    error.param = query.value(QStringLiteral("error_param")).toString();
    error.supportId = query.value(QStringLiteral("error_support")).toString();
    const QVariant retry = query.value(QStringLiteral("error_retry_s"));
    if (!retry.isNull())
        error.retryAfter = std::chrono::seconds(retry.toLongLong());
    return error;
}

} // namespace

QStringList schemaStatements(int schema)
{
    return {
        QStringLiteral("CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL)"),
        QStringLiteral("INSERT INTO meta VALUES('schema', '%1')").arg(schema),
        QStringLiteral(
            "CREATE TABLE requests(id TEXT PRIMARY KEY, run TEXT NOT NULL, provider TEXT NOT NULL, origin TEXT NOT "
            "NULL, "
            "model TEXT NOT NULL, wish TEXT NOT NULL, request TEXT NOT NULL, state TEXT NOT NULL, place INTEGER NOT "
            "NULL, "
            "run_started_ms INTEGER NOT NULL, created_ms INTEGER NOT NULL, sent_ms INTEGER NOT NULL, "
            "resends INTEGER NOT NULL, unsent_retries INTEGER NOT NULL, task TEXT NOT NULL, task_ms INTEGER NOT NULL, "
            "last_poll_ms INTEGER NOT NULL, empty_successes INTEGER NOT NULL, waiting_ended INTEGER NOT NULL, "
            "reply_spooled INTEGER NOT NULL, http_status INTEGER NOT NULL, support_id TEXT NOT NULL, estimate INTEGER, "
            "cost INTEGER, cost_basis TEXT NOT NULL, closed_ms INTEGER NOT NULL)"),
        QStringLiteral(
            "CREATE TABLE items(id TEXT PRIMARY KEY, request TEXT NOT NULL REFERENCES requests(id), run TEXT NOT NULL, "
            "index_in_run INTEGER NOT NULL, index_in_request INTEGER NOT NULL, ended TEXT NOT NULL, url TEXT NOT NULL, "
            "second_url TEXT NOT NULL, url_expires_ms INTEGER NOT NULL, revised_prompt TEXT NOT NULL, error_kind TEXT, "
            "error_detail TEXT, error_status INTEGER, error_param TEXT, error_support TEXT, error_retry_s INTEGER, "
            "charged TEXT NOT NULL, cost INTEGER, file TEXT NOT NULL, ended_ms INTEGER NOT NULL, "
            "dismissed INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX requests_by_state ON requests(state)"),
        QStringLiteral("CREATE INDEX items_by_request ON items(request)"),
        QStringLiteral("CREATE INDEX items_by_run ON items(run)"),
        QStringLiteral("CREATE INDEX items_by_end ON items(ended, dismissed)"),
        QStringLiteral("PRAGMA user_version = %1").arg(schema),
    };
}

QString saveRequest()
{
    QStringList updates;
    for (const char *column : requestColumns)
        updates << QStringLiteral("%1 = excluded.%1").arg(QLatin1String(column));
    return QStringLiteral("INSERT INTO requests(%1) VALUES(%2) ON CONFLICT(id) DO UPDATE SET %3")
        .arg(listOf(requestColumns), marksOf(requestColumns), updates.join(QStringLiteral(", ")));
}

QString saveItem()
{
    return QStringLiteral("INSERT INTO items(%1) VALUES(%2)").arg(listOf(itemColumns), marksOf(itemColumns));
}

QString selectOpen()
{
    return QStringLiteral("SELECT %1 FROM requests WHERE state <> 'closed' OR id IN "
                          "(SELECT request FROM items WHERE ended <> 'saved' AND dismissed = 0) ORDER BY place, id")
        .arg(listOf(requestColumns));
}

QString selectAll()
{
    return QStringLiteral("SELECT %1 FROM requests ORDER BY place, id").arg(listOf(requestColumns));
}

QString selectItems()
{
    return QStringLiteral("SELECT %1 FROM items WHERE request = ? ORDER BY index_in_request").arg(listOf(itemColumns));
}

void bind(QSqlQuery &query, const LedgerEntry &entry)
{
    query.addBindValue(entry.id.text());
    query.addBindValue(text(entry.run.text()));
    query.addBindValue(text(entry.provider.text()));
    query.addBindValue(text(entry.origin));
    query.addBindValue(text(entry.request.model.text()));
    query.addBindValue(textOf(entry.wish.toJson()));
    query.addBindValue(textOf(entry.request.toJson()));
    query.addBindValue(toText(entry.state));
    query.addBindValue(entry.order);
    query.addBindValue(entry.runStartedMs);
    query.addBindValue(entry.createdMs);
    query.addBindValue(entry.sentMs);
    query.addBindValue(entry.resends);
    query.addBindValue(entry.unsentRetries);
    query.addBindValue(text(entry.task.text()));
    query.addBindValue(entry.taskMs);
    query.addBindValue(entry.lastPollMs);
    query.addBindValue(entry.emptySuccesses);
    query.addBindValue(entry.waitingEnded);
    query.addBindValue(entry.replySpooled);
    query.addBindValue(entry.httpStatus);
    query.addBindValue(text(entry.supportId));
    query.addBindValue(valueOf(entry.estimate));
    query.addBindValue(valueOf(entry.cost));
    query.addBindValue(textOf(entry.costBasis));
    query.addBindValue(entry.closedMs);
}

void bind(QSqlQuery &query, const LedgerEntry &entry, const LedgerItem &item)
{
    query.addBindValue(item.id.text());
    query.addBindValue(entry.id.text());
    query.addBindValue(text(entry.run.text()));
    query.addBindValue(item.indexInRun);
    query.addBindValue(item.indexInRequest);
    query.addBindValue(toText(item.end));
    query.addBindValue(text(item.url.toString(QUrl::FullyEncoded)));
    query.addBindValue(text(item.second.toString(QUrl::FullyEncoded)));
    query.addBindValue(item.urlExpiresMs);
    query.addBindValue(text(item.revisedPrompt));
    bindError(query, item.error);
    query.addBindValue(toText(item.charged));
    query.addBindValue(valueOf(item.cost));
    query.addBindValue(text(item.file));
    query.addBindValue(item.endedMs);
    query.addBindValue(item.dismissed);
}

LedgerEntry entryOf(const QSqlQuery &query)
{
    const auto number = [&query](const char *column) { return query.value(QString::fromLatin1(column)).toLongLong(); };
    const auto words = [&query](const char *column) { return query.value(QString::fromLatin1(column)).toString(); };
    LedgerEntry entry;
    entry.id = RequestId(words("id"));
    entry.run = RunId(words("run"));
    entry.provider = ProviderId(words("provider"));
    entry.origin = words("origin");
    entry.wish = Wish::fromJson(objectOf(query.value(QStringLiteral("wish"))));
    entry.request = GenerationRequest::fromJson(objectOf(query.value(QStringLiteral("request"))));
    // A state that cannot be read is taken for one that may have been paid: nothing is sent, a person decides.
    entry.state = entryStateFromText(words("state")).value_or(EntryState::InFlight);
    entry.order = number("place");
    entry.runStartedMs = number("run_started_ms");
    entry.createdMs = number("created_ms");
    entry.sentMs = number("sent_ms");
    entry.resends = int(number("resends"));
    entry.unsentRetries = int(number("unsent_retries"));
    entry.task = TaskId(words("task"));
    entry.taskMs = number("task_ms");
    entry.lastPollMs = number("last_poll_ms");
    entry.emptySuccesses = int(number("empty_successes"));
    entry.waitingEnded = number("waiting_ended") != 0;
    entry.replySpooled = number("reply_spooled") != 0;
    entry.httpStatus = int(number("http_status"));
    entry.supportId = words("support_id");
    entry.estimate = moneyOf(query.value(QStringLiteral("estimate")));
    entry.cost = moneyOf(query.value(QStringLiteral("cost")));
    entry.costBasis = basisOf(words("cost_basis"));
    entry.closedMs = number("closed_ms");
    return entry;
}

LedgerItem itemOf(const QSqlQuery &query)
{
    const auto number = [&query](const char *column) { return query.value(QString::fromLatin1(column)).toLongLong(); };
    const auto words = [&query](const char *column) { return query.value(QString::fromLatin1(column)).toString(); };
    LedgerItem item;
    item.id = ItemId(words("id"));
    item.indexInRun = int(number("index_in_run"));
    item.indexInRequest = int(number("index_in_request"));
    item.end = itemEndFromText(words("ended")).value_or(ItemEnd::Unknown);
    item.url = QUrl(words("url"));
    item.second = QUrl(words("second_url"));
    item.urlExpiresMs = number("url_expires_ms");
    item.revisedPrompt = words("revised_prompt");
    item.error = errorOf(query);
    item.charged = chargedFromText(words("charged"));
    item.cost = moneyOf(query.value(QStringLiteral("cost")));
    item.file = words("file");
    item.endedMs = number("ended_ms");
    item.dismissed = number("dismissed") != 0;
    return item;
}

} // namespace proofsheet::ledgerrows
