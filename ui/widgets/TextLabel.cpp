// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextLabel.h"

namespace proofsheet {

TextLabel::TextLabel(const Theme &theme, TextRole role, Tokens::Role colour, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    setFont(theme.font(role));
    connect(&theme, &Theme::changed, this, &TextLabel::refresh);
    refresh();
}

void TextLabel::setColour(Tokens::Role colour)
{
    m_colour = colour;
    refresh();
}

void TextLabel::wrapAt(int width)
{
    setWordWrap(true);
    setFixedSize(width, qMax(0, heightForWidth(width))); // -1 where there is no text
}

void TextLabel::refresh()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.current().*m_colour);
    colours.setColor(QPalette::Disabled, QPalette::WindowText, m_theme->textDisabled);
    setPalette(colours);
}

} // namespace proofsheet
