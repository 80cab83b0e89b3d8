// SPDX-License-Identifier: GPL-3.0-or-later
// The scenes: each draws one subject on the canvas, from back to front. Private to demo.
#pragma once

#include "demo/Canvas.h"

namespace proofsheet {

using Scene = void (*)(Canvas &);

// By the prompt's words, else by chance.
Scene chooseScene(const QString &prompt, Random &random);

void drawArchitecture(Canvas &canvas); // stairs, walls, an arch
void drawBoat(Canvas &canvas);         // a sail on the sea
void drawCity(Canvas &canvas);         // a tram at night
void drawDunes(Canvas &canvas);
void drawFlowers(Canvas &canvas); // a bunch in a vase
void drawFruit(Canvas &canvas);   // citrus, whole and cut
void drawHerons(Canvas &canvas);  // birds, reeds, a big sun
void drawMountains(Canvas &canvas);
void drawPortrait(Canvas &canvas);  // a figure under a hat
void drawStillLife(Canvas &canvas); // ceramics in window light

} // namespace proofsheet
