// SPDX-License-Identifier: GPL-3.0-or-later
// "Run this on ..." in words: what a press sends, what is mapped for each model, and why it waits or cannot be sent.
#pragma once

#include "core/RunOn.h"

#include <QString>
#include <QStringList>

namespace proofsheet::wording {

QString runOnTitle(int sources); // "Run this picture's prompt on ...", "Run the prompts of 3 pictures on ..."
// "3 images · 3 requests · about $0.24 · 15–25 s"
QString runOnSum(const RunOnPlan &plan, bool samples);
// The button: "Run on dall-e-3, about $0.24", "Run on 2 models, about $0.31"; whenOnline: "... when online".
QString runOnButton(const RunOnPlan &plan, bool samples, bool whenOnline);
// Each model's mapping, a line each: what is changed or dropped first, then what is kept.
QStringList runOnMapping(const RunOnPlan &plan);
// After the press: "2 images asked of dall-e-3".
QString runOnAsked(const RunOnPlan &plan);
// When all have ended and some are here: "2 images of dall-e-3 are here".
QString runOnHere(int pictures, const QStringList &models);
QString waitsForNetwork(); // "Offline. It is sent when the network is back."
QString waitsForPause();   // "New requests are paused. It waits until they go on."

} // namespace proofsheet::wording
