// SPDX-License-Identifier: GPL-3.0-or-later
// Where two pictures differ and by how much. Values; pure; any thread; blocks (about 0.1 s for 4096 × 4096).
#pragma once

#include <QImage>

#include <array>

namespace proofsheet {

// Of every pixel the largest difference of its four channels, premultiplied: what is wholly transparent in both is the
// same whatever colour lies hidden in it.
struct PictureDifference
{
    QImage values;                    // Grayscale8, of comparedAt pixels; null where either picture is
    std::array<qint64, 256> counts{}; // how many pixels have each value
    QSize comparedAt;                 // the smaller one's; the other was scaled down to it
    bool isScaled = false;            // the two are not of the same size
    bool isCropped = false;           // nor of the same shape: the middle of the other was taken
};
PictureDifference rawDifferenceOf(const QImage &a, const QImage &b);

struct DifferenceOptions
{
    int factor = 4;    // 1 to 16: how many times brighter the map is than the difference
    int threshold = 0; // 0 to 255: up to this, pixels are the same
    friend bool operator==(const DifferenceOptions &, const DifferenceOptions &) = default;
};

struct DifferenceMap
{
    QImage map;       // Grayscale8: black where the same
    double share = 0; // of pixels that differ, 0 to 1
    QSize comparedAt;
    bool isScaled = false;
    bool isCropped = false;
};
DifferenceMap mapOf(const PictureDifference &difference, const DifferenceOptions &options);
DifferenceMap differenceOf(const QImage &a, const QImage &b, const DifferenceOptions &options);

} // namespace proofsheet
