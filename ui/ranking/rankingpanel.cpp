// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ranking/rankingpanel.h"

#include "engine/types/plan/planuse.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/ranking/diversitypage.h"
#include "ui/ranking/generatorspage.h"
#include "ui/ranking/judgespage.h"
#include "ui/ranking/matchespage.h"
#include "ui/ranking/standingpage.h"
#include "ui/ranking/yieldpage.h"
#include "ui/style/tokens.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

constexpr int refreshMs = 250;

} // namespace

RankingPanel::RankingPanel(OpenRun *run, ViewState *view, QWidget *parent) :
    QWidget(parent),
    m_run(run),
    m_view(view),
    m_buttons(new QButtonGroup(this)),
    m_pages(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space(1), 0, 0);
    layout->setSpacing(space(1));
    auto *line = new QHBoxLayout;
    line->setSpacing(space(1));
    layout->addLayout(line);
    layout->addWidget(m_pages, 1);
    add(new StandingPage(run, this), tr("Likely best"), tr("Probability of being the best, and open questions"));
    add(new MatchesPage(run, this), tr("Matches"), tr("All verdicts with reasons"));
    add(new JudgesPage(run, this), tr("Judges"), tr("Bias, consistency and agreement of the judges"));
    add(new GeneratorsPage(run, this), tr("Generators"), tr("Results by model and step"));
    add(new DiversityPage(run, this), tr("Diversity"), tr("How different the candidates of the population are"));
    add(new YieldPage(run, this), tr("Efficiency"), tr("Call outcomes"));
    for (QAbstractButton *button : m_buttons->buttons())
        line->addWidget(button);
    line->addStretch();
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            showPage(Page(id));
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshMs);
    connect(&m_soon, &QTimer::timeout, this, &RankingPanel::refresh);
    connect(m_run, &OpenRun::changed, this, &RankingPanel::schedule);
    connect(m_run, &OpenRun::opened, this, &RankingPanel::schedule);
    connect(m_run, &OpenRun::closed, this, &RankingPanel::refresh);
    showPage(Standing);
}

void RankingPanel::add(RankingPage *page, const QString &title, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setText(title);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_buttons->addButton(button, m_pages->addWidget(page));
    connect(page, &RankingPage::candidateRequested, m_view, [this](engine::CandidateId candidate) { m_view->setCurrent(candidate); });
    connect(page, &RankingPage::compareRequested, this, [this](const QList<engine::CandidateId> &candidates) {
        m_view->setCompared(candidates);
        Q_EMIT compareRequested();
    });
}

void RankingPanel::showPage(Page page)
{
    m_pages->setCurrentIndex(int(page));
    m_buttons->button(int(page))->setChecked(true);
    refresh();
}

RankingPage *RankingPanel::page(Page page) const { return static_cast<RankingPage *>(m_pages->widget(int(page))); }

void RankingPanel::schedule()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

/// Hides the pages on verdicts and judges for runs that rank by scores alone.
void RankingPanel::showFittingPages()
{
    const bool judged = !m_run->isOpen() || engine::ranksByVerdicts(m_run->plan()) || m_run->state().totals().matches > 0;
    for (const Page page : {Standing, Matches, Judges})
        m_buttons->button(int(page))->setVisible(judged);
    if (!judged && m_pages->currentIndex() <= int(Judges))
        showPage(Generators);
}

void RankingPanel::refresh()
{
    m_soon.stop();
    if (std::exchange(m_fitting, true))
        return; // showPage() calls refresh() again
    showFittingPages();
    m_fitting = false;
    static_cast<RankingPage *>(m_pages->currentWidget())->refresh();
}

void RankingPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace ui
