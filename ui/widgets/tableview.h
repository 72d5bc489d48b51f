// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace ui {

/// Base of all tables: rows of equal height, flat headers wide enough for their text, a column chooser. Tab leaves the
/// table; Ctrl+C copies the selected rows with their headers as tab-separated text.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Hides columns until the person shows them; call after setModel().
    void hideColumns(const QList<int> &columns);
    /// The text for Ctrl+C; empty if no row is selected.
    [[nodiscard]] QString selectedAsTsv() const;
    /// Selected rows in ascending order, each once.
    [[nodiscard]] QList<int> selectedRows() const;

Q_SIGNALS:
    /// Emitted on Enter or double click.
    void rowActivated(const QModelIndex &index);
    /// The person changed the visible columns in the chooser.
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
