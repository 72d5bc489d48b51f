// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/configure/pipeline/rowsmodel.h"

namespace ui {

class ConfigDocument;

struct GeneratorRow {
    QString provider;
    QString model;
    QVariant weight, temperature, maxTokens;
    bool enabled = true;
    bool own = false; ///< in the step's own list
    double share = 0; ///< share of the calls of the step, 0 … 1
    QStringList overridden;

    bool operator==(const GeneratorRow &) const = default;
};

/// The generators of one step; edits change the document. GUI thread.
class GeneratorsModel final : public RowsModel<GeneratorRow>
{
    Q_OBJECT

public:
    enum Column { Provider, Model, Weight, Share, Temperature, MaxTokens, ColumnCount };

    GeneratorsModel(ConfigDocument *document, const QString &step, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QString memberPath(int row) const;
    void refresh();

private:
    [[nodiscard]] GeneratorRow rowAt(int index) const;
    [[nodiscard]] QString text(const GeneratorRow &row, int column) const;

    ConfigDocument *m_document;
    QString m_step;
};

} // namespace ui
