// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/JsonLines.h"

#include <QJsonDocument>

namespace proofsheet {
namespace {

void take(const QByteArray &line, JsonLines::Content &content)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const int schema = object.value(QLatin1String("schema")).toInt();
    if (schema == JsonLines::schema)
        content.objects += object;
    else
        ++(schema > JsonLines::schema ? content.later : content.unreadable);
}

Error locked()
{
    return {.kind = ErrorKind::Locked, .detail = QStringLiteral("the library was opened for reading only")};
}

} // namespace

JsonLines::JsonLines(const QString &path, const QString &workerName, Library::Access access, QObject &context)
    : m_context(context)
    , m_access(access)
    , m_log(path)
    , m_lane(workerName)
{}

JsonLines::~JsonLines() = default;

void JsonLines::read(Read done)
{
    if (m_reading != Reading::No)
        return;
    m_reading = Reading::UnderWay;
    m_lane.post([this, done = std::move(done)] {
        std::expected<Content, Error> read;
        if (const auto lines = m_log.read(); !lines) {
            read = std::unexpected(lines.error());
        } else {
            for (const QByteArray &line : lines->whole)
                take(line, *read);
            // Only its line end may be missing.
            if (!lines->torn.isEmpty())
                take(lines->torn, *read);
        }
        const auto answer = [this, done, read] {
            m_reading = read ? Reading::Done : Reading::No;
            done(read);
        };
        QMetaObject::invokeMethod(&m_context, answer, Qt::QueuedConnection);
    });
}

void JsonLines::append(const QJsonObject &object, Written done)
{
    m_lane.post([this, line = QJsonDocument(object).toJson(QJsonDocument::Compact), done = std::move(done)] {
        const auto written = m_access == Library::Access::ReadWrite ? m_log.append(line) : std::unexpected(locked());
        QMetaObject::invokeMethod(&m_context, [done, written] { done(written); }, Qt::QueuedConnection);
    });
}

} // namespace proofsheet
