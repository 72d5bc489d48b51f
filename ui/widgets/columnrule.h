// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace ui {

class TableView;

/// Decides the visible columns of a table. Decides again when the width changes or apply() is called, until the person
/// chooses columns in the column chooser; the choice is saved. Owned by the table. GUI thread.
class ColumnRule final : public QObject
{
    Q_OBJECT

public:
    /// Returns whether a column is visible in a table with a width of `letters` average characters.
    using Wanted = std::function<bool(int column, int letters)>;

    ColumnRule(TableView *table, Wanted wanted);

    void apply();
    /// Order, widths and sorting of the columns, and the visible columns if the person has chosen them.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    TableView *m_table;
    Wanted m_wanted;
    bool m_chosen = false;
};

} // namespace ui
