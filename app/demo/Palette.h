// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of a picture, by role, and mixing them. Private to demo. Pure.
#pragma once

#include "demo/Random.h"

#include <QColor>
#include <QString>

namespace proofsheet {

struct Palette
{
    QColor high;    // top of the sky, far end of a wall
    QColor low;     // the horizon, where the light is
    QColor light;   // sun, lamp, window
    QColor far;     // layers of land from the horizon ...
    QColor near;    // ... to the front
    QColor dark;    // the deepest tone
    QColor accent;  // what the eye goes to
    QColor accent2; // its companion
    QColor paper;   // cloth, cream, snow
    bool night = false;
};

// By the colour words and hours in the prompt, else by chance; a model's own taste shifts the choice.
Palette choosePalette(const QString &prompt, Random &random);

QColor mix(const QColor &a, const QColor &b, qreal share); // share of b, 0 to 1
QColor lighter(const QColor &colour, qreal share);         // towards white
QColor darker(const QColor &colour, qreal share);          // towards a blue black
QColor withAlpha(const QColor &colour, qreal alpha);       // 0 to 1

} // namespace proofsheet
