// SPDX-License-Identifier: GPL-3.0-or-later
// A request as ledger and sidecar store it.
#include "core/GenerationRequest.h"

#include "core/Wish.h"

namespace proofsheet {
namespace {

struct TextField
{
    QLatin1String key;
    QString GenerationRequest::*member;
};

constexpr TextField textFields[] = {
    {QLatin1String("size"), &GenerationRequest::size},
    {QLatin1String("quality"), &GenerationRequest::quality},
    {QLatin1String("format"), &GenerationRequest::format},
    {QLatin1String("background"), &GenerationRequest::background},
    {QLatin1String("style"), &GenerationRequest::style},
    {QLatin1String("responseFormat"), &GenerationRequest::responseFormat},
};

} // namespace

QSize GenerationRequest::pixelSize() const
{
    return sizeFromText(size);
}

QJsonObject GenerationRequest::toJson() const
{
    QJsonObject object;
    object.insert(QLatin1String("model"), model.text());
    object.insert(QLatin1String("prompt"), prompt);
    object.insert(QLatin1String("count"), count);
    for (const TextField &field : textFields)
        if (const QString &text = this->*field.member; !text.isEmpty())
            object.insert(field.key, text);
    return object;
}

GenerationRequest GenerationRequest::fromJson(const QJsonObject &object)
{
    GenerationRequest request;
    request.model = ModelId(object.value(QLatin1String("model")).toString());
    request.prompt = object.value(QLatin1String("prompt")).toString();
    request.count = object.value(QLatin1String("count")).toInt(1);
    for (const TextField &field : textFields)
        request.*field.member = object.value(field.key).toString();
    return request;
}

} // namespace proofsheet
