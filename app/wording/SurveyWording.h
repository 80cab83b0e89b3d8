// SPDX-License-Identifier: GPL-3.0-or-later
// A survey in words: what is left, what its buttons do, why one cannot.
#pragma once

#include <QString>

namespace proofsheet::wording {

QString surveyLeft(int left, int all);        // "6 of 8 left", "One left", "8 pictures"
QString firstOf(int shown, int selected);     // "The first 60 of 84 are here."
QString allRejected(int pictures);            // "All eight rejected. Ctrl+Z brings the last one back."
QString nothingLeft();                        // some were taken out: "Nothing left. Ctrl+Z brings the last one back."
QString compareThe(int left);                 // "Compare the 6", "Compare both"
QString pickThe(int left);                    // "Pick the 6", "Pick both", "Pick it"
QString tooManyToCompare(int left, int most); // "8 pictures can be compared, 12 are left."
QString tooFewToCompare();                    // "Two pictures are needed."
QString picturePlace(int place, int all);     // "picture 2 of 8"; place from 1

} // namespace proofsheet::wording
