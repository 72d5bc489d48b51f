// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/configure/pipeline/rowsmodel.h"

namespace ui {

class ConfigDocument;

struct EvaluatorRow {
    QString kind;
    QString name;
    QString summary;
    QVariant weight;
    bool enabled = true;

    bool operator==(const EvaluatorRow &) const = default;
};

/// The evaluators of the run; edits change the document. GUI thread.
class EvaluatorsModel final : public RowsModel<EvaluatorRow>
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Weight, Summary, ColumnCount };

    explicit EvaluatorsModel(ConfigDocument *document, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void refresh();

private:
    [[nodiscard]] EvaluatorRow rowAt(int index) const;

    ConfigDocument *m_document;
};

} // namespace ui
