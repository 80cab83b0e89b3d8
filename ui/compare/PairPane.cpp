// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/PairPane.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace proofsheet {
namespace {

constexpr double keyStep = 0.01;
constexpr double keyStride = 0.10; // with Shift

qint64 areaOf(QSize size)
{
    return qint64(size.width()) * size.height();
}

} // namespace

PairPane::PairPane(const Theme &theme, QWidget *parent)
    : ViewportPane(theme, parent)
{
    setAccessibleName(tr("Two pictures at one place"));
    setFocusPolicy(Qt::TabFocus);
    setMeasure(Viewport::Measure::Fit);
    setMargin(0);
    connect(&m_maker, &DifferenceMaker::made, this, [this] {
        update();
        Q_EMIT differenceChanged();
    });
}

void PairPane::begin(PairSide side, QSize pictureSize, bool hasAlpha, const QPixmap &standIn)
{
    Picture &picture = at(side);
    picture.trouble.clear();
    if (!standIn.isNull() || picture.size.isEmpty()) {
        picture.levels = {};
        picture.standIn = standIn;
    }
    picture.size = pictureSize;
    picture.hasAlpha = hasAlpha;
    refresh();
}

void PairPane::setStandIn(PairSide side, const QPixmap &thumbnail)
{
    if (hasImage(side) || thumbnail.isNull())
        return;
    at(side).standIn = thumbnail;
    update();
}

void PairPane::setImage(PairSide side, const PictureLevels &levels)
{
    Picture &picture = at(side);
    picture.levels = levels;
    picture.trouble.clear();
    if (!levels.isEmpty())
        picture.size = levels.whole;
    refresh();
}

void PairPane::setTrouble(PairSide side, const QString &sentence)
{
    at(side).levels = {};
    at(side).trouble = sentence;
    refresh();
}

void PairPane::clear()
{
    for (Picture &picture : m_pictures)
        picture = {};
    m_maker.clear();
    refresh();
}

void PairPane::setMode(CompareMode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    unsetCursor();
    if (mode != CompareMode::Blink)
        setBlinking(false);
    if (mode != CompareMode::Difference)
        m_maker.clear();
    refresh();
}

void PairPane::setAlign(PairAlign align)
{
    m_align = align;
    update();
}

void PairPane::refresh()
{
    if (m_mode == CompareMode::Difference && isComplete())
        m_maker.want(at(PairSide::A).levels.images.first(), at(PairSide::B).levels.images.first(), m_options);
    update();
}

PairFrame PairPane::frame() const
{
    const QSize a = at(PairSide::A).size;
    const QSize b = at(PairSide::B).size;
    if (m_mode == CompareMode::Difference && !a.isEmpty() && !b.isEmpty()) {
        const bool isSmaller = areaOf(a) <= areaOf(b);
        PairFrame filled = PairFrame::of(PairAlign::Fill, isSmaller ? a : b, isSmaller ? b : a, {});
        if (!isSmaller)
            std::swap(filled.a, filled.b);
        return filled;
    }
    return PairFrame::of(m_align, a, b, picturePainter().paneSize());
}

QRectF PairPane::placeOf(PairSide side, const PairFrame &frame) const
{
    const PicturePainter shown = picturePainter();
    const QRectF all = shown.pictureRect(frame.size);
    const QRectF &inside = side == PairSide::A ? frame.a : frame.b;
    const double factor = frame.size.isEmpty() ? 0 : all.width() / frame.size.width();
    // Whole device pixels, so that 100 % is exact.
    const double dpr = devicePixelRatioF();
    const QPointF corner = (all.topLeft() + inside.topLeft() * factor) * dpr;
    return {QPointF(std::round(corner.x()), std::round(corner.y())) / dpr, inside.size() * factor};
}

QSize PairPane::sizeNeeded(PairSide side) const
{
    if (m_mode == CompareMode::Difference)
        return {};
    const QSizeF size = placeOf(side, frame()).size() * devicePixelRatioF();
    return {int(std::ceil(size.width() - 0.01)), int(std::ceil(size.height() - 0.01))};
}

bool PairPane::isSlider() const
{
    return m_mode == CompareMode::Slider || m_mode == CompareMode::SideBySide;
}

