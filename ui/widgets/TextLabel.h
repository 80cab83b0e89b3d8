// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text in one of the theme's roles and colours; follows the theme. For text that wraps or buddies; ElidedLabel
// for one line.
#pragma once

#include "ui/theme/Theme.h"

#include <QLabel>

namespace proofsheet {

class TextLabel : public QLabel
{
    Q_OBJECT

public:
    TextLabel(const Theme &theme, TextRole role, Tokens::Role colour, const QString &text = {},
              QWidget *parent = nullptr);

    void setColour(Tokens::Role colour);
    // Wrapped at this width, px, and as high as its lines: a dialog of fixed size asks no label for its height.
    void wrapAt(int width);

private:
    void refresh();

    const Theme &m_theme;
    Tokens::Role m_colour;
};

} // namespace proofsheet
