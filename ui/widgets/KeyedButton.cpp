// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyedButton.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/PlainWords.h"

#include <QPainter>

namespace proofsheet {

using namespace metrics;

namespace {
constexpr int raisedHeight = 36; // png/13-champion
constexpr int keyHeight = 18;
constexpr int keyPadding = 6; // px at each end of a key's name
} // namespace

KeyedButton::KeyedButton(const Theme &theme, Fill fill, const QString &icon, const QString &text,
                         const QStringList &keys, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_fill(fill)
    , m_icon(icon)
    , m_keys(keys)
{
    setText(plainButtonText(text));
    setAccessibleName(text);
    setToolTip(plainToolTip(QStringLiteral("%1 (%2)").arg(text, keys.join(QStringLiteral(", ")))));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("focusRadius", radiusControl);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int KeyedButton::contentWidth() const
{
    const QFontMetrics words(m_theme.font(TextRole::Medium));
    const QFontMetrics caps(m_theme.font(TextRole::Caption));
    int width = (m_icon.isEmpty() ? 0 : iconSmall + space12) + words.horizontalAdvance(accessibleName());
    for (const QString &key : m_keys)
        width += space8 + caps.horizontalAdvance(key) + 2 * keyPadding;
    return width;
}

QSize KeyedButton::sizeHint() const
{
    const bool raised = m_fill == Fill::Raised;
    return {contentWidth() + 2 * (raised ? space16 : space8), raised ? raisedHeight : controlHeight};
}

void KeyedButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = m_theme.current();
    const bool lit = isEnabled() && underMouse();
    if (m_fill == Fill::Raised || lit)
        paintBox(painter, rect(),
                 isDown() ? tokens.pressed
                 : lit    ? tokens.hover
                          : tokens.raised,
                 tokens.dark ? QColor() : tokens.border, radiusControl);
    const QColor quiet = !isEnabled() ? tokens.textDisabled : tokens.text2;
    const QColor words = !isEnabled()                    ? tokens.textDisabled
                         : m_fill == Fill::Raised || lit ? tokens.text
                                                         : tokens.text2;

    int left = (width() - contentWidth()) / 2;
    if (!m_icon.isEmpty()) {
        m_theme.icons().paint(painter, QRectF(left, (height() - iconSmall) / 2.0, iconSmall, iconSmall), m_icon, words);
        left += iconSmall + space12;
    }
    painter.setFont(m_theme.font(m_fill == Fill::Raised ? TextRole::Medium : TextRole::Body));
    painter.setPen(words);
    const int textWidth = QFontMetrics(m_theme.font(TextRole::Medium)).horizontalAdvance(accessibleName());
    painter.drawText(QRect(left, 0, textWidth, height()),
                     Qt::AlignVCenter | (m_fill == Fill::Raised ? Qt::AlignLeft : Qt::AlignRight), accessibleName());
    left += textWidth;
    painter.setFont(m_theme.font(TextRole::Caption));
    for (const QString &key : m_keys) {
        left += space8;
        const QRectF cap(left, (height() - keyHeight) / 2.0,
                         painter.fontMetrics().horizontalAdvance(key) + 2 * keyPadding, keyHeight);
        paintBox(painter, cap, {}, isEnabled() ? tokens.outline : tokens.border, radiusSmall);
        painter.setPen(quiet);
        painter.drawText(cap, Qt::AlignCenter, key);
        left += int(cap.width());
    }
}

} // namespace proofsheet
