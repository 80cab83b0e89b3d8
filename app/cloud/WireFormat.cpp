// SPDX-License-Identifier: GPL-3.0-or-later
// Requests as the wire spells them, and outcomes from what ReplyFields and ReplyErrors read.
#include "cloud/WireFormat.h"

#include "cloud/ReplyErrors.h"
#include "cloud/ReplyFields.h"
#include "core/Redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace proofsheet::wire {

const char *const submitPath = "images/generations";
const char *const queryPath = "getAsyncResponse";
const char *const modelsPath = "models";
const TaskId keyTestTask{QStringLiteral("key-test")}; // paid-requests.md, section 4

namespace {

using namespace Qt::StringLiterals;
using Content = std::expected<ReplyContent, Error>;

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

// What every outcome needs of one reply.
struct Reading
{
    const TransportEnd &end;
    const QByteArray &key;
    const QDateTime &now;
    const ReplyContent *content = nullptr; // null: there is none, see contentError
    std::optional<Error> contentError;
    QJsonObject root;
    bool isJson = false;
    QString supportId;

    Reading(const TransportEnd &transport, const Content &body, const QByteArray &secret, const QDateTime &time)
        : end(transport)
        , key(secret)
        , now(time)
    {
        if (body)
            content = &*body;
        else
            contentError = body.error();
        if (content && !content->isImageBytes) {
            const QJsonDocument document = QJsonDocument::fromJson(content->rest);
            isJson = document.isObject();
            root = document.object();
        }
        supportId = QString::fromLatin1(end.requestId).trimmed();
        if (supportId.isEmpty())
            supportId = root.value("chat_id"_L1).toString();
        supportId = redacted(supportId.left(200), {key});
    }

    Error stamped(Error error) const
    {
        error.httpStatus = end.httpStatus;
        error.supportId = supportId;
        error.detail = redacted(error.detail, {key});
        return error;
    }

    Error error(ErrorKind otherwise) const { return stamped(errorIn(root, end, key, now, otherwise)); }

    ReplyFacts facts() const
    {
        ReplyFacts read = factsIn(root);
        read.supportId = supportId;
        return read;
    }

    QList<PictureSource> images() const
    {
        if (!content || !isSuccess(end.httpStatus))
            return {};
        if (content->isImageBytes) {
            PictureSource source;
            source.bytes = content->pictures.value(0);
            return {source};
        }
        return imagesIn(root, content->pictures);
    }

    // The line failed, or the reply is too large; a reply that was complete JSON all the same is read.
    std::optional<Error> broken() const
    {
        if (end.failure && !(isJson && isSuccess(end.httpStatus)))
            return stamped(*end.failure);
        if (contentError)
            return stamped(*contentError);
        return std::nullopt;
    }

    ReplyFailed failed(const Error &cause, bool byProvider = false) const
    {
        return {.error = cause,
                .insufficientQuota = isInsufficientQuota(root),
                .providerFailed = byProvider,
                .facts = facts()};
    }
};

// The kind of a failure status that no code explains.
ErrorKind kindOfFailure(const QString &word)
{
    const bool refused =
        word == "nsfw"_L1 || word == "moderated"_L1 || word == "content_filtered"_L1 || word == "blocked"_L1;
    return refused ? ErrorKind::Moderation : ErrorKind::Generation;
}

// A failure that says nothing more is described by its own status word.
ReplyFailed failedByStatus(const Reading &reading, const ReplyStatus &status)
{
    Error error = reading.error(kindOfFailure(status.word));
    if (messageIn(reading.root, reading.key).isEmpty())
        error.detail = status.word.left(100);
    return reading.failed(error, true);
}

PollOutcome readPollRefusal(const Reading &reading)
{
    switch (const int status = reading.end.httpStatus) {
    case 404:
    case 410: {
        Error error = reading.error(ErrorKind::Expired);
        error.kind = ErrorKind::Expired;
        return PollNotFound{error};
    }
    case 408:
    case 409:
    case 425:
    case 429:
        return StillPending{.trouble = reading.error(ErrorKind::Server)};
    default:
        if (status >= 500)
            return StillPending{.trouble = reading.error(ErrorKind::Server)};
        return PollRefused{reading.error(ErrorKind::BadRequest)};
    }
}

} // namespace

