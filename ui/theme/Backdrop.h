// SPDX-License-Identifier: GPL-3.0-or-later
// What lies behind a picture that is judged: neutral greys, or squares that show where it is transparent. Values from
// resources/tokens.json, backdrops. Pure.
#pragma once

#include "ui/theme/Tokens.h"

class QPainter;
class QRectF;

namespace proofsheet {

enum class Backdrop { Black, Dark, Mid, Light, White, Checker };

inline constexpr Backdrop allBackdrops[] = {Backdrop::Black, Backdrop::Dark,  Backdrop::Mid,
                                            Backdrop::Light, Backdrop::White, Backdrop::Checker};

Backdrop defaultBackdrop(const Tokens &tokens); // of the colour of the theme's canvas
QColor backdropColour(Backdrop backdrop);       // Checker: invalid
QString toText(Backdrop backdrop);              // "dark": a stable spelling
Backdrop backdropFromText(const QString &text, Backdrop otherwise);

// Squares of 8 px in the theme's two greys, from the rectangle's top left.
void paintChecker(QPainter &painter, const QRectF &where, const Tokens &tokens);

} // namespace proofsheet
