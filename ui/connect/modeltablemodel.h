// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/modelinfo.h"

#include <QAbstractTableModel>

namespace ui {

/// The models of a server with context size and prices; unknown numbers are shown as dashes and sorted last. GUI
/// thread.
class ModelTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Context, Input, Output };
    static constexpr int columns = 4;
    enum Role { SortRole = Qt::UserRole, IdRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setModels(const QList<engine::ModelInfo> &models);
    [[nodiscard]] const engine::ModelInfo &at(int row) const { return m_models.at(row); }
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString display(const engine::ModelInfo &model, int column) const;

    QList<engine::ModelInfo> m_models;
};

/// Text of a price per million tokens: "$0.25", "free", "–" if unknown.
[[nodiscard]] QString pricePerMillion(const std::optional<double> &usd);

} // namespace ui
