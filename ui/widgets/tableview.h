// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace ui {

/// The base of every table: rows of one height, calm headers that are read in whole, with a column chooser, Tab leaves the table, Ctrl+C copies
/// the selected rows with their headers as tab-separated text.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Columns that are hidden until the person asks for them; call after setModel.
    void hideColumns(const QList<int> &columns);
    /// What Ctrl+C puts on the clipboard; empty when nothing is selected.
    [[nodiscard]] QString selectedAsTsv() const;
    /// The rows of the selection from top to bottom, without repetition.
    [[nodiscard]] QList<int> selectedRows() const;

Q_SIGNALS:
    /// Enter or double click.
    void rowActivated(const QModelIndex &index);
    /// In the chooser.
    void columnsChosen();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void widenToHeads();
    void applyTokens();
    void showColumnChooser(const QPoint &position);

    bool m_shown = false;
};

} // namespace ui
