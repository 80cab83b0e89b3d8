// SPDX-License-Identifier: GPL-3.0-or-later
// What ProofStyle paints, a function a part. Pure painting from an option; no state of its own.
#pragma once

#include "ui/theme/Look.h"
#include "ui/theme/Theme.h"

#include <QStyleOption>

namespace proofsheet {

struct ButtonColours
{
    QColor fill; // invalid: none
    QColor edge; // invalid: none
    QColor text;
};
// A button's colours in the state of an option; 10-component-states.
ButtonColours buttonColours(const QStyleOption &option, Look look, const Tokens &tokens);

void paintButton(QPainter &painter, const QStyleOption &option, Look look, const Tokens &tokens);
void paintField(QPainter &painter, const QStyleOption &option, Look look, const Tokens &tokens);
void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const Theme &theme);
void paintRadio(QPainter &painter, const QStyleOption &option, const Tokens &tokens);
void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Tokens &tokens);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Tokens &tokens);
void paintTab(QPainter &painter, const QStyleOptionTab &option, const Tokens &tokens);
void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Theme &theme);
void paintMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, int textFlags, const Tokens &tokens);
void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const Tokens &tokens);

// The handle of a scroll bar in its strip, at least 24 px long. Empty where there is nothing to scroll.
QRect scrollHandle(const QStyleOptionSlider &option);

} // namespace proofsheet
