// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/CompareWords.h"

#include "core/Provider.h"
#include "wording/MappingWording.h"
#include "wording/MoneyWording.h"
#include "wording/StateWording.h"
#include "wording/TimeWording.h"

#include <QCoreApplication>

namespace proofsheet::comparewords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

QString place(int index, int count)
{
    return Words::tr("picture %1 of %2").arg(index + 1).arg(count);
}

} // namespace

QString letter(int index)
{
    return QString(QChar(u'A' + index));
}

QString modeName(CompareMode mode)
{
    switch (mode) {
    case CompareMode::SideBySide:
        return Words::tr("Side by side");
    case CompareMode::Slider:
        return Words::tr("Slider");
    case CompareMode::Blink:
        return Words::tr("Blink");
    case CompareMode::Opacity:
        return Words::tr("Opacity");
    case CompareMode::Difference:
        return Words::tr("Difference");
    }
    return {};
}

QString modelName(const ModelCatalog &catalog, const ImageRecord &record)
{
    const ModelTraits traits = catalog.find(record.sent.model);
    return traits.shortName.isEmpty() ? traits.name : traits.shortName;
}

QStringList facts(const ImageRecord &record)
{
    QStringList parts{wording::sizeText(record.size)};
    parts << (record.isSample() ? wording::noCost() : wording::cost(record.cost, record.costBasis));
    parts << wording::tookShort(record.tookMs);
    parts.removeAll(QString());
    return parts;
}

QString asked(const ImageRecord &record)
{
    const QSize size = record.sent.pixelSize();
    if (size.isEmpty() || record.size.isEmpty() || size == record.size)
        return {};
    return Words::tr("asked %1").arg(wording::sizeText(size));
}

QString spoken(const ModelCatalog &catalog, const ImageRecord &record, int index, int count)
{
    QStringList parts{place(index, count), modelName(catalog, record)};
    if (!record.size.isEmpty())
        parts << Words::tr("%1 by %2").arg(record.size.width()).arg(record.size.height());
    if (record.marks.rating > 0)
        parts << (record.marks.rating == 1 ? Words::tr("1 star") : Words::tr("%1 stars").arg(record.marks.rating));
    if (record.marks.flag != Flag::None)
        parts << (record.marks.flag == Flag::Picked ? Words::tr("picked") : Words::tr("rejected"));
    return parts.join(QStringLiteral(", "));
}

QString spokenAbsent(ComparePlace::State state, const QString &model, int index, int count)
{
    return place(index, count) + QStringLiteral(", ") + absent(state, model);
}

QString absent(ComparePlace::State state, const QString &model)
{
    switch (state) {
    case ComparePlace::State::Here:
        return {};
    case ComparePlace::State::Expected:
        return model.isEmpty() ? Words::tr("This picture is on its way") : Words::tr("%1 is at work").arg(model);
    case ComparePlace::State::Failed:
        return model.isEmpty() ? Words::tr("No picture came") : Words::tr("No picture came from %1").arg(model);
    case ComparePlace::State::Gone:
        return Words::tr("This picture was deleted");
    }
    return {};
}

QString sameInAll(int pictures)
{
    switch (pictures) {
    case 2:
        return Words::tr("Same in both");
    case 3:
        return Words::tr("Same in all three");
    case 4:
        return Words::tr("Same in all four");
    case 5:
        return Words::tr("Same in all five");
    case 6:
        return Words::tr("Same in all six");
    case 7:
        return Words::tr("Same in all seven");
    default:
        return Words::tr("Same in all eight");
    }
}

} // namespace proofsheet::comparewords
