// SPDX-License-Identifier: GPL-3.0-or-later
// The measures of ProofStyle: sizes, rectangles, hints. The painting is in ProofStyle.cpp and StyleParts.cpp.
#include "ui/theme/Metrics.h"
#include "ui/theme/ProofStyle.h"
#include "ui/theme/StyleParts.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSpinBox>
#include <QTabBar>

namespace proofsheet {

using namespace metrics;

QRect ProofStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? option->rect.adjusted(6, 1, -6, -1) : option->rect;
    }
    if (element == SE_PushButtonFocusRect || element == SE_ItemViewItemFocusRect)
        return option->rect;
    if (qobject_cast<const QListView *>(widget)) {
        // Rows of a list have 8 px before the icon and 10 between icon and text.
        if (element == SE_ItemViewItemDecoration)
            return QProxyStyle::subElementRect(element, option, widget).translated(5, 0);
        if (element == SE_ItemViewItemText)
            return QProxyStyle::subElementRect(element, option, widget).adjusted(9, 0, 0, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ProofStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const QRect all = option->rect;
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        const QRect handle = scrollHandle(*bar);
        const bool level = bar->orientation == Qt::Horizontal;
        switch (part) {
        case SC_ScrollBarSlider:
            return handle;
        case SC_ScrollBarGroove:
            return all;
        case SC_ScrollBarSubPage:
            return level ? QRect(all.topLeft(), QPoint(handle.left() - 1, all.bottom()))
                         : QRect(all.topLeft(), QPoint(all.right(), handle.top() - 1));
        case SC_ScrollBarAddPage:
            return level ? QRect(QPoint(handle.right() + 1, all.top()), all.bottomRight())
                         : QRect(QPoint(all.left(), handle.bottom() + 1), all.bottomRight());
        default:
            return {};
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return all.adjusted(12, 0, -(8 + iconSmall + 4), 0);
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return QRect(all.right() - 8 - iconSmall, all.top(), 8 + iconSmall, all.height());
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        if (part == SC_SpinBoxEditField)
            return spin->frame ? all.adjusted(6, 1, -6, -1) : all;
        return part == SC_SpinBoxFrame ? all : QRect();
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize ProofStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const int height = lookOf(widget) == Look::Primary ? primaryHeight : controlHeight;
        return {size.width() + 2 * space12, std::max(size.height(), height)};
    }
    case CT_ToolButton:
        return {std::max(size.width() + 2 * 4, controlHeight), std::max(size.height(), controlHeight)};
    case CT_ComboBox:
        return {size.width() + space12 + 4 + iconSmall + space8 + 4, controlHeight};
    case CT_LineEdit:
    case CT_SpinBox:
        return {size.width() + 2 * 6, fieldHeight};
    case CT_TabBarTab:
        return {size.width() + 4, 34};
    case CT_MenuBarItem:
        return {size.width() + 2 * 8, primaryHeight};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {size.width(), 9};
            const bool more = item->menuItemType == QStyleOptionMenuItem::SubMenu || item->text.contains(u'\t');
            return {size.width() + 36 + 16 + (more ? space32 : space8), rowHeight};
        }
        return size;
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), std::max(base.height(), rowHeight)};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int ProofStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_MenuPanelWidth:
    case PM_MenuHMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_TabBarTabHSpace:
    case PM_TabBarTabVSpace:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_MenuBarHMargin:
        return 8;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return checkBox;
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return radio;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space8;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return hitMin;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return 20;
    case PM_SliderLength:
        return 18; // the handle with its focus ring
    case PM_SplitterWidth:
        return 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
        return iconSmall;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return focusRing + focusGap;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ProofStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1; // else a ring would be cut off at the control's parent
    case SH_UnderlineShortcut:
        return qobject_cast<const QMenu *>(widget) != nullptr;
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_ScrollBar_ContextMenu:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022; // a small dot
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void ProofStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSlider *>(widget) ||
        qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace proofsheet
