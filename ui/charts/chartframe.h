// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QAbstractItemModel;
class QChartView;
class QHBoxLayout;
class QStackedLayout;
class QToolButton;

namespace ui {

class EmptyState;
class Label;
class TableView;

/// A chart with a table of the same values, an export to PNG, SVG and CSV, and an empty state for missing data. Owns
/// the chart. GUI thread. Shows a failed export beside the buttons.
class ChartFrame final : public QWidget
{
    Q_OBJECT

public:
    ChartFrame(QChartView *chart, QAbstractItemModel *table, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    void setEmptyText(const QString &title, const QString &sentence);
    void setEmpty(bool empty);
    /// Sets the function that creates the CSV text of an export.
    void setCsv(std::function<QByteArray()> csv) { m_csv = std::move(csv); }
    void setTableShown(bool shown);
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] bool exportTo(const QString &path);
    /// Whether the table is shown. A page need not update a hidden table.
    [[nodiscard]] bool isTableShown() const;

Q_SIGNALS:
    void tableShown(bool shown);

private:
    void showPage();
    void setupLine(QHBoxLayout *line);

    QChartView *m_chart;
    TableView *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_pages;
    Label *m_heading;
    Label *m_message;
    QToolButton *m_tableButton;
    std::function<QByteArray()> m_csv;
    bool m_isEmpty = true;
};

} // namespace ui
