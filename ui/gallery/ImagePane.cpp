// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/ImagePane.h"

#include "ui/gallery/PaneNavigator.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace proofsheet {
namespace {

constexpr double wheelFactor = 1.25; // a notch

} // namespace

ImagePane::ImagePane(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setMinimumSize(160, 140);
    setAccessibleName(tr("Picture"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ImagePane::begin(QSize pictureSize, bool hasAlpha, const QPixmap &standIn)
{
    m_trouble.clear();
    if (!standIn.isNull() || m_pictureSize.isEmpty()) {
        m_levels = {};
        m_standIn = standIn;
    }
    m_pictureSize = pictureSize;
    m_hasAlpha = hasAlpha;
    update();
}

void ImagePane::setStandIn(const QPixmap &thumbnail)
{
    if (hasImage() || thumbnail.isNull())
        return;
    m_standIn = thumbnail;
    update();
}

void ImagePane::setImage(const PictureLevels &levels)
{
    m_levels = levels;
    m_trouble.clear();
    if (!levels.isEmpty())
        m_pictureSize = levels.whole;
    update();
}

void ImagePane::setTrouble(const QString &sentence)
{
    m_levels = {};
    m_trouble = sentence;
    update();
}

void ImagePane::clear()
{
    m_levels = {};
    m_standIn = {};
    m_trouble.clear();
    m_pictureSize = {};
    update();
}

void ImagePane::setMeasure(Viewport::Measure measure)
{
    setViewport(Viewport(measure));
}

void ImagePane::setMargin(int margin)
{
    m_margin = margin;
    update();
}

void ImagePane::setBackdrop(std::optional<Backdrop> backdrop)
{
    m_backdrop = backdrop;
    update();
}

void ImagePane::setNavigator(bool isShown)
{
    m_hasNavigator = isShown;
    update();
}

void ImagePane::setGhost(std::optional<QPointF> relative)
{
    if (relative == m_ghost)
        return;
    // Only the two places: it follows every move of the pointer in another pane.
    const PicturePainter shown = picturePainter();
    for (const std::optional<QPointF> &place : {m_ghost, relative}) {
        if (place)
            update(ghostRect(shown.positionOf(*place, m_pictureSize)).toAlignedRect());
    }
    m_ghost = relative;
}

PicturePainter ImagePane::picturePainter() const
{
    const QRectF area(m_margin, m_margin, std::max(1, width() - 2 * m_margin), std::max(1, height() - 2 * m_margin));
    return {m_viewport, area, devicePixelRatioF()};
}

PaneNavigator ImagePane::navigator() const
{
    return {PicturePainter(m_viewport, rect(), devicePixelRatioF()), m_pictureSize};
}

bool ImagePane::showsNavigator() const
{
    return m_hasNavigator && hasImage() && !m_viewport.isFit() && navigator().isNeeded();
}

QSize ImagePane::sizeNeeded(QSize picture) const
{
    return picturePainter().sizeNeeded(picture);
}

double ImagePane::percent() const
{
    return picturePainter().scale(m_pictureSize) * 100;
}

QRectF ImagePane::pictureRect() const
{
    return picturePainter().pictureRect(m_pictureSize);
}

void ImagePane::setViewport(const Viewport &viewport)
{
    if (viewport == m_viewport)
        return;
    m_viewport = viewport;
    update();
}

void ImagePane::change(const Viewport &viewport, bool alone)
{
    if (viewport == m_viewport)
        return;
    m_viewport = viewport;
    update();
    Q_EMIT viewportChanged(m_viewport, alone);
}

void ImagePane::fit()
{
    Viewport next = m_viewport;
    next.fit();
    change(next);
}

void ImagePane::actualSize()
{
    const PicturePainter shown = picturePainter();
    Viewport next = m_viewport;
    next.setScale(1.0, shown.toPane(QRectF(rect()).center()), m_pictureSize, shown.paneSize());
    change(next);
}

void ImagePane::toggleActual()
{
    const PicturePainter shown = picturePainter();
    const QPointF pointer = mapFromGlobal(QCursor::pos());
    Viewport next = m_viewport;
    next.toggleActual(shown.toPane(rect().contains(pointer.toPoint()) ? pointer : QRectF(rect()).center()),
                      m_pictureSize, shown.paneSize());
    change(next);
}

void ImagePane::zoomStep(int direction)
{
    const PicturePainter shown = picturePainter();
    Viewport next = m_viewport;
    next.zoomBy(std::pow(wheelFactor, direction), shown.toPane(QRectF(rect()).center()), m_pictureSize,
                shown.paneSize());
    change(next);
}

void ImagePane::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (!m_trouble.isEmpty()) {
        painter.fillRect(event->rect(), m_theme->canvas);
        painter.setFont(m_theme.font(TextRole::Reading));
        painter.setPen(m_theme->text2);
        painter.drawText(rect().adjusted(usualMargin, usualMargin, -usualMargin, -usualMargin),
                         Qt::AlignCenter | Qt::TextWordWrap, m_trouble);
        return;
    }
    if (m_backdrop == Backdrop::Checker)
        paintChecker(painter, rect(), m_theme.current());
    else
        painter.fillRect(event->rect(), m_backdrop ? backdropColour(*m_backdrop) : m_theme->canvas);
    if (m_pictureSize.isEmpty())
        return;
    paintPicture(painter, event->rect());
    if (m_ghost)
        paintGhost(painter, picturePainter().positionOf(*m_ghost, m_pictureSize));
    if (showsNavigator())
        navigator().paint(painter, m_levels);
}

void ImagePane::paintPicture(QPainter &painter, const QRect &exposed) const
{
    const PicturePainter shown = picturePainter();
    const QRectF where = shown.pictureRect(m_pictureSize);
    if (m_hasAlpha && !m_backdrop)
        paintChecker(painter, where, m_theme.current());
    if (hasImage())
        shown.paint(painter, m_levels, exposed);
    else if (!m_standIn.isNull())
        shown.paintStandIn(painter, m_standIn, m_pictureSize);
    else
        painter.fillRect(where, m_theme->placeholder);
}

void ImagePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_viewport.measure() == Viewport::Measure::Fit)
        return; // relative to the pane already
    Viewport next = m_viewport;
    next.panBy({0, 0}, m_pictureSize, picturePainter().paneSize());
    change(next);
}

