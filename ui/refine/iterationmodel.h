// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/loophistory.h"

#include <QAbstractTableModel>

namespace ui {

/// The iterations of one refinement loop as rows, oldest first. GUI thread; owned by its panel.
class IterationModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Score, Change, Issues, Worth, Took, Cost };
    static constexpr int columns = Cost + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void show(const LoopRecord &loop);
    [[nodiscard]] const LoopRecord &loop() const { return m_loop; }
    /// Null if `row` is out of range.
    [[nodiscard]] const engine::Iteration *iteration(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString display(const engine::Iteration &iteration, int column) const;
    [[nodiscard]] QString change(const engine::Iteration &iteration) const;
    [[nodiscard]] QString worth(const engine::Iteration &iteration) const;

    LoopRecord m_loop;
};

} // namespace ui
