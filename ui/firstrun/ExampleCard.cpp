// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/ExampleCard.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {

using namespace metrics;

ExampleCard::ExampleCard(const Theme &theme, const QString &prompt, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(prompt);
    setAccessibleName(tr("Use the prompt: %1").arg(prompt));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("focusRadius", radiusCard);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ExampleCard::sizeHint() const
{
    return {208, 2 * 12 + 3 * lineHeight(TextRole::Body)};
}

void ExampleCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor fill = isDown() ? m_theme->pressed : underMouse() ? m_theme->hover : m_theme->surface;
    paintBox(painter, rect(), fill, m_theme->border, radiusCard);
    painter.setFont(m_theme.font(TextRole::Body));
    painter.setPen(m_theme->text);
    painter.drawText(rect().adjusted(10, 12, -10, -10), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text());
}

} // namespace proofsheet
