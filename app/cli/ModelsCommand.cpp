// SPDX-License-Identifier: GPL-3.0-or-later
// One model a line.
#include "cli/ModelsCommand.h"

#include "cli/CommandContext.h"
#include "cli/Console.h"
#include "cli/JsonLine.h"
#include "wording/CommandWording.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimer>

namespace proofsheet::cli {
namespace {

QString deliveryWord(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Direct:
        return QStringLiteral("direct");
    case Delivery::Queued:
        return QStringLiteral("queued");
    case Delivery::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QJsonArray sizesOf(const ModelTraits &model)
{
    QJsonArray sizes;
    for (const QSize &size : model.sizes)
        sizes.append(toText(size));
    return sizes;
}

QJsonObject shapesOf(const ModelTraits &model)
{
    QJsonObject shapes;
    for (auto it = model.shapes.begin(); it != model.shapes.end(); ++it)
        shapes.insert(toText(it.key()), toText(it.value()));
    return shapes;
}

QJsonValue freeSizesOf(const ModelTraits &model)
{
    if (!model.freeSizes)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("multiple_of"), model.freeSizes->multipleOf},
                       {QStringLiteral("least"), model.freeSizes->least},
                       {QStringLiteral("most"), model.freeSizes->most}};
}

JsonLine lineOf(const ModelTraits &model)
{
    const auto words = [](const QStringList &list) { return QJsonArray::fromStringList(list); };
    const Estimate price = model.price({}, {});
    const auto bound = [&price](qint64 micros) { return price.isUnknown() ? Money() : Money::ofMicros(micros); };
    JsonLine line;
    line.add(QLatin1String("id"), model.id.text())
        .add(QLatin1String("name"), model.name)
        .add(QLatin1String("delivery"), deliveryWord(model.delivery))
        .add(QLatin1String("prompt_limit"), model.promptLimit > 0 ? QJsonValue(model.promptLimit) : QJsonValue())
        .add(QLatin1String("count_limit"), model.countLimit)
        .add(QLatin1String("max_per_request"), model.maxPerRequest)
        .add(QLatin1String("sizes"), sizesOf(model))
        .add(QLatin1String("free_sizes"), freeSizesOf(model))
        .add(QLatin1String("shapes"), shapesOf(model))
        .add(QLatin1String("qualities"), words(model.qualities))
        .add(QLatin1String("formats"), words(model.formats))
        .add(QLatin1String("backgrounds"), words(model.backgrounds))
        .add(QLatin1String("styles"), words(model.styles))
        .add(QLatin1String("response_formats"), words(model.responseFormats))
        .addCost(QLatin1String("list_price_low_usd"), bound(price.lowMicros))
        .addCost(QLatin1String("list_price_high_usd"), bound(price.highMicros))
        .add(QLatin1String("typed"), model.typed);
    return line;
}

} // namespace

ModelsCommand::ModelsCommand(ModelsOptions options, const CommandContext &context)
    : m_options(std::move(options))
    , m_context(context)
{}

void ModelsCommand::start()
{
    Console console(m_context.out, m_context.err, false);
    for (const ModelTraits &model : m_context.catalog.models()) {
        if (m_options.json)
            console.result(lineOf(model).line());
        else
            console.result(wording::modelLine(model));
    }
    QTimer::singleShot(0, this, [this] { Q_EMIT finished(exitCode::all); });
}

} // namespace proofsheet::cli
