// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DecodePlan.h"

#include "imaging/PictureLevels.h"

#include <algorithm>

namespace proofsheet {

namespace {

constexpr int leastLong = 256; // px: a picture that is seen is never made smaller for want of room

bool canHalve(const DecodePlan::Picture &picture)
{
    const QSize size = halved(picture.whole, picture.planned + 1);
    return std::max(size.width(), size.height()) >= leastLong;
}

qint64 bytesOf(const DecodePlan::Picture &picture)
{
    return bytesOfHalving(picture.whole, picture.planned);
}

// Of what is seen, bytes.
qint64 sumOf(const QList<DecodePlan::Picture> &pictures)
{
    qint64 sum = 0;
    for (const DecodePlan::Picture &picture : pictures)
        sum += picture.seen ? bytesOf(picture) : 0;
    return sum;
}

} // namespace

void DecodePlan::fill(QList<Picture> &pictures, qint64 limit)
{
    for (Picture &picture : pictures)
        picture.planned = picture.wanted;
    qint64 sum = sumOf(pictures);
    while (sum > limit) {
        qint64 largest = 0;
        for (const Picture &picture : std::as_const(pictures)) {
            if (picture.seen && canHalve(picture))
                largest = std::max(largest, bytesOf(picture));
        }
        if (largest == 0)
            break;
        for (Picture &picture : pictures) {
            if (picture.seen && canHalve(picture) && 2 * bytesOf(picture) > largest)
                ++picture.planned;
        }
        sum = sumOf(pictures);
    }
    for (Picture &picture : pictures) {
        if (picture.seen)
            continue;
        if (sum + bytesOf(picture) > limit)
            picture.planned = none;
        else
            sum += bytesOf(picture);
    }
}

} // namespace proofsheet
