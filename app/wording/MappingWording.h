// SPDX-License-Identifier: GPL-3.0-or-later
// A plan in words: what each model gets, what was changed or dropped, and why a wish cannot be sent.
#pragma once

#include "core/RequestMapping.h"

#include <QString>
#include <QStringList>

namespace proofsheet::wording {

QString sizeText(QSize size);                    // "1536×1024"; empty for an invalid size
QString sizeText(const QString &wire);           // the same from "1536x1024"; other words unchanged
QString fieldName(Field field);                  // "Size", "Quality"
QString value(Field field, const QString &word); // "PNG", "Medium", "3:2"; an empty word: "Auto"

// Of one model: "dall-e-3: medium is sent as standard", "Leonardo Phoenix: quality is not a setting". Kept ones:
// "gpt-image-1: medium".
QString note(const ModelTraits &model, const MappingNote &note);
// "dall-e-3: 1792×1024, 4 requests of one picture"
QString planLine(const ModelPlan &plan);
// What was changed, dropped or split over the whole plan, for the panel; kept ones are left out.
QStringList changes(const RequestPlan &plan);
// A settings row's tooltip: one line a model.
QString fieldTable(const RequestPlan &plan, Field field);
// A settings row's second label: who uses it when not all do: "gpt-image-1", "2 of 3"; empty where all or none do.
QString usedBy(const RequestPlan &plan, Field field);
// What is really sent: "1536×1024 · 1792×1024 · 1216×832"; a model that chooses itself reads "auto".
QString sizeLine(const RequestPlan &plan);

// Why it cannot be sent: one sentence that names the model and the limit.
QString problem(const Problem &problem, const ModelCatalog &catalog);
// The same for the summary line at the foot of the panel: "No prompt", "dall-e-3 takes 4,000".
QString problemShort(const Problem &problem, const ModelCatalog &catalog);
// The prompt's counter: "143 of 4,000", or "143" where no ticked model has a limit.
QString promptCounter(int length, int limit);

// The panel's foot, in parts, so that the first can be set heavier.
struct FootText
{
    QString pictures;     // "3 models × 2 = 6 images"
    QString requests;     // "4 requests"
    QString cost;         // "about $0.31"; "no cost" with the sample provider
    QString time;         // "20–90 s"; empty where none is known
    QString line() const; // joined by " · "
};
FootText foot(const RequestPlan &plan, bool samples);

} // namespace proofsheet::wording