PairDivider PairPane::line() const
{
    return {rect(), m_line, m_dividerAt, devicePixelRatioF()};
}

void PairPane::setDividerLine(Qt::Orientation orientation)
{
    m_line = orientation;
    update();
}

void PairPane::setDivider(double place)
{
    m_dividerAt = std::clamp(place, 0.0, 1.0);
    update();
}

void PairPane::moveDivider(double by)
{
    moveDividerTo(m_dividerAt + by);
}

void PairPane::moveDividerTo(double place)
{
    const double before = m_dividerAt;
    setDivider(place);
    if (m_dividerAt != before)
        Q_EMIT dividerMoved(m_dividerAt);
}

void PairPane::setShown(PairSide side)
{
    if (side == m_shown)
        return;
    m_shown = side;
    update();
    Q_EMIT shownChanged();
}

void PairPane::setBlinking(bool isBlinking, int everyMs)
{
    if (isBlinking)
        return m_blink.start(everyMs, this);
    m_blink.stop();
    setShown(PairSide::A); // else nothing would ever show A again
}

void PairPane::setHeld(bool isHeld)
{
    m_isHeld = isHeld;
    update();
}

PairSide PairPane::shown() const
{
    if (!isSettled())
        return hasImage(PairSide::A) || !hasImage(PairSide::B) ? PairSide::A : PairSide::B;
    return m_isHeld ? PairSide::B : m_shown;
}

void PairPane::setMix(double share)
{
    m_mix = std::clamp(share, 0.0, 1.0);
    update();
}

void PairPane::setDifference(const DifferenceOptions &options)
{
    m_options = options;
    refresh();
}

void PairPane::setPlate(PairSide side, const PairPlate &plate)
{
    at(side).plate = plate;
    update();
}

void PairPane::setPlatesShown(bool areShown)
{
    m_hasPlates = areShown;
    update();
}

void PairPane::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    paintBackdrop(painter, event->rect());
    if (frame().size.isEmpty() && !hasTrouble(PairSide::A) && !hasTrouble(PairSide::B))
        return;
    const bool isAlone = m_mode == CompareMode::Blink || (m_isHeld && isSettled());
    if (isAlone) {
        paintSide(painter, shown(), rect(), event->rect());
        paintPlate(painter, shown(), Qt::AlignTop | (shown() == PairSide::A ? Qt::AlignLeft : Qt::AlignRight));
        return;
    }
    if (m_mode == CompareMode::Opacity)
        paintMix(painter, event->rect());
    else if (m_mode == CompareMode::Difference)
        paintDifference(painter, event->rect());
    else
        paintSlider(painter, event->rect());
    const bool isLying = isSlider() && m_line == Qt::Horizontal;
    paintPlate(painter, PairSide::A, Qt::AlignLeft | Qt::AlignTop);
    paintPlate(painter, PairSide::B, isLying ? Qt::AlignRight | Qt::AlignBottom : Qt::AlignRight | Qt::AlignTop);
}

void PairPane::paintSide(QPainter &painter, PairSide side, const QRectF &within, const QRect &exposed) const
{
    const Picture &picture = at(side);
    painter.save();
    painter.setClipRect(within, Qt::IntersectClip);
    if (!picture.trouble.isEmpty()) {
        paintSentence(painter, within.toRect(), picture.trouble);
        painter.restore();
        return;
    }
    const PairFrame all = frame();
    const PicturePainter shown = picturePainter();
    const QRectF where = placeOf(side, all);
    if (m_align == PairAlign::Fill || m_mode == CompareMode::Difference)
        painter.setClipRect(shown.pictureRect(all.size), Qt::IntersectClip);
    paintBehind(painter, where, picture.hasAlpha);
    if (hasImage(side)) {
        const double scale = where.width() * devicePixelRatioF() / picture.size.width();
        const bool isExact = where.width() == picture.size.width() / devicePixelRatioF();
        shown.paintAt(painter, picture.levels, where, isExact ? 1.0 : scale, within.intersected(exposed));
    } else if (!picture.standIn.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(where, picture.standIn, QRectF(picture.standIn.rect()));
    } else {
        painter.fillRect(where, theme()->placeholder);
    }
    painter.restore();
}

