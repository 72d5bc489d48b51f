// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/comparemarks.h"
#include "ui/compare/diffs.h"

#include <QSplitter>

namespace ui {

class CandidateTexts;
class CompareColumn;
class OpenRun;

/// The compared candidates side by side: texts with marked differences, facts and synchronized scrolling. Follows the
/// options of the bar and sets its number of differences. GUI thread; owned by the page; cannot fail.
class CompareColumns final : public QSplitter
{
    Q_OBJECT

public:
    CompareColumns(CompareBar *bar, CandidateTexts *texts, OpenRun *run);

    /// Sets the candidates from left to right.
    void setCandidates(const QList<engine::CandidateId> &candidates);
    /// Updates the columns after new events.
    void runChanged();
    [[nodiscard]] const QList<CompareColumn *> &columns() const { return m_columns; }
    [[nodiscard]] bool isBusy() const { return m_diffs->isBusy(); }

Q_SIGNALS:
    void pickRequested(int column);
    void removeRequested(engine::CandidateId candidate);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addColumn();
    void followBar();
    void refreshFacts();
    void refreshDiffs();
    void refreshMarks();
    void fetchTexts();
    void goToDifference(int step);
    void scrolled(CompareColumn *column);

    CompareBar *m_bar;
    CandidateTexts *m_texts;
    OpenRun *m_run;
    Diffs *m_diffs;
    QList<CompareColumn *> m_columns;
    CompareMarks m_marks;
    int m_lastFocused = -1;
    bool m_syncing = false; ///< the other columns are being scrolled
};

} // namespace ui
