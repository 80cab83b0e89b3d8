// SPDX-License-Identifier: GPL-3.0-or-later
// One set of rules a model, and a reader that stops at the first field that breaks one.
#include "demo/SampleRequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofsheet {

namespace {

struct Rules
{
    QString model;
    int promptLimit = 0;
    int mostPictures = 10;
    QSize defaultSize;
    QStringList sizes; // empty: any size within the queued models' bounds
    QStringList qualities;
    QStringList formats;
    QStringList backgrounds;
    QStringList styles;
    QStringList responseFormats;
    bool queued = false;
    bool base64ByDefault = false; // gpt-image-* answers so at OpenAI, whatever the document says
};

Rules gptImage(const QString &model)
{
    return {.model = model,
            .promptLimit = 32000,
            .defaultSize = {1024, 1024},
            .sizes = {u"auto"_s, u"1024x1024"_s, u"1536x1024"_s, u"1024x1536"_s},
            .qualities = {u"auto"_s, u"high"_s, u"medium"_s, u"low"_s},
            .formats = {u"png"_s, u"jpeg"_s, u"webp"_s},
            .backgrounds = {u"auto"_s, u"transparent"_s, u"opaque"_s},
            .styles = {},
            .responseFormats = {u"url"_s, u"b64_json"_s},
            .base64ByDefault = true};
}

Rules leonardo(const QString &model)
{
    return {.model = model,
            .promptLimit = 1500,
            .defaultSize = {512, 512},
            .sizes = {},
            .qualities = {},
            .formats = {},
            .backgrounds = {},
            .styles = {},
            .responseFormats = {u"url"_s},
            .queued = true};
}

QList<Rules> allRules()
{
    return {gptImage(u"openai/gpt-image-1"_s),
            gptImage(u"openai/gpt-image-1-mini"_s),
            {.model = u"openai/dall-e-3"_s,
             .promptLimit = 4000,
             .mostPictures = 1,
             .defaultSize = {1024, 1024},
             .sizes = {u"auto"_s, u"1024x1024"_s, u"1792x1024"_s, u"1024x1792"_s},
             .qualities = {u"auto"_s, u"hd"_s, u"standard"_s},
             .formats = {},
             .backgrounds = {},
             .styles = {u"vivid"_s, u"natural"_s},
             .responseFormats = {u"url"_s, u"b64_json"_s}},
            {.model = u"openai/dall-e-2"_s,
             .promptLimit = 1000,
             .defaultSize = {1024, 1024},
             .sizes = {u"auto"_s, u"256x256"_s, u"512x512"_s, u"1024x1024"_s},
             .qualities = {u"standard"_s},
             .formats = {},
             .backgrounds = {},
             .styles = {},
             .responseFormats = {u"url"_s, u"b64_json"_s}},
            leonardo(u"leonardo/phoenix-1-0"_s),
            leonardo(u"leonardo/lightning-xl"_s),
            leonardo(u"leonardo/anime-xl"_s),
            leonardo(u"leonardo/kino-xl"_s),
            leonardo(u"leonardo/vision-xl"_s),
            leonardo(u"leonardo/diffusion-xl"_s)};
}

std::unexpected<SampleRefusal> refuse(const QString &message, const char *code, const QString &param)
{
    return std::unexpected(sampleRefusal(400, message, QString::fromLatin1(code), param));
}

std::expected<QSize, SampleRefusal> readSize(const QString &text, const Rules &rules)
{
    static const QRegularExpression form(u"^([0-9]{1,5})x([0-9]{1,5})$"_s);
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!rules.sizes.isEmpty()) {
        if (!rules.sizes.contains(text))
            return refuse(u"Invalid value: '%1'. Supported values are: '%2'."_s.arg(text, rules.sizes.join(u"', '"_s)),
                          "invalid_value", u"size"_s);
        return size.isEmpty() ? rules.defaultSize : size;
    }
    const auto fits = [](int side) { return side >= 32 && side <= 1536 && side % 8 == 0; };
    if (!match.hasMatch() || !fits(size.width()) || !fits(size.height()))
        return refuse(u"size must be WxH with sides of 32 to 1536 in steps of 8"_s, "invalid_value", u"size"_s);
    return size;
}

// One field whose value is a word. Absent and null are the same where the document calls the field nullable.
class Words
{
public:
    explicit Words(const QJsonObject &body)
        : m_body(body)
    {}

    std::expected<QString, SampleRefusal> read(const QString &name, const QStringList &allowed, bool nullable) const
    {
        const QJsonValue value = m_body.value(name);
        if (value.isUndefined() || (value.isNull() && nullable))
            return QString();
        if (allowed.isEmpty())
            return refuse(u"Unknown parameter: '%1'."_s.arg(name), "unknown_parameter", name);
        if (!value.isString())
            return refuse(u"Invalid type for '%1': expected a string."_s.arg(name), "invalid_type", name);
        if (!allowed.contains(value.toString()))
            return refuse(
                u"Invalid value: '%1'. Supported values are: '%2'."_s.arg(value.toString(), allowed.join(u"', '"_s)),
                "invalid_value", name);
        return value.toString();
    }

private:
    const QJsonObject &m_body;
};

std::expected<int, SampleRefusal> readCount(const QJsonValue &value, const Rules &rules, QSize size)
{
    if (value.isUndefined() || value.isNull())
        return 1;
    const double wanted = value.toDouble(-1);
    const bool large = rules.queued && qMax(size.width(), size.height()) > 768;
    const int most = rules.queued ? (large ? 4 : 8) : rules.mostPictures;
    if (!value.isDouble() || wanted != std::floor(wanted) || wanted < 1 || wanted > most)
        return refuse(u"Invalid 'n': expected a whole number from 1 to %1."_s.arg(most), "invalid_value", u"n"_s);
    return int(wanted);
}

