// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/TextLink.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {

TextLink::TextLink(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize TextLink::sizeHint() const
{
    const QFontMetrics font(m_theme.font(TextRole::Body));
    return {font.horizontalAdvance(text()) + metrics::space4, metrics::hitMin};
}

void TextLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(TextRole::Body));
    painter.setPen(underMouse() ? m_theme->accentHover : m_theme->accent);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintInnerRing(painter, rect(), m_theme->focus, metrics::radiusSmall);
}

} // namespace proofsheet
