// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/events/testreport.h"
#include "engine/types/plan/parts.h"

#include <QFuture>
#include <QHash>
#include <QWidget>

class QSplitter;
class QStackedLayout;
class QToolButton;

namespace engine {
class Engine;
}

namespace ui {

class CodePane;
class EmptyState;
class Label;
class OpenRun;
class PartChooser;
class ReportTabs;
class ViewState;

/// The current program: source with its changes against the parent, output, tests, findings, metrics with noise, limits
/// and the reason of its end. The user can run it again or with an input. Texts are read from the library on request.
/// GUI thread; owned by its page; `engine` may be nullptr.
class CodePanel final : public QWidget
{
    Q_OBJECT

public:
    CodePanel(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent);

    /// Sets the texts directly, for tests without a library.
    void showContents(const engine::Parts &program, const engine::Parts &parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupHeader(QWidget *page);
    QToolButton *button(const QString &icon, const QString &text, const QString &tip, void (CodePanel::*slot)());
    void applyTokens();
    void showCandidate();
    void showReport(const engine::TestReport &report);
    void loadTexts();
    void showPart(const QString &name);
    void showFindings();
    void showTriedReport(const engine::Result<engine::TestReport> &report);
    void tryWith(const QByteArray &input);
    void runAgain();
    void runWithInput();
    void nextChange();
    void previousChange();

    engine::Engine *m_engine;
    OpenRun *m_run;
    ViewState *m_view;
    engine::CandidateId m_shown;
    bool m_reported = false; ///< the tabs contain the report of m_shown
    engine::Parts m_program;
    engine::Parts m_parent;
    QList<engine::Finding> m_findings; ///< findings of the report in the tabs
    QByteArray m_lastInput;
    QStackedLayout *m_pages;
    EmptyState *m_empty;
    QWidget *m_page;
    Label *m_title;
    Label *m_facts;
    Label *m_notice;
    QToolButton *m_again;
    QToolButton *m_input;
    PartChooser *m_parts;
    CodePane *m_source;
    QSplitter *m_across;
    ReportTabs *m_tabs;
};

} // namespace ui
