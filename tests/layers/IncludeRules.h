// SPDX-License-Identifier: GPL-3.0-or-later
// Every #include of one source held against the layer table. Pure, but for looking up which Qt module a header is of.
#pragma once

#include <QString>
#include <QStringList>

namespace proofsheet::layers {

// One line for each violation: "app/core/Money.h:7: core may not include ui/theme/Theme.h".
// path is from the repository's root. Empty: all is well.
QStringList includeViolations(const QString &path, const QString &source);

} // namespace proofsheet::layers
