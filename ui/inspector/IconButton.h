// SPDX-License-Identifier: GPL-3.0-or-later
// The quiet icon buttons of the panels, all made alike: a name for assistive technology, the same words as tooltip.
#pragma once

#include "ui/theme/Theme.h"

class QToolButton;

namespace proofsheet {

// side: px, 24 or 28. The parent owns it.
QToolButton *makeIconButton(const Theme &theme, const QString &icon, const QString &words, int side, QWidget *parent);

} // namespace proofsheet
