// SPDX-License-Identifier: GPL-3.0-or-later
// Which words call for which scene. The scene whose words occur most often is drawn; the earlier one where two are
// equal.
#include "demo/Scene.h"

#include "demo/Words.h"

namespace proofsheet {

namespace {

struct Called
{
    const char *words;
    Scene scene;
};

constexpr Called scenes[] = {
    {"dune desert sand sahara canyon camel arid", drawDunes},
    {"heron bird reed crane stork egret marsh wetland swan flamingo pond", drawHerons},
    {"coffee ceramic cup mug table tea pour teapot bowl bottle still kitchen breakfast product perfume vessel",
     drawStillLife},
    {"city tram night street neon urban skyline car taxi train metro bus rain tokyo", drawCity},
    {"stair architect wall house building arch room interior corridor museum concrete tower brutalis",
     drawArchitecture},
    {"fruit citrus lemon orange lime grapefruit food juice apple pear kitchen", drawFruit},
    {"mountain forest pine tree alp peak valley hike camp snow landscape wood cabin fox deer bear", drawMountains},
    {"sea ocean boat ship sail lighthouse coast wave harbour harbor island beach whale fish underwater river",
     drawBoat},
    {"portrait face woman man girl boy person people model fashion character king queen cat dog robot astronaut",
     drawPortrait},
    {"flower garden rose tulip bouquet peony poppy plant botanical leaf vase meadow", drawFlowers},
};

} // namespace

Scene chooseScene(const QString &prompt, Random &random)
{
    Scene chosen = scenes[random.below(int(std::size(scenes)))].scene;
    int most = 0;
    for (const Called &called : scenes) {
        const int hits = wordHits(prompt, called.words);
        if (hits > most) {
            most = hits;
            chosen = called.scene;
        }
    }
    return chosen;
}

} // namespace proofsheet
