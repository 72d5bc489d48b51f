// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace ui {

class TableView;

/// Which columns a table shows by itself: asked again when its width changes or apply() is called, until somebody chooses
/// columns in its chooser; what was chosen is kept. Owned by the table. GUI thread.
class ColumnRule final : public QObject
{
    Q_OBJECT

public:
    /// Whether a column is wanted in a table that is so many letters wide.
    using Wanted = std::function<bool(int column, int letters)>;

    ColumnRule(TableView *table, Wanted wanted);

    void apply();
    /// Order, widths and sorting of the columns; which of them show when that was chosen.
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
