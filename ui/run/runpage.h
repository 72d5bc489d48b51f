// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/types/plan/runconfig.h"

#include <QWidget>

#include <functional>

class QAction;
class QSplitter;
class QStackedLayout;
class QTabWidget;

namespace engine {
class Engine;
}

namespace ui {

class CandidateActions;
class CandidatePanel;
class DetailPanel;
class EmptyState;
class ErrorPanel;
class EventLogPanel;
class HintLine;
class Label;
class OpenRun;
class RunActions;
class RunChart;
class RunHeader;
class ViewState;
class VoteCard;

/// The page of a run: header, candidates, charts, events, errors and details of the current candidate. Shows engine
/// errors in a line on the page. GUI thread; owned by the window. `engine` may be nullptr.
class RunPage final : public QWidget
{
    Q_OBJECT

public:
    RunPage(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent = nullptr);

    /// Vote, pause or resume, stop, continue, use again: for the window's Run menu.
    [[nodiscard]] QList<QAction *> runActions() const;
    /// Look, detail, compare, pin, retire, edit, add: for the window's Candidate menu.
    [[nodiscard]] QList<QAction *> candidateActions() const;
    /// Sets the focus to the candidate filter (Ctrl+F).
    void focusFilter();
    void setEmptyAction(QAction *action);
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray &state);
    void resetLayout();

Q_SIGNALS:
    void compareRequested();
    /// Requests the blind vote.
    void voteRequested();
    /// Requests a new run with this configuration.
    void configureRequested(engine::RunConfig config);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void setupEmpty();
    void setupParts();
    void setupTabs();
    QWidget *addDeferred(const QString &iconName, const QString &title, const std::function<QWidget *(QWidget *parent)> &make);
    void setupSignals();
    void setupPanelSignals();
    void applyTokens();
    void showState();
    void showFittingTabs();
    void inspect(engine::CallId call);
    void giveHint(const QString &hint);
    void sayError(const engine::Error &error);
    void say(const QString &sentence);

    engine::Engine *m_engine;
    OpenRun *m_run;
    ViewState *m_view;
    RunActions *m_runActions;
    CandidateActions *m_candidateActions;
    QStackedLayout *m_pages;
    QWidget *m_page;
    EmptyState *m_empty;
    RunHeader *m_header;
    CandidatePanel *m_candidates;
    RunChart *m_chart;
    EventLogPanel *m_log;
    ErrorPanel *m_errors;
    QWidget *m_code;
    QWidget *m_map;
    QWidget *m_refine;
    DetailPanel *m_detail;
    QSplitter *m_across;
    QSplitter *m_down;
    QTabWidget *m_tabs;
    HintLine *m_hint;
    Label *m_notice;
    VoteCard *m_vote;
    int m_failures = 0; ///< number shown in the tab title
    engine::CandidateId m_shownBest; ///< set by the page as the best, not selected by the person
};

} // namespace ui
