// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloud/ReplyFields.h"

#include "cloud/Base64.h"

#include <QJsonArray>
#include <QSet>

namespace proofsheet::wire {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostTaskIdCharacters = 1000;
const QString pictureMark = u"@picture:"_s;

QString textOf(const QJsonValue &value)
{
    return value.toString().trimmed();
}

// A string, or an integer as digits: ids come as either.
QString idOf(const QJsonValue &value)
{
    if (value.isString())
        return textOf(value).left(mostTaskIdCharacters);
    if (value.isDouble() && double(value.toInteger(-1)) == value.toDouble())
        return QString::number(value.toInteger());
    return {};
}

QUrl urlOf(const QString &text)
{
    return text.isEmpty() ? QUrl() : QUrl(text, QUrl::TolerantMode);
}

// The bytes that stand behind "@picture:N"; nothing where the text is no such mark.
std::optional<QByteArray> marked(const QString &text, const QList<QByteArray> &pictures)
{
    if (!text.startsWith(pictureMark))
        return std::nullopt;
    bool isNumber = false;
    const qlonglong index = QStringView(text).sliced(pictureMark.size()).toLongLong(&isNumber);
    return isNumber && index >= 0 && index < pictures.size() ? pictures.at(index) : QByteArray();
}

// A url field may hold a "data:" url, which ReplyReader has cut out.
void takeUrl(PictureSource &source, const QString &text, const QList<QByteArray> &pictures)
{
    if (const auto bytes = marked(text, pictures)) {
        if (source.bytes.isEmpty())
            source.bytes = *bytes;
    } else {
        source.url = urlOf(text);
    }
}

std::optional<PictureSource> usable(const QJsonValue &item, const QList<QByteArray> &pictures)
{
    PictureSource source;
    if (item.isString()) { // lists of bare urls
        const QString text = textOf(item);
        if (text.isEmpty())
            return std::nullopt;
        takeUrl(source, text, pictures);
        return source;
    }
    const QJsonObject object = item.toObject();
    const QString base64 = textOf(object.value("b64_json"_L1));
    const QString url = textOf(object.value("url"_L1));
    if (base64.isEmpty() && url.isEmpty())
        return std::nullopt;
    if (!base64.isEmpty()) {
        const auto cut = marked(base64, pictures);
        source.bytes = cut ? *cut : decodeBase64(base64.toLatin1()).value_or(QByteArray());
    }
    takeUrl(source, url, pictures);
    source.revisedPrompt = textOf(object.value("revised_prompt"_L1));
    return source;
}

QList<PictureSource> usableOf(const QJsonValue &list, const QList<QByteArray> &pictures)
{
    QList<PictureSource> found;
    const QJsonArray items = list.toArray();
    for (const QJsonValue &item : items) {
        if (auto source = usable(item, pictures))
            found.append(*std::move(source));
    }
    return found;
}

QJsonArray assetUrls(const QJsonObject &root)
{
    return root.value("fastrouter_assets"_L1).toObject().value("urls"_L1).toArray();
}

StatusClass classOf(const QString &word)
{
    static const QSet<QString> success{u"succeed"_s,   u"succeeded"_s, u"success"_s,  u"complete"_s,
                                       u"completed"_s, u"done"_s,      u"finished"_s, u"ready"_s};
    static const QSet<QString> failure{u"failed"_s,  u"fail"_s,      u"failure"_s,         u"error"_s,
                                       u"errored"_s, u"cancelled"_s, u"canceled"_s,        u"expired"_s,
                                       u"timeout"_s, u"timed_out"_s, u"rejected"_s,        u"blocked"_s,
                                       u"nsfw"_s,    u"moderated"_s, u"content_filtered"_s};
    if (word.isEmpty())
        return StatusClass::None;
    if (success.contains(word))
        return StatusClass::Success;
    return failure.contains(word) ? StatusClass::Failure : StatusClass::Pending;
}

ReplyStatus statusOf(const QJsonValue &value)
{
    const QString word = textOf(value).toLower();
    return {.kind = classOf(word), .word = word};
}

// Pending while one is; a success where any succeeded, since its picture is there.
ReplyStatus aggregate(const QJsonArray &generations)
{
    ReplyStatus whole;
    for (const QJsonValue &generation : generations) {
        const ReplyStatus one = statusOf(generation.toObject().value("status"_L1));
        if (one.kind == StatusClass::Pending)
            return one;
        if (one.kind == StatusClass::Success || whole.kind == StatusClass::None)
            whole = one;
    }
    return whole;
}

// An amount above 0. Providers leave 0 where they do not know (contract, section 5).
Money creditsOf(const QJsonValue &usage)
{
    const QJsonValue credits = usage.toObject().value("credits_used"_L1);
    const double dollars = credits.isString() ? credits.toString().toDouble() : credits.toDouble();
    return dollars > 0 && dollars < 1e6 ? Money::ofDollars(dollars) : Money();
}

// Seconds since 1970; some write milliseconds.
qint64 wallMs(const QJsonValue &value)
{
    const qint64 number = value.toInteger();
    return number > 100'000'000'000 ? number : number * 1000;
}

} // namespace

