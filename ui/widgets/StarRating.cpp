// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StarRating.h"

#include "ui/theme/Metrics.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace proofsheet {

namespace {
constexpr int starSize = 16;
constexpr int gapOf(int size)
{
    return size >= 16 ? 2 : 1;
}
} // namespace

StarRating::StarRating(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setRating(0);
}

void StarRating::setRating(int rating)
{
    m_rating = std::clamp(rating, 0, 5);
    setAccessibleName(m_rating == 1 ? tr("Rating, 1 star") : tr("Rating, %1 stars").arg(m_rating));
    update();
}

QSize StarRating::sizeHint() const
{
    return {widthOf(starSize, 5), metrics::hitMin};
}

int StarRating::widthOf(int size, int stars)
{
    return stars <= 0 ? 0 : stars * size + (stars - 1) * gapOf(size);
}

void StarRating::paint(QPainter &painter, const QPointF &topLeft, int size, int rating, bool withEmpty,
                       const Theme &theme)
{
    for (int star = 0; star < (withEmpty ? 5 : rating); ++star) {
        const QRectF where(topLeft + QPointF(star * (size + gapOf(size)), 0), QSizeF(size, size));
        const bool filled = star < rating;
        theme.icons().paint(painter, where, filled ? QStringLiteral("star-filled") : QStringLiteral("star"),
                            filled ? theme->rating : theme->outline);
    }
}

void StarRating::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, QPointF(0, (height() - starSize) / 2), starSize, m_hovered > 0 ? m_hovered : m_rating, true,
          m_theme);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(m_theme->focus, 2));
        painter.drawLine(0, height() - 1, width(), height() - 1);
    }
}

int StarRating::starAt(const QPointF &position) const
{
    return std::clamp(int(position.x()) / (starSize + gapOf(starSize)) + 1, 1, 5);
}

void StarRating::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(starAt(event->position()));
}

void StarRating::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = starAt(event->position());
    update();
}

void StarRating::leaveEvent(QEvent *)
{
    m_hovered = 0;
    update();
}

void StarRating::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        const int next = std::clamp(m_rating + (event->key() == Qt::Key_Right ? 1 : -1), 0, 5);
        setRating(next);
        Q_EMIT chosen(next);
    } else {
        QWidget::keyPressEvent(event); // digits are the window's
    }
}

void StarRating::choose(int rating)
{
    setRating(rating == m_rating ? 0 : rating);
    m_hovered = 0;
    Q_EMIT chosen(m_rating);
}

} // namespace proofsheet
