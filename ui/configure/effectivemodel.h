// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/resolve.h"
#include "ui/configure/rowsmodel.h"

#include <QSortFilterProxyModel>

namespace ui {

class ConfigDocument;

/// Every effective value of the configuration with where it comes from. GUI thread.
class EffectiveModel final : public RowsModel<engine::EffectiveValue>
{
    Q_OBJECT

public:
    enum Column { Setting, Value, Origin, ColumnCount };
    enum Role { PathRole = Qt::UserRole, OverriddenRole };

    explicit EffectiveModel(ConfigDocument *document, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void refresh() { setRows(values()); }

private:
    [[nodiscard]] QList<engine::EffectiveValue> values() const;

    ConfigDocument *m_document;
};

/// Only what was set somewhere, and what fits the searched words.
class EffectiveFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setOnlyOverridden(bool only);
    void setWords(const QString &words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_only = false;
    QString m_words;
};

} // namespace ui
