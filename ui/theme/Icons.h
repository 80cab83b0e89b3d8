// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own icons (resources/icons), drawn in a colour of the theme at the exact device size. Main thread.
#pragma once

#include "ui/theme/Tokens.h"

#include <QHash>
#include <QIcon>
#include <QPixmap>

namespace proofsheet {

class Theme;

class Icons
{
public:
    explicit Icons(const Theme &theme)
        : m_theme(theme)
    {}

    // name: the file's name without .svg. size: px a side, device-independent. Null where there is no such icon.
    QPixmap pixmap(const QString &name, int size, const QColor &colour, qreal dpr) const;
    void paint(QPainter &painter, const QRectF &where, const QString &name, const QColor &colour) const;

    // Follows the theme: text2 at rest, text when hovered or on, textDisabled. role: this colour instead, when enabled.
    // The icon refers to the theme, which must outlive it.
    QIcon icon(const QString &name, Tokens::Role role = nullptr) const;

private:
    const Theme &m_theme;
    mutable QHash<QString, QPixmap> m_cache;
    mutable QHash<QString, QByteArray> m_sources;
};

} // namespace proofsheet
