// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/events/match.h"
#include "engine/types/state/runstate.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QStackedLayout;
class QTabWidget;
class QTextBrowser;
class QTextEdit;

namespace engine {
class Engine;
}

namespace ui {

class EmptyState;
class Label;
class OpenRun;
class ViewState;

/// Details of the current candidate: its whole text, scores with feedback, matches with rationales, and its origin.
/// Reads text and matches from the library when needed. GUI thread.
class DetailPanel final : public QWidget
{
    Q_OBJECT

public:
    DetailPanel(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent);

    void addActions(const QList<QAction *> &actions);
    void focusText();
    /// Empty until the text has been read.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void candidateRequested(engine::CandidateId candidate);
    void callRequested(engine::CallId call);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupHeader();
    void setupText();
    void setupTabs();
    void applyTokens();
    void showCandidate(engine::CandidateId candidate);
    void showFacts();
    void showOrigin(const engine::CandidateState &candidate);
    void showScores();
    void loadText();
    void showText(const QString &text);
    void loadMatches();
    void showMatches(const engine::Result<QList<engine::Match>> &matches);
    void follow(const QString &link);

    engine::Engine *m_engine;
    OpenRun *m_run;
    engine::CandidateId m_candidate;
    int m_gamesLoaded = -1;
    QElapsedTimer m_matchesRead;
    QTimer m_soon; ///< starts showFacts() again to read new matches
    QString m_scoresShown;
    QStackedLayout *m_pages;
    QWidget *m_page;
    Label *m_title;
    Label *m_facts;
    Label *m_origin;
    QWidget *m_bar;
    QTextEdit *m_text;
    QTabWidget *m_tabs;
    QTextBrowser *m_scores;
    QTextBrowser *m_matches;
};

} // namespace ui
