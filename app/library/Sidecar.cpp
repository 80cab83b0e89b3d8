// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Sidecar.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace proofsheet {
namespace {

constexpr qsizetype mostId = 128;
constexpr qsizetype mostText = 64 * 1024;
constexpr qsizetype mostTags = 200;
constexpr qsizetype mostTag = 100;
constexpr int mostSide = 1'000'000;
constexpr int mostIndex = 1'000'000;

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).toString(Qt::ISODateWithMs);
}

QString basisText(CostBasis basis)
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

CostBasis basisFromText(const QString &text)
{
    if (text == QLatin1String("actual"))
        return CostBasis::Actual;
    return text == QLatin1String("about") ? CostBasis::About : CostBasis::Unknown;
}

// One object of the file, read with bounds.
class Fields
{
public:
    explicit Fields(const QJsonObject &object)
        : m_object(object)
    {}

    QString text(QLatin1String key, qsizetype most = mostText) const
    {
        return m_object.value(key).toString().left(most);
    }
    qint64 number(QLatin1String key, qint64 least, qint64 most) const
    {
        return std::clamp(m_object.value(key).toInteger(), least, most);
    }
    qint64 time(QLatin1String key) const
    {
        const QDateTime time = QDateTime::fromString(text(key, 40), Qt::ISODateWithMs);
        return time.isValid() ? std::max<qint64>(time.toMSecsSinceEpoch(), 0) : 0;
    }
    bool flag(QLatin1String key) const { return m_object.value(key).toBool(); }
    QJsonObject object(QLatin1String key) const { return m_object.value(key).toObject(); }
    QJsonValue value(QLatin1String key) const { return m_object.value(key); }

private:
    QJsonObject m_object;
};

QJsonObject marksToJson(const Marks &marks, qint64 revision)
{
    return {{QStringLiteral("rating"), marks.rating},
            {QStringLiteral("flag"), toText(marks.flag)},
            {QStringLiteral("label"), toText(marks.label)},
            {QStringLiteral("tags"), QJsonArray::fromStringList(marks.tags)},
            {QStringLiteral("revision"), revision}};
}

Marks marksFromJson(const Fields &fields)
{
    Marks marks;
    marks.rating = int(fields.number(QLatin1String("rating"), 0, 5));
    marks.flag = flagFromText(fields.text(QLatin1String("flag")));
    marks.label = labelFromText(fields.text(QLatin1String("label")));
    const QJsonArray tags = fields.value(QLatin1String("tags")).toArray();
    for (const QJsonValue &tag : tags) {
        const QString text = tag.toString().trimmed().left(mostTag).trimmed();
        if (!text.isEmpty() && marks.tags.size() < mostTags && !marks.tags.contains(text))
            marks.tags.append(text);
    }
    return marks;
}

QJsonObject replyToJson(const ImageRecord &record)
{
    return {{QStringLiteral("revisedPrompt"), record.revisedPrompt},
            {QStringLiteral("supportId"), record.supportId},
            {QStringLiteral("task"), record.task.text()}};
}

QJsonObject fileToJson(const ImageRecord &record)
{
    return {{QStringLiteral("bytes"), record.bytes},          {QStringLiteral("sha256"), record.sha256},
            {QStringLiteral("format"), record.format},        {QStringLiteral("width"), record.size.width()},
            {QStringLiteral("height"), record.size.height()}, {QStringLiteral("hasAlpha"), record.hasAlpha}};
}

void readFileFacts(const Fields &fields, ImageRecord &record)
{
    record.bytes = fields.number(QLatin1String("bytes"), 0, std::numeric_limits<qint64>::max());
    record.sha256 = fields.text(QLatin1String("sha256"), 64);
    record.format = fields.text(QLatin1String("format"), 8);
    record.size = QSize(int(fields.number(QLatin1String("width"), 0, mostSide)),
                        int(fields.number(QLatin1String("height"), 0, mostSide)));
    record.hasAlpha = fields.flag(QLatin1String("hasAlpha"));
}

QJsonObject timesToJson(const ImageRecord &record)
{
    QJsonObject times{{QStringLiteral("tookMs"), record.tookMs}};
    const auto insert = [&times](QLatin1String key, qint64 ms) {
        if (ms > 0)
            times.insert(key, timeText(ms));
    };
    insert(QLatin1String("runStarted"), record.runStartedMs);
    insert(QLatin1String("submitted"), record.submittedMs);
    insert(QLatin1String("arrived"), record.arrivedMs);
    return times;
}

