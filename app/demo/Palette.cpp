// SPDX-License-Identifier: GPL-3.0-or-later
// Twelve sets of colours, and the words that call for them.
#include "demo/Palette.h"

#include "demo/Words.h"

#include <QList>

namespace proofsheet {

namespace {

struct Named
{
    const char *words; // separated by spaces
    Palette palette;
};

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Palette palette(const QRgb (&c)[9], bool night = false)
{
    return {rgb(c[0]), rgb(c[1]), rgb(c[2]), rgb(c[3]), rgb(c[4]), rgb(c[5]), rgb(c[6]), rgb(c[7]), rgb(c[8]), night};
}

QList<Named> allPalettes()
{
    return {
        {"dawn morning peach sunrise first soft warm",
         palette({0xf3c9a5, 0xfbe6c8, 0xfff3d6, 0xe0a171, 0x9a4f2c, 0x3d1f1a, 0xc65a3a, 0x2f6f73, 0xfaf1e2})},
        {"day noon blue sky summer clear cool coast",
         palette({0x5fa8cf, 0xd8ecec, 0xfff8e1, 0x9cc3bf, 0x3f6f73, 0x16323f, 0xe8684a, 0xf2b84b, 0xf7f3e9})},
        {"dusk purple violet evening lavender twilight",
         palette({0x46356f, 0xe69a8d, 0xffe0b0, 0x8e5c8c, 0x3c2a5a, 0x1b1534, 0xf07a5f, 0x64b6b1, 0xf6e9e4})},
        {"night midnight neon city moon dark",
         palette({0x0e1f33, 0x2c5a66, 0xffd98a, 0x1d3b4d, 0x0f2231, 0x070f1a, 0xef6a4a, 0x52b7b0, 0xf4ead2}, true)},
        {"terracotta clay ceramic earth desert rust brown kiln",
         palette({0xd9b48c, 0xf0dcc0, 0xfff0d2, 0xc98d63, 0x8a452c, 0x37190f, 0xb8532f, 0x5d7a6b, 0xf6ebdb})},
        {"green forest sage moss leaf jungle herb",
         palette({0xa9c6b4, 0xe9eed7, 0xfff6d2, 0x86a88f, 0x2f5a49, 0x10281f, 0xd9824a, 0xe7c25a, 0xf4f1e3})},
        {"pink rose blush magenta coral candy",
         palette({0xe9a3a6, 0xfbdcd3, 0xfff2df, 0xd87c84, 0x8f3a52, 0x3a1428, 0xe2574c, 0x2e7f86, 0xfcefe9})},
        {"gold golden yellow ochre honey amber autumn",
         palette({0xe8b85a, 0xf8e3ab, 0xfffae0, 0xcf8f3a, 0x85501c, 0x33200f, 0xc4452d, 0x3c6e71, 0xfaf2dc})},
        {"red crimson scarlet fire risograph poster",
         palette({0xefe3cf, 0xf7efe0, 0xf26b4f, 0xe8b547, 0x1f6b6a, 0x14323c, 0xe5553f, 0xe8b547, 0xf6eedd})},
        {"teal turquoise aqua ocean underwater emerald sea",
         palette({0x1f7a86, 0xbfe3d6, 0xfff4cf, 0x5aa7a3, 0x14525f, 0x08252f, 0xf28a5b, 0xf4c95d, 0xf1f4e8})},
        {"white minimal snow winter calm grey editorial linen",
         palette({0xc9cdd0, 0xf1efea, 0xffffff, 0xb3b4b0, 0x6b6a66, 0x2a2b2e, 0xc98a5a, 0x6f8b8a, 0xfaf8f4})},
        {"indigo ink navy cobalt denim storm",
         palette({0x33518c, 0xcfd9e6, 0xfff3d9, 0x7d97bd, 0x27406f, 0x101c36, 0xf0a04b, 0xd9574a, 0xf2efe6})},
    };
}

Palette blended(const Palette &a, const Palette &b, qreal share)
{
    return {mix(a.high, b.high, share),   mix(a.low, b.low, share * 0.6),
            mix(a.light, b.light, share), mix(a.far, b.far, share),
            mix(a.near, b.near, share),   mix(a.dark, b.dark, share),
            mix(a.accent, b.accent, 0.2), mix(a.accent2, b.accent2, share),
            mix(a.paper, b.paper, share), a.night};
}

} // namespace

Palette choosePalette(const QString &prompt, Random &random)
{
    const QList<Named> all = allPalettes();
    QList<int> called;
    for (int i = 0; i < all.size(); ++i)
        for (int hits = wordHits(prompt, all[i].words); hits > 0; --hits)
            called.append(i);
    if (called.isEmpty())
        return all[random.below(int(all.size()))].palette;
    const Palette &asked = all[called[random.below(int(called.size()))]].palette;
    // One picture in three takes the asked colours only half, towards another set of the same hour.
    const Palette &other = all[random.below(int(all.size()))].palette;
    if (!random.chance(0.36) || other.night != asked.night)
        return asked;
    return blended(asked, other, 0.55);
}

QColor mix(const QColor &a, const QColor &b, qreal share)
{
    share = qBound(0.0, share, 1.0);
    const auto blend = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue()),
                  blend(a.alpha(), b.alpha()));
}

QColor lighter(const QColor &colour, qreal share)
{
    return mix(colour, QColor(255, 252, 242, colour.alpha()), share);
}

QColor darker(const QColor &colour, qreal share)
{
    return mix(colour, QColor(12, 12, 26, colour.alpha()), share);
}

QColor withAlpha(const QColor &colour, qreal alpha)
{
    QColor result = colour;
    result.setAlphaF(float(qBound(0.0, alpha, 1.0)));
    return result;
}

} // namespace proofsheet
