// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/loophistory.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace engine {
class Engine;
}

namespace ui {

class IssueList;
class IterationModel;
class IterationTexts;
class Label;
class OpenRun;
class Plot;
class StatusLabel;
class TableView;
class ViewState;

/// The refinement loops of the open run: the list of iterations, the scores with learned values and the stops of two
/// baselines, the estimates of the learned rule, output and prompt with their changes against the iteration before, and
/// the issues. Redraws only while visible. GUI thread; owned by the run page; `engine` may be nullptr.
class RefinePanel final : public QWidget
{
    Q_OBJECT

public:
    RefinePanel(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent);

    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] Plot *plot() const { return m_plot; }
    [[nodiscard]] Plot *evidence() const { return m_evidence; }
    /// The shown text: status or reason for the end, and the savings.
    [[nodiscard]] QString verdict() const;

Q_SIGNALS:
    /// Requests the dialog with prompt and reply of this call.
    void callRequested(engine::CallId call);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setupLine();
    void setupParts();
    void setupStrip();
    void setupViews();
    void applyTokens();
    void schedule();
    void refresh();
    void showLoops();
    void showVerdict();
    void showPlots();
    void showIteration();
    [[nodiscard]] const LoopRecord *shownLoop() const;
    [[nodiscard]] const engine::Iteration *chosen() const;

    engine::Engine *m_engine;
    OpenRun *m_run;
    ViewState *m_view;
    QStackedLayout *m_pages;
    QWidget *m_page;
    StatusLabel *m_status;
    Label *m_verdict;
    QComboBox *m_loops;
    QToolButton *m_prompt;
    QSplitter *m_parts;
    IterationModel *m_model;
    TableView *m_table;
    Plot *m_plot;
    IssueList *m_issues;
    Plot *m_evidence;
    IterationTexts *m_texts;
    QTimer m_soon;
    quint64 m_version = 0;
    bool m_follow = true; ///< selection follows the newest iteration
};

} // namespace ui
