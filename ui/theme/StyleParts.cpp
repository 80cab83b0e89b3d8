// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StyleParts.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QPainter>
#include <QStyle>

namespace proofsheet {

using namespace metrics;

namespace {

bool isOn(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

ButtonColours quietColours(const QStyleOption &option, const Tokens &tokens)
{
    const QColor edge = tokens.dark ? QColor() : tokens.border;
    if (!isOn(option, QStyle::State_Enabled))
        return {{}, {}, tokens.textDisabled};
    if (isOn(option, QStyle::State_Sunken))
        return {tokens.pressed, {}, tokens.text};
    if (isOn(option, QStyle::State_On))
        return {tokens.raised, edge, tokens.text};
    if (isOn(option, QStyle::State_MouseOver))
        return {tokens.hover, {}, tokens.text};
    return {{}, {}, tokens.text2};
}

} // namespace

ButtonColours buttonColours(const QStyleOption &option, Look look, const Tokens &tokens)
{
    const QColor edge = tokens.dark ? QColor() : tokens.border;
    const bool hovered = isOn(option, QStyle::State_MouseOver);
    const bool down = isOn(option, QStyle::State_Sunken);
    if (look == Look::Quiet)
        return quietColours(option, tokens);
    if (!isOn(option, QStyle::State_Enabled))
        return {tokens.dark ? tokens.placeholder.lighter(120) : tokens.raised, edge, tokens.textDisabled};
    if (look == Look::Primary)
        return {down ? tokens.accentPressed : hovered ? tokens.accentHover : tokens.accent, {}, tokens.onAccent};
    if (look == Look::Destructive && (down || hovered))
        return {down ? tokens.dangerFill.darker(115) : tokens.dangerFill, {}, tokens.onDanger};
    const QColor text = look == Look::Destructive ? tokens.danger : tokens.text;
    return {down || isOn(option, QStyle::State_On) ? tokens.pressed
            : hovered                              ? tokens.hover
                                                   : tokens.raised,
            edge, text};
}

void paintButton(QPainter &painter, const QStyleOption &option, Look look, const Tokens &tokens)
{
    const ButtonColours colours = buttonColours(option, look, tokens);
    if (colours.fill.isValid())
        paintBox(painter, option.rect, colours.fill, colours.edge, radiusControl);
}

void paintField(QPainter &painter, const QStyleOption &option, Look look, const Tokens &tokens)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool hovered = enabled && isOn(option, QStyle::State_MouseOver);
    const QColor edge = look == Look::Invalid ? tokens.danger : hovered ? tokens.outline : tokens.border;
    paintBox(painter, option.rect, enabled ? tokens.field : tokens.surface, edge, radiusControl);
    if (enabled && isOn(option, QStyle::State_HasFocus))
        paintInnerRing(painter, option.rect, look == Look::Invalid ? tokens.danger : tokens.focus, radiusControl);
}

void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const Theme &theme)
{
    const Tokens &tokens = theme.current();
    QStyleOption button = option;
    button.state.setFlag(QStyle::State_On, false);
    paintButton(painter, button, Look::Plain, tokens);
    const QRectF arrow(option.rect.right() + 1 - 8 - iconSmall, option.rect.center().y() + 1 - iconSmall / 2, iconSmall,
                       iconSmall);
    theme.icons().paint(painter, arrow, QStringLiteral("chevron-down"),
                        isOn(option, QStyle::State_Enabled) ? tokens.text2 : tokens.textDisabled);
}

void paintRadio(QPainter &painter, const QStyleOption &option, const Tokens &tokens)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (isOn(option, QStyle::State_On)) {
        const QColor colour = enabled ? tokens.accent : tokens.textDisabled;
        painter.setPen(QPen(colour, 1));
        painter.drawEllipse(box);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(box.adjusted(3, 3, -3, -3));
    } else {
        const bool hovered = isOn(option, QStyle::State_MouseOver);
        painter.setPen(QPen(!enabled ? tokens.textDisabled : hovered ? tokens.text : tokens.outline, 1));
        painter.drawEllipse(box);
    }
    painter.restore();
}

