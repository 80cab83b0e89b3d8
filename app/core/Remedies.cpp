// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Remedies.h"

#include <QRegularExpression>

namespace proofsheet {
namespace {

QString makerOf(const ModelId &model)
{
    return model.text().section(QLatin1Char('/'), 0, 0);
}

std::optional<OtherModel> planned(Wish wish, const ModelTraits &model, const ModelCatalog &catalog)
{
    wish.models = {model.id};
    RequestPlan plan = mapWish(wish, catalog);
    if (!plan.canSend())
        return std::nullopt;
    return OtherModel{std::move(wish), std::move(plan)};
}

} // namespace

std::optional<Field> settingNamed(const QString &param)
{
    if (param == QLatin1String("size"))
        return Field::Size;
    if (param == QLatin1String("quality"))
        return Field::Quality;
    if (param == QLatin1String("background"))
        return Field::Background;
    if (param == QLatin1String("style"))
        return Field::Style;
    if (param.endsWith(QLatin1String("format")))
        return param.startsWith(QLatin1String("response")) ? Field::ResponseFormat : Field::Format;
    return std::nullopt;
}

std::optional<Wish> withoutSetting(const Wish &wish, const QString &param)
{
    const auto named = settingNamed(param);
    if (!named)
        return std::nullopt;
    Wish changed = wish;
    if (*named == Field::Size)
        changed.extent = {};
    else if (*named == Field::Quality)
        changed.quality.clear();
    else if (*named == Field::Background)
        changed.background.clear();
    else if (*named == Field::Style)
        changed.style.clear();
    else if (*named == Field::Format)
        changed.format.clear();
    else
        changed.responseFormat.clear();
    if (changed == wish)
        return std::nullopt;
    return changed;
}

std::optional<Wish> withLowerQuality(const Wish &wish)
{
    static const QHash<QString, QString> lower{{QString(), QStringLiteral("low")},
                                               {QStringLiteral("high"), QStringLiteral("medium")},
                                               {QStringLiteral("medium"), QStringLiteral("low")},
                                               {QStringLiteral("hd"), QStringLiteral("standard")}};
    const auto found = lower.constFind(wish.quality);
    if (found == lower.constEnd())
        return std::nullopt;
    Wish changed = wish;
    changed.quality = *found;
    return changed;
}

std::optional<OtherModel> onAnotherModel(const Wish &wish, const ModelId &refused, int count,
                                         const ModelCatalog &catalog)
{
    Wish smaller = wish;
    smaller.count = count;
    for (const bool otherMaker : {true, false}) {
        for (const ModelTraits &model : catalog.models()) {
            const bool fits = !model.retired && !model.typed && !wish.models.contains(model.id) &&
                              model.id != refused && (makerOf(model.id) != makerOf(refused)) == otherMaker;
            if (!fits)
                continue;
            if (auto found = planned(smaller, model, catalog))
                return found;
        }
    }
    return std::nullopt;
}

TextRange quotedPart(const QString &prompt, const QString &message)
{
    static const QRegularExpression quoted(QStringLiteral(
        "\"([^\"]{2,})\"|'([^']{2,})'|`([^`]{2,})`|\u201c([^\u201d]{2,})\u201d|\u2018([^\u2019]{2,})\u2019"));
    for (auto matches = quoted.globalMatch(message); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString words = match.captured(match.lastCapturedIndex()).trimmed();
        const qsizetype at = words.isEmpty() ? -1 : prompt.indexOf(words, 0, Qt::CaseInsensitive);
        if (at >= 0)
            return {at, words.size()};
    }
    return {};
}

} // namespace proofsheet
