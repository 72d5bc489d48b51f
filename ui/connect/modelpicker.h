// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/plan/runplan.h"

#include <QWidget>

class QSortFilterProxyModel;

namespace engine {
class Engine;
struct ModelInfo;
struct Price;
}

namespace ui {

class Label;
class ModelTableModel;
class SearchField;
class TableView;

/// Lists the models of an endpoint with context size and prices, searchable and sortable. The search field also accepts
/// the name of a model that is not listed. GUI thread.
class ModelPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelPicker(engine::Engine *engine, QWidget *parent = nullptr);

    /// Requests the models; the shown list stays until the reply arrives.
    void ask(const engine::GeneratorPlan &endpoint);
    /// Shows a list of models. Adds prices from the price book where the server names none.
    void showModels(const engine::Result<QList<engine::ModelInfo>> &models);
    /// The chosen or typed model.
    [[nodiscard]] QString model() const;
    void setModel(const QString &id);
    /// Price of the chosen model; no value if it is unknown.
    [[nodiscard]] std::optional<engine::Price> price() const;

Q_SIGNALS:
    void modelChanged(const QString &id);
    /// Emitted when the list has arrived; prices may now be known.
    void pricesKnown();
    void activated();

private:
    void setupTable();
    void fillPrices(QList<engine::ModelInfo> &models) const;
    void showState(const QString &sentence, bool bad = false);

    engine::Engine *m_engine;
    engine::GeneratorPlan m_endpoint;
    ModelTableModel *m_models;
    QSortFilterProxyModel *m_filter;
    SearchField *m_name;
    TableView *m_table;
    Label *m_state;
    int m_question = 0;
    bool m_choosing = false;
};

} // namespace ui
