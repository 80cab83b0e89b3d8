// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyHint.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {

KeyHint::KeyHint(const Theme &theme, const QKeySequence &keys, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(keys.toString(QKeySequence::NativeText))
{
    setAccessibleName(m_text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyHint::sizeHint() const
{
    return {QFontMetrics(m_theme.font(TextRole::Caption)).horizontalAdvance(m_text) + 12, 18};
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), {}, m_theme->outline, metrics::radiusSmall);
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme->text2);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace proofsheet