void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Tokens &tokens)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const QRectF all = option.rect;
    const bool level = option.orientation == Qt::Horizontal;
    const QRectF groove = level ? QRectF(all.left(), all.center().y() - 1, all.width(), sliderGroove)
                                : QRectF(all.center().x() - 1, all.top(), sliderGroove, all.height());
    paintBox(painter, groove, enabled ? tokens.outline : tokens.textDisabled, {}, 1);
    const bool bright = isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken);
    const QColor knob = !enabled ? tokens.textDisabled : bright ? tokens.text : tokens.text2;
    QRectF circle(0, 0, sliderHandle, sliderHandle);
    circle.moveCenter(QRectF(handle).center());
    paintBox(painter, circle, knob, {}, sliderHandle / 2.0);
    if (isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange))
        paintFocusRing(painter, circle, tokens.focus, sliderHandle / 2.0);
}

QRect scrollHandle(const QStyleOptionSlider &option)
{
    const bool level = option.orientation == Qt::Horizontal;
    const int strip = level ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0)
        return {};
    const int length =
        std::min(strip, std::max(hitMin, int(qint64(strip) * option.pageStep / (range + option.pageStep))));
    const int at = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                   strip - length, option.upsideDown);
    return level ? QRect(option.rect.left() + at, option.rect.top(), length, option.rect.height())
                 : QRect(option.rect.left(), option.rect.top() + at, option.rect.width(), length);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Tokens &tokens)
{
    if (handle.isEmpty())
        return;
    constexpr qreal inset = 3; // a handle of 6 px in a strip of 12
    const QRectF thin = option.orientation == Qt::Horizontal ? QRectF(handle).adjusted(2, inset, -2, -inset)
                                                             : QRectF(handle).adjusted(inset, 2, -inset, -2);
    const bool held = isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_MouseOver);
    paintBox(painter, thin, held ? tokens.outline : tokens.scroll, {}, 3);
}

void paintTab(QPainter &painter, const QStyleOptionTab &option, const Tokens &tokens)
{
    if (isOn(option, QStyle::State_Selected)) {
        const QRectF under(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2);
        painter.fillRect(under, isOn(option, QStyle::State_Enabled) ? tokens.accent : tokens.textDisabled);
    }
    if (isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange))
        paintInnerRing(painter, option.rect, tokens.focus, radiusSmall);
}

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Theme &theme)
{
    const Tokens &tokens = theme.current();
    const QRect row = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        paintHairline(painter, row.center() - QPoint(row.width() / 2 - 4, 0),
                      row.center() + QPoint(row.width() / 2 - 4, 0), tokens.border);
        return;
    }
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool lit = enabled && isOn(option, QStyle::State_Selected);
    if (lit)
        paintBox(painter, row.adjusted(4, 0, -4, 0), tokens.hover, {}, radiusControl);
    const QColor text = enabled ? tokens.text : tokens.textDisabled;
    const QRectF mark(row.left() + 12, row.center().y() + 1 - iconSmall / 2, iconSmall, iconSmall);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        theme.icons().paint(painter, mark, QStringLiteral("check"), text);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, mark.toRect(), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const QRect words = row.adjusted(36, 0, -16, 0);
    const QStringList parts = option.text.split(u'\t');
    painter.setFont(option.font);
    painter.setPen(text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     parts.first());
    if (parts.size() > 1) {
        painter.setPen(!enabled ? tokens.textDisabled : lit ? tokens.text2 : tokens.text3);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, parts.at(1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        theme.icons().paint(painter, QRectF(row.right() - 24, mark.top(), iconSmall, iconSmall),
                            QStringLiteral("chevron-right"), text);
}

void paintMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, int textFlags, const Tokens &tokens)
{
    painter.fillRect(option.rect, tokens.surface);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    if (enabled && (isOn(option, QStyle::State_Selected) || isOn(option, QStyle::State_Sunken)))
        paintBox(painter, QRect(option.rect.left(), option.rect.center().y() - 11, option.rect.width(), compactHeight),
                 tokens.hover, {}, radiusControl);
    painter.setPen(enabled ? tokens.text : tokens.textDisabled);
    painter.drawText(option.rect, Qt::AlignCenter | textFlags, option.text);
}

void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const Tokens &tokens)
{
    if (isOn(option, QStyle::State_Selected))
        paintBox(painter, option.rect, tokens.accentTint, {}, radiusControl);
    else if (isOn(option, QStyle::State_MouseOver) && isOn(option, QStyle::State_Enabled))
        paintBox(painter, option.rect, tokens.hover, {}, radiusControl);
}

} // namespace proofsheet
