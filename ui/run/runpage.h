// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/runconfig.h"
#include "engine/types/steering.h"

#include <QFuture>
#include <QWidget>

#include <functional>

class QAction;
class QLineEdit;
class QSplitter;
class QStackedLayout;
class QTabWidget;

namespace engine {
class Engine;
}

namespace ui {

class CandidatePanel;
class DetailPanel;
class EmptyState;
class ErrorPanel;
class EventLogPanel;
class Label;
class OpenRun;
class RunChart;
class RunHeader;
class ViewState;

/// The page of a run: cockpit, candidates, charts, events, errors and the chosen candidate; pause, stop, continue and
/// steer. GUI thread; owned by the window; engine errors are said in a line on the page. `engine` may be nullptr.
class RunPage final : public QWidget
{
    Q_OBJECT

public:
    RunPage(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent = nullptr);

    /// Pause or resume, stop, continue, use again: for the window's Run menu.
    [[nodiscard]] QList<QAction *> runActions() const;
    /// Look, detail, compare, pin, retire, edit, add: for the window's Candidate menu.
    [[nodiscard]] QList<QAction *> candidateActions() const;
    /// Ctrl+F: the filter of the candidates.
    void focusFilter();
    void setEmptyAction(QAction *action);
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray &state);
    void resetLayout();

Q_SIGNALS:
    void compareRequested();
    /// Use this configuration for a new run.
    void configureRequested(engine::RunConfig config);

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *action(const QString &icon, const QString &text, void (RunPage::*slot)());
    void setupActions();
    void setupEmpty();
    void setupParts();
    void setupSteering();
    void setupSignals();
    void applyTokens();
    void showState();
    void showCandidateActions();
    void pauseOrResume();
    void stop();
    void continueRun();
    void useAgain();
    void quickLook();
    void showDetail();
    void toggleCompared();
    void openCompare();
    void togglePinned();
    void retire();
    void addCandidate();
    void editCandidate();
    void writeCandidate(const QString &text, engine::CandidateId parent);
    void copyText();
    void sendHint();
    void inspect(engine::CallId call);
    void steer(engine::Steering what);
    void answer(QFuture<engine::Result<>> future);
    void say(const QString &sentence);
    /// The whole text, then `use`; nothing when it cannot be read.
    void withText(engine::CandidateId candidate, std::function<void(const QString &)> use);

    engine::Engine *m_engine;
    OpenRun *m_run;
    ViewState *m_view;
    QStackedLayout *m_pages;
    QWidget *m_page;
    EmptyState *m_empty;
    RunHeader *m_header;
    CandidatePanel *m_candidates;
    RunChart *m_chart;
    EventLogPanel *m_log;
    ErrorPanel *m_errors;
    DetailPanel *m_detail;
    QSplitter *m_across;
    QSplitter *m_down;
    QTabWidget *m_tabs;
    QLineEdit *m_hint;
    Label *m_notice;
    QAction *m_pause, *m_stop, *m_continue, *m_again;
    QAction *m_look, *m_open, *m_compare, *m_pin, *m_retire, *m_edit, *m_add, *m_copy, *m_send, *m_openCompare;
    engine::CandidateId m_shownBest; ///< shown because it was the best, not because somebody chose it
};

} // namespace ui
