// SPDX-License-Identifier: GPL-3.0-or-later
// Zoom and centre of a picture in a pane. The centre is relative to the picture, so that panes of different pictures
// can share one viewport. Pure. Every length is in device pixels: at a scale of 1, one pixel of the picture is one
// pixel of the screen.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>

namespace proofsheet {

class Viewport
{
public:
    bool isFit() const { return m_fit; }
    QPointF centre() const { return m_centre; } // 0..1 in both directions
    // Device pixels for one pixel of the picture.
    double scale(QSize picture, QSizeF pane) const;
    // Where the picture lies in the pane. Whole device pixels at its top left, so that 100 % is exact.
    QRectF target(QSize picture, QSizeF pane) const;
    // The scale that shows the whole picture, never above 1.
    static double fitScale(QSize picture, QSizeF pane);

    void fit();
    // Sets the scale and keeps the picture's point under `at` (pane coordinates) where it is.
    void setScale(double scale, QPointF at, QSize picture, QSizeF pane);
    void zoomBy(double factor, QPointF at, QSize picture, QSizeF pane);
    void panBy(QPointF delta, QSize picture, QSizeF pane);
    // 100 % at the point, and back to fit from anything but fit.
    void toggleActual(QPointF at, QSize picture, QSizeF pane);

    static constexpr double leastScale = 0.02;
    static constexpr double mostScale = 16.0;

    friend bool operator==(const Viewport &, const Viewport &) = default;

private:
    void clampCentre(QSize picture, QSizeF pane);

    bool m_fit = true;
    double m_scale = 1.0; // meaningless while fit
    QPointF m_centre{0.5, 0.5};
};

} // namespace proofsheet
