// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloud/ReplyErrors.h"

#include "cloud/WireFormat.h"
#include "core/PlainText.h"
#include "core/Redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace proofsheet::wire {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostMessageCharacters = 1000;

QString textOf(const QJsonValue &value)
{
    return value.toString().trimmed();
}

QString failMessage(const QJsonArray &generations)
{
    for (const QJsonValue &generation : generations) {
        if (const QString text = textOf(generation.toObject().value("failMsg"_L1)); !text.isEmpty())
            return text;
    }
    return {};
}

QString firstError(const QJsonValue &errors)
{
    const QJsonValue first = errors.toArray().first();
    return first.isObject() ? textOf(first.toObject().value("message"_L1)) : textOf(first);
}

QString rawMessage(const QJsonObject &root)
{
    const QJsonValue error = root.value("error"_L1);
    const QJsonValue detail = root.value("detail"_L1);
    const QJsonObject data = root.value("data"_L1).toObject();
    const QString places[] = {textOf(error.toObject().value("message"_L1)),
                              textOf(error),
                              textOf(error.toObject().value("error"_L1).toObject().value("message"_L1)),
                              textOf(root.value("message"_L1)),
                              textOf(detail),
                              textOf(detail.toArray().first().toObject().value("msg"_L1)),
                              firstError(root.value("errors"_L1)),
                              textOf(data.value("error"_L1)),
                              textOf(root.value("failMsg"_L1)),
                              failMessage(data.value("generations"_L1).toArray()),
                              textOf(root.value("msg"_L1)),
                              textOf(root.value("title"_L1))};
    for (const QString &text : places) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

// Plain words on one line: no tags, no controls, nothing that turns the direction of text.
QString plain(QString text)
{
    static const QRegularExpression tags(u"<[^<>]*>"_s);
    return withoutHidden(text.replace(tags, u" "_s)).simplified();
}

// "content_policy_violation"; a number as digits. The error object's code and type, and those that stand at the root.
QStringList codesIn(const QJsonObject &root)
{
    const QJsonObject error = root.value("error"_L1).toObject();
    QStringList codes;
    for (const QJsonValue &value : {error.value("code"_L1), error.value("type"_L1), error.value("status"_L1),
                                    root.value("code"_L1), root.value("type"_L1)}) {
        if (value.isString())
            codes += textOf(value).toLower();
        else if (value.isDouble())
            codes += QString::number(value.toInteger());
    }
    return codes;
}

bool any(const QStringList &codes, std::initializer_list<QLatin1StringView> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&](QLatin1StringView code) { return codes.contains(code); });
}

bool says(const QString &message, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QLatin1StringView word) { return message.contains(word, Qt::CaseInsensitive); });
}

// A 2xx reply may name the real status in its error.
int statusOf(int httpStatus, const QStringList &codes)
{
    if (httpStatus >= 300)
        return httpStatus;
    for (const QString &code : codes) {
        const int number = code.toInt();
        if (number >= 400 && number < 600)
            return number;
    }
    return httpStatus;
}

// "Most 403" are moderation; the others say what they are about.
bool isOther403(const QStringList &codes, const QString &message)
{
    return any(codes, {"insufficient_quota"_L1, "billing_hard_limit_reached"_L1, "insufficient_credits"_L1,
                       "invalid_api_key"_L1, "authentication_error"_L1, "permission_error"_L1, "permission_denied"_L1,
                       "model_not_found"_L1}) ||
           says(message, {"api key"_L1, "credit"_L1, "permission"_L1, "not a valid model"_L1, "does not exist"_L1,
                          "do not have access"_L1});
}

ErrorKind kindOf(int status, const QStringList &codes, const QString &message, ErrorKind otherwise)
{
    if (any(codes, {"content_policy_violation"_L1, "moderation_blocked"_L1, "content_filter"_L1}) ||
        says(message, {"safety system"_L1}) || status == 446 || (status == 403 && !isOther403(codes, message)))
        return ErrorKind::Moderation;
    if (status == 402 ||
        any(codes, {"insufficient_quota"_L1, "billing_hard_limit_reached"_L1, "insufficient_credits"_L1}) ||
        (status == 403 && says(message, {"credit"_L1})))
        return ErrorKind::Credits;
    if (status == 401 || any(codes, {"invalid_api_key"_L1, "authentication_error"_L1}) ||
        (status == 403 && !says(message, {"not a valid model"_L1, "does not exist"_L1}) &&
         !any(codes, {"model_not_found"_L1})))
        return ErrorKind::Authentication;
    if (says(message, {"not a valid model"_L1, "does not exist"_L1}) || any(codes, {"model_not_found"_L1}))
        return ErrorKind::ModelGone;
    if (status == 429)
        return ErrorKind::RateLimited;
    if (status == 408)
        return ErrorKind::Timeout;
    if (status >= 400 && status < 500)
        return ErrorKind::BadRequest;
    return status >= 300 ? ErrorKind::Server : otherwise; // a redirect is the server's doing as well
}

QString parameterIn(const QJsonObject &root)
{
    if (const QString named = textOf(root.value("error"_L1).toObject().value("param"_L1)); !named.isEmpty())
        return named;
    const QJsonArray place = root.value("detail"_L1).toArray().first().toObject().value("loc"_L1).toArray();
    return textOf(place.last());
}

// Where a redirect would have gone; only the origin, since a query may hold a secret.
QString statusText(const TransportEnd &end)
{
    QString text = u"HTTP %1"_s.arg(end.httpStatus);
    const QUrl target = QUrl::fromEncoded(end.location);
    if (end.httpStatus >= 300 && end.httpStatus < 400 && !target.host().isEmpty())
        text += u": "_s + originOf(target);
    return text;
}

} // namespace

QString messageIn(const QJsonObject &root, const QByteArray &key)
{
    QString text = rawMessage(root);
    if (const QJsonObject inner = QJsonDocument::fromJson(text.toUtf8()).object(); !inner.isEmpty()) {
        if (const QString deeper = rawMessage(inner); !deeper.isEmpty())
            text = deeper;
    }
    // Redacted before it is cut, so that no part of a key is left at the end.
    return redacted(plain(redacted(text, {key})), {key}).left(mostMessageCharacters);
}

Error errorIn(const QJsonObject &root, const TransportEnd &end, const QByteArray &key, const QDateTime &now,
              ErrorKind otherwise)
{
    const QStringList codes = codesIn(root);
    const QString message = messageIn(root, key);
    Error error;
    error.kind = kindOf(statusOf(end.httpStatus, codes), codes, message, otherwise);
    error.detail = message.isEmpty() ? statusText(end) : message;
    error.httpStatus = end.httpStatus;
    error.param = redacted(plain(parameterIn(root)), {key}).left(mostMessageCharacters);
    error.retryAfter = readRetryAfter(end.retryAfter, now);
    return error;
}

bool isInsufficientQuota(const QJsonObject &root)
{
    return any(codesIn(root), {"insufficient_quota"_L1, "billing_hard_limit_reached"_L1});
}

} // namespace proofsheet::wire
