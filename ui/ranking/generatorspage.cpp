// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ranking/generatorspage.h"

#include "engine/analytics/generators.h"
#include "engine/types/events/rating.h"
#include "ui/charts/barplot.h"
#include "ui/charts/chartframe.h"
#include "ui/errortext.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
#include "ui/ranking/cellsmodel.h"
#include "ui/ranking/sharedelegate.h"
#include "ui/style/tokens.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

QString moneyOrDash(double usd)
{
    return std::isfinite(usd) && usd > 0 ? formatMoney(engine::Money::fromUsd(usd)) : QStringLiteral("–");
}

QString armName(const engine::GeneratorRow &row)
{
    return GeneratorsPage::tr("%1: %2", "step, generator").arg(stepTitle(row.step), harmless(engine::nameOf(row)));
}

} // namespace

GeneratorsPage::GeneratorsPage(OpenRun *run, QWidget *parent) :
    RankingPage(run, parent),
    m_note(new Label(Type::Body, Ink::Muted, this)),
    m_rows(new CellsModel(this)),
    m_plot(new BarPlot(false, this)),
    m_frame(new ChartFrame(m_plot, m_rows, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space(1), 0, 0);
    layout->setSpacing(space(1));
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    auto *table = new TableView(split);
    m_rows->setHeads({{tr("Generator"), {}}, {tr("Weight"), {}, true}, {tr("Calls"), {}, true}, {tr("Children"), tr("Compared with parents"), true},
        {tr("Share"), tr("Of all children"), true}, {tr("Better"), tr("Children better than their parents with 60 % or more"), true},
        {tr("Success"), tr("Estimated chance that a child is better than its parents"), true}, {tr("Gain"), tr("Estimated improvement in rating points"), true},
        {tr("Per child"), tr("Cost per child including judging (moving mean)"), true}, {tr("Per improvement"), tr("Cost per child that was better"), true}});
    table->setModel(m_rows);
    table->setItemDelegate(new ShareDelegate(table));
    table->setAccessibleName(tr("Results by generator"));
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    split->addWidget(table);
    split->addWidget(m_frame);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    layout->addWidget(split, 1);
    m_frame->setHeading(tr("Calls and success by generator"));
    m_plot->setSubject(tr("Share of children and estimated success rate"));
    m_frame->setEmptyText(tr("No results yet"), tr("Share and success of each generator appear here after the first comparisons."));
    m_frame->setCsv([this] { return engine::toCsv(m_run->analysis().generators().rows()); });
}

void GeneratorsPage::refresh()
{
    const bool on = m_run->plan().bandit.enabled;
    m_note->setText(on ? tr("The run prefers the generators that gain most per dollar.")
                       : tr("The weights decide. Switch on “Adaptive model selection (bandit)” under Population to let these numbers decide."));
    QList<QList<Cell>> rows;
    QStringList names;
    BarSet share{tr("Share of children"), 0, {}}, success{tr("Estimated success rate"), 2, {}};
    int children = 0;
    for (const engine::GeneratorRow &row : m_run->analysis().generators().rows()) {
        const engine::ArmEvidence &evidence = row.evidence;
        children += evidence.pulls;
        names << armName(row);
        share.values << evidence.share * 100;
        success.values << evidence.success * 100;
        rows.append(QList<Cell>{{armName(row), {}}, {QLocale().toString(row.weight, 'g', 4), {}, true}, {formatCount(row.asked), {}, true},
            {formatCount(evidence.pulls), {}, true}, {formatPercent(evidence.share), {}, true, evidence.share},
            {formatCount(evidence.successes), {}, true}, {formatPercent(evidence.success), {}, true, evidence.success},
            {QLocale().toString(evidence.size * engine::eloPerLogit, 'f', 0), {}, true}, {moneyOrDash(evidence.cost), {}, true},
            {moneyOrDash(evidence.costPerImprovement), {}, true}});
    }
    m_rows->setRows(rows);
    m_plot->setData(names, {share, success}, tr("Percent"), 0, 100);
    m_frame->setEmpty(children == 0);
}

} // namespace ui
