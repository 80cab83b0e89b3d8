// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/champion/PaneBadge.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {

using namespace metrics;

namespace {
constexpr int badgeHeight = 24;
constexpr int padding = 10; // px at each end
} // namespace

PaneBadge::PaneBadge(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void PaneBadge::say(const QString &icon, const QString &word, const QString &aside)
{
    m_icon = icon;
    m_word = word;
    m_aside = aside;
    const int words = QFontMetrics(m_theme.font(TextRole::Medium)).horizontalAdvance(word);
    const int rest = QFontMetrics(m_theme.font(TextRole::Body)).horizontalAdvance(aside);
    resize(2 * padding + iconSmall + space8 + words + (aside.isEmpty() ? 0 : space8 + rest), badgeHeight);
    update();
}

void PaneBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // `label` is black at 82 % in both themes, so what stands on it is white in both.
    paintBox(painter, rect(), m_theme->label, {}, radiusSmall);
    const QColor white(Qt::white);
    m_theme.icons().paint(painter, QRectF(padding, (height() - iconSmall) / 2.0, iconSmall, iconSmall), m_icon, white);
    int left = padding + iconSmall + space8;
    painter.setFont(m_theme.font(TextRole::Medium));
    painter.setPen(white);
    painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignLeft | Qt::AlignVCenter, m_word);
    left += painter.fontMetrics().horizontalAdvance(m_word) + space8;
    painter.setFont(m_theme.font(TextRole::Body));
    painter.setPen(QColor(white.red(), white.green(), white.blue(), 200));
    painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignLeft | Qt::AlignVCenter, m_aside);
}

} // namespace proofsheet
