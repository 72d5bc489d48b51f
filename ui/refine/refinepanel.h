// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"
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

/// The refinement loops of the open run: iterations as a strip, the trajectory with what was learned and where plain
/// rules would have stopped, the evidence of the learned rule, output and prompt with their changes against the ones
/// before, and the issues as they are ticked off.
/// Redraws only while visible. GUI thread; owned by the run page; `engine` may be nullptr.
class RefinePanel final : public QWidget
{
    Q_OBJECT

public:
    RefinePanel(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent);

    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] Plot *plot() const { return m_plot; }
    [[nodiscard]] Plot *evidence() const { return m_evidence; }
    /// "The output is good enough …" and what was saved, as shown.
    [[nodiscard]] QString verdict() const;

Q_SIGNALS:
    /// Show the prompt and reply of this call.
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
    bool m_follow = true; ///< the newest iteration is chosen until somebody chooses
};

} // namespace ui
