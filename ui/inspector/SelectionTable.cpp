// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/SelectionTable.h"

#include "core/Provider.h"
#include "wording/MappingWording.h"
#include "wording/MoneyWording.h"
#include "wording/RunWording.h"
#include "wording/TimeWording.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace proofsheet {
namespace {

struct InspectorText
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

QString mixed()
{
    return InspectorText::tr("mixed");
}

QString word(Field field, const Shared<QString> &value)
{
    return value.isMixed() ? mixed() : wording::value(field, value.value().value_or(QString()));
}

QString extentText(const Shared<Extent> &extent)
{
    if (extent.isMixed())
        return mixed();
    const Extent one = extent.value().value_or(Extent());
    if (const auto *shape = std::get_if<Shape>(&one))
        return toText(*shape);
    if (const auto *size = std::get_if<QSize>(&one))
        return wording::sizeText(*size);
    return wording::value(Field::Size, {});
}

bool sizeDiffers(const Shared<Extent> &wished, const Shared<QSize> &came)
{
    if (!wished.value() || !came.value() || came.value()->isEmpty())
        return false;
    if (const auto *size = std::get_if<QSize>(&*wished.value()))
        return *size != *came.value();
    const auto *shape = std::get_if<Shape>(&*wished.value());
    const double ratio = double(came.value()->width()) / came.value()->height();
    return shape && std::abs(ratio / aspectRatio(*shape) - 1) > 0.02;
}

FactsRow sizeRow(const SelectionFacts &facts)
{
    const QString came = facts.size.isMixed() ? mixed() : wording::sizeText(facts.size.value().value_or(QSize()));
    return {wording::fieldName(Field::Size), extentText(facts.wishedExtent), came,
            sizeDiffers(facts.wishedExtent, facts.size)};
}

// A setting that was asked for and not sent was left to the model.
FactsRow settingRow(Field field, const Shared<QString> &wished, const Shared<QString> &came)
{
    const bool same = wished.value() && came.value() && *wished.value() == *came.value();
    const bool dropped = came.value() && came.value()->isEmpty() && !(wished.value() && wished.value()->isEmpty());
    const bool asked = wished.isMixed() || !wished.value().value_or(QString()).isEmpty();
    return {wording::fieldName(field), word(field, wished), dropped ? InspectorText::tr("not sent") : word(field, came),
            asked && !same};
}

bool isAuto(const Shared<QString> &wished, const Shared<QString> &came)
{
    return !wished.isMixed() && !came.isMixed() && wished.value().value_or(QString()).isEmpty() &&
           came.value().value_or(QString()).isEmpty();
}

QString costSum(const SelectionFacts &facts)
{
    if (facts.costExact && facts.cost.unknownParts == 0)
        return wording::cost(Money::ofMicros(facts.cost.lowMicros), CostBasis::Actual);
    return wording::estimate(facts.cost);
}

FactsRow costRow(const SelectionFacts &facts, const QList<ImageRecord> &records, const ModelCatalog &catalog)
{
    const QString name = InspectorText::tr("Cost");
    const bool samples = std::all_of(records.begin(), records.end(), [](const ImageRecord &r) { return r.isSample(); });
    if (samples)
        return {name, {}, wording::noCost(), false};
    if (records.size() > 1)
        return {name, {}, costSum(facts), false};
    const ImageRecord &record = records.first();
    const Estimate listed = catalog.find(record.sent.model).price(record.sent.pixelSize(), record.sent.quality);
    const bool differs = record.costBasis == CostBasis::Actual && !listed.isRange() && listed.knownParts > 0 &&
                         listed.lowMicros != record.cost.micros();
    return {name, listed.isRange() ? wording::chipPrice(listed) : wording::estimate(listed),
            wording::cost(record.cost, record.costBasis), differs};
}

FactsRow timeRow(const SelectionFacts &facts, const QList<ImageRecord> &records, const ModelCatalog &catalog)
{
    const QString usual =
        records.size() == 1 ? wording::usualTime(catalog.find(records.first().sent.model).usual) : QString();
    return {InspectorText::tr("Time"), usual, wording::took(facts.tookMs), false};
}

} // namespace

QList<FactsRow> selectionRows(const SelectionFacts &facts, const QList<ImageRecord> &records,
                              const ModelCatalog &catalog)
{
    if (records.isEmpty())
        return {};
    QList<FactsRow> rows{sizeRow(facts), settingRow(Field::Quality, facts.wishedQuality, facts.sentQuality)};
    if (!isAuto(facts.wishedStyle, facts.sentStyle))
        rows.append(settingRow(Field::Style, facts.wishedStyle, facts.sentStyle));
    rows.append(settingRow(Field::Format, facts.wishedFormat, facts.format));
    if (!isAuto(facts.wishedBackground, facts.sentBackground))
        rows.append(settingRow(Field::Background, facts.wishedBackground, facts.sentBackground));
    rows.append(costRow(facts, records, catalog));
    rows.append(timeRow(facts, records, catalog));
    return rows;
}

QList<FactsRow> totalsRows(const GalleryTotals &totals)
{
    const bool onlySamples = totals.samples == totals.pictures;
    const bool exact = totals.exact && totals.cost.unknownParts == 0;
    const QString cost = onlySamples ? wording::noCost()
                         : exact     ? wording::cost(Money::ofMicros(totals.cost.lowMicros), CostBasis::Actual)
                                     : wording::estimate(totals.cost);
    return {{InspectorText::tr("Pictures"), wording::count(totals.pictures), {}, false},
            {InspectorText::tr("Kept"), wording::count(totals.kept), {}, false},
            {InspectorText::tr("Runs"), wording::count(totals.runs), {}, false},
            {InspectorText::tr("Cost"), cost, {}, false}};
}

} // namespace proofsheet
