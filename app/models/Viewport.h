// SPDX-License-Identifier: GPL-3.0-or-later
// Zoom and centre of a picture in a pane. The centre is relative to the picture, so that panes of different pictures
// can share one viewport. Pure. Every length is in device pixels: at a scale of 1, one pixel of the picture is one
// pixel of the screen.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>

namespace proofsheet {

// How far one pane stands apart from the viewport it shares with others.
struct ViewportOffset
{
    double zoom = 1.0; // times the shared scale
    QPointF shift;     // added to the shared centre, relative to the picture

    // For the way back: the viewport a pane shares is its own shiftedBy() this.
    ViewportOffset inverse() const { return {1 / zoom, -shift}; }
    friend bool operator==(const ViewportOffset &, const ViewportOffset &) = default;
};

class Viewport
{
public:
    enum class Measure {
        Pixels, // the scale is of pixels: every picture is drawn at the same percentage; fit never enlarges
        Fit     // the scale is relative to each picture's own fit, which may enlarge: every picture of whatever size
                // and shape shows the same part of itself
    };

    explicit Viewport(Measure measure = Measure::Pixels)
        : m_measure(measure)
    {}

    Measure measure() const { return m_measure; }
    bool isFit() const { return m_fit; }
    QPointF centre() const { return m_centre; } // 0..1 in both directions
    // Device pixels for one pixel of the picture. Exactly 1 where 100 % was asked for on this picture.
    double scale(QSize picture, QSizeF pane) const;
    // Where the picture lies in the pane. Whole device pixels at its top left, so that 100 % is exact. A picture never
    // leaves an edge of the pane bare while it reaches beyond the opposite one.
    QRectF target(QSize picture, QSizeF pane) const;
    // The scale that shows the whole picture, never above 1.
    static double fitScale(QSize picture, QSizeF pane);
    // The scale that fit() means in this measure.
    double fitted(QSize picture, QSizeF pane) const;

    void fit();
    // Sets the scale and keeps the picture's point under `at` (pane coordinates) where it is. In Fit the other pictures
    // follow in proportion.
    void setScale(double scale, QPointF at, QSize picture, QSizeF pane);
    void zoomBy(double factor, QPointF at, QSize picture, QSizeF pane);
    void panBy(QPointF delta, QSize picture, QSizeF pane);
    // Brings a point of the picture (relative) to the middle of the pane, as far as its edges allow.
    void centreOn(QPointF point, QSize picture, QSizeF pane);
    // 100 % at the point, and back to fit from anything but fit.
    void toggleActual(QPointF at, QSize picture, QSizeF pane);

    // This viewport, for a pane that stands apart; and how far this one stands apart from a shared one. In Pixels
    // there is no offset from or to a fit.
    Viewport shiftedBy(const ViewportOffset &offset) const;
    ViewportOffset offsetFrom(const Viewport &shared) const;

    static constexpr double leastScale = 0.02;
    static constexpr double mostScale = 16.0;

    friend bool operator==(const Viewport &, const Viewport &) = default;

private:
    QSizeF shownSize(QSize picture, QSizeF pane) const;
    QPointF clamped(QPointF centre, QSizeF shown, QSizeF pane) const;
    void moveTo(QPointF centre, QSize picture, QSizeF pane);

    Measure m_measure = Measure::Pixels;
    bool m_fit = true;
    double m_scale = 1.0; // Pixels: meaningless while fit. Fit: times each picture's fit
    QPointF m_centre{0.5, 0.5};
};

} // namespace proofsheet
