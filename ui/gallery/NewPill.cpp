// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/NewPill.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {

NewPill::NewPill(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    hide();
}

void NewPill::setCount(int count)
{
    setText(tr("%n new, show", nullptr, count));
    setVisible(count > 0);
    place();
}

void NewPill::place()
{
    resize(sizeHint());
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - metrics::space12);
    raise();
}

QSize NewPill::sizeHint() const
{
    const QFontMetrics font(m_theme.font(TextRole::Medium));
    return {font.horizontalAdvance(text()) + 2 * metrics::space16, metrics::controlHeight};
}

void NewPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = m_theme.current();
    const qreal radius = height() / 2.0;
    paintBox(painter, rect(), underMouse() ? tokens.hover : tokens.overlay,
             hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange) ? tokens.focus : tokens.border, radius);
    painter.setFont(m_theme.font(TextRole::Medium));
    painter.setPen(tokens.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace proofsheet
