// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ProofStyle.h"

#include "ui/theme/FocusRing.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/theme/StyleParts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>
#include <QToolTip>

namespace proofsheet {

using namespace metrics;

namespace {

void dress(QApplication &application, const Theme &theme)
{
    const Tokens &tokens = theme.current();
    application.setPalette(tokens.palette());
    QToolTip::setPalette(tokens.palette());
    application.setFont(tokens.font(TextRole::Body));
    for (const char *button : {"QPushButton", "QComboBox"})
        QApplication::setFont(tokens.font(TextRole::Medium), button);
    QToolTip::setFont(tokens.font(TextRole::Body));
}

Look toolLook(const QWidget *widget)
{
    const auto *tool = qobject_cast<const QToolButton *>(widget);
    const Look look = lookOf(widget);
    return look == Look::Plain && (!tool || tool->autoRaise()) ? Look::Quiet : look;
}

void drawToolButton(const QProxyStyle &style, const QStyleOptionToolButton &option, QPainter &painter,
                    const QWidget *widget, const Tokens &tokens)
{
    const Look look = toolLook(widget);
    paintButton(painter, option, look, tokens);
    QStyleOptionToolButton label = option;
    label.rect = option.rect.adjusted(4, 0, -4, 0);
    label.features &= ~QStyleOptionToolButton::HasMenu;
    label.palette.setColor(QPalette::ButtonText, buttonColours(option, look, tokens).text);
    // QCommonStyle shows an icon as hovered only on a button that raises itself.
    label.state.setFlag(QStyle::State_AutoRaise);
    style.proxy()->drawControl(QStyle::CE_ToolButtonLabel, &label, &painter, widget);
}

} // namespace

ProofStyle::ProofStyle(Theme &theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(theme)
{}

void ProofStyle::install(QApplication &application, Theme &theme)
{
    auto *style = new ProofStyle(theme);
    application.setStyle(style);
    dress(application, theme);
    connect(&theme, &Theme::changed, style, [&application, &theme] { dress(application, theme); });
    new FocusRing(application, style);
}

void ProofStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Tokens &tokens = m_theme.current();
    const bool keyboard = option->state.testFlag(State_KeyboardFocusChange);
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
        return paintButton(*painter, *option, lookOf(widget), tokens);
    case PE_PanelButtonTool:
        return paintButton(*painter, *option, toolLook(widget), tokens);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paintField(*painter, *option, lookOf(widget), tokens);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintCheckBox(*painter, option->rect, tokens, option->state.testFlag(State_On),
                             option->state.testFlag(State_NoChange), option->state.testFlag(State_Enabled),
                             option->state.testFlag(State_MouseOver));
    case PE_IndicatorRadioButton:
        return paintRadio(*painter, *option, tokens);
    case PE_FrameFocusRect:
        // Buttons have FocusRing; rows of a list have theirs inside.
        if (keyboard && qobject_cast<const QAbstractItemView *>(widget))
            paintInnerRing(*painter, option->rect, tokens.focus, radiusControl);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            paintRow(*painter, *item, tokens);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, tokens.overlay);
        return paintBox(*painter, option->rect, {}, tokens.border, 0);
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton:
    case PE_PanelItemViewRow:
    case PE_PanelMenuBar:
    case PE_PanelStatusBar:
    case PE_IndicatorButtonDropDown:
        return;
    case PE_FrameTabBarBase:
        return paintHairline(*painter, option->rect.bottomLeft(), option->rect.bottomRight(), tokens.border);
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ProofStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const Tokens &tokens = m_theme.current();
    switch (element) {
    case CE_PushButtonBevel:
        return paintButton(*painter, *option, lookOf(widget), tokens);
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            label.palette.setColor(QPalette::ButtonText, buttonColours(*option, lookOf(widget), tokens).text);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            paintMenuItem(*painter, *item, m_theme);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            const bool underline = proxy()->styleHint(SH_UnderlineShortcut, option, widget);
            paintMenuBarItem(*painter, *item, underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic, tokens);
        }
        return;
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, tokens.surface);
    case CE_MenuEmptyArea:
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            paintTab(*painter, *tab, tokens);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            const bool lit = tab->state.testFlag(State_Selected) || tab->state.testFlag(State_MouseOver);
            painter->setFont(tokens.font(tab->state.testFlag(State_Selected) ? TextRole::Strong : TextRole::Body));
            painter->setPen(!tab->state.testFlag(State_Enabled) ? tokens.textDisabled
                            : lit                               ? tokens.text
                                                                : tokens.text2);
            painter->drawText(tab->rect, Qt::AlignCenter | Qt::TextShowMnemonic, tab->text);
        }
        return;
    case CE_Splitter:
        return painter->fillRect(option->rect, tokens.seam);
    case CE_FocusFrame:
        if (const auto *frame = qobject_cast<const QFocusFrame *>(widget)) {
            constexpr int out = focusRing + focusGap;
            paintFocusRing(*painter, QRectF(option->rect).adjusted(out, out, -out, -out), tokens.focus,
                           FocusRing::radiusAround(frame->widget()));
        }
        return;
    case CE_HeaderSection:
        painter->fillRect(option->rect, tokens.surface);
        return paintHairline(*painter, option->rect.bottomLeft(), option->rect.bottomRight(), tokens.border);
    case CE_HeaderEmptyArea:
        return painter->fillRect(option->rect, tokens.surface);
    default:
        return QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ProofStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const Tokens &tokens = m_theme.current();
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox)
        return paintComboBox(*painter, *combo, m_theme);
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_Slider)
        return paintSlider(*painter, *slider, subControlRect(control, option, SC_SliderHandle, widget), tokens);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return paintScrollBar(*painter, *bar, scrollHandle(*bar), tokens);
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        if (spin->frame)
            paintField(*painter, *option, lookOf(widget), tokens);
        return;
    }
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option); tool && control == CC_ToolButton)
        return drawToolButton(*this, *tool, *painter, widget, tokens);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace proofsheet
