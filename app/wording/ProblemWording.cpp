// SPDX-License-Identifier: GPL-3.0-or-later
// Why a wish cannot be sent, in words.
#include "wording/MappingWording.h"

#include "wording/RunWording.h"

#include <QCoreApplication>

namespace proofsheet::wording {
namespace {

struct ProblemWording
{
    Q_DECLARE_TR_FUNCTIONS(ProblemWording)
};

QString listed(Field field, const QStringList &words)
{
    QStringList list;
    for (const QString &word : words)
        list.append(field == Field::Size ? sizeText(word) : word);
    return list.join(QLatin1String(", "));
}

QString sizeProblem(const Problem &problem, const ModelTraits &model)
{
    const QString size = QString(problem.value).replace(QLatin1Char('x'), QChar(0x00d7));
    if (model.freeSizes) {
        const FreeSizes &free = *model.freeSizes;
        return ProblemWording::tr("%1 has no size %2. Each side is a multiple of %3 from %4 to %5; the nearest is %6.")
            .arg(model.name, size, QString::number(free.multipleOf), QString::number(free.least),
                 QString::number(free.most), listed(Field::Size, problem.choices));
    }
    if (problem.choices.isEmpty())
        return ProblemWording::tr("%1 is no size.").arg(size);
    return ProblemWording::tr("%1 has no size %2. It has %3.")
        .arg(model.name, size, listed(Field::Size, problem.choices));
}

} // namespace

QString problem(const Problem &problem, const ModelCatalog &catalog)
{
    const ModelTraits model = catalog.find(problem.model);
    switch (problem.kind) {
    case Problem::Kind::EmptyPrompt:
        return ProblemWording::tr("The prompt is empty.");
    case Problem::Kind::NoModel:
        return ProblemWording::tr("No model is chosen.");
    case Problem::Kind::PromptTooLong:
        return ProblemWording::tr("The prompt has %1 characters, and %2 takes %3.")
            .arg(count(problem.actual), model.name, count(problem.limit));
    case Problem::Kind::CountOutOfRange:
        return ProblemWording::tr("%1 is no number of pictures: %2 takes 1 to %3.")
            .arg(count(problem.actual), model.name, count(problem.limit));
    case Problem::Kind::SizeNotTaken:
        return sizeProblem(problem, model);
    case Problem::Kind::ValueNotTaken:
        return ProblemWording::tr("“%1” is not known as %2. Choose one of: %3.")
            .arg(problem.value, fieldName(problem.field).toLower(), listed(problem.field, problem.choices));
    case Problem::Kind::TransparentFormat:
        return ProblemWording::tr("A %1 cannot be transparent. %2 makes transparent pictures as %3.")
            .arg(value(Field::Format, problem.value), model.name, listed(problem.field, problem.choices));
    case Problem::Kind::ModelRetired:
        return ProblemWording::tr("%1 is no longer offered by the provider.").arg(model.name);
    }
    return {};
}

QString problemShort(const Problem &problem, const ModelCatalog &catalog)
{
    const QString name = catalog.find(problem.model).shortName;
    switch (problem.kind) {
    case Problem::Kind::EmptyPrompt:
        return ProblemWording::tr("No prompt");
    case Problem::Kind::NoModel:
        return ProblemWording::tr("No model");
    case Problem::Kind::PromptTooLong:
        return ProblemWording::tr("%1 takes %2").arg(name, count(problem.limit));
    case Problem::Kind::CountOutOfRange:
        return ProblemWording::tr("1 to %1 images").arg(count(problem.limit));
    case Problem::Kind::SizeNotTaken:
        return ProblemWording::tr("%1 has not this size").arg(name);
    case Problem::Kind::ValueNotTaken:
        return ProblemWording::tr("No such %1").arg(fieldName(problem.field).toLower());
    case Problem::Kind::TransparentFormat:
        return ProblemWording::tr("%1 cannot be transparent").arg(value(Field::Format, problem.value));
    case Problem::Kind::ModelRetired:
        return ProblemWording::tr("%1 is no longer offered").arg(name);
    }
    return {};
}

} // namespace proofsheet::wording
