// SPDX-License-Identifier: GPL-3.0-or-later
// Words from outside (prompts, names, messages) where Qt would read more into them: a tooltip takes what looks like
// markup for markup, and a button takes "&" for its key. Pure.
#pragma once

#include <QString>

namespace proofsheet {

QString plainToolTip(const QString &text);    // shown as typed, lines as they are; empty stays empty
QString plainButtonText(const QString &text); // shown as typed, and no key of its own

} // namespace proofsheet
