// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/controlpainter.h"

#include "ui/style/palettes.h"
#include "ui/style/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

/// Saves the painter and switches on antialiasing; restores the painter at the end of the scope.
class Smooth
{
public:
    explicit Smooth(QPainter &painter) :
        m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(Qt::NoPen);
    }
    ~Smooth() { m_painter.restore(); }
    Smooth(const Smooth &) = delete;
    Smooth &operator=(const Smooth &) = delete;

private:
    QPainter &m_painter;
};

QColor fieldOutline()
{
    return fieldOutlineOf(isHighContrast() ? Scheme::HighContrast : isDark() ? Scheme::Dark : Scheme::Light);
}

QColor mixed(const QColor &a, const QColor &b, float share)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * share, a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share);
}

bool has(const QStyleOption &option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

bool focused(const QStyleOption &option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled);
}

/// Moves the edges inwards by half a pixel, so that a line of one pixel is sharp.
QRectF hairline(const QRect &rect) { return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5); }

void box(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &line, double width = 1)
{
    painter.setBrush(fill);
    painter.setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, width));
    painter.drawRoundedRect(rect, radius, radius);
}

} // namespace

int controlHeight() { return std::max(24, space(5) + space(1)); }

void paintButton(QPainter &painter, const QStyleOption &option, bool primary)
{
    const Smooth smooth(painter);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    QColor fill = primary && enabled ? color(Ink::Accent) : flat ? QColor(Qt::transparent) : color(Ink::SurfaceRaised);
    const QColor shade = primary && enabled ? color(Ink::Ground) : color(Ink::Text);
    if (enabled && (down || has(option, QStyle::State_MouseOver)))
        fill = mixed(fill.alpha() == 0 ? color(Ink::Ground) : fill, shade, down ? 0.16F : 0.07F);
    QColor line = primary && enabled ? fill : enabled ? fieldOutline() : color(Ink::Border);
    if (flat && !down)
        line = Qt::transparent;
    const QRect rect = option.rect.adjusted(1, 1, -1, -1);
    box(painter, hairline(rect), cornerRadius(), fill, line);
    if (focused(option))
        paintFocus(painter, option.rect);
}

void paintToolButton(QPainter &painter, const QStyleOption &option)
{
    const Smooth smooth(painter);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRectF rect = hairline(option.rect.adjusted(1, 1, -1, -1));
    if (has(option, QStyle::State_On))
        box(painter, rect, cornerRadius(), color(Ink::AccentSoft), isHighContrast() ? color(Ink::Accent) : QColor(Qt::transparent));
    else if (enabled && has(option, QStyle::State_Sunken))
        box(painter, rect, cornerRadius(), mixed(color(Ink::Ground), color(Ink::Text), 0.16F), Qt::transparent);
    else if (enabled && has(option, QStyle::State_MouseOver))
        box(painter, rect, cornerRadius(), mixed(color(Ink::Ground), color(Ink::Text), 0.08F), Qt::transparent);
}

void paintField(QPainter &painter, const QStyleOption &option)
{
    const Smooth smooth(painter);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRect rect = option.rect.adjusted(1, 1, -1, -1);
    box(painter, hairline(rect), cornerRadius(), enabled ? option.palette.color(QPalette::Base) : color(Ink::Ground),
        enabled ? fieldOutline() : color(Ink::Border));
    if (focused(option))
        paintFocus(painter, option.rect);
}

void paintFrame(QPainter &painter, const QStyleOption &option, bool focusable)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame && frame->lineWidth <= 0)
        return;
    const Smooth smooth(painter);
    const bool ring = focusable && focused(option);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(ring ? color(Ink::Accent) : color(Ink::Border), 1));
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    if (ring && frame && frame->lineWidth > 1)
        painter.drawRect(option.rect.adjusted(1, 1, -2, -2));
}

void paintGroup(QPainter &painter, const QStyleOption &option)
{
    const Smooth smooth(painter);
    box(painter, hairline(option.rect), cornerRadius(), Qt::transparent, color(Ink::Border));
}

void paintFocus(QPainter &painter, const QRect &rect)
{
    const Smooth smooth(painter);
    const double radius = std::min<double>(cornerRadius() + 1, std::min(rect.width(), rect.height()) / 2.0);
    box(painter, QRectF(rect).adjusted(1, 1, -1, -1), radius, Qt::transparent, color(Ink::Accent), 2);
}

