// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/testreport.h"

#include <QTabWidget>

class QPlainTextEdit;
class QStandardItemModel;
class QTreeView;

namespace ui {

class TableView;

/// The report of a test in tabs: output, tests, findings, metrics with noise, limits and the reason of the end. GUI
/// thread; owned by the code panel.
class ReportTabs final : public QTabWidget
{
    Q_OBJECT

public:
    explicit ReportTabs(QWidget *parent);

    /// `parent`: report of the parent, for the change of each metric.
    void setReport(const engine::TestReport &report, const engine::TestReport &parent);
    void goToOutput();
    void goToMetrics();

Q_SIGNALS:
    /// `line`: line of the source, counted from 1.
    void lineActivated(int line);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupTables();
    void applyTokens();
    void countTabs(const engine::TestReport &report);

    QPlainTextEdit *m_output;
    QTreeView *m_cases;
    TableView *m_findings;
    TableView *m_metrics;
    QPlainTextEdit *m_limits;
    QStandardItemModel *m_casesModel;
    QStandardItemModel *m_findingsModel;
    QStandardItemModel *m_metricsModel;
};

} // namespace ui
