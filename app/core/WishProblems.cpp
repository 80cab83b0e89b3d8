// SPDX-License-Identifier: GPL-3.0-or-later
// The checks, each on its own, in the order in which a person fills the panel.
#include "core/WishProblems.h"

#include <algorithm>

namespace proofsheet {
namespace {

void checkPrompt(const Wish &wish, const QList<ModelTraits> &models, QList<Problem> &problems)
{
    if (wish.prompt.trimmed().isEmpty()) {
        problems.append({Problem::Kind::EmptyPrompt, Field::Prompt, {}, {}, 0, 0, {}});
        return;
    }
    const int length = promptLength(wish.prompt);
    const ModelTraits *tightest = nullptr;
    for (const ModelTraits &model : models)
        if (model.promptLimit > 0 && (!tightest || model.promptLimit < tightest->promptLimit))
            tightest = &model;
    if (tightest && length > tightest->promptLimit)
        problems.append(
            {Problem::Kind::PromptTooLong, Field::Prompt, tightest->id, {}, tightest->promptLimit, length, {}});
}

void checkModels(const QList<ModelTraits> &models, QList<Problem> &problems)
{
    if (models.isEmpty())
        problems.append({Problem::Kind::NoModel, Field::Model, {}, {}, 0, 0, {}});
    for (const ModelTraits &model : models)
        if (model.retired)
            problems.append({Problem::Kind::ModelRetired, Field::Model, model.id, {}, 0, 0, {}});
}

void checkCount(const Wish &wish, const QList<ModelTraits> &models, QList<Problem> &problems)
{
    const auto tightest =
        std::min_element(models.begin(), models.end(),
                         [](const ModelTraits &a, const ModelTraits &b) { return a.countLimit < b.countLimit; });
    if (tightest == models.end())
        return;
    if (wish.count < 1 || wish.count > tightest->countLimit)
        problems.append(
            {Problem::Kind::CountOutOfRange, Field::Count, tightest->id, {}, tightest->countLimit, wish.count, {}});
}

// What a person could choose instead: the sizes it has, or the nearest one of a free choice.
QStringList sizeChoices(const ModelTraits &model, QSize wished)
{
    if (model.freeSizes)
        return {toText(model.freeSizes->nearest(wished))};
    QStringList choices;
    for (const QSize &size : model.sizes)
        choices.append(toText(size));
    return choices;
}

void checkSize(const Wish &wish, const QList<ModelTraits> &models, QList<Problem> &problems)
{
    const auto *size = std::get_if<QSize>(&wish.extent);
    if (!size)
        return;
    const QString value =
        QString::number(size->width()) + QLatin1Char('x') + QString::number(size->height()); // also one that is no size
    for (const ModelTraits &model : models)
        if (!model.takesSize(*size))
            problems.append(
                {Problem::Kind::SizeNotTaken, Field::Size, model.id, value, 0, 0, sizeChoices(model, *size)});
}

void checkWord(Field field, const QString &word, QList<Problem> &problems)
{
    const QString chosen = chosenWord(field, word);
    const QStringList choices = contractWords(field);
    if (!chosen.isEmpty() && !choices.contains(chosen))
        problems.append({Problem::Kind::ValueNotTaken, field, {}, chosen, 0, 0, choices});
}

void checkTransparency(const Wish &wish, const QList<ModelTraits> &models, QList<Problem> &problems)
{
    constexpr QLatin1String transparent("transparent");
    if (wish.background != transparent)
        return;
    for (const ModelTraits &model : models) {
        const bool takesBoth = model.backgrounds.contains(transparent) && model.formats.contains(wish.format);
        if (takesBoth && !model.transparentFormats.contains(wish.format))
            problems.append({Problem::Kind::TransparentFormat, Field::Format, model.id, wish.format, 0, 0,
                             model.transparentFormats});
    }
}

} // namespace

QList<Problem> problemsOf(const Wish &wish, const QList<ModelTraits> &models)
{
    QList<Problem> problems;
    checkPrompt(wish, models, problems);
    checkModels(models, problems);
    checkCount(wish, models, problems);
    checkSize(wish, models, problems);
    checkWord(Field::Quality, wish.quality, problems);
    checkWord(Field::Format, wish.format, problems);
    checkWord(Field::Background, wish.background, problems);
    checkWord(Field::Style, wish.style, problems);
    checkWord(Field::ResponseFormat, wish.responseFormat, problems);
    checkTransparency(wish, models, problems);
    return problems;
}

QStringList contractWords(Field field)
{
    switch (field) {
    case Field::Quality:
        return {QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high"), QStringLiteral("standard"),
                QStringLiteral("hd")};
    case Field::Format:
        return {QStringLiteral("png"), QStringLiteral("jpeg"), QStringLiteral("webp")};
    case Field::Background:
        return {QStringLiteral("transparent"), QStringLiteral("opaque")};
    case Field::Style:
        return {QStringLiteral("vivid"), QStringLiteral("natural")};
    case Field::ResponseFormat:
        return {QStringLiteral("url"), QStringLiteral("b64_json")};
    case Field::Prompt:
    case Field::Model:
    case Field::Size:
    case Field::Count:
        break;
    }
    return {};
}

QString chosenWord(Field field, const QString &word)
{
    const bool hasAuto = field == Field::Quality || field == Field::Background;
    return hasAuto && word == QLatin1String("auto") ? QString() : word;
}

} // namespace proofsheet
