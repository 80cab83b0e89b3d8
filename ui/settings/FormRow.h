// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a form: a label of one width at the left, the control beside it.
#pragma once

#include "ui/theme/Theme.h"

class QHBoxLayout;
class QWidget;

namespace proofsheet {

// The layout is the caller's; further widgets may be added to it. The label is the control's buddy and name.
QHBoxLayout *formRow(const Theme &theme, const QString &label, QWidget *control, int labelWidth, QWidget *parent);
// The same for what stands below a control, in the control's column.
QHBoxLayout *indentedRow(QWidget *control, int labelWidth);

} // namespace proofsheet
