// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/ImagePane.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace proofsheet {
namespace {

constexpr double clearPixelsFrom = 3.0; // scale
constexpr double wheelFactor = 1.25;    // a notch
constexpr int checkerSide = 8;          // px

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

QSizeF ImagePane::paneSize() const
{
    return QSizeF(std::max(1, width() - 2 * margin), std::max(1, height() - 2 * margin)) * devicePixelRatioF();
}

QPointF ImagePane::toPane(QPointF position) const
{
    return (position - QPointF(margin, margin)) * devicePixelRatioF();
}

QSize ImagePane::sizeNeeded(QSize picture) const
{
    const QSizeF size = m_viewport.target(picture, paneSize()).size();
    return {int(std::ceil(size.width())), int(std::ceil(size.height()))};
}

double ImagePane::percent() const
{
    return m_viewport.scale(m_pictureSize, paneSize()) * 100;
}

QRectF ImagePane::pictureRect() const
{
    const QRectF target = m_viewport.target(m_pictureSize, paneSize());
    const qreal dpr = devicePixelRatioF();
    return {target.topLeft() / dpr + QPointF(margin, margin), target.size() / dpr};
}

void ImagePane::setViewport(const Viewport &viewport)
{
    m_viewport = viewport;
    update();
}

void ImagePane::change(const Viewport &viewport)
{
    if (viewport == m_viewport)
        return;
    m_viewport = viewport;
    update();
    Q_EMIT viewportChanged(m_viewport);
}

void ImagePane::fit()
{
    Viewport next = m_viewport;
    next.fit();
    change(next);
}

void ImagePane::actualSize()
{
    Viewport next = m_viewport;
    next.setScale(1.0, toPane(QRectF(rect()).center()), m_pictureSize, paneSize());
    change(next);
}

void ImagePane::toggleActual()
{
    const QPointF pointer = mapFromGlobal(QCursor::pos());
    Viewport next = m_viewport;
    next.toggleActual(toPane(rect().contains(pointer.toPoint()) ? pointer : QRectF(rect()).center()), m_pictureSize,
                      paneSize());
    change(next);
}

void ImagePane::zoomStep(int direction)
{
    Viewport next = m_viewport;
    next.zoomBy(std::pow(wheelFactor, direction), toPane(QRectF(rect()).center()), m_pictureSize, paneSize());
    change(next);
}

void ImagePane::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme->canvas);
    const QRectF where = pictureRect();
    if (!m_trouble.isEmpty()) {
        painter.setFont(m_theme.font(TextRole::Reading));
        painter.setPen(m_theme->text2);
        painter.drawText(rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap,
                         m_trouble);
        return;
    }
    if (m_pictureSize.isEmpty())
        return;
    if (m_hasAlpha)
        paintChecker(painter, where);
    if (hasImage()) {
        paintLevel(painter, where, event->rect());
    } else if (!m_standIn.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(where, m_standIn, QRectF(m_standIn.rect()));
    } else {
        painter.fillRect(where, m_theme->placeholder);
    }
}

void ImagePane::paintChecker(QPainter &painter, const QRectF &where) const
{
    QImage tile(2 * checkerSide, 2 * checkerSide, QImage::Format_RGB32);
    tile.fill(m_theme->checkerA);
    QPainter squares(&tile);
    squares.fillRect(0, 0, checkerSide, checkerSide, m_theme->checkerB);
    squares.fillRect(checkerSide, checkerSide, checkerSide, checkerSide, m_theme->checkerB);
    squares.end();
    QBrush brush(tile);
    brush.setTransform(QTransform::fromTranslate(where.left(), where.top()));
    painter.fillRect(where, brush);
}

void ImagePane::paintLevel(QPainter &painter, const QRectF &where, const QRect &exposed) const
{
    const qreal dpr = devicePixelRatioF();
    const double scale = m_viewport.scale(m_pictureSize, paneSize());
    const QImage &image = m_levels.forWidth(where.width() * dpr);
    // Only what is seen: a 4000 px picture at 800 % must not cost its whole area.
    const QRectF seen = where.intersected(exposed.adjusted(-1, -1, 1, 1));
    const double across = image.width() / where.width();
    const double down = image.height() / where.height();
    const QRectF source((seen.left() - where.left()) * across, (seen.top() - where.top()) * down, seen.width() * across,
                        seen.height() * down);
    const bool isWhole = image.size() == m_pictureSize;
    const bool isSmooth = !isWhole || (scale != 1.0 && scale < clearPixelsFrom);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, isSmooth);
    if (scale == 1.0 && isWhole) {
        // Device pixels, so that no pixel of the picture is ever mixed with its neighbour.
        painter.save();
        painter.scale(1 / dpr, 1 / dpr);
        painter.drawImage((where.topLeft() * dpr).toPoint(), image);
        painter.restore();
        return;
    }
    painter.drawImage(seen, image, source);
}

void ImagePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Viewport next = m_viewport;
    next.panBy({0, 0}, m_pictureSize, paneSize());
    change(next);
}

void ImagePane::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (m_pictureSize.isEmpty() || event->angleDelta().y() == 0)
        return;
    Viewport next = m_viewport;
    next.zoomBy(std::pow(wheelFactor, event->angleDelta().y() / 120.0), toPane(event->position()), m_pictureSize,
                paneSize());
    change(next);
}

void ImagePane::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_dragFrom = event->position();
    m_dragging = true;
    if (!m_viewport.isFit())
        setCursor(Qt::ClosedHandCursor);
}

void ImagePane::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return;
    Viewport next = m_viewport;
    next.panBy((event->position() - m_dragFrom) * devicePixelRatioF(), m_pictureSize, paneSize());
    m_dragFrom = event->position();
    change(next);
}

void ImagePane::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    unsetCursor();
}

void ImagePane::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked();
}

} // namespace proofsheet
