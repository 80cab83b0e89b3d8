// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/ViewportPane.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace proofsheet {
namespace {

constexpr double wheelFactor = 1.25; // a notch

} // namespace

ViewportPane::ViewportPane(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setMinimumSize(160, 140);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ViewportPane::setMeasure(Viewport::Measure measure)
{
    setViewport(Viewport(measure));
}

void ViewportPane::setMargin(int margin)
{
    m_margin = margin;
    update();
}

void ViewportPane::setBackdrop(std::optional<Backdrop> backdrop)
{
    m_backdrop = backdrop;
    update();
}

PicturePainter ViewportPane::picturePainter() const
{
    const QRectF area(m_margin, m_margin, std::max(1, width() - 2 * m_margin), std::max(1, height() - 2 * m_margin));
    return {m_viewport, area, devicePixelRatioF()};
}

double ViewportPane::percent() const
{
    return picturePainter().scale(shownSize()) * 100;
}

QRectF ViewportPane::pictureRect() const
{
    return picturePainter().pictureRect(shownSize());
}

void ViewportPane::setViewport(const Viewport &viewport)
{
    if (viewport == m_viewport)
        return;
    m_viewport = viewport;
    update();
}

void ViewportPane::change(const Viewport &viewport, bool alone)
{
    if (viewport == m_viewport)
        return;
    m_viewport = viewport;
    update();
    Q_EMIT viewportChanged(m_viewport, alone);
}

void ViewportPane::fit()
{
    Viewport next = m_viewport;
    next.fit();
    change(next);
}

void ViewportPane::actualSize()
{
    const PicturePainter shown = picturePainter();
    Viewport next = m_viewport;
    next.setScale(1.0, shown.toPane(QRectF(rect()).center()), shownSize(), shown.paneSize());
    change(next);
}

void ViewportPane::toggleActual()
{
    const PicturePainter shown = picturePainter();
    const QPointF pointer = mapFromGlobal(QCursor::pos());
    Viewport next = m_viewport;
    next.toggleActual(shown.toPane(rect().contains(pointer.toPoint()) ? pointer : QRectF(rect()).center()), shownSize(),
                      shown.paneSize());
    change(next);
}

void ViewportPane::zoomStep(int direction)
{
    const PicturePainter shown = picturePainter();
    Viewport next = m_viewport;
    next.zoomBy(std::pow(wheelFactor, direction), shown.toPane(QRectF(rect()).center()), shownSize(), shown.paneSize());
    change(next);
}

void ViewportPane::paintBackdrop(QPainter &painter, const QRect &exposed) const
{
    if (m_backdrop == Backdrop::Checker)
        paintChecker(painter, rect(), m_theme.current());
    else
        painter.fillRect(exposed, m_backdrop ? backdropColour(*m_backdrop) : m_theme->canvas);
}

void ViewportPane::paintBehind(QPainter &painter, const QRectF &picture, bool hasAlpha) const
{
    if (hasAlpha && !m_backdrop)
        paintChecker(painter, picture, m_theme.current());
}

void ViewportPane::paintSentence(QPainter &painter, const QRect &where, const QString &sentence) const
{
    painter.fillRect(where, m_theme->canvas);
    painter.setFont(m_theme.font(TextRole::Reading));
    painter.setPen(m_theme->text2);
    painter.drawText(where.adjusted(usualMargin, usualMargin, -usualMargin, -usualMargin),
                     Qt::AlignCenter | Qt::TextWordWrap, sentence);
}

bool ViewportPane::takesDrag(QPointF)
{
    return false;
}

void ViewportPane::dragTo(QPointF, bool) {}

void ViewportPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_viewport.measure() == Viewport::Measure::Fit)
        return; // relative to the pane already
    Viewport next = m_viewport;
    next.panBy({0, 0}, shownSize(), picturePainter().paneSize());
    change(next);
}

void ViewportPane::wheelEvent(QWheelEvent *event)
{
    event->accept();
    // Some platforms turn a wheel with Shift into a sideways one.
    const bool alone = event->modifiers().testFlag(Qt::ShiftModifier);
    const int turned = event->angleDelta().y() != 0 || !alone ? event->angleDelta().y() : event->angleDelta().x();
    if (shownSize().isEmpty() || turned == 0)
        return;
    const PicturePainter shown = picturePainter();
    Viewport next = m_viewport;
    next.zoomBy(std::pow(wheelFactor, turned / 120.0), shown.toPane(event->position()), shownSize(), shown.paneSize());
    change(next, alone);
    say(picturePainter().relativeAt(event->position(), shownSize()));
}

void ViewportPane::mousePressEvent(QMouseEvent *event)
{
    Q_EMIT pressed();
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_dragFrom = event->position();
    m_drag = takesDrag(event->position()) ? Drag::Own : Drag::Picture;
    if (m_drag == Drag::Own)
        dragTo(event->position(), event->modifiers().testFlag(Qt::ShiftModifier));
    else if (!m_viewport.isFit())
        setCursor(Qt::ClosedHandCursor);
}

void ViewportPane::mouseMoveEvent(QMouseEvent *event)
{
    const bool alone = event->modifiers().testFlag(Qt::ShiftModifier);
    if (m_drag == Drag::Own) {
        dragTo(event->position(), alone);
    } else if (m_drag == Drag::Picture) {
        Viewport next = m_viewport;
        next.panBy((event->position() - m_dragFrom) * devicePixelRatioF(), shownSize(), picturePainter().paneSize());
        change(next, alone);
    }
    m_dragFrom = event->position();
    say(picturePainter().relativeAt(event->position(), shownSize()));
}

void ViewportPane::mouseReleaseEvent(QMouseEvent *)
{
    if (m_drag == Drag::Own)
        letGo();
    m_drag = Drag::None;
    unsetCursor();
}

void ViewportPane::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !takesDrag(event->position()))
        Q_EMIT doubleClicked();
}

void ViewportPane::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    say(std::nullopt);
}

void ViewportPane::say(const std::optional<QPointF> &pointer)
{
    if (pointer == m_pointer)
        return;
    m_pointer = pointer;
    Q_EMIT pointerMoved(pointer);
}

} // namespace proofsheet
