// SPDX-License-Identifier: GPL-3.0-or-later
// The values of a report.
#include "cli/Report.h"

namespace proofsheet::cli {

WantedPicture WantedPicture::of(const TaskItem &item)
{
    return {item.id, item.request, item.indexInRequest, item.sent.model, item.provider, item.estimate};
}

void Tally::addCost(Money part)
{
    cost = cost.isKnown() && part.isKnown() ? Money::ofMicros(cost.micros() + part.micros()) : Money();
}

} // namespace proofsheet::cli
