// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/SpinnerBeat.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Tokens.h"

#include <QPainter>
#include <QPen>

namespace proofsheet {

namespace {
constexpr int steps = metrics::spinnerPeriodMs * metrics::spinnerFps / 1000; // of one turn
}

SpinnerBeat::SpinnerBeat(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(1000 / metrics::spinnerFps);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_phase = (m_phase + 1) % steps;
        Q_EMIT beat();
    });
}

void SpinnerBeat::want(QObject *who, bool wanted)
{
    if (wanted && !m_wanted.contains(who)) {
        m_wanted.insert(who);
        connect(who, &QObject::destroyed, this, [this](QObject *gone) {
            m_wanted.remove(gone);
            arrange();
        });
    } else if (!wanted && m_wanted.remove(who)) {
        disconnect(who, &QObject::destroyed, this, nullptr);
    }
    arrange();
}

void SpinnerBeat::setStill(bool still)
{
    m_still = still;
    arrange();
    Q_EMIT beat();
}

void SpinnerBeat::arrange()
{
    const bool run = !m_still && !m_wanted.isEmpty();
    if (run && !m_timer.isActive())
        m_timer.start();
    else if (!run)
        m_timer.stop();
}

void SpinnerBeat::paint(QPainter &painter, const QRectF &where, const Tokens &tokens) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = where.width() / 9;
    const QRectF ring = where.adjusted(width, width, -width, -width);
    painter.setPen(QPen(tokens.outline, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);
    painter.setPen(QPen(tokens.text, width, Qt::SolidLine, Qt::RoundCap));
    if (m_still) {
        painter.drawLine(ring.center(), ring.center() - QPointF(0, ring.height() * 0.32));
        painter.drawLine(ring.center(), ring.center() + QPointF(ring.width() * 0.26, 0));
    } else {
        const int start = 90 - m_phase * 360 / steps;
        painter.drawArc(ring, start * 16, -110 * 16);
    }
    painter.restore();
}

} // namespace proofsheet
