// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/match.h"
#include "engine/types/events/steering.h"
#include "ui/compare/comparemarks.h"
#include "ui/compare/diffs.h"

#include <QWidget>

class QSplitter;
class QStackedLayout;

namespace engine {
class Engine;
}

namespace ui {

class CompareColumn;
class EmptyState;
class JudgePanel;
class OpenRun;
class ViewState;
class VotingPane;

/// Two to four candidates side by side: what differs word by word, what is known of each, what judges said, and the
/// person's vote. Shows the candidates of ViewState::compared(). GUI thread; `engine` may be nullptr: then texts and
/// matches come through takeTexts() and takeMatches() only. Failures are said in the page.
class ComparePage final : public QWidget
{
    Q_OBJECT

public:
    using Base = CompareBar::Base;
    static constexpr Base Previous = CompareBar::Previous, First = CompareBar::First, Parent = CompareBar::Parent, None = CompareBar::None;

    ComparePage(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent = nullptr);
    ~ComparePage() override;

    /// Answers of the engine.
    void takeTexts(const QHash<engine::CandidateId, QString> &texts);
    void takeMatches(const QList<engine::Match> &matches);

    void setBase(Base base);
    /// The blind vote instead of the columns.
    void startVoting();
    [[nodiscard]] const QList<CompareColumn *> &columns() const { return m_columns; }
    /// The page shows the blind vote, and nothing else.
    [[nodiscard]] bool isVoting() const;
    [[nodiscard]] VotingPane *voting() const { return m_voting; }
    [[nodiscard]] bool isBusy() const { return m_diffs->isBusy(); }

Q_SIGNALS:
    /// As sent to the engine.
    void voted(engine::Vote vote);
    void withdrawn(engine::MatchId match);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupBar();
    void setupVoting();
    void setupColumns();
    void setupEmpty();
    void follow();       ///< the compared candidates are others
    void runChanged();   ///< events came in
    void refreshFacts();
    void refreshEmpty();
    void refreshDiffs();
    void refreshMarks();
    void fetchTexts();
    void fetchMatches();
    void pick(int column);
    void addColumn();
    void swap();
    void compareBest();
    /// The last vote given beside the columns, and the verdict it took the place of.
    struct SentVote {
        engine::Vote vote;
        std::optional<engine::Match> replaced;
    };
    void vote(const engine::Vote &vote);
    void undoVote();
    void showOwnVotes();
    [[nodiscard]] QList<engine::Match> ownVerdicts() const;
    [[nodiscard]] std::optional<engine::Match> verdictOn(engine::CandidateId first, engine::CandidateId second) const;
    void scrolled(CompareColumn *column);
    void stopVoting();
    void goToDifference(int step);

    [[nodiscard]] int columnOf(engine::CandidateId candidate) const;

    engine::Engine *m_engine;
    OpenRun *m_run;
    ViewState *m_view;
    Diffs *m_diffs;
    QHash<engine::CandidateId, QString> m_texts;
    QList<engine::CandidateId> m_asked;
    QList<engine::Match> m_matches;
    qint64 m_matchesAsked = -1; ///< how many there were when we asked
    bool m_askingMatches = false;
    bool m_syncing = false;
    int m_lastFocused = -1;
    std::optional<SentVote> m_lastVote;

    QStackedLayout *m_pages;
    EmptyState *m_empty;
    CompareBar *m_bar;
    QSplitter *m_vertical;
    QSplitter *m_splitter;
    QList<CompareColumn *> m_columns;
    JudgePanel *m_panel;
    CompareMarks m_marks;
    VotingPane *m_voting = nullptr;
};

} // namespace ui
