// SPDX-License-Identifier: GPL-3.0-or-later
// How a model draws: what the scenes ask while they draw, and what is done to the finished picture. Private to demo.
// Pure.
#pragma once

#include "demo/SamplePicture.h"

#include <QColor>

namespace proofsheet {

enum class Shading { Soft, Flat, Cel, Poster };

struct Hand
{
    // While drawing
    Shading shading = Shading::Soft;
    qreal detail = 1.0;  // how much is drawn: 0.4 to 1.5
    qreal outline = 0;   // units of a thousandth of the short side
    qreal glow = 1.0;    // strength of light around lights
    qreal depthHaze = 0; // how much the far fades: 0 to 1
    bool bigClouds = false;

    // Afterwards, in this order
    int smear = 0;     // radius of the painterly filter, thousandths of the short side
    qreal strokes = 0; // share of brush strokes, 0 to 1
    qreal bloom = 0;   // light that spills
    qreal saturation = 1.0;
    qreal contrast = 1.0;
    qreal warmth = 0;   // -1 cool to 1 warm
    qreal lift = 0;     // matte blacks, 0 to 0.2
    qreal split = 0;    // teal shadows, orange lights, 0 to 1
    qreal vignette = 0; // 0 to 1
    qreal grain = 0;    // 0 to 0.2
    qreal halftone = 0; // 0 to 1
    bool letterbox = false;
    bool streak = false; // the flare of an anamorphic lens
};

// By the model's id; quality changes detail, style the colour. An unknown model gets a hand of its own by its name.
Hand handOf(const SamplePicture &picture);

} // namespace proofsheet
