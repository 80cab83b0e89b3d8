// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures of a run stand for their models. Pure.
#pragma once

#include "library/PictureRow.h"

namespace proofsheet {

// One picture of each model, in the run's order: the one marked best (picked, then the most stars, rejected ones last),
// else its first. Missing files only where a model has nothing else.
QList<ItemId> onePerModel(const QList<PictureRow> &pictures);

} // namespace proofsheet
