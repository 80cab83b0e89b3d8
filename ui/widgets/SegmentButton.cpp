// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SegmentButton.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {

using namespace metrics;

namespace {
constexpr int textPadding = 11; // px at each end
constexpr int leastPadding = 4;
} // namespace

SegmentButton::SegmentButton(const Theme &theme, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("focusRadius", radiusSmall);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SegmentButton::sizeHint() const
{
    // The chosen text is the wider one: the control must not move when the choice does.
    const QFontMetrics metrics(m_theme.font(TextRole::Medium));
    const int text = shownText().isEmpty() ? 0 : metrics.horizontalAdvance(shownText());
    const int icon = m_icon.isEmpty() ? 0 : iconSmall;
    return {text + icon + (text && icon ? space8 : 0) + 2 * textPadding, compactHeight};
}

QSize SegmentButton::minimumSizeHint() const
{
    return {sizeHint().width() - 2 * (textPadding - leastPadding), compactHeight};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool on = isChecked();
    if (on)
        paintBox(painter, rect(), m_theme->segment, m_theme->dark ? QColor() : m_theme->border, radiusSmall);
    const bool lit = on || underMouse() || isDown();
    const QColor colour = !isEnabled() ? m_theme->textDisabled : lit ? m_theme->text : m_theme->text2;
    painter.setFont(m_theme.font(on ? TextRole::Medium : TextRole::Body));
    painter.setPen(colour);
    const int iconRoom = m_icon.isEmpty() ? 0 : iconSmall + (shownText().isEmpty() ? 0 : space8);
    const int room = width() - 2 * leastPadding - iconRoom;
    const QString text = painter.fontMetrics().elidedText(shownText(), Qt::ElideRight, room);
    const int whole = iconRoom + painter.fontMetrics().horizontalAdvance(text);
    const int left = (width() - whole) / 2;
    if (!m_icon.isEmpty())
        m_theme.icons().paint(painter, QRectF(left, (height() - iconSmall) / 2, iconSmall, iconSmall), m_icon, colour);
    painter.drawText(QRect(left + iconRoom, 0, width() - left - iconRoom, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     text);
}

} // namespace proofsheet
