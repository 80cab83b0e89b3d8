// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SelectionFacts.h"

namespace proofsheet {

SelectionFacts SelectionFacts::of(const QList<ImageRecord> &records)
{
    SelectionFacts facts;
    for (const ImageRecord &record : records) {
        ++facts.pictures;
        facts.prompt.meet(record.wish.prompt);
        facts.revisedPrompt.meet(record.revisedPrompt);
        facts.model.meet(record.sent.model.text());
        facts.size.meet(record.size);
        facts.wishedExtent.meet(record.wish.extent);
        facts.wishedQuality.meet(record.wish.quality);
        facts.sentQuality.meet(record.sent.quality);
        facts.wishedStyle.meet(record.wish.style);
        facts.sentStyle.meet(record.sent.style);
        facts.wishedFormat.meet(record.wish.format);
        facts.format.meet(record.format);
        facts.wishedBackground.meet(record.wish.background);
        facts.sentBackground.meet(record.sent.background);
        facts.rating.meet(record.marks.rating);
        facts.flag.meet(record.marks.flag);
        facts.label.meet(record.marks.label);
        facts.cost.add(Estimate::of(record.cost));
        facts.costExact = facts.costExact && record.costBasis == CostBasis::Actual;
        facts.tookMs += record.tookMs;
        facts.bytes += record.bytes;
    }
    return facts;
}

} // namespace proofsheet
