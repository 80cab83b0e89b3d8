// SPDX-License-Identifier: GPL-3.0-or-later
// Plans in words.
#include "wording/MappingWording.h"

#include "wording/MoneyWording.h"
#include "wording/RunWording.h"
#include "wording/TimeWording.h"

#include <QCoreApplication>

namespace proofsheet::wording {
namespace {

struct MappingWording
{
    Q_DECLARE_TR_FUNCTIONS(MappingWording)
};

using Change = MappingNote::Change;

const QString dot = QStringLiteral(" \u00b7 ");

QString lower(Field field)
{
    return fieldName(field).toLower();
}

bool concerns(const ModelTraits &model, Field field)
{
    switch (field) {
    case Field::Size:
        return model.anySize || model.freeSizes || !model.sizes.isEmpty();
    case Field::Quality:
        return !model.qualities.isEmpty();
    case Field::Format:
        return !model.formats.isEmpty();
    case Field::Background:
        return !model.backgrounds.isEmpty();
    case Field::Style:
        return !model.styles.isEmpty();
    case Field::ResponseFormat:
        return !model.responseFormats.isEmpty();
    case Field::Prompt:
    case Field::Model:
    case Field::Count:
        break;
    }
    return true;
}

QString dropped(const ModelTraits &model, const MappingNote &note)
{
    if (concerns(model, note.field) && note.field != Field::Size)
        return MappingWording::tr("%1: %2 is not a choice, nothing is sent")
            .arg(model.name, value(note.field, note.wished));
    if (note.field == Field::Size)
        return MappingWording::tr("%1: %2 is not sent, the model chooses its size")
            .arg(model.name, value(note.field, note.wished));
    return MappingWording::tr("%1: %2 is not a setting").arg(model.name, lower(note.field));
}

QString split(const ModelTraits &model, const MappingNote &note)
{
    const int number = note.sent.toInt();
    if (note.sent == note.wished)
        return MappingWording::tr("%1: %2 of one picture").arg(model.name, requests(number));
    return MappingWording::tr("%1: %2 pictures in %3").arg(model.name, note.wished, requests(number));
}

QString sentence(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

QString sizeText(QSize size)
{
    return size.isEmpty() ? QString() : sizeText(toText(size));
}

QString sizeText(const QString &wire)
{
    return sizeFromText(wire).isValid() ? QString(wire).replace(QLatin1Char('x'), QChar(0x00d7)) : wire;
}

QString fieldName(Field field)
{
    switch (field) {
    case Field::Prompt:
        return MappingWording::tr("Prompt");
    case Field::Model:
        return MappingWording::tr("Model");
    case Field::Size:
        return MappingWording::tr("Size");
    case Field::Quality:
        return MappingWording::tr("Quality");
    case Field::Format:
        return MappingWording::tr("Format");
    case Field::Background:
        return MappingWording::tr("Background");
    case Field::Style:
        return MappingWording::tr("Style");
    case Field::ResponseFormat:
        return MappingWording::tr("Response");
    case Field::Count:
        break;
    }
    return MappingWording::tr("Images");
}

QString value(Field field, const QString &word)
{
    if (word.isEmpty())
        return MappingWording::tr("Auto");
    if (field == Field::Size)
        return sizeText(word);
    if (word == QLatin1String("webp"))
        return QStringLiteral("WebP");
    if (field == Field::Format || word == QLatin1String("hd") || word == QLatin1String("url"))
        return word.toUpper();
    if (word == QLatin1String("b64_json"))
        return QStringLiteral("Base64");
    return sentence(word);
}

QString note(const ModelTraits &model, const MappingNote &note)
{
    switch (note.change) {
    case Change::Split:
        return split(model, note);
    case Change::Dropped:
        return dropped(model, note);
    case Change::Changed:
        return MappingWording::tr("%1: %2 is sent as %3")
            .arg(model.name, note.field == Field::Size ? value(note.field, note.wished) : note.wished,
                 note.field == Field::Size ? value(note.field, note.sent) : note.sent);
    case Change::Kept:
        break;
    }
    return MappingWording::tr("%1: %2").arg(model.name, value(note.field, note.sent));
}

QString planLine(const ModelPlan &plan)
{
    QStringList parts;
    if (!plan.size.isEmpty())
        parts.append(sizeText(plan.size));
    const int number = int(plan.requests.size());
    if (number > 1 && number == plan.pictures)
        parts.append(MappingWording::tr("%1 of one picture").arg(requests(number)));
    else if (number > 1)
        parts.append(MappingWording::tr("%1 in %2").arg(pictures(plan.pictures), requests(number)));
    else
        parts.append(pictures(plan.pictures));
    return MappingWording::tr("%1: %2").arg(plan.model.name, parts.join(QLatin1String(", ")));
}

QStringList changes(const RequestPlan &plan)
{
    QStringList lines;
    for (const ModelPlan &model : plan.models)
        for (const MappingNote &change : model.notes)
            if (change.change != Change::Kept)
                lines.append(note(model.model, change));
    return lines;
}

QString fieldTable(const RequestPlan &plan, Field field)
{
    QStringList lines;
    for (const ModelPlan &model : plan.models) {
        QString line;
        for (const MappingNote &each : model.notes)
            if (each.field == field)
                line = note(model.model, each);
        if (line.isEmpty())
            line = concerns(model.model, field)
                       ? MappingWording::tr("%1: %2").arg(model.model.name, value(field, {}))
                       : MappingWording::tr("%1: %2 is not a setting").arg(model.model.name, lower(field));
        lines.append(line);
    }
    return lines.join(QLatin1Char('\n'));
}

QString usedBy(const RequestPlan &plan, Field field)
{
    QStringList users;
    for (const ModelPlan &model : plan.models)
        if (concerns(model.model, field))
            users.append(model.model.shortName);
    if (users.isEmpty() || users.size() == plan.models.size())
        return {};
    return users.size() == 1 ? users.first()
                             : MappingWording::tr("%1 of %2").arg(count(users.size()), count(plan.models.size()));
}

QString sizeLine(const RequestPlan &plan)
{
    QStringList sizes;
    for (const ModelPlan &model : plan.models) {
        const QString size = model.size.isEmpty() ? MappingWording::tr("auto") : sizeText(model.size);
        if (!sizes.contains(size))
            sizes.append(size);
    }
    return sizes.join(dot);
}

QString promptCounter(int length, int limit)
{
    return limit > 0 ? MappingWording::tr("%1 of %2").arg(count(length), count(limit)) : count(length);
}

QString FootText::line() const
{
    QStringList parts{pictures, requests, cost, time};
    parts.removeAll(QString());
    return parts.join(dot);
}

FootText foot(const RequestPlan &plan, bool samples)
{
    FootText text;
    if (plan.models.isEmpty())
        return text;
    const int number = int(plan.models.size());
    const int each = plan.models.first().pictures;
    text.pictures = number == 1 && each == 1
                        ? images(1)
                        : MappingWording::tr("%1 × %2 = %3").arg(models(number), count(each), images(plan.pictures()));
    text.requests = requests(plan.requests());
    text.cost = samples ? noCost() : estimate(plan.cost());
    text.time = usualTime(plan.usual());
    return text;
}

} // namespace proofsheet::wording
