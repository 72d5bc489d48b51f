// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/templatedelegate.h"

#include "ui/start/templatemodel.h"
#include "ui/style/iconengine.h"
#include "ui/style/tokens.h"

#include <QApplication>
#include <QPainter>

namespace ui {

void TemplateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect room = option.rect.adjusted(space(2), space(2), -space(2), -space(2));
    const bool offline = index.data(TemplateModel::OfflineRole).toBool();
    const int side = space(4) + space(1);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, room, rect); };
    painter->drawPixmap(mirrored(QRect(room.x(), room.y(), side, side)).topLeft(),
        iconPixmap(offline ? QStringLiteral("sample") : QStringLiteral("template"), side, color(Ink::Accent),
            painter->device()->devicePixelRatioF()));
    const QRect texts = room.adjusted(side + space(2), 0, 0, 0);
    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const auto line = [&](int number, const QString &text, const QFont &font, Ink ink) {
        const int height = QFontMetrics(ui::font(Type::Body)).height();
        painter->setFont(font);
        painter->setPen(color(ink));
        const QRect rect = mirrored(QRect(texts.x(), texts.y() + number * height, texts.width(), height));
        painter->drawText(rect, alignment, painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    QFont bold = ui::font(Type::Body);
    bold.setWeight(QFont::DemiBold);
    line(0, index.data().toString(), bold, Ink::Text);
    line(1, index.data(TemplateModel::TextRole).toString(), ui::font(Type::Body), Ink::Muted);
    line(2, index.data(TemplateModel::NoteRole).toString(), ui::font(Type::Small), offline ? Ink::Good : Ink::Muted);
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect ring;
        ring.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter, option.widget);
    }
    painter->restore();
}

QSize TemplateDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {space(5) * 8, 3 * QFontMetrics(ui::font(Type::Body)).height() + 2 * space(2)};
}

} // namespace ui
