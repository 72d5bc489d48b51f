// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ranking/standingpage.h"

#include "engine/types/events/call.h"
#include "engine/types/events/peoplequestion.h"
#include "engine/types/state/runpeople.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
#include "ui/ranking/cellsmodel.h"
#include "ui/ranking/sharedelegate.h"
#include "ui/style/tokens.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>

namespace ui {

namespace {

constexpr double sure = 0.9; ///< probability from which the leader is called sure, if the run sets no limit

QString namesOf(const QList<engine::CandidateId> &candidates)
{
    QStringList names;
    for (const engine::CandidateId id : candidates)
        names << candidateName(id);
    return names.join(QStringLiteral(", "));
}

} // namespace

StandingPage::StandingPage(OpenRun *run, QWidget *parent) :
    RankingPage(run, parent),
    m_headline(new Label(Type::Section, Ink::Text, this)),
    m_status(new StatusLabel(this)),
    m_advice(new Label(Type::Body, Ink::Muted, this)),
    m_chances(new CellsModel(this)),
    m_chanceTable(new TableView(this)),
    m_questionsTitle(new SectionHeader(tr("Open questions"), this)),
    m_questions(new CellsModel(this)),
    m_questionTable(new TableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space(1), 0, 0);
    layout->setSpacing(space(1));
    auto *line = new QHBoxLayout;
    line->addWidget(m_headline);
    line->addSpacing(space(3));
    line->addWidget(m_status);
    line->addStretch();
    layout->addLayout(line);
    m_advice->setWordWrap(true);
    layout->addWidget(m_advice);
    setupTables();
    auto *tables = new QHBoxLayout;
    tables->setSpacing(space(4));
    tables->addWidget(m_chanceTable, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_questionsTitle);
    right->addWidget(m_questionTable, 1);
    tables->addLayout(right, 1);
    layout->addLayout(tables, 1);
}

void StandingPage::setupTables()
{
    m_chances->setHeads({{tr("Candidate"), {}}, {tr("Likely best"), tr("Probability that no other candidate is better"), true},
        {tr("Rating"), tr("With its 95 % interval"), true}, {tr("Matches"), {}, true},
        {tr("Plain Elo"), tr("Simple Elo from 1200 with K 32, for comparison only"), true}, {tr("Text"), {}}});
    m_chanceTable->setModel(m_chances);
    m_chanceTable->setItemDelegate(new ShareDelegate(m_chanceTable));
    m_chanceTable->setAccessibleName(tr("Candidates likely to be the best"));
    m_chanceTable->horizontalHeader()->setStretchLastSection(true);
    m_questions->setHeads({{tr("Candidates"), {}}, {tr("Purpose"), {}}, {tr("First wins"), tr("Estimated probability that the first text is better"), true},
        {tr("Information"), tr("Share of the uncertainty that the answer removes"), true}, {tr("Judge"), {}}});
    m_questionTable->setModel(m_questions);
    m_questionTable->setAccessibleName(tr("Open questions to judges"));
    m_questionTable->horizontalHeader()->setStretchLastSection(true);
    connect(m_chanceTable, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        Q_EMIT candidateRequested({index.siblingAtColumn(0).data(Qt::UserRole).toUInt()});
    });
    connect(m_questionTable, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        QList<engine::CandidateId> shown;
        for (const QVariant &id : index.siblingAtColumn(0).data(Qt::UserRole).toList())
            shown.append(engine::CandidateId{id.toUInt()});
        Q_EMIT compareRequested(shown);
    });
}

void StandingPage::refresh()
{
    refreshLead();
    refreshChances();
    refreshQuestions();
}

void StandingPage::refreshLead()
{
    const engine::LeadEstimated &lead = m_run->state().lead();
    if (!lead.leader) {
        m_headline->setText(tr("No leader yet"));
        m_status->hide();
        m_advice->setText(tr("After the first matches you see here which candidate is likely the best."));
        return;
    }
    const double wanted = m_run->plan().stop.confidence.value_or(sure);
    m_headline->setText(tr("%1 leads", "name of a candidate").arg(candidateName(lead.leader)));
    const bool enough = lead.probability >= wanted;
    m_status->setStatus(enough ? Tone::Good : Tone::Info, tr("%1 likely the best").arg(formatPercent(lead.probability)));
    m_status->show();
    if (lead.judgeLimited)
        m_advice->setText(tr("The judge mostly repeats itself, so more questions add little. Add a second judge to the evaluation step, or vote."));
    else if (m_run->plan().stop.confidence)
        m_advice->setText(tr("The run stops at %1. Differences under 35 points are ignored.").arg(formatPercent(wanted)));
    else
        m_advice->setText(tr("Differences under 35 points are ignored."));
}

void StandingPage::refreshChances()
{
    QList<QList<Cell>> rows;
    for (const engine::Chance &chance : m_run->state().lead().chances) {
        const engine::CandidateState *candidate = m_run->state().candidate(chance.candidate);
        if (!candidate)
            continue;
        // Take the leader's probability from the estimate that the headline and the header show too.
        const engine::LeadEstimated &lead = m_run->state().lead();
        const double best = chance.candidate == lead.leader ? lead.probability : chance.best;
        rows.append(QList<Cell>{{candidateName(chance.candidate), {}, false, {}, chance.candidate.value},
            {formatPercent(best), {}, true, best}, {ratingText(candidate->rating), {}, true},
            {formatCount(candidate->rating.games), {}, true}, {formatElo(m_run->analysis().elo().rating(chance.candidate)), {}, true},
            {harmless(candidate->preview), {}}});
    }
    m_chances->setRows(rows);
}

void StandingPage::refreshQuestions()
{
    QList<QList<Cell>> rows;
    for (const AskedQuestion &question : m_run->analysis().openQuestions()) {
        QVariantList ids;
        for (const engine::CandidateId id : question.shown)
            ids.append(id.value);
        const QString goal = !question.goal ? tr("vote without an answer") : *question.goal == engine::MatchGoal::Best ? tr("find the best") : tr("choose parents");
        rows.append(QList<Cell>{{namesOf(question.shown), {}, false, {}, ids}, {goal, {}},
            {question.goal ? formatPercent(question.chance) : QString(), {}, true}, {question.goal ? formatPercent(question.worth) : QString(), {}, true},
            {harmless(question.judge), {}}});
    }
    for (const engine::PeopleAsked &asked : m_run->state().people().open) {
        QVariantList ids;
        for (const engine::CandidateId id : asked.candidates)
            ids.append(id.value);
        rows.append(QList<Cell>{{namesOf(asked.candidates), {}, false, {}, ids}, {tr("waits for your vote"), {}}, {}, {}, {tr("you"), {}}});
    }
    m_questions->setRows(rows);
    const bool mayAsk = !rows.isEmpty() || m_run->state().status() != engine::RunStatus::Finished;
    m_questionsTitle->setVisible(mayAsk);
    m_questionTable->setVisible(mayAsk);
}

} // namespace ui
