// SPDX-License-Identifier: GPL-3.0-or-later
// The colours and type of one theme, as read from resources/tokens.json. A value.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QStringList>

#include <expected>

namespace proofsheet {

// tokens.json, type.scale. Medium is body at weight 500 (names in tiles, buttons); BodyStrong is `strong`.
enum class TextRole { Caption, Body, Medium, Strong, Reading, Title, Display };

struct Tokens
{
    bool dark = true;

    QColor canvas, surface, raised, overlay, field, trough, segment, scroll, hover, pressed, placeholder, seam, border,
        outline;
    QColor text, text2, text3, textDisabled;
    QColor accent, accentHover, accentPressed, onAccent, accentTint, focus, selectionPlate, selectionText;
    QColor danger, dangerFill, dangerTint, warning, warningTint, success, successTint, rating, onDanger;
    QColor checkerA, checkerB, scrim, label, labelRed, labelYellow, labelGreen, labelBlue;

    QStringList families, displayFamilies, monoFamilies;

    using Role = QColor Tokens::*;
    struct Named
    {
        const char *name; // as tokens.json spells it
        Role role;
    };
    static const QList<Named> &roles();

    // json: the bytes of tokens.json. The error names the token that is missing or is no colour.
    static std::expected<Tokens, QString> fromJson(const QByteArray &json, bool dark);

    QFont font(TextRole role) const; // pixel sizes: the design's, device-independent
    QFont monoFont() const;          // raw error bodies only
    QPalette palette() const;        // NOTES, section 2
};

int lineHeight(TextRole role); // px

} // namespace proofsheet
