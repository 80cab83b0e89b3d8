// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Switch.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {

using namespace metrics;

Switch::Switch(const Theme &theme, const QString &accessibleName, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCheckable(true);
    setAccessibleName(accessibleName);
    setAttribute(Qt::WA_Hover);
    setProperty("focusRadius", switchHeight / 2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Switch::sizeHint() const
{
    return {switchWidth, switchHeight};
}

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = m_theme.current();
    const QRectF body(rect());
    constexpr qreal knob = 10;
    const bool on = isChecked();
    const QColor edge = !isEnabled() ? tokens.textDisabled : underMouse() ? tokens.text : tokens.outline;
    if (on && isEnabled())
        paintBox(painter, body, tokens.accent, {}, switchHeight / 2.0);
    else
        paintBox(painter, body, {}, edge, switchHeight / 2.0);
    const QRectF circle(on ? body.right() - 3 - knob : 3.0, (switchHeight - knob) / 2, knob, knob);
    const QColor fill = !isEnabled() ? tokens.textDisabled : on ? tokens.onAccent : tokens.outline;
    paintBox(painter, circle, fill, {}, knob / 2);
}

} // namespace proofsheet
