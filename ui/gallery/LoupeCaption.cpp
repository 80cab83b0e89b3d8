// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/LoupeCaption.h"

#include "ui/gallery/TilePainter.h"
#include "ui/gallery/TileWords.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/TabularText.h"

#include <QPainter>

namespace proofsheet {
namespace {

constexpr int leastWidth = 360; // px: a narrow picture's caption is wider than it

} // namespace

LoupeCaption::LoupeCaption(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_stars(new StarRating(theme, this))
{
    setFixedHeight(captionHeight);
    m_stars->setFocusPolicy(Qt::NoFocus);
    connect(m_stars, &StarRating::chosen, this, &LoupeCaption::ratingChosen);
}

void LoupeCaption::setPicture(const PictureRow &picture, const QString &name, const QString &zoom)
{
    m_picture = picture;
    m_name = name;
    m_zoom = zoom;
    m_stars->setRating(picture.rating);
    place();
    update();
}

void LoupeCaption::setSpan(int left, int width)
{
    m_left = left;
    m_width = width;
    place();
    update();
}

void LoupeCaption::place()
{
    constexpr int margin = metrics::space16;
    const int room = width() - 2 * margin;
    const int wanted = std::clamp(m_width, std::min(leastWidth, room), std::max(room, 1));
    const int left = std::clamp(m_left + (m_width - wanted) / 2, margin, std::max(margin, width() - margin - wanted));
    m_left = left;
    m_width = wanted;
    const QSize stars = m_stars->sizeHint();
    m_stars->setGeometry(left + wanted - stars.width(), (height() - stars.height()) / 2, stars.width(), stars.height());
}

void LoupeCaption::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void LoupeCaption::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->canvas);
    painter.setFont(m_theme.font(TextRole::Strong));
    painter.setPen(m_theme->text);
    const int nameWidth = QFontMetrics(painter.font()).horizontalAdvance(m_name);
    painter.drawText(QRect(m_left, 0, nameWidth, height()), Qt::AlignLeft | Qt::AlignVCenter, m_name);
    int right = m_stars->x() - 10;
    if (m_picture.flag != Flag::None) {
        const bool picked = m_picture.flag == Flag::Picked;
        m_theme.icons().paint(painter, QRectF(right - 16, (height() - 16) / 2.0, 16, 16),
                              picked ? QStringLiteral("flag") : QStringLiteral("reject"),
                              picked ? m_theme->success : m_theme->text3);
        right -= 26;
    }
    if (m_picture.label != Label::None) {
        painter.fillRect(QRectF(right - 16, height() / 2.0 - 1.5, 16, 3),
                         labelColour(m_theme.current(), m_picture.label));
        right -= 26;
    }
    painter.setFont(m_theme.font(TextRole::Body));
    painter.setPen(m_theme->text3);
    const int left = m_left + nameWidth + 10;
    const QString facts = tilewords::facts(m_picture) + QStringLiteral(" · ") + m_zoom;
    paintTabular(painter, QRectF(left, 0, right - left, height()), Qt::AlignLeft | Qt::AlignVCenter,
                 QFontMetrics(painter.font()).elidedText(facts, Qt::ElideRight, right - left));
}

} // namespace proofsheet
