// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/IndexRows.h"

#include "library/Sidecar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

#include <algorithm>

namespace proofsheet {

qint64 runNumber(qint64 startedMs, int sameMs)
{
    return (std::max<qint64>(startedMs - numberEpochMs, 0) << sameMsBits) | sameMs;
}

qint64 pictureNumber(qint64 run, int place)
{
    return (run << placeBits) | (mostPlace - std::clamp<qint64>(place, 0, mostPlace));
}

qint64 runStartOf(const ImageRecord &record)
{
    if (record.runStartedMs > 0)
        return record.runStartedMs;
    return record.submittedMs > 0 ? record.submittedMs : record.arrivedMs;
}

QString rowColumns()
{
    return QStringLiteral(
        "p.no, p.run, p.id, p.model, p.place, p.width, p.height, p.rating, p.flag, p.label, p.cost, p.basis,"
        " p.arrived, p.took, p.sample, p.alpha, p.missing");
}

qint64 numberFrom(const QSqlQuery &query)
{
    return query.value(0).toLongLong();
}

qint64 runFrom(const QSqlQuery &query)
{
    return query.value(1).toLongLong();
}

PictureRow rowFrom(const QSqlQuery &query, const QHash<qint64, RunId> &runs)
{
    PictureRow row;
    row.run = runs.value(runFrom(query));
    row.id = ItemId(query.value(2).toString());
    row.model = ModelId(query.value(3).toString());
    row.indexInRun = query.value(4).toInt();
    row.size = QSize(query.value(5).toInt(), query.value(6).toInt());
    row.rating = query.value(7).toInt();
    row.flag = Flag(query.value(8).toInt());
    row.label = Label(query.value(9).toInt());
    if (const QVariant cost = query.value(10); !cost.isNull())
        row.cost = Money::ofMicros(cost.toLongLong());
    row.costBasis = CostBasis(query.value(11).toInt());
    row.arrivedMs = query.value(12).toLongLong();
    row.tookMs = query.value(13).toLongLong();
    row.sample = query.value(14).toBool();
    row.hasAlpha = query.value(15).toBool();
    row.missing = query.value(16).toBool();
    return row;
}

QString factsOf(const ImageRecord &record)
{
    const Sidecar sidecar{.record = record, .revision = 0};
    return QString::fromUtf8(QJsonDocument(sidecar.toObject()).toJson(QJsonDocument::Compact));
}

std::optional<ImageRecord> recordFrom(const QString &facts, const QString &file, const Marks &marks)
{
    auto sidecar = Sidecar::fromJson(facts.toUtf8());
    if (!sidecar)
        return std::nullopt;
    sidecar->record.file = file;
    sidecar->record.marks = marks;
    return std::move(sidecar->record);
}

QString tagsText(const QStringList &tags)
{
    if (tags.isEmpty())
        return QStringLiteral(""); // not null: the column takes none
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(tags)).toJson(QJsonDocument::Compact));
}

QStringList tagsFromText(const QString &text)
{
    QStringList tags;
    const QJsonArray array = text.isEmpty() ? QJsonArray() : QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &tag : array)
        tags.append(tag.toString());
    return tags;
}

} // namespace proofsheet
