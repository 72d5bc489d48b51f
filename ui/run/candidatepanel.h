// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QPushButton;

namespace ui {

class CandidateFilter;
class ColumnRule;
class ElidedLabel;
class OpenRun;
class SearchField;
class TableView;
class ViewState;

/// The candidates as a table under a filter line. The order is frozen while the person scrolls or works in the table; a
/// button then shows the number of new candidates. Follows and sets the current candidate of the view state. GUI
/// thread.
class CandidatePanel final : public QWidget
{
    Q_OBJECT

public:
    CandidatePanel(OpenRun *run, ViewState *view, QWidget *parent);

    /// Actions of the context menu; they apply to the current candidate.
    void setRowActions(const QList<QAction *> &actions) { m_rowActions = actions; }
    /// Adds a button beside the filter; it is visible while the action is visible.
    void addButton(QAction *action);
    [[nodiscard]] QList<engine::CandidateId> selected() const;
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] CandidateFilter *filter() const { return m_filter; }
    void focusFilter();
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void quickLookRequested();
    void detailRequested();
    void compareRequested();
    void pinRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setupLine();
    void setupTable();
    void setWidths();
    [[nodiscard]] bool wantsColumn(int column, int letters) const;
    void applyTokens();
    void showCounts();
    void showMenu(const QPoint &position);
    void holdStill();
    void letGo();
    void selectCurrent();
    bool key(int key, Qt::KeyboardModifiers modifiers);

    OpenRun *m_run;
    ViewState *m_view;
    CandidateFilter *m_filter;
    SearchField *m_search;
    QHBoxLayout *m_line;
    ElidedLabel *m_counts;
    QPushButton *m_resort;
    TableView *m_table;
    ColumnRule *m_columns;
    QList<QAction *> m_rowActions;
    QTimer m_rest;
    bool m_selecting = false;
};

} // namespace ui