QList<PictureSource> imagesIn(const QJsonObject &root, const QList<QByteArray> &pictures)
{
    const QJsonValue data = root.value("data"_L1);
    const QJsonObject inner = data.toObject();
    const QJsonObject result = root.value("result"_L1).toObject();
    const QJsonArray assets = assetUrls(root);
    const QJsonValue places[] = {data,
                                 inner.value("generations"_L1),
                                 inner.value("data"_L1),
                                 inner.value("images"_L1),
                                 inner.value("urls"_L1),
                                 root.value("generations"_L1),
                                 root.value("images"_L1),
                                 result.value("data"_L1),
                                 result.value("images"_L1),
                                 root.value("output"_L1),
                                 QJsonArray{data},
                                 assets,
                                 root.value("urls"_L1),
                                 QJsonArray{root.value("url"_L1)}};
    for (const QJsonValue &place : places) {
        QList<PictureSource> found = usableOf(place, pictures);
        if (found.isEmpty())
            continue;
        // The provider's own copies, in the same order.
        for (qsizetype i = 0; i < std::min(found.size(), assets.size()); ++i) {
            const QUrl copy = urlOf(textOf(assets.at(i)));
            if (copy != found.at(i).url)
                found[i].second = copy;
        }
        return found;
    }
    return {};
}

TaskId taskIn(const QJsonObject &root, const ReplyStatus &status)
{
    const QJsonObject data = root.value("data"_L1).toObject();
    const QJsonValue places[] = {root.value("taskId"_L1),  root.value("task_id"_L1), data.value("taskId"_L1),
                                 data.value("task_id"_L1), root.value("job_id"_L1),  data.value("job_id"_L1)};
    for (const QJsonValue &place : places) {
        if (const QString id = idOf(place); !id.isEmpty())
            return TaskId(id);
    }
    return status.kind == StatusClass::Pending ? TaskId(idOf(root.value("id"_L1))) : TaskId();
}

ReplyStatus statusIn(const QJsonObject &root)
{
    const QJsonObject data = root.value("data"_L1).toObject();
    const ReplyStatus places[] = {statusOf(data.value("status"_L1)),
                                  statusOf(root.value("status"_L1)),
                                  statusOf(root.value("task_status"_L1)),
                                  statusOf(data.value("task_status"_L1)),
                                  aggregate(data.value("generations"_L1).toArray()),
                                  statusOf(root.value("fastrouter_assets"_L1).toObject().value("status"_L1)),
                                  statusOf(root.value("code"_L1))};
    for (const ReplyStatus &status : places) {
        if (status.kind != StatusClass::None)
            return status;
    }
    return {};
}

bool hasError(const QJsonObject &root)
{
    const QJsonValue error = root.value("error"_L1);
    if (error.isString())
        return !textOf(error).isEmpty();
    if (error.isObject())
        return !error.toObject().isEmpty();
    return error.toBool() || (error.isArray() && !error.toArray().isEmpty()) || error.toDouble() != 0;
}

ReplyFacts factsIn(const QJsonObject &root)
{
    ReplyFacts facts;
    facts.cost = creditsOf(root.value("usage"_L1));
    facts.costBasis = CostBasis::Actual;
    if (!facts.cost.isKnown()) {
        facts.cost = creditsOf(root.value("estimate_usage"_L1));
        facts.costBasis = facts.cost.isKnown() ? CostBasis::About : CostBasis::Unknown;
    }
    facts.urlsExpireMs = wallMs(root.value("fastrouter_assets"_L1).toObject().value("expires_at"_L1));
    const QJsonArray items = root.value("data"_L1).toArray();
    for (const QJsonValue &item : items) {
        facts.revisedPrompt = textOf(item.toObject().value("revised_prompt"_L1));
        if (!facts.revisedPrompt.isEmpty())
            break;
    }
    return facts;
}

} // namespace proofsheet::wire
