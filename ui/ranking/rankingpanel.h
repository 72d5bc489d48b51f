// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QStackedWidget;

namespace ui {

class OpenRun;
class RankingPage;
class ViewState;

/// Pages on the ranking of the open run: standing and its certainty, verdicts, judges, generators, diversity, yield.
/// Computes only the visible page, at most four times a second. GUI thread.
class RankingPanel final : public QWidget
{
    Q_OBJECT

public:
    enum Page { Standing, Matches, Judges, Generators, Diversity, Yield };

    RankingPanel(OpenRun *run, ViewState *view, QWidget *parent = nullptr);

    void showPage(Page page);
    [[nodiscard]] RankingPage *page(Page page) const;

Q_SIGNALS:
    /// The compared candidates were set: the window shows the compare page.
    void compareRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void add(RankingPage *page, const QString &title, const QString &tip);
    void schedule();
    void refresh();
    void showFittingPages();

    OpenRun *m_run;
    ViewState *m_view;
    QButtonGroup *m_buttons;
    QStackedWidget *m_pages;
    QTimer m_soon;
    bool m_fitting = false;
};

} // namespace ui
