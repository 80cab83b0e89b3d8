// SPDX-License-Identifier: GPL-3.0-or-later
// The letter by which a compared picture is called, in a small square: accent where it is the active one. Painting
// only.
#pragma once

#include "ui/theme/Theme.h"

namespace proofsheet {

constexpr int letterBadgeSide = 18; // px

void paintLetterBadge(QPainter &painter, const QPointF &topLeft, const QString &letter, bool active,
                      const Theme &theme);

} // namespace proofsheet