std::expected<QString, SampleRefusal> readPrompt(const QJsonValue &value, const Rules &rules)
{
    const QString prompt = value.toString();
    if (prompt.trimmed().isEmpty())
        return refuse(u"Missing required parameter: 'prompt'."_s, "missing_required_parameter", u"prompt"_s);
    const auto length = prompt.toUcs4().size();
    if (length > rules.promptLimit)
        return refuse(u"Invalid 'prompt': string too long. Expected a string with maximum length %1, but got a "
                      "string with length %2 instead."_s.arg(rules.promptLimit)
                          .arg(length),
                      "string_above_max_length", u"prompt"_s);
    return prompt;
}

std::expected<SampleRequest, SampleRefusal> readFields(const QJsonObject &body, const Rules &rules)
{
    SampleRequest request{.model = rules.model, .prompt = {}, .size = rules.defaultSize, .quality = {}, .style = {}};
    request.queued = rules.queued;
    const auto prompt = readPrompt(body.value(u"prompt"_s), rules);
    if (!prompt)
        return std::unexpected(prompt.error());
    request.prompt = *prompt;
    if (const QJsonValue size = body.value(u"size"_s); !size.isUndefined() && !size.isNull()) {
        const auto read = readSize(size.toString(), rules);
        if (!read)
            return std::unexpected(read.error());
        request.size = *read;
    }
    const auto count = readCount(body.value(u"n"_s), rules, request.size);
    if (!count)
        return std::unexpected(count.error());
    request.count = *count;

    const Words words(body);
    const auto quality = words.read(u"quality"_s, rules.qualities, true);
    const auto format = words.read(u"output_format"_s, rules.formats, true);
    const auto background = words.read(u"background"_s, rules.backgrounds, true);
    const auto style = words.read(u"style"_s, rules.styles, false);
    const auto reply = words.read(u"response_format"_s, rules.responseFormats, false);
    for (const auto *word : {&quality, &format, &background, &style, &reply})
        if (!*word)
            return std::unexpected(word->error());
    request.quality = *quality == u"auto" ? QString() : *quality;
    if (!format->isEmpty())
        request.format = *format;
    request.transparent = *background == u"transparent";
    if (request.transparent && request.format == u"jpeg")
        return refuse(u"Transparent background is not supported for JPEG output format."_s, "invalid_value",
                      u"background"_s);
    request.style = *style;
    request.asBase64 = reply->isEmpty() ? rules.base64ByDefault : *reply == u"b64_json";
    return request;
}

} // namespace

std::expected<SampleRequest, SampleRefusal> readSampleRequest(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return refuse(u"We could not parse the JSON body of your request."_s, "invalid_json", {});
    const QJsonObject body = document.object();
    static const QStringList known{u"model"_s,         u"prompt"_s,     u"n"_s,     u"size"_s,           u"quality"_s,
                                   u"output_format"_s, u"background"_s, u"style"_s, u"response_format"_s};
    for (auto field = body.begin(); field != body.end(); ++field)
        if (!known.contains(field.key()))
            return refuse(u"Unknown parameter: '%1'."_s.arg(field.key()), "unknown_parameter", field.key());
    const QString model = body.value(u"model"_s).toString();
    for (const Rules &rules : allRules())
        if (rules.model == model)
            return readFields(body, rules);
    return refuse(u"%1 is not a valid model ID"_s.arg(model), "model_not_found", u"model"_s);
}

SampleRefusal sampleRefusal(int status, const QString &message, const QString &code, const QString &param)
{
    QJsonObject error{{u"message"_s, message}, {u"type"_s, u"invalid_request_error"_s}, {u"code"_s, code}};
    error.insert(u"param"_s, param.isEmpty() ? QJsonValue() : QJsonValue(param));
    return {.status = status, .body = QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson(QJsonDocument::Compact)};
}

QStringList sampleModels()
{
    QStringList ids;
    for (const Rules &rules : allRules())
        ids.append(rules.model);
    return ids;
}

namespace {

constexpr int mostNumber = 1'000'000; // a token comes from outside

} // namespace

QJsonObject SampleRequest::toJson() const
{
    QJsonObject object{{u"m"_s, model},        {u"p"_s, prompt},        {u"n"_s, count},
                       {u"w"_s, size.width()}, {u"h"_s, size.height()}, {u"f"_s, format}};
    if (first > 0)
        object.insert(u"i"_s, first);
    if (!quality.isEmpty())
        object.insert(u"q"_s, quality);
    if (!style.isEmpty())
        object.insert(u"s"_s, style);
    if (transparent)
        object.insert(u"a"_s, true);
    return object;
}

SampleRequest SampleRequest::fromJson(const QJsonObject &object)
{
    return {.model = object.value(u"m"_s).toString(),
            .prompt = object.value(u"p"_s).toString(),
            .count = object.value(u"n"_s).toInt(),
            .first = qBound(0, object.value(u"i"_s).toInt(), mostNumber),
            .size = {object.value(u"w"_s).toInt(), object.value(u"h"_s).toInt()},
            .quality = object.value(u"q"_s).toString(),
            .format = object.value(u"f"_s).toString(),
            .style = object.value(u"s"_s).toString(),
            .transparent = object.value(u"a"_s).toBool()};
}

} // namespace proofsheet
