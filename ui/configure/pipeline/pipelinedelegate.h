// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Draws one place of the pipeline: icon, title, summary line, and a marker for problems. A thin line connects the
/// steps of the recipe.
class PipelineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTexts(QPainter *painter, const QRect &box, const QModelIndex &index, bool selected) const;
    void paintJoint(QPainter *painter, const QRect &box, const QRect &symbol, const QModelIndex &index) const;
};

} // namespace ui