void ImagePane::wheelEvent(QWheelEvent *event)
{
    event->accept();
    // Some platforms turn a wheel with Shift into a sideways one.
    const bool alone = event->modifiers().testFlag(Qt::ShiftModifier);
    const int turned = event->angleDelta().y() != 0 || !alone ? event->angleDelta().y() : event->angleDelta().x();
    if (m_pictureSize.isEmpty() || turned == 0)
        return;
    const PicturePainter shown = picturePainter();
    Viewport next = m_viewport;
    next.zoomBy(std::pow(wheelFactor, turned / 120.0), shown.toPane(event->position()), m_pictureSize,
                shown.paneSize());
    change(next, alone);
    say(picturePainter().relativeAt(event->position(), m_pictureSize));
}

void ImagePane::mousePressEvent(QMouseEvent *event)
{
    Q_EMIT pressed();
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_dragFrom = event->position();
    m_drag = Drag::Picture;
    if (showsNavigator() && navigator().frame().contains(event->position())) {
        m_drag = Drag::Navigator;
        mouseMoveEvent(event);
    } else if (!m_viewport.isFit()) {
        setCursor(Qt::ClosedHandCursor);
    }
}

void ImagePane::mouseMoveEvent(QMouseEvent *event)
{
    const PicturePainter shown = picturePainter();
    const bool alone = event->modifiers().testFlag(Qt::ShiftModifier);
    Viewport next = m_viewport;
    if (m_drag == Drag::Navigator)
        next.centreOn(navigator().relativeAt(event->position()), m_pictureSize, shown.paneSize());
    else if (m_drag == Drag::Picture)
        next.panBy((event->position() - m_dragFrom) * devicePixelRatioF(), m_pictureSize, shown.paneSize());
    m_dragFrom = event->position();
    change(next, alone);
    say(picturePainter().relativeAt(event->position(), m_pictureSize));
}

void ImagePane::mouseReleaseEvent(QMouseEvent *)
{
    m_drag = Drag::None;
    unsetCursor();
}

void ImagePane::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked();
}

void ImagePane::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    say(std::nullopt);
}

void ImagePane::say(const std::optional<QPointF> &pointer)
{
    if (pointer == m_pointer)
        return;
    m_pointer = pointer;
    Q_EMIT pointerMoved(pointer);
}

} // namespace proofsheet
