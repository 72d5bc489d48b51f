// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/candidatefilter.h"

#include "ui/models/candidatemodel.h"

#include <QCollator>

#include <algorithm>

namespace ui {

namespace {

constexpr int followMs = 250;

template <typename Key, typename Less>
void sortByKeys(QList<int> &rows, const QList<Key> &keys, Less less, bool descending)
{
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) { return descending ? less(keys.at(b), keys.at(a)) : less(keys.at(a), keys.at(b)); });
}

} // namespace

CandidateFilter::CandidateFilter(CandidateModel *source, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_source(source)
{
    m_follow.setSingleShot(true);
    m_follow.setInterval(followMs);
    connect(&m_follow, &QTimer::timeout, this, &CandidateFilter::follow);
    setSourceModel(source);
    connect(source, &QAbstractItemModel::rowsInserted, this, &CandidateFilter::changed);
    connect(source, &QAbstractItemModel::dataChanged, this, &CandidateFilter::forward);
    connect(source, &QAbstractItemModel::modelReset, this, &CandidateFilter::reset);
    reset();
}

void CandidateFilter::follow()
{
    if (!m_dirty)
        return;
    m_follow.stop();
    if (m_frozen)
        countWaiting();
    else
        refresh();
}

void CandidateFilter::reset()
{
    beginResetModel();
    setRows(sorted(matching()));
    m_dirty = false;
    m_waiting = 0;
    endResetModel();
    Q_EMIT countsChanged();
}

void CandidateFilter::setRows(const QList<int> &rows)
{
    m_rows = rows;
    m_position.fill(-1, m_source->rowCount());
    for (qsizetype i = 0; i < rows.size(); ++i)
        m_position[rows.at(i)] = int(i);
}

void CandidateFilter::setQuery(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_query = CandidateQuery(text);
    refresh();
}

void CandidateFilter::setFrozen(bool frozen)
{
    if (m_frozen == frozen)
        return;
    m_frozen = frozen;
    if (!frozen && m_dirty)
        refresh();
    Q_EMIT countsChanged();
}

void CandidateFilter::changed()
{
    m_dirty = true;
    if (!m_follow.isActive())
        m_follow.start();
}

void CandidateFilter::forward(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    changed();
    if (m_rows.isEmpty())
        return;
    const int last = int(m_rows.size()) - 1;
    if (to.row() - from.row() > 32) {
        Q_EMIT dataChanged(index(0, from.column()), index(last, to.column()), roles);
        return;
    }
    for (int row = from.row(); row <= to.row(); ++row) {
        if (const int at = m_position.value(row, -1); at >= 0)
            Q_EMIT dataChanged(index(at, from.column()), index(at, to.column()), roles);
    }
}

QList<int> CandidateFilter::matching() const
{
    const QList<engine::CandidateState> &all = m_source->state().candidates();
    const int count = m_source->rowCount();
    QList<int> rows;
    rows.reserve(count);
    for (int row = 0; row < count; ++row) {
        if (m_query.isEmpty() || m_query.matches(all.at(row), m_source->rank(all.at(row).id)))
            rows.append(row);
    }
    return rows;
}

QList<int> CandidateFilter::sorted(QList<int> rows) const
{
    const bool descending = m_order == Qt::DescendingOrder;
    const int count = m_source->rowCount();
    const QVariant sample = count ? m_source->index(0, m_column).data(CandidateModel::SortRole) : QVariant();
    const auto key = [this](int row) { return m_source->index(row, m_column).data(CandidateModel::SortRole); };
    if (sample.typeId() == QMetaType::QString) {
        QCollator collator;
        collator.setNumericMode(true);
        QList<QCollatorSortKey> keys;
        keys.reserve(rows.size());
        QList<int> keyOf(count);
        for (const int row : rows) {
            keyOf[row] = int(keys.size());
            keys.append(collator.sortKey(key(row).toString()));
        }
        std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
            const int compared = keys.at(keyOf.at(a)).compare(keys.at(keyOf.at(b)));
            return descending ? compared > 0 : compared < 0;
        });
    } else {
        QList<double> keys(count);
        for (const int row : rows)
            keys[row] = key(row).toDouble();
        sortByKeys(rows, keys, std::less<double>(), descending);
    }
    return rows;
}

void CandidateFilter::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= m_source->columnCount())
        return;
    m_column = column;
    m_order = order;
    refresh();
}

void CandidateFilter::refresh()
{
    m_follow.stop();
    m_dirty = false;
    m_waiting = 0;
    const QList<int> rows = matching();
    QList<bool> wanted(m_source->rowCount(), false);
    for (const int row : rows)
        wanted[row] = true;
    m_position.resize(m_source->rowCount(), -1);
    dropUnwanted(wanted);
    addNew(rows);
    reorder();
    Q_EMIT countsChanged();
}

/// Moves all unwanted rows to the end first, so that one removal of a range is enough.
void CandidateFilter::dropUnwanted(const QList<bool> &wanted)
{
    QList<int> rows = m_rows;
    const auto end = std::stable_partition(rows.begin(), rows.end(), [&wanted](int row) { return wanted.at(row); });
    const int keep = int(end - rows.begin());
    if (keep == rows.size())
        return;
    arrange(rows);
    beginRemoveRows({}, keep, int(rows.size()) - 1);
    for (qsizetype i = keep; i < rows.size(); ++i)
        m_position[rows.at(i)] = -1;
    m_rows.resize(keep);
    endRemoveRows();
}

void CandidateFilter::addNew(const QList<int> &wantedRows)
{
    QList<int> fresh;
    for (const int row : wantedRows) {
        if (m_position.at(row) < 0)
            fresh.append(row);
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    for (const int row : fresh) {
        m_position[row] = int(m_rows.size());
        m_rows.append(row);
    }
    endInsertRows();
}

void CandidateFilter::reorder()
{
    QList<int> rows = m_rows;
    std::sort(rows.begin(), rows.end());
    arrange(sorted(std::move(rows)));
}

void CandidateFilter::arrange(const QList<int> &rows)
{
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<int> sourceRows;
    for (const QModelIndex &old : before)
        sourceRows.append(m_rows.at(old.row()));
    setRows(rows);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(m_position.at(sourceRows.at(i)), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void CandidateFilter::countWaiting()
{
    const QList<engine::CandidateState> &all = m_source->state().candidates();
    int waiting = 0;
    for (int row = 0; row < m_source->rowCount(); ++row) {
        const bool hidden = m_position.value(row, -1) < 0;
        waiting += hidden && (m_query.isEmpty() || m_query.matches(all.at(row), m_source->rank(all.at(row).id)));
    }
    m_waiting = waiting;
    Q_EMIT countsChanged();
}

QModelIndex CandidateFilter::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? m_source->index(m_rows.at(index.row()), index.column()) : QModelIndex();
}

QModelIndex CandidateFilter::mapFromSource(const QModelIndex &index) const
{
    const int row = index.isValid() ? m_position.value(index.row(), -1) : -1;
    return row < 0 ? QModelIndex() : createIndex(row, index.column());
}

QModelIndex CandidateFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int CandidateFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CandidateFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_source->columnCount();
}

QVariant CandidateFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_source->headerData(section, orientation, role) : QVariant();
}

} // namespace ui
