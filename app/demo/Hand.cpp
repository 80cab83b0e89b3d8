// SPDX-License-Identifier: GPL-3.0-or-later
// One hand a model. They differ in kind first (shading, outline, strokes) and in grading second, so that they are told
// apart in a thumbnail.
#include "demo/Hand.h"

#include "demo/Random.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace proofsheet {

namespace {

QHash<QString, Hand> allHands()
{
    return {
        {u"gpt-image-1"_s, {.detail = 1.1, .glow = 0.9, .bloom = 0.12, .vignette = 0.14, .grain = 0.022}},
        {u"gpt-image-1-mini"_s,
         {.shading = Shading::Flat, .detail = 0.65, .glow = 0.5, .saturation = 1.04, .contrast = 1.02}},
        {u"dall-e-3"_s,
         {.detail = 1.35,
          .glow = 1.5,
          .bloom = 0.34,
          .saturation = 1.34,
          .contrast = 1.16,
          .warmth = 0.12,
          .vignette = 0.3}},
        {u"dall-e-2"_s, {.detail = 0.5, .glow = 0.7, .smear = 9, .saturation = 0.86, .contrast = 0.94, .lift = 0.03}},
        {u"phoenix-1-0"_s,
         {.detail = 1.1,
          .glow = 1.2,
          .depthHaze = 0.25,
          .bloom = 0.4,
          .saturation = 0.9,
          .contrast = 1.05,
          .lift = 0.07,
          .vignette = 0.3,
          .grain = 0.05}},
        {u"lightning-xl"_s,
         {.shading = Shading::Poster,
          .detail = 0.5,
          .glow = 0.3,
          .saturation = 1.25,
          .contrast = 1.12,
          .halftone = 0.5}},
        {u"anime-xl"_s,
         {.shading = Shading::Cel,
          .detail = 0.9,
          .outline = 2.6,
          .glow = 0.9,
          .bigClouds = true,
          .bloom = 0.16,
          .saturation = 1.2,
          .contrast = 1.03}},
        {u"kino-xl"_s,
         {.detail = 1.0,
          .glow = 1.1,
          .depthHaze = 0.3,
          .bloom = 0.22,
          .saturation = 0.95,
          .contrast = 1.12,
          .split = 0.75,
          .vignette = 0.5,
          .grain = 0.055,
          .letterbox = true,
          .streak = true}},
        {u"vision-xl"_s,
         {.detail = 1.0,
          .glow = 1.3,
          .depthHaze = 0.65,
          .smear = 3,
          .bloom = 0.3,
          .saturation = 0.84,
          .contrast = 0.98,
          .warmth = 0.25,
          .lift = 0.03,
          .vignette = 0.12}},
        {u"diffusion-xl"_s,
         {.detail = 0.8, .glow = 0.8, .strokes = 1.0, .saturation = 1.14, .contrast = 1.06, .vignette = 0.1}},
    };
}

} // namespace

Hand handOf(const SamplePicture &picture)
{
    const QHash<QString, Hand> all = allHands();
    const QString name = picture.model.section(u'/', -1);
    Hand hand;
    if (const auto found = all.constFind(name); found != all.constEnd()) {
        hand = *found;
    } else {
        QStringList names = all.keys();
        names.sort();
        hand = all[names[qsizetype(stableHash(name) % quint64(names.size()))]];
    }
    if (picture.quality == u"low")
        hand.detail *= 0.6;
    else if (picture.quality == u"high" || picture.quality == u"hd")
        hand.detail *= 1.3;
    if (picture.style == u"natural") {
        hand.saturation = 1 + (hand.saturation - 1) * 0.1;
        hand.contrast = 1 + (hand.contrast - 1) * 0.5;
        hand.glow *= 0.7;
    }
    return hand;
}

} // namespace proofsheet