QByteArray submitBody(const GenerationRequest &request)
{
    QJsonObject body{{u"model"_s, request.model.text()}, {u"prompt"_s, request.prompt}, {u"n"_s, request.count}};
    const std::pair<QString, QString> optional[] = {{u"size"_s, request.size},
                                                    {u"quality"_s, request.quality},
                                                    {u"output_format"_s, request.format},
                                                    {u"background"_s, request.background},
                                                    {u"style"_s, request.style},
                                                    {u"response_format"_s, request.responseFormat}};
    for (const auto &[name, value] : optional) {
        if (!value.isEmpty())
            body.insert(name, value);
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QByteArray queryBody(const TaskId &task)
{
    return QJsonDocument(QJsonObject{{u"taskId"_s, task.text()}}).toJson(QJsonDocument::Compact);
}

SubmitOutcome readSubmit(const TransportEnd &end, const Content &content, const QByteArray &key, const QDateTime &now)
{
    const Reading reading(end, content, key, now);
    if (const auto broken = reading.broken())
        return reading.failed(*broken);
    if (!isSuccess(end.httpStatus))
        return reading.failed(reading.error(ErrorKind::Malformed));
    if (QList<PictureSource> pictures = reading.images(); !pictures.isEmpty())
        return ImagesReady{.pictures = std::move(pictures), .facts = reading.facts()};
    if (!reading.isJson)
        return reading.failed(reading.error(ErrorKind::Malformed));
    const ReplyStatus status = statusIn(reading.root);
    if (status.kind == StatusClass::Failure)
        return failedByStatus(reading, status);
    const TaskId task = taskIn(reading.root, status);
    if (!task.isNull())
        return TaskAccepted{.task = task, .facts = reading.facts()};
    return reading.failed(reading.error(hasError(reading.root) ? ErrorKind::Generation : ErrorKind::Malformed));
}

PollOutcome readPoll(const TransportEnd &end, const Content &content, const QByteArray &key, const QDateTime &now)
{
    const Reading reading(end, content, key, now);
    if (const auto broken = reading.broken()) {
        if (broken->kind == ErrorKind::TooLarge)
            return reading.failed(*broken);
        return StillPending{.trouble = broken};
    }
    if (!isSuccess(end.httpStatus))
        return readPollRefusal(reading);
    QList<PictureSource> pictures = reading.images();
    if (!reading.isJson && pictures.isEmpty())
        return StillPending{.trouble = reading.error(ErrorKind::Malformed)};
    const ReplyStatus status = statusIn(reading.root);
    if (status.kind == StatusClass::Failure)
        return failedByStatus(reading, status);
    if (!pictures.isEmpty())
        return ImagesReady{.pictures = std::move(pictures), .facts = reading.facts()};
    if (hasError(reading.root) && status.kind != StatusClass::Pending)
        return reading.failed(reading.error(ErrorKind::Generation));
    return StillPending{.explicitly = status.kind == StatusClass::Pending,
                        .succeededWithoutImages = status.kind == StatusClass::Success,
                        .trouble = std::nullopt};
}

std::expected<QList<OfferedModel>, Error> readModels(const TransportEnd &end, const QByteArray &body)
{
    if (end.failure)
        return std::unexpected(*end.failure);
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject root = document.object();
    const QJsonValue data = root.value("data"_L1);
    if (!isSuccess(end.httpStatus) || (!data.isArray() && !document.isArray()))
        return std::unexpected(errorIn(root, end, {}, QDateTime::currentDateTimeUtc(), ErrorKind::Malformed));
    QList<OfferedModel> models;
    const QJsonArray entries = data.isArray() ? data.toArray() : document.array();
    for (const QJsonValue &entry : entries) {
        const QString id = entry.toObject().value("id"_L1).toString().trimmed();
        if (id.isEmpty())
            continue;
        const QJsonValue outputs = entry.toObject().value("architecture"_L1).toObject().value("output_modalities"_L1);
        // A list that does not say what a model makes must not hide one: a person's own server names no modalities.
        const bool makesImages = !outputs.isArray() || outputs.toArray().contains(u"image"_s);
        models.append({.id = ModelId(id),
                       .name = entry.toObject().value("name"_L1).toString().trimmed(),
                       .makesImages = makesImages});
    }
    return models;
}

KeyVerdict readKeyTest(const TransportEnd &end)
{
    const int status = end.httpStatus;
    if (status == 401)
        return KeyVerdict::Refused;
    if (isSuccess(status) || status == 400 || status == 404 || status == 422)
        return KeyVerdict::Accepted;
    return KeyVerdict::CouldNotTell;
}

std::optional<std::chrono::seconds> readRetryAfter(const QByteArray &value, const QDateTime &now)
{
    using std::chrono::seconds;
    constexpr double longest = 365.0 * 24 * 3600; // whoever says more means "not today" just as well
    const QByteArray text = value.trimmed();
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber)
        return number >= 0 ? std::optional(seconds(qint64(std::ceil(std::min(number, longest))))) : std::nullopt;
    const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    const QDateTime utc(date.date(), date.time(), QTimeZone::utc());
    return seconds(std::clamp(now.secsTo(utc), qint64(0), qint64(longest)));
}

} // namespace proofsheet::wire