void paintCheck(QPainter &painter, const QStyleOption &option)
{
    const Smooth smooth(painter);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const int side = std::min(option.rect.width(), option.rect.height());
    const QRectF rect = QRectF(option.rect.center().x() - side / 2.0 + 1.5, option.rect.center().y() - side / 2.0 + 1.5, side - 2, side - 2);
    const QColor ink = enabled ? color(Ink::Accent) : color(Ink::Muted);
    const bool filled = on || partly;
    box(painter, rect, cornerRadius() / 2.0, filled ? ink : color(Ink::Surface), filled ? ink : enabled ? fieldOutline() : color(Ink::Border));
    painter.setPen(QPen(color(Ink::OnAccent), std::max(1.5, side / 8.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&rect](double x, double y) { return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()); };
    if (on)
        painter.drawPolyline(QPolygonF({at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.30)}));
    else if (partly)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
}

void paintRadio(QPainter &painter, const QStyleOption &option)
{
    const Smooth smooth(painter);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const int side = std::min(option.rect.width(), option.rect.height());
    const QRectF rect = QRectF(option.rect.topLeft(), QSizeF(side, side)).adjusted(1.5, 1.5, -1.5, -1.5);
    const QColor ink = enabled ? color(Ink::Accent) : color(Ink::Muted);
    box(painter, rect, side / 2.0, on ? ink : color(Ink::Surface), on ? ink : enabled ? fieldOutline() : color(Ink::Border));
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Ink::OnAccent));
        painter.drawEllipse(rect.center(), side / 5.0, side / 5.0);
    }
}

void paintItem(QPainter &painter, const QStyleOption &option, bool inFocus)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, item->backgroundBrush);
    if (has(option, QStyle::State_Selected)) {
        const bool enabled = has(option, QStyle::State_Enabled);
        const QColor chosen = inFocus || isHighContrast() ? color(Ink::AccentSoft) : mixed(color(Ink::Surface), color(Ink::AccentSoft), 0.6F);
        painter.fillRect(option.rect, enabled ? chosen : color(Ink::Border));
    } else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)) {
        painter.fillRect(option.rect, mixed(color(Ink::Surface), color(Ink::Text), 0.05F));
    }
}

void paintMenuBarItem(QPainter &painter, const QStyleOption &option, const QStyle &style, const QWidget *widget)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    painter.fillRect(option.rect, color(Ink::Ground));
    if (!item)
        return;
    if (has(option, QStyle::State_Selected) || has(option, QStyle::State_Sunken)) {
        const Smooth smooth(painter);
        box(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), cornerRadius(), color(Ink::AccentSoft), Qt::transparent);
    }
    int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    if (!style.styleHint(QStyle::SH_UnderlineShortcut, item, widget))
        flags |= Qt::TextHideMnemonic;
    style.drawItemText(&painter, option.rect, flags, option.palette, has(option, QStyle::State_Enabled), item->text, QPalette::WindowText);
}

void paintHeader(QPainter &painter, const QStyleOption &option)
{
    painter.fillRect(option.rect, color(Ink::Ground));
    painter.save();
    painter.setPen(color(Ink::Border));
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    const bool vertical = header && header->orientation == Qt::Vertical;
    if (!vertical)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const int inset = option.rect.height() / 4;
    const bool last = !header || header->position == QStyleOptionHeader::End || header->position == QStyleOptionHeader::OnlyOneSection;
    if (!last && !vertical)
        painter.drawLine(option.rect.right(), option.rect.top() + inset, option.rect.right(), option.rect.bottom() - inset);
    painter.restore();
}

void paintTab(QPainter &painter, const QStyleOption &option)
{
    const Smooth smooth(painter);
    const bool selected = has(option, QStyle::State_Selected);
    if (!selected && has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter.fillRect(option.rect, mixed(color(Ink::Ground), color(Ink::Text), 0.06F));
    if (selected) {
        QRect bar = option.rect;
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option);
        const bool west = tab && (tab->shape == QTabBar::RoundedWest || tab->shape == QTabBar::TriangularWest);
        if (west)
            bar.setLeft(bar.right() - 2);
        else
            bar.setTop(bar.bottom() - 2);
        painter.fillRect(bar, color(Ink::Accent));
    }
}

