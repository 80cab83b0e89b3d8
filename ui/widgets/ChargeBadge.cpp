// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChargeBadge.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QFontMetrics>
#include <QPainter>

namespace proofsheet {

namespace {

constexpr int badgeHeight = 20;
constexpr int padding = 6;

std::pair<QColor, QColor> coloursOf(Charged charged, const Tokens &tokens)
{
    switch (charged) {
    case Charged::No:
        return {tokens.successTint, tokens.success};
    case Charged::Yes:
        return {tokens.dangerTint, tokens.danger};
    case Charged::Unknown:
        return {tokens.warningTint, tokens.warning};
    }
    Q_UNREACHABLE();
}

} // namespace

ChargeBadge::ChargeBadge(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChargeBadge::setCharge(Charged charged, const QString &words)
{
    m_charged = charged;
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize ChargeBadge::sizeHint() const
{
    return {QFontMetrics(m_theme.font(TextRole::Caption)).horizontalAdvance(m_words) + 2 * padding, badgeHeight};
}

int ChargeBadge::paint(QPainter &painter, const QPointF &topLeft, Charged charged, const QString &words,
                       const Theme &theme)
{
    painter.save();
    painter.setFont(theme.font(TextRole::Caption));
    const int width = painter.fontMetrics().horizontalAdvance(words) + 2 * padding;
    const QRectF box(topLeft, QSizeF(width, badgeHeight));
    const auto [fill, text] = coloursOf(charged, theme.current());
    paintBox(painter, box, fill, {}, metrics::radiusSmall);
    painter.setPen(text);
    painter.drawText(box, Qt::AlignCenter, words);
    painter.restore();
    return width;
}

void ChargeBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, QPointF(0, 0), m_charged, m_words, m_theme);
}

} // namespace proofsheet
