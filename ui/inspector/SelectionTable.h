// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's rows, made of what a selection shares. Pure.
#pragma once

#include "core/ModelCatalog.h"
#include "models/GallerySums.h"
#include "models/SelectionFacts.h"
#include "ui/inspector/FactsTable.h"

namespace proofsheet {

QList<FactsRow> selectionRows(const SelectionFacts &facts, const QList<ImageRecord> &records,
                              const ModelCatalog &catalog);
QList<FactsRow> totalsRows(const GalleryTotals &totals);

} // namespace proofsheet
