// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/match.h"
#include "engine/types/steering.h"
#include "ui/compare/diffs.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QSplitter;
class QStackedLayout;
class QToolBar;

namespace engine {
class Engine;
}

namespace ui {

class CompareColumn;
class EmptyState;
class JudgePanel;
class Label;
class OpenRun;
struct Omission;
struct Mark;
class ViewState;

/// Two to four candidates side by side: what differs word by word, what is known of each, what judges said, and the
/// person's vote. Shows the candidates of ViewState::compared(). GUI thread; `engine` may be nullptr: then texts and
/// matches come through takeTexts() and takeMatches() only. Failures are said in the page.
class ComparePage final : public QWidget
{
    Q_OBJECT

public:
    enum Base { Previous, First, Parent, None };

    ComparePage(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent = nullptr);
    ~ComparePage() override;

    /// Answers of the engine.
    void takeTexts(const QHash<engine::CandidateId, QString> &texts);
    void takeMatches(const QList<engine::Match> &matches);

    void setBase(Base base);
    [[nodiscard]] const QList<CompareColumn *> &columns() const { return m_columns; }
    [[nodiscard]] bool isBusy() const { return m_diffs->isBusy(); }

Q_SIGNALS:
    /// As sent to the engine.
    void voted(engine::Vote vote);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupToolBar();
    void setupColumns();
    void setupEmpty();
    QAction *addToggle(const QString &iconName, const QString &text, const QKeySequence &key, bool on);
    QAction *addCommand(const QString &iconName, const QString &text, const QKeySequence &key, void (ComparePage::*slot)());

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
    void vote(const engine::Vote &vote);
    void scrolled(CompareColumn *column);
    void nextDifference() { goToDifference(+1); }
    void previousDifference() { goToDifference(-1); }
    void goToDifference(int step);

    [[nodiscard]] int columnOf(engine::CandidateId candidate) const;
    [[nodiscard]] engine::CandidateId baseOf(int column) const; ///< none when it has none
    [[nodiscard]] QList<Mark> marksOf(int column, QList<Omission> &omissions) const;
    [[nodiscard]] QList<Span> differencesIn(int column) const;
    [[nodiscard]] int differencesColumn() const;
    [[nodiscard]] qsizetype placeIn(int column, int from, qsizetype place) const;
    [[nodiscard]] DiffOptions options() const;

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

    QStackedLayout *m_pages;
    EmptyState *m_empty;
    QToolBar *m_bar;
    QComboBox *m_base;
    QAction *m_ignoreCase;
    QAction *m_ignoreBlanks;
    QAction *m_ignorePunctuation;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_sync;
    QAction *m_overview;
    QAction *m_facts;
    QAction *m_onlyDiffering;
    QAction *m_judges;
    QAction *m_swap;
    QAction *m_add;
    Label *m_count;
    QSplitter *m_vertical;
    QSplitter *m_splitter;
    QList<CompareColumn *> m_columns;
    JudgePanel *m_panel;
};

} // namespace ui
