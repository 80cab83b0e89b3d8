// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PictureDifference.h"

#include <algorithm>
#include <cmath>

namespace proofsheet {

namespace {

// Two shapes that differ by less than this (of a side) are the same: sizes are whole pixels.
constexpr double sameShape = 1.0; // px

qint64 areaOf(const QImage &image)
{
    return qint64(image.width()) * image.height();
}

// image, scaled to cover size, and its middle taken; says whether something was cut off.
QImage covering(const QImage &image, QSize size, bool *isCropped)
{
    const QSizeF cover = QSizeF(image.size()).scaled(size, Qt::KeepAspectRatioByExpanding);
    *isCropped = cover.width() - size.width() > sameShape || cover.height() - size.height() > sameShape;
    if (!*isCropped)
        return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    // The part of the original that remains, so that nothing is scaled only to be thrown away.
    const double factor = cover.width() / image.width();
    const QSize kept(std::min(image.width(), int(std::lround(size.width() / factor))),
                     std::min(image.height(), int(std::lround(size.height() / factor))));
    const QRect part(QPoint((image.width() - kept.width()) / 2, (image.height() - kept.height()) / 2), kept);
    return image.copy(part).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

int differenceOf(QRgb a, QRgb b)
{
    const int red = std::abs(qRed(a) - qRed(b));
    const int green = std::abs(qGreen(a) - qGreen(b));
    const int blue = std::abs(qBlue(a) - qBlue(b));
    const int alpha = std::abs(qAlpha(a) - qAlpha(b));
    return std::max(std::max(red, green), std::max(blue, alpha));
}

QImage comparable(const QImage &image)
{
    // An opaque picture's fourth byte is 255 in this format.
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

PictureDifference rawDifferenceOf(const QImage &a, const QImage &b)
{
    PictureDifference difference;
    if (a.isNull() || b.isNull())
        return difference;
    const bool isFirstSmaller = areaOf(a) <= areaOf(b);
    const QImage &smaller = isFirstSmaller ? a : b;
    const QImage &larger = isFirstSmaller ? b : a;
    difference.comparedAt = smaller.size();
    difference.isScaled = smaller.size() != larger.size();
    const QImage one = comparable(smaller);
    const QImage other =
        comparable(difference.isScaled ? covering(larger, smaller.size(), &difference.isCropped) : larger);

    difference.values = QImage(smaller.size(), QImage::Format_Grayscale8);
    const int width = smaller.width();
    for (int y = 0; y < smaller.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(one.constScanLine(y));
        const auto *with = reinterpret_cast<const QRgb *>(other.constScanLine(y));
        uchar *to = difference.values.scanLine(y);
        for (int x = 0; x < width; ++x)
            to[x] = uchar(differenceOf(from[x], with[x]));
        for (int x = 0; x < width; ++x)
            ++difference.counts[to[x]];
    }
    return difference;
}

DifferenceMap mapOf(const PictureDifference &difference, const DifferenceOptions &options)
{
    DifferenceMap map;
    map.comparedAt = difference.comparedAt;
    map.isScaled = difference.isScaled;
    map.isCropped = difference.isCropped;
    if (difference.values.isNull())
        return map;
    const int factor = std::clamp(options.factor, 1, 16);
    std::array<uchar, 256> shown{};
    qint64 differing = 0;
    for (int value = std::max(0, options.threshold) + 1; value < 256; ++value) {
        shown[size_t(value)] = uchar(std::min(255, value * factor));
        differing += difference.counts[size_t(value)];
    }
    map.share = double(differing) / double(areaOf(difference.values));
    map.map = QImage(difference.values.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < map.map.height(); ++y) {
        const uchar *from = difference.values.constScanLine(y);
        uchar *to = map.map.scanLine(y);
        for (int x = 0; x < map.map.width(); ++x)
            to[x] = shown[from[x]];
    }
    return map;
}

DifferenceMap differenceOf(const QImage &a, const QImage &b, const DifferenceOptions &options)
{
    return mapOf(rawDifferenceOf(a, b), options);
}

} // namespace proofsheet
