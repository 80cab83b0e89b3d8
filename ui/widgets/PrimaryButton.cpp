// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PrimaryButton.h"

#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"

#include <QPainter>

namespace proofsheet {

PrimaryButton::PrimaryButton(const Theme &theme, const QString &text, const QString &keyHint, QWidget *parent)
    : QPushButton(text, parent)
    , m_theme(theme)
    , m_keyHint(keyHint)
{
    setLook(this, Look::Primary);
    setFont(theme.font(TextRole::Strong));
    setFixedHeight(metrics::primaryHeight);
}

QSize PrimaryButton::sizeHint() const
{
    const QSize base = QPushButton::sizeHint();
    const int hint = m_keyHint.isEmpty()
                         ? metrics::space24
                         : 2 * (QFontMetrics(m_theme.font(TextRole::Caption)).horizontalAdvance(m_keyHint) + 24);
    return {base.width() + hint, metrics::primaryHeight};
}

void PrimaryButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (m_keyHint.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(isEnabled() ? m_theme->onAccent : m_theme->textDisabled);
    painter.drawText(rect().adjusted(0, 0, -metrics::space12, 0), Qt::AlignRight | Qt::AlignVCenter, m_keyHint);
}

} // namespace proofsheet
