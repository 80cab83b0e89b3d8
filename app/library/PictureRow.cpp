// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/PictureRow.h"

namespace proofsheet {

PictureRow PictureRow::of(const ImageRecord &record)
{
    PictureRow row;
    row.id = record.id;
    row.run = record.run;
    row.model = record.sent.model;
    row.indexInRun = record.indexInRun;
    row.size = record.size;
    row.rating = record.marks.rating;
    row.flag = record.marks.flag;
    row.label = record.marks.label;
    row.cost = record.cost;
    row.costBasis = record.costBasis;
    row.arrivedMs = record.arrivedMs;
    row.tookMs = record.tookMs;
    row.sample = record.isSample();
    row.hasAlpha = record.hasAlpha;
    return row;
}

} // namespace proofsheet
