// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/candidatequery.h"

#include <QAbstractProxyModel>
#include <QTimer>

namespace ui {

class CandidateModel;

/// Sorts and filters the candidates. Updates at most every 250 ms. While frozen (setFrozen), values still change in
/// their rows, but rows keep their order, and new candidates are only counted. Persistent indexes stay valid when rows
/// move. GUI thread; owned by the table.
class CandidateFilter final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    CandidateFilter(CandidateModel *source, QObject *parent);

    void setQuery(const QString &text);
    [[nodiscard]] const QString &query() const { return m_text; }
    [[nodiscard]] bool isFrozen() const { return m_frozen; }
    void setFrozen(bool frozen);
    /// Number of matching candidates that are not shown yet.
    [[nodiscard]] int waiting() const { return m_waiting; }
    [[nodiscard]] bool isStale() const { return m_dirty; }
    /// Call after a change of the run: updates order and rows at once; while frozen it only counts new candidates.
    void follow();
    /// Updates order and rows at once, even while frozen.
    void refresh();
    [[nodiscard]] int sortColumn() const { return m_column; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_order; }

    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &) const override { return {}; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The number of shown, matching or waiting candidates changed.
    void countsChanged();

private:
    void changed();
    void forward(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);
    void countWaiting();
    void dropUnwanted(const QList<bool> &wanted);
    void addNew(const QList<int> &wantedRows);
    void reorder();
    /// Reorders the rows and updates their persistent indexes.
    void arrange(const QList<int> &rows);
    [[nodiscard]] QList<int> sorted(QList<int> rows) const;
    [[nodiscard]] QList<int> matching() const;
    void setRows(const QList<int> &rows);
    void reset();

    CandidateModel *m_source;
    CandidateQuery m_query;
    QString m_text;
    int m_column = 0;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_frozen = false;
    bool m_dirty = false;
    int m_waiting = 0;
    QList<int> m_rows;     ///< source rows in shown order
    QList<int> m_position; ///< index: source row; value: shown row, −1 if not shown
    QTimer m_follow;
};

} // namespace ui
