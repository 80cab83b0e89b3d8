// SPDX-License-Identifier: GPL-3.0-or-later
// A pane of two pictures made by hand, and what it paints. Header-only.
#pragma once

#include "support/GalleryBench.h"
#include "ui/compare/PairPane.h"

namespace proofsheet::test {

inline QImage filled(QSize size, QColor colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

inline PictureLevels levelsOf(const QImage &image)
{
    return {image.size(), halvesOf(image)};
}

inline void give(PairPane &pane, PairSide side, const QImage &image)
{
    pane.begin(side, image.size(), image.hasAlphaChannel(), {});
    pane.setImage(side, levelsOf(image));
}

// 400 × 300 px.
inline std::unique_ptr<PairPane> pairOf(const Theme &theme, const QImage &a, const QImage &b,
                                        CompareMode mode = CompareMode::Slider)
{
    auto pane = std::make_unique<PairPane>(theme);
    pane->resize(400, 300);
    pane->setMode(mode);
    give(*pane, PairSide::A, a);
    give(*pane, PairSide::B, b);
    return pane;
}

inline QImage painted(PairPane &pane)
{
    return pane.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

} // namespace proofsheet::test
