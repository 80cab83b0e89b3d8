// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes, sizes and wishes, and how they are stored.
#include "core/Wish.h"

#include "core/Words.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace proofsheet {
namespace {

constexpr std::pair<Shape, QLatin1String> shapes[] = {
    {Shape::Square, QLatin1String("1:1")},   {Shape::Landscape, QLatin1String("3:2")},
    {Shape::Portrait, QLatin1String("2:3")}, {Shape::Wide, QLatin1String("16:9")},
    {Shape::Tall, QLatin1String("9:16")},
};

void setText(QJsonObject &object, QLatin1String key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

} // namespace

QString toText(Shape shape)
{
    return wordOf(shapes, shape);
}

std::optional<Shape> shapeFromText(const QString &text)
{
    return valueOf(shapes, text);
}

double aspectRatio(Shape shape)
{
    switch (shape) {
    case Shape::Square:
        return 1.0;
    case Shape::Landscape:
        return 3.0 / 2.0;
    case Shape::Portrait:
        return 2.0 / 3.0;
    case Shape::Wide:
        return 16.0 / 9.0;
    case Shape::Tall:
        return 9.0 / 16.0;
    }
    return 1.0;
}

QString toText(QSize size)
{
    if (size.isEmpty())
        return {};
    return QString::number(size.width()) + QLatin1Char('x') + QString::number(size.height());
}

QSize sizeFromText(const QString &text)
{
    // ASCII digits only, and few enough for an int.
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{1,6})[x\u00d7]([0-9]{1,6})$"));
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    return size.isEmpty() ? QSize() : size;
}

double Wish::aspect() const
{
    if (const auto *shape = std::get_if<Shape>(&extent))
        return aspectRatio(*shape);
    if (const auto *size = std::get_if<QSize>(&extent); size && !size->isEmpty())
        return double(size->width()) / size->height();
    return 1.0;
}

QJsonObject Wish::toJson() const
{
    QJsonObject object;
    object.insert(QLatin1String("prompt"), prompt);
    QJsonArray ids;
    for (const ModelId &model : models)
        ids.append(model.text());
    object.insert(QLatin1String("models"), ids);
    object.insert(QLatin1String("count"), count);
    if (const auto *shape = std::get_if<Shape>(&extent))
        object.insert(QLatin1String("shape"), toText(*shape));
    if (const auto *size = std::get_if<QSize>(&extent))
        setText(object, QLatin1String("size"), toText(*size));
    setText(object, QLatin1String("quality"), quality);
    setText(object, QLatin1String("format"), format);
    setText(object, QLatin1String("background"), background);
    setText(object, QLatin1String("style"), style);
    setText(object, QLatin1String("responseFormat"), responseFormat);
    return object;
}

Wish Wish::fromJson(const QJsonObject &object)
{
    const auto text = [&object](QLatin1String key) { return object.value(key).toString(); };
    Wish wish;
    wish.prompt = text(QLatin1String("prompt"));
    const QJsonArray ids = object.value(QLatin1String("models")).toArray();
    for (const QJsonValue &id : ids)
        if (const ModelId model(id.toString()); !model.isNull() && !wish.models.contains(model))
            wish.models.append(model);
    wish.count = object.value(QLatin1String("count")).toInt(1);
    if (const auto shape = shapeFromText(text(QLatin1String("shape"))))
        wish.extent = *shape;
    else if (const QSize size = sizeFromText(text(QLatin1String("size"))); size.isValid())
        wish.extent = size;
    wish.quality = text(QLatin1String("quality"));
    wish.format = text(QLatin1String("format"));
    wish.background = text(QLatin1String("background"));
    wish.style = text(QLatin1String("style"));
    wish.responseFormat = text(QLatin1String("responseFormat"));
    return wish;
}

} // namespace proofsheet
