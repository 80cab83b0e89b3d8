// SPDX-License-Identifier: GPL-3.0-or-later
// A sample reply of tests/data/replies: what a provider answered, and what is to be read from it.
#pragma once

#include "cloud/WireFormat.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace proofsheet::test {

inline QStringList replyFiles()
{
    return QDir(QStringLiteral(TEST_DATA "/replies")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
}

struct ReplyFile
{
    bool isPoll = false;
    QByteArray body; // as it came: a body that is text stands for itself
    TransportEnd end;
    QJsonObject expect;

    static ReplyFile read(const QString &name)
    {
        QFile file(QStringLiteral(TEST_DATA "/replies/") + name);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonValue content = root.value(QLatin1String("body"));
        const QJsonObject headers = root.value(QLatin1String("headers")).toObject();
        ReplyFile reply;
        reply.isPoll = root.value(QLatin1String("phase")).toString() == QLatin1String("poll");
        reply.body = content.isString() ? content.toString().toUtf8()
                                        : QJsonDocument(content.toObject()).toJson(QJsonDocument::Compact);
        reply.end.requestSent = true;
        reply.end.httpStatus = root.value(QLatin1String("http_status")).toInt();
        reply.end.contentType = headers.value(QLatin1String("Content-Type")).toString().toLatin1();
        reply.end.retryAfter = headers.value(QLatin1String("Retry-After")).toString().toLatin1();
        reply.expect = root.value(QLatin1String("expect")).toObject();
        return reply;
    }
};

// For the tests of the reading rules: replies with nothing but a status, read at a known time with a key that must
// never be seen.
inline const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::utc());
inline const QByteArray canary("canary-5f1c-key");

inline std::expected<ReplyContent, Error> contentOf(const QByteArray &body)
{
    ReplyReader reader;
    reader.append(body);
    return reader.finish();
}

inline TransportEnd status(int code)
{
    TransportEnd end;
    end.requestSent = true;
    end.httpStatus = code;
    return end;
}

inline TransportEnd lost(int code)
{
    TransportEnd end = status(code);
    end.failure = Error{.kind = ErrorKind::Network, .detail = QStringLiteral("connection closed")};
    return end;
}

inline SubmitOutcome submitted(int code, const QByteArray &body)
{
    return wire::readSubmit(status(code), contentOf(body), canary, now);
}

inline PollOutcome polled(int code, const QByteArray &body)
{
    return wire::readPoll(status(code), contentOf(body), canary, now);
}

} // namespace proofsheet::test
