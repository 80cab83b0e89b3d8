// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from a model's entry.
#include "core/ModelTraits.h"
#include "core/PlainText.h"

#include <algorithm>

namespace proofsheet {

bool FreeSizes::takes(QSize size) const
{
    const auto takesSide = [this](int side) { return side >= least && side <= most && side % multipleOf == 0; };
    return takesSide(size.width()) && takesSide(size.height());
}

QSize FreeSizes::nearest(QSize size) const
{
    const auto nearestSide = [this](int side) {
        const int lowest = (least + multipleOf - 1) / multipleOf;
        const int steps = std::clamp((side + multipleOf / 2) / multipleOf, lowest, most / multipleOf);
        return steps * multipleOf;
    };
    return {nearestSide(size.width()), nearestSide(size.height())};
}

bool ModelTraits::takesSize(QSize size) const
{
    if (size.isEmpty())
        return false;
    return anySize || sizes.contains(size) || (freeSizes && freeSizes->takes(size));
}

int ModelTraits::perRequest(QSize size) const
{
    const bool large = largeSideAbove > 0 && std::max(size.width(), size.height()) > largeSideAbove;
    return large ? maxPerLargeRequest : maxPerRequest;
}

Estimate ModelTraits::price(QSize size, const QString &quality) const
{
    Money low;
    Money high;
    for (const ListPrice &price : prices) {
        const bool sizeFits = size.isEmpty() || price.sizes.isEmpty() || price.sizes.contains(size);
        const bool qualityFits = quality.isEmpty() || price.quality.isEmpty() || price.quality == quality;
        if (!sizeFits || !qualityFits)
            continue;
        if (!low.isKnown() || price.each.micros() < low.micros())
            low = price.each;
        if (!high.isKnown() || price.each.micros() > high.micros())
            high = price.each;
    }
    return Estimate::between(low, high);
}

ModelTraits ModelTraits::generic(const ModelId &id)
{
    ModelTraits traits;
    traits.id = id;
    traits.name = withoutHidden(id.text());
    // An id is "maker/name"; the name alone is enough for a caption.
    traits.shortName = traits.name.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
    if (traits.shortName.isEmpty())
        traits.shortName = traits.name;
    traits.anySize = true;
    traits.typed = true;
    return traits;
}

} // namespace proofsheet
