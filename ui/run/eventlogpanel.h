// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QAction;
class QToolButton;

namespace engine {
class Engine;
}

namespace ui {

class ColumnRule;
class Label;
class OpenRun;
class SearchField;
class TableView;

/// Filters the event log by lowest level and by text.
class EventLogFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setText(const QString &text);
    void setLowest(int level);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    int m_lowest = 1;
};

/// The event log, newest event last; scrolls to new events until the person scrolls up. GUI thread.
class EventLogPanel final : public QWidget
{
    Q_OBJECT

public:
    EventLogPanel(engine::Engine *engine, OpenRun *run, QWidget *parent);

    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void callRequested(engine::CallId call);
    void candidateRequested(engine::CandidateId candidate);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupLine();
    void setupTable();
    void setWidths();
    [[nodiscard]] static bool wantsColumn(int column, int letters);
    void follow();
    void copyAsJson();
    void showMenu(const QPoint &position);
    void showCounts();
    [[nodiscard]] engine::CallId currentCall() const;

    engine::Engine *m_engine;
    OpenRun *m_run;
    EventLogFilter *m_filter;
    SearchField *m_search;
    Label *m_counts;
    QToolButton *m_details;
    QToolButton *m_pauseScroll;
    TableView *m_table;
    ColumnRule *m_columns;
    QAction *m_copyJson;
    QAction *m_inspect;
    bool m_following = true;
};

} // namespace ui
