// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/ImagePane.h"

#include "ui/gallery/PaneNavigator.h"

#include <QPaintEvent>
#include <QPainter>

namespace proofsheet {

ImagePane::ImagePane(const Theme &theme, QWidget *parent)
    : ViewportPane(theme, parent)
{
    setAccessibleName(tr("Picture"));
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

PaneNavigator ImagePane::navigator() const
{
    return {PicturePainter(viewport(), rect(), devicePixelRatioF()), m_pictureSize};
}

bool ImagePane::showsNavigator() const
{
    return m_hasNavigator && hasImage() && !viewport().isFit() && navigator().isNeeded();
}

QSize ImagePane::sizeNeeded(QSize picture) const
{
    return picturePainter().sizeNeeded(picture);
}

bool ImagePane::takesDrag(QPointF position)
{
    return showsNavigator() && navigator().frame().contains(position);
}

void ImagePane::dragTo(QPointF position, bool alone)
{
    Viewport next = viewport();
    next.centreOn(navigator().relativeAt(position), m_pictureSize, picturePainter().paneSize());
    change(next, alone);
}

void ImagePane::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (!m_trouble.isEmpty()) {
        paintSentence(painter, rect(), m_trouble);
        return;
    }
    paintBackdrop(painter, event->rect());
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
    paintBehind(painter, where, m_hasAlpha);
    if (hasImage())
        shown.paint(painter, m_levels, exposed);
    else if (!m_standIn.isNull())
        shown.paintStandIn(painter, m_standIn, m_pictureSize);
    else
        painter.fillRect(where, theme()->placeholder);
}

} // namespace proofsheet
