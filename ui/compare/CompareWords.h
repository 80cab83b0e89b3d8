// SPDX-License-Identifier: GPL-3.0-or-later
// What the compare page says of a picture, put together from wording. Pure.
#pragma once

#include "core/ImageRecord.h"
#include "core/ModelCatalog.h"
#include "models/CompareSet.h"

#include <QStringList>

namespace proofsheet::comparewords {

QString letter(int index); // "A", "B"
QString modeName(CompareMode mode);
// The short name; of a sample picture "Sample", never the model's (contract, section 5).
QString modelName(const ModelCatalog &catalog, const ImageRecord &record);
// A caption's facts in order: size, cost, time; those not known are left out.
QStringList facts(const ImageRecord &record);
// "asked 1536×1024", where the picture came otherwise; else empty.
QString asked(const ImageRecord &record);
// For assistive technology: "picture 2 of 4, gpt-image-1, 1536 by 1024, 3 stars, picked".
QString spoken(const ModelCatalog &catalog, const ImageRecord &record, int index, int count);
QString spokenAbsent(ComparePlace::State state, const QString &model, int index, int count);
// A pane without a picture: "This picture was deleted".
QString absent(ComparePlace::State state, const QString &model);
// "Same in both", "Same in all four": of so many pictures.
QString sameInAll(int pictures);

} // namespace proofsheet::comparewords
