// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ranking/sharedelegate.h"

#include "ui/style/tokens.h"

#include <QPainter>

#include <algorithm>

namespace ui {

void ShareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant share = index.data(ShareRole);
    QStyledItemDelegate::paint(painter, option, index);
    if (!share.isValid())
        return;
    // The bar is below the figure, so that the text has the same contrast as in other cells.
    const QRect cell = option.rect.adjusted(space(1), 0, -space(1), 0);
    const int height = std::max(3, space(1));
    const QRect groove(cell.left(), cell.bottom() - height, cell.width(), height);
    QRect filled = groove;
    filled.setWidth(int(groove.width() * std::clamp(share.toDouble(), 0.0, 1.0)));
    if (option.direction == Qt::RightToLeft)
        filled.moveRight(groove.right());
    painter->save();
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(Ink::Border));
    painter->drawRect(groove);
    painter->setBrush(option.state & QStyle::State_Selected ? color(Ink::OnAccent) : color(Ink::Accent));
    painter->drawRect(filled);
    painter->restore();
}

} // namespace ui
