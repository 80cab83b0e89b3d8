// SPDX-License-Identifier: GPL-3.0-or-later
// How a control stands out, as a property that ProofStyle reads. Plain where none was set.
#pragma once

#include <QWidget>

namespace proofsheet {

enum class Look {
    Plain,
    Primary,     // accent filled; at most one in an area
    Destructive, // danger text, filled when hovered
    Quiet,       // no fill at rest: icon buttons and text buttons in panels
    Invalid      // a text field with a danger edge
};

void setLook(QWidget *widget, Look look);
Look lookOf(const QWidget *widget);

} // namespace proofsheet
