// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/CardWords.h"

#include "core/PlainText.h"
#include "core/Provider.h"
#include "ui/gallery/TileWords.h"
#include "wording/ErrorWording.h"
#include "wording/MoneyWording.h"
#include "wording/RunWording.h"
#include "wording/StateWording.h"

namespace proofsheet {
namespace {

Money sumOf(const QList<TaskItem> &items)
{
    qint64 sum = 0;
    for (const TaskItem &item : items) {
        const Money part = item.cost.isKnown() ? item.cost : item.estimate;
        if (!part.isKnown())
            return {};
        sum += part.micros();
    }
    return Money::ofMicros(sum);
}

Charged chargedOf(const TaskState &state)
{
    if (const auto *failed = std::get_if<state::Failed>(&state))
        return failed->charged;
    if (std::holds_alternative<state::Unsaved>(state))
        return Charged::Yes;
    const bool sent =
        std::holds_alternative<state::MaybeCharged>(state) || std::holds_alternative<state::AtProvider>(state);
    return sent ? Charged::Unknown : Charged::No;
}

QString providerName(const ProviderId &id)
{
    Provider provider = fastRouter();
    provider.id = id;
    return id == fastRouterId || id == sampleId ? wording::providerName(provider) : QString();
}

// "2 pictures · gpt-image-1 · SALT & SMOKE poster"; the model only where it is one.
QString subject(const QList<TaskItem> &items, const ModelCatalog &catalog)
{
    QStringList parts{wording::pictures(int(items.size()))};
    const ModelId &model = items.first().sent.model;
    if (std::all_of(items.begin(), items.end(), [&model](const TaskItem &item) { return item.sent.model == model; }))
        parts.append(tilewords::modelName(catalog, model));
    parts.append(withoutHidden(items.first().wish.prompt).simplified());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

CardWords CardWords::of(const QList<TaskItem> &items, const ModelCatalog &catalog, const Clock &clock)
{
    const TaskItem &first = items.first();
    const ModelTraits model = catalog.find(first.sent.model);
    const Money price = sumOf(items);
    const wording::ErrorScene scene{model.name, providerName(first.provider), price, first.costBasis, clock.wallMs()};
    CardWords words;
    words.charged = chargedOf(first.state);
    words.badge = wording::chargeBadge(words.charged, first.provider == sampleId ? Money() : price, first.costBasis);
    const QString line = wording::stateLine(first.state, model.usual, clock.wallMs());
    if (const auto *resting = std::get_if<state::Resting>(&first.state)) {
        words.title = wording::failure(resting->cause, Charged::No, scene).title;
        words.body = QString(wording::failure(resting->cause, Charged::No, scene).body + QLatin1Char(' ') + line +
                             QLatin1Char('.'));
    } else if (needsPerson(first.state)) {
        const wording::ErrorText text = wording::failure(first.state, scene);
        words.title = text.title;
        words.body = text.advice.isEmpty() ? text.body : QString(text.body + QLatin1Char(' ') + text.advice);
    } else {
        words.title = wording::stateWord(first.state);
        words.body = QString(line + QLatin1Char('.'));
    }
    words.body.append(QLatin1Char('\n') + subject(items, catalog));
    return words;
}

QString supportText(const TaskItem &item, const QByteArray &rawReply)
{
    QStringList lines{QStringLiteral("request %1").arg(item.request.text()),
                      QStringLiteral("model %1").arg(item.sent.model.text())};
    if (const auto *at = std::get_if<state::AtProvider>(&item.state))
        lines.append(QStringLiteral("task %1").arg(at->task.text()));
    if (const Error *error = errorOf(item.state)) {
        lines.append(QStringLiteral("kind %1").arg(toText(error->kind)));
        if (error->httpStatus != 0)
            lines.append(QStringLiteral("HTTP %1").arg(error->httpStatus));
        if (!error->supportId.isEmpty())
            lines.append(QStringLiteral("support id %1").arg(error->supportId));
        if (!error->detail.isEmpty())
            lines.append(error->detail);
    }
    if (!rawReply.isEmpty())
        lines.append(QString(QLatin1Char('\n') + QString::fromUtf8(rawReply)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace proofsheet
