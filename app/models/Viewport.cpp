// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Viewport.h"

#include <algorithm>
#include <cmath>

namespace proofsheet {

double Viewport::fitScale(QSize picture, QSizeF pane)
{
    if (picture.isEmpty() || pane.isEmpty())
        return 1.0;
    return std::min({1.0, pane.width() / picture.width(), pane.height() / picture.height()});
}

double Viewport::scale(QSize picture, QSizeF pane) const
{
    return m_fit ? fitScale(picture, pane) : m_scale;
}

QRectF Viewport::target(QSize picture, QSizeF pane) const
{
    const double factor = scale(picture, pane);
    const QSizeF size = QSizeF(picture) * factor;
    const QPointF middle(pane.width() / 2, pane.height() / 2);
    const QPointF centre = m_fit ? QPointF(0.5, 0.5) : m_centre;
    const QPointF topLeft = middle - QPointF(centre.x() * size.width(), centre.y() * size.height());
    return {QPointF(std::round(topLeft.x()), std::round(topLeft.y())), size};
}

void Viewport::fit()
{
    m_fit = true;
    m_centre = {0.5, 0.5};
}

void Viewport::setScale(double wanted, QPointF at, QSize picture, QSizeF pane)
{
    if (picture.isEmpty() || pane.isEmpty())
        return;
    const QRectF before = target(picture, pane);
    const QPointF point((at.x() - before.x()) / before.width(), (at.y() - before.y()) / before.height());
    m_scale = std::clamp(wanted, leastScale, mostScale);
    m_fit = false;
    // The centre for which `point` comes to lie under `at` again.
    m_centre = {point.x() - (at.x() - pane.width() / 2) / (picture.width() * m_scale),
                point.y() - (at.y() - pane.height() / 2) / (picture.height() * m_scale)};
    clampCentre(picture, pane);
}

void Viewport::zoomBy(double factor, QPointF at, QSize picture, QSizeF pane)
{
    const double fitted = fitScale(picture, pane);
    const double from = scale(picture, pane);
    double to = from * factor;
    // Exactly 100 % and exactly fit are stops: a wheel never jumps over them.
    for (const double stop : {1.0, fitted}) {
        if ((from < stop && to > stop) || (from > stop && to < stop))
            to = stop;
    }
    if (factor < 1 && to <= fitted)
        fit();
    else
        setScale(to, at, picture, pane);
}

void Viewport::panBy(QPointF delta, QSize picture, QSizeF pane)
{
    if (m_fit || picture.isEmpty())
        return;
    m_centre -= QPointF(delta.x() / (picture.width() * m_scale), delta.y() / (picture.height() * m_scale));
    clampCentre(picture, pane);
}

void Viewport::toggleActual(QPointF at, QSize picture, QSizeF pane)
{
    if (m_fit)
        setScale(1.0, at, picture, pane);
    else
        fit();
}

void Viewport::clampCentre(QSize picture, QSizeF pane)
{
    const auto clamped = [](double centre, double length, double room) {
        if (length <= room)
            return 0.5;
        const double half = room / 2 / length;
        return std::clamp(centre, half, 1 - half);
    };
    m_centre = {clamped(m_centre.x(), picture.width() * m_scale, pane.width()),
                clamped(m_centre.y(), picture.height() * m_scale, pane.height())};
}

} // namespace proofsheet
