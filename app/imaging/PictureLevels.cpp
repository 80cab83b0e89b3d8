// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PictureLevels.h"

#include <algorithm>

namespace proofsheet {

namespace {

constexpr int leastSide = 512; // px: below that even fourfold reduction looks right
constexpr int leastLong = 64;  // px: no halving is worth having below that
constexpr double rounding = 0.5;

} // namespace

qint64 PictureLevels::bytes() const
{
    qint64 sum = 0;
    for (const QImage &image : images)
        sum += image.sizeInBytes();
    return sum;
}

const QImage &PictureLevels::forWidth(double width) const
{
    static const QImage none;
    if (images.isEmpty())
        return none;
    qsizetype level = 0;
    while (level + 1 < images.size() && images[level + 1].width() + rounding >= width)
        ++level;
    return images[level];
}

QSize halved(QSize whole, int times)
{
    return {std::max(1, whole.width() >> times), std::max(1, whole.height() >> times)};
}

int halvingsFor(QSize whole, QSize shown)
{
    if (whole.isEmpty() || shown.isEmpty())
        return 0;
    // By the longer side: the shorter one of 40,000 × 30 pixels would be gone.
    const int length = std::max(whole.width(), whole.height());
    const int needed = std::max({leastLong, whole.width() >= whole.height() ? shown.width() : shown.height(), 1});
    int times = 0;
    while ((length >> (times + 1)) >= needed)
        ++times;
    return times;
}

qint64 bytesOfHalving(QSize whole, int times)
{
    if (whole.isEmpty())
        return 0;
    const QSize size = halved(whole, times);
    return 4ll * size.width() * size.height();
}

QList<QImage> halvesOf(const QImage &image, int least)
{
    QList<QImage> levels{image};
    while (levels.size() <= least || std::min(levels.last().width(), levels.last().height()) >= 2 * leastSide) {
        const QImage &last = levels.last();
        levels.append(last.scaled(halved(last.size(), 1), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    return levels;
}

} // namespace proofsheet
