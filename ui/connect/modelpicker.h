// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/providers/interface/provider.h"

#include <QWidget>

class QSortFilterProxyModel;

namespace engine {
class Engine;
}

namespace ui {

class Label;
class ModelTableModel;
class SearchField;
class TableView;

/// Asks an endpoint for its models and offers them with context and prices, to search and to sort. What can be typed
/// freely is the search field: a name that is not listed can be used all the same. GUI thread.
class ModelPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelPicker(engine::Engine *engine, QWidget *parent = nullptr);

    /// Asks anew; what is shown stays until the answer comes.
    void ask(const engine::GeneratorPlan &endpoint);
    void showModels(const engine::Result<QList<engine::ModelInfo>> &models);
    /// Prices are filled in from the price book where the server names none.
    [[nodiscard]] QString model() const;
    void setModel(const QString &id);
    /// Of the chosen model; nothing when unknown.
    [[nodiscard]] std::optional<engine::Price> price() const;

Q_SIGNALS:
    void modelChanged(const QString &id);
    /// The list has come; prices may be known now.
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
