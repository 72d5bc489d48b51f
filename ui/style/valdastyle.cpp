// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/valdastyle.h"

#include "ui/style/controlpainter.h"
#include "ui/style/iconengine.h"
#include "ui/style/plaintexts.h"
#include "ui/style/tokens.h"

#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace ui {

ValdaStyle::ValdaStyle() :
    QProxyStyle(QStringLiteral("Fusion"))
{
    setObjectName(QStringLiteral("valda"));
}

void setPrimary(QWidget *button, bool primary)
{
    button->setProperty("valdaPrimary", primary);
    button->update();
}

void ValdaStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    showPlainText(widget);
    if (qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void ValdaStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: paintButton(*painter, *option, widget && widget->property("valdaPrimary").toBool()); return;
    case PE_PanelButtonTool: paintToolButton(*painter, *option); return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paintField(*painter, *option);
        else
            painter->fillRect(option->rect, option->palette.base());
        return;
    case PE_FrameLineEdit: return; // drawn by the panel
    case PE_Frame: paintFrame(*painter, *option, widget && widget->focusPolicy() != Qt::NoFocus); return;
    case PE_FrameGroupBox: paintGroup(*painter, *option); return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QPushButton *>(widget))
            return; // the panel of the button draws the ring
        paintFocus(*painter, qobject_cast<const QToolButton *>(widget) ? widget->rect() : option->rect);
        return;
    case PE_IndicatorCheckBox: paintCheck(*painter, *option); return;
    case PE_IndicatorItemViewItemCheck: paintCheck(*painter, *option); return;
    case PE_IndicatorRadioButton: paintRadio(*painter, *option); return;
    case PE_PanelItemViewItem: paintItem(*painter, *option, widget && widget->hasFocus()); return;
    case PE_FrameTabWidget: painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), color(Ink::Border)); return;
    case PE_FrameTabBarBase: return;
    case PE_FrameStatusBarItem: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ValdaStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            paintRule(*painter, option->rect, frame->frameShape == QFrame::HLine);
            return;
        }
        break;
    case CE_HeaderSection: paintHeader(*painter, *option); return;
    case CE_HeaderEmptyArea: paintHeader(*painter, *option); return;
    case CE_TabBarTabShape: paintTab(*painter, *option); return;
    case CE_ProgressBarGroove: paintGroove(*painter, option->rect); return;
    case CE_ProgressBarContents: paintProgress(*painter, *option); return;
    case CE_Splitter: paintSplitter(*painter, *option); return;
    case CE_PushButtonLabel:
        if (widget && widget->property("valdaPrimary").toBool() && option->state & State_Enabled) {
            if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
                QStyleOptionButton filled(*button);
                filled.palette.setColor(QPalette::ButtonText, color(Ink::OnAccent));
                if (!button->icon.isNull())
                    filled.icon = QIcon(iconPixmap(button->icon.name(), button->iconSize.width(), color(Ink::OnAccent), widget->devicePixelRatioF()));
                QProxyStyle::drawControl(element, &filled, painter, widget);
                return;
            }
        }
        break;
    case CE_MenuBarItem: paintMenuBarItem(*painter, *option, *this, widget); return;
    case CE_MenuBarEmptyArea:
    case CE_ToolBar: painter->fillRect(option->rect, color(Ink::Ground)); return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ValdaStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
    const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            paintScrollBar(*painter, *option, subControlRect(CC_ScrollBar, slider, SC_ScrollBarSlider, widget),
                slider->orientation == Qt::Horizontal, slider->maximum > slider->minimum);
            return;
        }
    }
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            paintField(*painter, *option);
            const QRect arrow = subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget);
            paintChevron(*painter, arrow, Qt::DownArrow, option->state & State_Enabled);
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            paintField(*painter, *option);
            if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
                paintChevron(*painter, subControlRect(CC_SpinBox, spin, SC_SpinBoxUp, widget), Qt::UpArrow,
                    spin->stepEnabled & QAbstractSpinBox::StepUpEnabled && option->state & State_Enabled);
                paintChevron(*painter, subControlRect(CC_SpinBox, spin, SC_SpinBoxDown, widget), Qt::DownArrow,
                    spin->stepEnabled & QAbstractSpinBox::StepDownEnabled && option->state & State_Enabled);
            }
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ValdaStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    // Scroll bars have no arrows: the groove is the whole bar.
    if (control == CC_ScrollBar) {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (slider)
            return scrollBarPart(*slider, part, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect ValdaStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return QProxyStyle::subElementRect(element, option, widget).adjusted(space(1), 0, -space(1), 0);
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents || element == SE_ProgressBarLabel)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize ValdaStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int least = controlHeight();
    switch (type) {
    case CT_PushButton:
        made.setWidth(std::max(made.width(), size.width() + 2 * space(4)));
        [[fallthrough]];
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: made.setHeight(std::max(made.height(), least)); break;
    case CT_ToolButton:
        if (widget && widget->inherits("QLineEditIconButton"))
            return size; // the field has its own margins around the button
        made.setHeight(std::max(made.height(), least));
        made.setWidth(std::max(made.width(), least));
        break;
    case CT_ItemViewItem:
    case CT_HeaderSection: made.setHeight(std::max(made.height(), least)); break;
    case CT_TabBarTab: made += QSize(space(2), space(1)); break;
    case CT_MenuItem: made.setHeight(std::max(made.height(), least - space(1) / 2)); break;
    default: break;
    }
    return made;
}

int ValdaStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return space(3);
    case PM_ScrollBarSliderMin: return space(5);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return space(3);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return space(2);
    case PM_SplitterWidth: return space(1) + 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_TabBarScrollButtonWidth: return controlHeight();
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return space(4);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize: return space(4);
    case PM_ToolBarIconSize: return space(4) + space(1);
    case PM_HeaderMargin: return space(1);
    case PM_FocusFrameHMargin: return space(1) + 1;
    case PM_ToolTipLabelFrameWidth: return space(1);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ValdaStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_ScrollBar_Transient: return 0;
    case SH_Widget_Animation_Duration: return reducedMotion() ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    case SH_Table_GridLineColor: return int(color(Ink::Border).rgb());
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_UnderlineShortcut: return 1;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon ValdaStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    switch (pixmap) {
    case SP_MessageBoxCritical: return icon(QStringLiteral("error"));
    case SP_MessageBoxWarning: return icon(QStringLiteral("warning"));
    case SP_MessageBoxInformation: return icon(QStringLiteral("info"));
    case SP_MessageBoxQuestion: return icon(QStringLiteral("question"));
    case SP_LineEditClearButton: return icon(QStringLiteral("clear"));
    default: return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

} // namespace ui
