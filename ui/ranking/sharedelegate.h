// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Paints a share of 0 … 1 (ShareRole) as a bar below the text; paints cells without a share as usual.
class ShareDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int ShareRole = Qt::UserRole + 50;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