void PairPane::paintSlider(QPainter &painter, const QRect &exposed) const
{
    const PairDivider between = line();
    paintSide(painter, PairSide::A, between.sideA(), exposed);
    paintSide(painter, PairSide::B, between.sideB(), exposed);
    between.paint(painter, theme(), hasFocus());
}

void PairPane::paintMix(QPainter &painter, const QRect &exposed) const
{
    if (hasTrouble(PairSide::A) || hasTrouble(PairSide::B)) {
        // A sentence through a picture, or through another one, cannot be read.
        const PairDivider halves(rect(), Qt::Vertical, 0.5, devicePixelRatioF());
        paintSide(painter, PairSide::A, halves.sideA(), exposed);
        return paintSide(painter, PairSide::B, halves.sideB(), exposed);
    }
    // Where only A is, it fades as B comes; where both are, B comes over it.
    QRegion onlyA(rect());
    onlyA -= hasImage(PairSide::B) ? placeOf(PairSide::B, frame()).toRect() : QRect();
    if (m_mix < 1 || !hasImage(PairSide::B))
        paintSide(painter, PairSide::A, rect(), exposed);
    if (!hasImage(PairSide::B))
        return;
    if (m_mix > 0 && m_mix < 1) {
        painter.save();
        painter.setClipRegion(onlyA);
        painter.setOpacity(m_mix);
        paintBackdrop(painter, exposed);
        painter.restore();
    }
    painter.setOpacity(m_mix);
    if (m_mix > 0)
        paintSide(painter, PairSide::B, rect(), exposed);
    painter.setOpacity(1);
}

void PairPane::paintDifference(QPainter &painter, const QRect &exposed) const
{
    for (const PairSide side : {PairSide::A, PairSide::B}) {
        if (hasTrouble(side)) {
            paintSentence(painter, rect(), at(side).trouble);
            return;
        }
    }
    const PictureLevels &map = m_maker.levels();
    if (map.isEmpty()) {
        paintSide(painter, shown(), rect(), exposed);
        return;
    }
    const PicturePainter painted = picturePainter();
    const QRectF where = painted.pictureRect(frame().size);
    painted.paintAt(painter, map, where, where.width() * devicePixelRatioF() / map.whole.width(), exposed);
}

void PairPane::paintPlate(QPainter &painter, PairSide side, Qt::Alignment corner) const
{
    if (!m_hasPlates)
        return;
    const PairFrame all = frame();
    QRectF seen = placeOf(side, all).intersected(picturePainter().pictureRect(all.size)).intersected(rect());
    if (seen.width() < PairPlate::leastArea.width() || seen.height() < PairPlate::leastArea.height())
        seen = rect();
    QRectF area = seen;
    // Two plates at one edge share it.
    if (area.width() > 2 * PairPlate::height)
        area.setWidth(area.width() / 2);
    if (corner.testFlag(Qt::AlignRight))
        area.moveRight(seen.right());
    at(side).plate.paint(painter, area, corner, theme());
}

bool PairPane::takesDrag(QPointF position)
{
    return isSlider() && !m_isHeld && line().isHit(position);
}

void PairPane::dragTo(QPointF position, bool)
{
    moveDividerTo(line().at(position));
}

void PairPane::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton) {
        if (isSlider() && line().isHit(event->position()))
            setCursor(m_line == Qt::Vertical ? Qt::SplitHCursor : Qt::SplitVCursor);
        else
            unsetCursor();
    }
    ViewportPane::mouseMoveEvent(event);
}

void PairPane::keyPressEvent(QKeyEvent *event)
{
    const bool isUpright = m_line == Qt::Vertical;
    const int back = isUpright ? Qt::Key_Left : Qt::Key_Up;
    const int forth = isUpright ? Qt::Key_Right : Qt::Key_Down;
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (!isSlider() || !isPlain || (event->key() != back && event->key() != forth)) {
        event->ignore();
        return;
    }
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? keyStride : keyStep;
    moveDivider(event->key() == forth ? step : -step);
}

void PairPane::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_blink.timerId()) {
        ViewportPane::timerEvent(event);
        return;
    }
    if (isSettled())
        setShown(m_shown == PairSide::A ? PairSide::B : PairSide::A);
}

} // namespace proofsheet