void paintGroove(QPainter &painter, const QRect &rect)
{
    const Smooth smooth(painter);
    box(painter, hairline(rect), std::min<double>(cornerRadius(), rect.height() / 2.0), color(Ink::Surface), color(Ink::Border));
}

void paintProgress(QPainter &painter, const QStyleOption &option)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
    if (!bar)
        return;
    const Smooth smooth(painter);
    const QRectF whole = QRectF(bar->rect).adjusted(1, 1, -1, -1);
    const double radius = std::min<double>(cornerRadius(), whole.height() / 2.0);
    QPainterPath clip;
    clip.addRoundedRect(whole, radius, radius);
    painter.setClipPath(clip);
    QRectF done = whole;
    if (bar->minimum == bar->maximum) { // busy: a fixed third, without animation
        done.setWidth(whole.width() / 3);
        done.moveLeft(whole.left() + whole.width() / 3);
    } else {
        done.setWidth(whole.width() * double(bar->progress - bar->minimum) / double(bar->maximum - bar->minimum));
        if (bar->direction == Qt::RightToLeft)
            done.moveRight(whole.right());
    }
    painter.fillRect(done, bar->textVisible ? color(Ink::AccentSoft) : color(Ink::Accent));
}

void paintRule(QPainter &painter, const QRect &rect, bool horizontal)
{
    const QPoint middle = rect.center();
    painter.fillRect(horizontal ? QRect(rect.left(), middle.y(), rect.width(), 1) : QRect(middle.x(), rect.top(), 1, rect.height()),
        color(Ink::Border));
}

void paintSplitter(QPainter &painter, const QStyleOption &option)
{
    const bool upright = has(option, QStyle::State_Horizontal);
    const QPoint middle = option.rect.center();
    const QRect line = upright ? QRect(middle.x(), option.rect.top(), 1, option.rect.height())
                               : QRect(option.rect.left(), middle.y(), option.rect.width(), 1);
    painter.fillRect(line, has(option, QStyle::State_MouseOver) ? color(Ink::Accent) : color(Ink::Border));
}

void paintScrollBar(QPainter &painter, const QStyleOption &option, const QRect &handle, bool horizontal, bool scrollable)
{
    painter.fillRect(option.rect, color(Ink::Ground));
    if (!scrollable)
        return;
    const Smooth smooth(painter);
    const bool hot = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const double inset = (horizontal ? handle.height() : handle.width()) * (hot ? 0.2 : 0.3);
    const QRectF bar = horizontal ? QRectF(handle).adjusted(1, inset, -1, -inset) : QRectF(handle).adjusted(inset, 1, -inset, -1);
    const double radius = std::min(bar.width(), bar.height()) / 2;
    box(painter, bar, radius, hot ? color(Ink::Muted) : fieldOutline(), Qt::transparent);
}

void paintChevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction, bool enabled)
{
    const Smooth smooth(painter);
    QColor ink = color(Ink::Muted);
    if (!enabled)
        ink.setAlphaF(0.4F);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(rect).center();
    const double half = std::min(space(1) * 0.9, rect.height() / 3.0);
    const double sign = direction == Qt::UpArrow ? -1 : 1;
    painter.drawPolyline(QPolygonF({middle + QPointF(-half, -sign * half / 2), middle + QPointF(0, sign * half / 2),
        middle + QPointF(half, -sign * half / 2)}));
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, int leastHandle)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0)
        handle = std::clamp(int(qint64(option.pageStep) * length / (range + option.pageStep)), std::min(leastHandle, length), length);
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect = horizontal ? QRect(from, 0, size, option.rect.height()) : QRect(0, from, option.rect.width(), size);
        return QStyle::visualRect(option.direction, option.rect, rect.translated(option.rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return along(start, handle);
    case QStyle::SC_ScrollBarSubPage: return along(0, start);
    case QStyle::SC_ScrollBarAddPage: return along(start + handle, length - start - handle);
    case QStyle::SC_ScrollBarGroove: return along(0, length);
    default: return {};
    }
}

} // namespace ui
