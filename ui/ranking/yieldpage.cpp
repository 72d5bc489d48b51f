// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ranking/yieldpage.h"

#include "ui/charts/barplot.h"
#include "ui/charts/chartframe.h"
#include "ui/errortext.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
#include "ui/ranking/cellsmodel.h"
#include "ui/style/tokens.h"
#include "ui/widgets/format.h"
#include "ui/widgets/tableview.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

YieldPage::YieldPage(OpenRun *run, QWidget *parent) :
    RankingPage(run, parent),
    m_funnel(new BarPlot(true, this)),
    m_funnelRows(new CellsModel(this)),
    m_funnelFrame(new ChartFrame(m_funnel, m_funnelRows, this)),
    m_success(new BarPlot(false, this)),
    m_successRows(new CellsModel(this)),
    m_successFrame(new ChartFrame(m_success, m_successRows, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space(1), 0, 0);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space(4));
    split->addWidget(m_funnelFrame);
    split->addWidget(m_successFrame);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    layout->addWidget(split);
    m_funnelFrame->setHeading(tr("Call outcomes"));
    m_funnel->setSubject(tr("Calls by step"));
    m_funnelFrame->setEmptyText(tr("No calls yet"), tr("The outcome of every call appears here: candidate, verdict, duplicate, refused or failed."));
    m_funnelFrame->setCsv([this] { return engine::toCsv(m_run->analysis().funnel().steps()); });
    m_funnelRows->setHeads({{tr("Step"), {}}, {tr("Asked"), {}, true}, {tr("Failed"), {}, true}, {tr("Refused"), {}, true}, {tr("Unreadable"), {}, true},
        {tr("Duplicate"), {}, true}, {tr("Empty"), {}, true}, {tr("Too long"), {}, true}, {tr("Reasoning only"), {}, true}, {tr("Created"), {}, true}, {tr("Verdicts"), {}, true},
        {tr("Scored"), {}, true}, {tr("Ranked"), {}, true}});
    m_successFrame->setHeading(tr("Children better than their parents"));
    m_success->setSubject(tr("Share of children better than the best of their parents"));
    m_successFrame->setEmptyText(tr("No children judged yet"), tr("The share of children better than their parents appears here, by step and generator."));
    m_successFrame->setCsv([this] {
        return engine::toCsv(m_run->analysis().funnel().successByStep()) + engine::toCsv(m_run->analysis().funnel().successByGenerator());
    });
    m_successRows->setHeads({{tr("Step or generator"), {}}, {tr("Children"), {}, true}, {tr("Better"), {}, true}, {tr("Share"), {}, true}});
}

void YieldPage::refresh()
{
    refreshFunnel();
    refreshSuccess();
}

void YieldPage::refreshFunnel()
{
    QStringList names;
    BarSet used{tr("Created or judged"), 2, {}}, duplicate{tr("Duplicate"), 4, {}}, unusable{tr("Unreadable or refused"), 1, {}},
        failed{tr("Failed"), 5, {}}, open{tr("On the way"), 7, {}};
    QList<QList<Cell>> rows;
    const auto &steps = m_run->analysis().funnel().steps();
    for (auto it = steps.begin(); it != steps.end(); ++it) {
        const engine::StepFunnel &step = *it;
        const auto number = [](qint64 value) { return Cell{formatCount(value), {}, true, {}}; };
        rows.append(QList<Cell>{{stepTitle(it.key()), {}}, number(step.asked), number(step.failed), number(step.refused), number(step.unreadable), number(step.duplicate),
            number(step.empty), number(step.tooLong), number(step.onlyThoughts), number(step.born), number(step.judged), number(step.scored), number(step.ranked)});
        if (step.asked == 0)
            continue;
        names << stepTitle(it.key());
        const qint64 bad = step.refused + step.unreadable + step.empty + step.tooLong + step.onlyThoughts;
        const bool judges = it.key() == engine::Step::Evaluation;
        const qint64 inFlight = judges ? 0 : std::max<qint64>(0, step.asked - step.failed - bad - step.duplicate - step.born);
        used.values << double(judges ? std::max<qint64>(0, step.asked - step.failed - bad) : step.born);
        duplicate.values << double(step.duplicate);
        unusable.values << double(bad);
        failed.values << double(step.failed);
        open.values << double(inFlight);
    }
    m_funnelRows->setRows(rows);
    m_funnel->setData(names, {used, duplicate, unusable, failed, open}, tr("Calls"), 0);
    m_funnelFrame->setEmpty(names.isEmpty());
}

void YieldPage::refreshSuccess()
{
    QStringList names;
    BarSet share{tr("Better"), 0, {}};
    QList<QList<Cell>> rows;
    const auto add = [&](const QString &name, const engine::OperatorSuccess &success) {
        names << name;
        share.values << success.share().value_or(0) * 100;
        rows.append(QList<Cell>{{name, {}}, {formatCount(success.children), {}, true}, {formatCount(success.better), {}, true},
            {formatPercent(success.share().value_or(0)), {}, true, success.share()}});
    };
    const auto bySteps = m_run->analysis().funnel().successByStep();
    for (auto it = bySteps.begin(); it != bySteps.end(); ++it)
        add(stepTitle(it.key()), *it);
    const auto byGenerators = m_run->analysis().funnel().successByGenerator();
    for (auto it = byGenerators.begin(); it != byGenerators.end(); ++it)
        add(harmless(it.key()), *it);
    m_successRows->setRows(rows);
    m_success->setData(names, {share}, tr("Percent of children"), 0, 100);
    m_successFrame->setEmpty(names.isEmpty());
}

} // namespace ui
