// SPDX-License-Identifier: GPL-3.0-or-later
// What tiles and headers say, put together from wording. Pure.
#pragma once

#include "core/Clock.h"
#include "core/ModelCatalog.h"
#include "models/GalleryModel.h"

namespace proofsheet::tilewords {

QString modelName(const ModelCatalog &catalog, const ModelId &id); // the short name
QString facts(const PictureRow &picture);                          // "1536×1024 · $0.063 · 38 s"
QString facts(const TaskItem &item); // "1216×832 · about $0.014", "1792×1024 · not charged"
QString runLine(const GalleryModel &model, int row, const ModelCatalog &catalog, const Clock &clock);
// For assistive technology: "gpt-image-1, 3 stars, picked, $0.063, 38 s".
QString spoken(const GalleryModel &model, int row, const ModelCatalog &catalog, const Clock &clock);
QString clock(const TaskItem &item, const Clock &clock); // how long it has run; empty where nothing runs
bool isLate(const TaskItem &item, const ModelCatalog &catalog, const Clock &clock);

} // namespace proofsheet::tilewords
