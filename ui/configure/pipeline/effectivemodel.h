// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/resolution/resolve.h"
#include "ui/configure/pipeline/rowsmodel.h"

#include <QSortFilterProxyModel>

namespace ui {

class ConfigDocument;

/// A value, or the heading above the values of a place.
struct EffectiveRow {
    QString heading; ///< empty for a value
    engine::EffectiveValue value;

    bool operator==(const EffectiveRow &) const = default;
};

/// All effective values of the configuration with their sources, grouped by place. GUI thread.
class EffectiveModel final : public RowsModel<EffectiveRow>
{
    Q_OBJECT

public:
    enum Column { Setting, Value, Origin, ColumnCount };
    enum Role { PathRole = Qt::UserRole, OverriddenRole, HeadingRole };

    explicit EffectiveModel(ConfigDocument *document, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void refresh();

private:
    [[nodiscard]] QVariant headingData(const EffectiveRow &row, int column, int role) const;

    ConfigDocument *m_document;
};

/// Filters by text and, if requested, hides built-in values.
class EffectiveFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setOnlyOverridden(bool only);
    void setWords(const QString &words);
    /// Filters again; a heading is visible only if a value below it is.
    void recheck() { invalidateFilter(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool acceptsValue(int row, const QModelIndex &parent) const;

    bool m_only = false;
    QString m_words;
};

} // namespace ui
