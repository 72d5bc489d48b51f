// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/match.h"
#include "engine/types/events/steering.h"
#include "engine/types/plan/parts.h"
#include "ui/compare/comparebar.h"

#include <QHash>
#include <QWidget>

class QSplitter;
class QStackedLayout;

namespace engine {
class Engine;
}

namespace ui {

class CandidateTexts;
class CompareColumn;
class CompareColumns;
class EmptyState;
class JudgePanel;
class OpenRun;
class OwnVotes;
class ViewState;
class VotingPane;

/// Compares two to four candidates: word-level differences, facts, verdicts of judges and the votes of the user. Shows
/// ViewState::compared(). GUI thread. `engine` may be nullptr: texts and matches then come only through takeTexts() and
/// takeMatches(). Errors are shown in the page.
class ComparePage final : public QWidget
{
    Q_OBJECT

public:
    using Base = CompareBar::Base;
    static constexpr Base Previous = CompareBar::Previous, First = CompareBar::First, Parent = CompareBar::Parent, None = CompareBar::None;

    ComparePage(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent = nullptr);
    ~ComparePage() override;

    /// Results of the engine.
    void takeTexts(const QHash<engine::CandidateId, engine::Parts> &texts);
    void takeMatches(const QList<engine::Match> &matches);

    void setBase(Base base);
    /// Shows the blind vote instead of the columns.
    void startVoting();
    [[nodiscard]] const QList<CompareColumn *> &columns() const;
    /// Whether the page shows the blind vote.
    [[nodiscard]] bool isVoting() const;
    [[nodiscard]] VotingPane *voting() const { return m_voting; }
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    /// Emitted with the vote that is sent to the engine.
    void voted(engine::Vote vote);
    void withdrawn(engine::MatchId match);

private:
    void setupBar();
    void setupVoting();
    void setupColumns();
    void setupPanel();
    void setupEmpty();
    void follow();       ///< the compared candidates have changed
    void runChanged();   ///< there are new events
    void refreshEmpty();
    void showParts();
    void fetchMatches();
    void pick(int column);
    void addColumn();
    void swap();
    void compareBest();
    void showOwnVotes();
    void stopVoting();

    engine::Engine *m_engine;
    OpenRun *m_run;
    ViewState *m_view;
    CandidateTexts *m_texts;
    OwnVotes *m_own;
    QList<engine::Match> m_matches;
    qint64 m_matchesAsked = -1; ///< number of matches at the last request
    bool m_askingMatches = false;

    QStackedLayout *m_pages;
    EmptyState *m_empty;
    CompareBar *m_bar;
    QSplitter *m_vertical;
    CompareColumns *m_columns;
    JudgePanel *m_panel;
    VotingPane *m_voting = nullptr;
};

} // namespace ui
