// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/plan/pricerow.h"

#include <QFuture>
#include <QWidget>

class QPushButton;
class QSortFilterProxyModel;

namespace engine {
class Treasury;
}

namespace ui {

class Label;
class PriceTableModel;
class SearchField;
class SectionHeader;
class StatusLabel;
class TableView;

/// Prices of models: built in, fetched on request, or entered by the user. GUI thread; `treasury` may be nullptr: then
/// the list is empty.
class PricesPage final : public QWidget
{
    Q_OBJECT

public:
    explicit PricesPage(engine::Treasury *treasury, QWidget *parent = nullptr);

    [[nodiscard]] PriceTableModel *model() const { return m_model; }
    [[nodiscard]] TableView *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setupTable();
    void setupButtons();
    void retranslate();
    void refresh();
    void keep(const engine::PriceRow &row);
    void addRow();
    void takeBack();
    void fetchLive();
    void showButtons();
    void answer(QFuture<engine::Result<>> future, const QString &done);
    void say(const engine::Error &error);
    [[nodiscard]] const engine::PriceRow *chosen() const;

    engine::Treasury *m_treasury;
    PriceTableModel *m_model;
    QSortFilterProxyModel *m_filter;
    SectionHeader *m_header;
    Label *m_explanation;
    SearchField *m_search;
    TableView *m_table;
    QPushButton *m_add;
    QPushButton *m_back;
    QPushButton *m_live;
    StatusLabel *m_state;
};

} // namespace ui