QJsonObject costToJson(const ImageRecord &record)
{
    return {{QStringLiteral("microDollars"), record.cost.isKnown() ? QJsonValue(record.cost.micros()) : QJsonValue()},
            {QStringLiteral("basis"), basisText(record.costBasis)}};
}

} // namespace

QJsonObject Sidecar::toObject() const
{
    return {{QStringLiteral("schema"), schema},
            {QStringLiteral("id"), record.id.text()},
            {QStringLiteral("run"), record.run.text()},
            {QStringLiteral("request"), record.request.text()},
            {QStringLiteral("indexInRun"), record.indexInRun},
            {QStringLiteral("indexInRequest"), record.indexInRequest},
            {QStringLiteral("provider"), record.provider.text()},
            {QStringLiteral("origin"), record.origin},
            {QStringLiteral("model"), record.sent.model.text()},
            {QStringLiteral("wish"), record.wish.toJson()},
            {QStringLiteral("sent"), record.sent.toJson()},
            {QStringLiteral("reply"), replyToJson(record)},
            {QStringLiteral("file"), fileToJson(record)},
            {QStringLiteral("cost"), costToJson(record)},
            {QStringLiteral("times"), timesToJson(record)},
            {QStringLiteral("marks"), marksToJson(record.marks, revision)}};
}

QByteArray Sidecar::toJson() const
{
    return QJsonDocument(toObject()).toJson(QJsonDocument::Indented);
}

std::expected<Sidecar, Error> Sidecar::fromJson(const QByteArray &json)
{
    const auto invalid = [](const QString &why) {
        return std::unexpected(Error{.kind = ErrorKind::Invalid, .detail = why});
    };
    if (json.size() > mostBytes)
        return invalid(QStringLiteral("the sidecar is larger than 1 MiB"));
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return invalid(QStringLiteral("the sidecar is not JSON"));
    const Fields fields(document.object());
    const qint64 found = fields.number(QLatin1String("schema"), 0, mostIndex);
    if (found < 1 || found > schema)
        return invalid(
            QStringLiteral("the sidecar's schema is %1; this version reads up to %2").arg(found).arg(schema));

    Sidecar sidecar;
    ImageRecord &record = sidecar.record;
    record.id = ItemId(fields.text(QLatin1String("id"), mostId));
    record.run = RunId(fields.text(QLatin1String("run"), mostId));
    record.request = RequestId(fields.text(QLatin1String("request"), mostId));
    if (record.id.isNull() || record.run.isNull())
        return invalid(QStringLiteral("the sidecar names no picture"));
    record.indexInRun = int(fields.number(QLatin1String("indexInRun"), 0, mostIndex));
    record.indexInRequest = int(fields.number(QLatin1String("indexInRequest"), 0, mostIndex));
    record.provider = ProviderId(fields.text(QLatin1String("provider"), mostId));
    record.origin = fields.text(QLatin1String("origin"), 1024);
    record.wish = Wish::fromJson(fields.object(QLatin1String("wish")));
    record.sent = GenerationRequest::fromJson(fields.object(QLatin1String("sent")));
    if (record.sent.model.isNull())
        record.sent.model = ModelId(fields.text(QLatin1String("model"), mostId));

    const Fields reply(fields.object(QLatin1String("reply")));
    record.revisedPrompt = reply.text(QLatin1String("revisedPrompt"));
    record.supportId = reply.text(QLatin1String("supportId"), 1024);
    record.task = TaskId(reply.text(QLatin1String("task"), 1024));
    readFileFacts(Fields(fields.object(QLatin1String("file"))), record);

    const Fields cost(fields.object(QLatin1String("cost")));
    if (const QJsonValue micros = cost.value(QLatin1String("microDollars"));
        micros.isDouble() && micros.toInteger() >= 0)
        record.cost = Money::ofMicros(micros.toInteger());
    record.costBasis = record.cost.isKnown() ? basisFromText(cost.text(QLatin1String("basis"))) : CostBasis::Unknown;

    const Fields times(fields.object(QLatin1String("times")));
    record.runStartedMs = times.time(QLatin1String("runStarted"));
    record.submittedMs = times.time(QLatin1String("submitted"));
    record.arrivedMs = times.time(QLatin1String("arrived"));
    record.tookMs = times.number(QLatin1String("tookMs"), 0, std::numeric_limits<qint64>::max());

    const Fields marks(fields.object(QLatin1String("marks")));
    record.marks = marksFromJson(marks);
    sidecar.revision = marks.number(QLatin1String("revision"), 0, std::numeric_limits<qint64>::max());
    return sidecar;
}

} // namespace proofsheet
