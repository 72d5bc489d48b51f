// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/problem.h"
#include "ui/configure/pipeline/rowsmodel.h"

#include <QPixmap>
#include <QStyledItemDelegate>

namespace ui {

class ConfigDocument;

/// Problems found by the checks, errors first. GUI thread.
class ProblemModel final : public RowsModel<engine::Problem>
{
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole, IconRole, PlaceRole };

    explicit ProblemModel(ConfigDocument *document, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void refresh();

private:
    ConfigDocument *m_document;
};

/// Draws a problem: icon, place and wrapped sentence.
class ProblemDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The icon "error", "warning" or "hint" in the colour of the severity.
[[nodiscard]] QPixmap severityIcon(const QString &name, int pixels, qreal ratio);

} // namespace ui
