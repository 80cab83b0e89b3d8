// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Viewport.h"

#include <algorithm>
#include <cmath>

namespace proofsheet {

namespace {

constexpr double sameScale = 1e-9; // what a division and a multiplication may lose

bool isSame(double a, double b)
{
    return std::abs(a - b) <= sameScale * std::max(std::abs(a), std::abs(b));
}

double containing(QSize picture, QSizeF pane)
{
    return std::min(pane.width() / picture.width(), pane.height() / picture.height());
}

double clampedAxis(double centre, double length, double room)
{
    if (length <= room)
        return 0.5;
    const double half = room / 2 / length;
    return std::clamp(centre, half, 1 - half);
}

} // namespace

double Viewport::fitScale(QSize picture, QSizeF pane)
{
    return picture.isEmpty() || pane.isEmpty() ? 1.0 : std::min(1.0, containing(picture, pane));
}

double Viewport::fitted(QSize picture, QSizeF pane) const
{
    if (m_measure == Measure::Pixels || picture.isEmpty() || pane.isEmpty())
        return fitScale(picture, pane);
    return containing(picture, pane);
}

double Viewport::scale(QSize picture, QSizeF pane) const
{
    if (m_measure == Measure::Pixels)
        return m_fit ? fitScale(picture, pane) : m_scale;
    const double exact = fitted(picture, pane) * m_scale;
    return isSame(exact, 1.0) ? 1.0 : exact;
}

QSizeF Viewport::shownSize(QSize picture, QSizeF pane) const
{
    return QSizeF(picture) * scale(picture, pane);
}

QPointF Viewport::clamped(QPointF centre, QSizeF shown, QSizeF pane) const
{
    return {clampedAxis(centre.x(), shown.width(), pane.width()),
            clampedAxis(centre.y(), shown.height(), pane.height())};
}

QRectF Viewport::target(QSize picture, QSizeF pane) const
{
    const QSizeF size = shownSize(picture, pane);
    const QPointF middle(pane.width() / 2, pane.height() / 2);
    const QPointF centre = m_fit ? QPointF(0.5, 0.5) : clamped(m_centre, size, pane);
    const QPointF topLeft = middle - QPointF(centre.x() * size.width(), centre.y() * size.height());
    return {QPointF(std::round(topLeft.x()), std::round(topLeft.y())), size};
}

void Viewport::fit()
{
    m_fit = true;
    m_centre = {0.5, 0.5};
    if (m_measure == Measure::Fit)
        m_scale = 1.0;
}

void Viewport::setScale(double wanted, QPointF at, QSize picture, QSizeF pane)
{
    if (picture.isEmpty() || pane.isEmpty())
        return;
    const double fit = fitted(picture, pane);
    const double before = scale(picture, pane);
    const QRectF shown = target(picture, pane);
    const QPointF point((at.x() - shown.x()) / shown.width(), (at.y() - shown.y()) / shown.height());
    const double next = std::clamp(wanted, std::min(leastScale, fit), std::max(mostScale, fit));
    const QPointF shared = m_centre;
    m_scale = m_measure == Measure::Pixels ? next : next / fit;
    m_fit = false;
    if (m_measure == Measure::Fit && isSame(m_scale, 1.0)) {
        this->fit();
        return;
    }
    // The centre for which `point` comes to lie under `at` again.
    const QSizeF size = QSizeF(picture) * next;
    QPointF centre(point.x() - (at.x() - pane.width() / 2) / size.width(),
                   point.y() - (at.y() - pane.height() / 2) / size.height());
    if (m_measure == Measure::Fit) {
        // Where this picture is seen whole it has no say, and the others keep the same point of theirs.
        const double ratio = before / next;
        if (size.width() <= pane.width())
            centre.setX(point.x() - (point.x() - shared.x()) * ratio);
        if (size.height() <= pane.height())
            centre.setY(point.y() - (point.y() - shared.y()) * ratio);
    }
    moveTo(centre, picture, pane);
}

void Viewport::zoomBy(double factor, QPointF at, QSize picture, QSizeF pane)
{
    const double fit = fitted(picture, pane);
    const double from = scale(picture, pane);
    if (m_measure == Measure::Fit && factor < 1 && from < fit)
        return; // 100 % of a picture that fit enlarges: no smaller than that
    double to = from * factor;
    // Exactly 100 % and exactly fit are stops: a wheel never jumps over them.
    for (const double stop : {1.0, fit}) {
        if ((from < stop && to > stop) || (from > stop && to < stop))
            to = stop;
    }
    if (factor < 1 && to <= fit)
        this->fit();
    else
        setScale(to, at, picture, pane);
}

void Viewport::panBy(QPointF delta, QSize picture, QSizeF pane)
{
    if (m_fit || picture.isEmpty())
        return;
    const QSizeF size = shownSize(picture, pane);
    QPointF centre = clamped(m_centre, size, pane) - QPointF(delta.x() / size.width(), delta.y() / size.height());
    if (size.width() <= pane.width())
        centre.setX(m_centre.x());
    if (size.height() <= pane.height())
        centre.setY(m_centre.y());
    moveTo(centre, picture, pane);
}

void Viewport::centreOn(QPointF point, QSize picture, QSizeF pane)
{
    if (!m_fit && !picture.isEmpty())
        moveTo(point, picture, pane);
}

void Viewport::toggleActual(QPointF at, QSize picture, QSizeF pane)
{
    if (m_fit)
        setScale(1.0, at, picture, pane);
    else
        fit();
}

void Viewport::moveTo(QPointF centre, QSize picture, QSizeF pane)
{
    const QSizeF size = shownSize(picture, pane);
    const QPointF within = clamped(centre, size, pane);
    if (m_measure == Measure::Pixels) {
        m_centre = within;
        return;
    }
    // A direction in which this picture is seen whole belongs to the others. No picture is longer than m_scale panes.
    const double widest = std::max(1.0, m_scale);
    m_centre = {size.width() > pane.width() ? within.x() : clampedAxis(centre.x(), widest, 1.0),
                size.height() > pane.height() ? within.y() : clampedAxis(centre.y(), widest, 1.0)};
}

Viewport Viewport::shiftedBy(const ViewportOffset &offset) const
{
    if (offset == ViewportOffset() || (m_measure == Measure::Pixels && m_fit))
        return *this;
    Viewport apart = *this;
    apart.m_fit = false;
    apart.m_scale *= offset.zoom;
    apart.m_centre += offset.shift;
    if (m_measure == Measure::Fit && isSame(apart.m_scale, 1.0))
        apart.fit();
    return apart;
}

ViewportOffset Viewport::offsetFrom(const Viewport &shared) const
{
    if (m_measure != shared.m_measure || (m_measure == Measure::Pixels && (m_fit || shared.m_fit)))
        return {};
    return {m_scale / shared.m_scale, m_centre - shared.m_centre};
}

} // namespace proofsheet
