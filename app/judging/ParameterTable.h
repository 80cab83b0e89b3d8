// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures that stand side by side differ in, and what not. Pure; any thread.
#pragma once

#include "core/PictureParameter.h"

#include <QList>
#include <optional>

namespace proofsheet {

struct ImageRecord;

struct ParameterCell
{
    ParameterValue value = {};                // of the picture as it is
    std::optional<ParameterValue> asked = {}; // what was sent, where the picture came otherwise (size, format)
    bool minority = false;                    // differs from the row's majority
    bool best = false;                        // the lowest cost or time, where they differ
};

struct ParameterRow
{
    Parameter parameter = Parameter::Model;
    QList<ParameterCell> cells = {}; // as the pictures are ordered
    // Whether some value is held by more pictures than any other; of as many, the first picture's. Where all of three
    // and more differ there is none, and no minority; of two that differ, the second is the minority.
    bool hasMajority = false;
};

struct ParameterTable
{
    QList<ParameterRow> differing; // in Parameter's order; a picture that came otherwise than asked differs too
    QList<ParameterRow> equal;

    qsizetype count() const { return differing.size() + equal.size(); }
    static ParameterTable of(const QList<ImageRecord> &pictures); // empty for none; one picture: all is equal
};

} // namespace proofsheet
