// SPDX-License-Identifier: GPL-3.0-or-later
// Leonardo's models answer in two forms, the documented one and the newer one; which one is told by the model.
#include "demo/SampleReplies.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace proofsheet {

namespace {

// The two that the provider's newer pages describe.
bool answersInNewerForm(const SampleRequest &request)
{
    return request.model == u"leonardo/phoenix-1-0" || request.model == u"leonardo/kino-xl";
}

bool answersNested(const SampleRequest &request)
{
    return request.model == u"leonardo/anime-xl" || request.model == u"leonardo/diffusion-xl";
}

QJsonObject noCost()
{
    return {{u"credits_used"_s, 0}};
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString text(const QByteArray &ascii)
{
    return QString::fromLatin1(ascii);
}

QJsonArray urlItems(const QList<QByteArray> &urls)
{
    QJsonArray items;
    for (qsizetype i = 0; i < urls.size(); ++i)
        items.append(QJsonObject{{u"id"_s, QString::number(i + 1)}, {u"url"_s, text(urls[i])}});
    return items;
}

} // namespace

QString revisedPrompt(const SampleRequest &request)
{
    if (request.model != u"openai/dall-e-3")
        return {};
    static const QStringList light{u"in warm light that falls from one side"_s, u"under a clear, dramatic sky"_s,
                                   u"with long soft shadows"_s, u"lit from behind, with a gentle glow"_s};
    static const QStringList detail{u"a calm, uncluttered composition and finely worked textures"_s,
                                    u"deep colour, and every surface rendered in detail"_s,
                                    u"one clear focus and generous space around it"_s};
    const auto pick = qHash(request.prompt, 5);
    QString words = request.prompt.trimmed();
    while (words.endsWith(u'.'))
        words.chop(1);
    return words.left(3800) + u", "_s + light[pick % light.size()] + u", with "_s +
           detail[(pick >> 8) % detail.size()] + u'.';
}

QByteArray syncReply(const SampleRequest &request, const QList<SampleItem> &items, qint64 nowSeconds)
{
    // Written by hand around the base64, which may be tens of megabytes: QJsonObject would copy it three times.
    QByteArray body = "{\"created\":" + QByteArray::number(nowSeconds) + ",\"data\":[";
    const QString revised = revisedPrompt(request);
    const QByteArray note =
        revised.isEmpty() ? QByteArray() : compact({{u"revised_prompt"_s, revised}}).mid(1).chopped(1);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (i > 0)
            body += ',';
        const bool isUrl = items[i].base64.isEmpty();
        body += isUrl ? "{\"url\":\"" : "{\"b64_json\":\"";
        body += isUrl ? items[i].url : items[i].base64;
        body += '"';
        if (!note.isEmpty())
            body += ',' + note;
        body += '}';
    }
    return body + "],\"usage\":{\"credits_used\":0}}";
}

QByteArray taskReply(const SampleRequest &request, const QByteArray &taskId, qint64 nowSeconds)
{
    if (answersInNewerForm(request))
        return compact({{u"created"_s, nowSeconds},
                        {u"task_id"_s, text(taskId)},
                        {u"model"_s, request.model},
                        {u"data"_s, QJsonArray{QJsonObject{{u"revised_prompt"_s, request.prompt}}}}});
    if (answersNested(request))
        return compact({{u"code"_s, u"success"_s},
                        {u"message"_s, u"started"_s},
                        {u"data"_s, QJsonObject{{u"taskId"_s, text(taskId)}, {u"status"_s, u"processing"_s}}}});
    return compact({{u"taskId"_s, text(taskId)}});
}

QByteArray pendingReply(const SampleRequest &request, const QByteArray &taskId)
{
    if (answersNested(request))
        return compact({{u"code"_s, u"processing"_s},
                        {u"data"_s, QJsonObject{{u"taskId"_s, text(taskId)},
                                                {u"status"_s, u"processing"_s},
                                                {u"generations"_s, QJsonArray()}}}});
    return compact({{u"taskId"_s, text(taskId)}, {u"status"_s, u"processing"_s}});
}

QByteArray doneReply(const SampleRequest &request, const QByteArray &taskId, const QList<QByteArray> &urls,
                     qint64 nowSeconds)
{
    if (answersInNewerForm(request))
        return compact({{u"created"_s, nowSeconds},
                        {u"data"_s, urlItems(urls)},
                        {u"fastrouter_assets"_s, QJsonObject{{u"status"_s, u"ready"_s},
                                                             {u"urls"_s, QJsonArray()},
                                                             {u"expires_at"_s, nowSeconds + 30 * 86400}}},
                        {u"usage"_s, noCost()}});
    if (answersNested(request)) {
        QJsonArray generations;
        for (const QJsonValue &item : urlItems(urls)) {
            QJsonObject generation = item.toObject();
            generation.insert(u"status"_s, u"succeed"_s);
            generation.insert(u"failMsg"_s, QString());
            generations.append(generation);
        }
        return compact(
            {{u"code"_s, u"SUCCESS"_s},
             {u"data"_s,
              QJsonObject{{u"taskId"_s, text(taskId)}, {u"status"_s, u"succeed"_s}, {u"generations"_s, generations}}},
             {u"usage"_s, noCost()}});
    }
    return compact({{u"taskId"_s, text(taskId)},
                    {u"status"_s, u"succeed"_s},
                    {u"data"_s, urlItems(urls)},
                    {u"usage"_s, noCost()}});
}

QByteArray modelsReply()
{
    QJsonArray models;
    for (const QString &id : sampleModels())
        models.append(QJsonObject{
            {u"id"_s, id},
            {u"name"_s, id.section(u'/', 1)},
            {u"pricing"_s, QJsonObject{{u"prompt"_s, u"0"_s}, {u"completion"_s, u"0"_s}, {u"image"_s, u"0"_s}}},
            {u"architecture"_s, QJsonObject{{u"output_modalities"_s, QJsonArray{u"image"_s}}}}});
    return compact({{u"data"_s, models}});
}

} // namespace proofsheet
