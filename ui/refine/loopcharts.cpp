// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refine/loopcharts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

class LoopCharts
{
    Q_DECLARE_TR_FUNCTIONS(LoopCharts)
};

/// A vertical line at x. A small slope keeps the points in ascending order.
Curve upright(const QString &name, int style, double x, double top)
{
    return {name, style, {{x, 0}, {x + 1e-6, top}}, 2};
}

ChartContent titled(const QString &y)
{
    ChartContent chart;
    chart.xTitle = LoopCharts::tr("Iteration");
    chart.yTitle = y;
    chart.band.name = LoopCharts::tr("Spread", "one standard deviation around a mean");
    return chart;
}

void addSpread(Band &band, double x, double mean, double sd, double most)
{
    band.low.append({x, std::max(0.0, mean - sd)});
    band.high.append({x, std::min(most, mean + sd)});
}

void addLearned(ChartContent &chart, const QList<engine::DepthExperience> &depths)
{
    Curve learned{LoopCharts::tr("Learned"), 3, {}, 2};
    for (qsizetype depth = 0; depth < depths.size(); ++depth) {
        const engine::DepthExperience &seen = depths.at(depth);
        if (seen.runs == 0)
            continue;
        learned.points.append({double(depth) + 1, seen.score});
        addSpread(chart.band, double(depth) + 1, seen.score, seen.scoreSd, 1);
    }
    if (!learned.points.isEmpty())
        chart.curves.append(learned);
}

void addScores(ChartContent &chart, const QList<engine::Iteration> &iterations)
{
    Curve score{LoopCharts::tr("Score"), 0, {}, 2}, best{LoopCharts::tr("Best", "the best score so far"), 1, {}, 2};
    double most = 0;
    for (const engine::Iteration &iteration : iterations) {
        if (!iteration.score)
            continue;
        most = std::max(most, *iteration.score);
        score.points.append({double(iteration.index) + 1, *iteration.score});
        best.points.append({double(iteration.index) + 1, most});
    }
    chart.curves.append(score);
    if (best.points != score.points)
        chart.curves.append(best);
}

} // namespace

ChartContent trajectoryChart(const LoopRecord &loop, const engine::RefinementPlan &plan)
{
    ChartContent chart = titled(LoopCharts::tr("Score"));
    const double end = std::max<double>(plan.maxIterations, double(loop.iterations.size()));
    addLearned(chart, loop.start.rule.depths);
    addScores(chart, loop.iterations);
    chart.curves << Curve{LoopCharts::tr("Threshold"), 2, {{1, plan.qualityThreshold}, {end, plan.qualityThreshold}}, 2};
    chart.curves << upright(LoopCharts::tr("Fixed: %n iteration(s)", "baseline: so many iterations whatever comes", plan.maxIterations), 4, plan.maxIterations, 1);
    if (const int plain = plainStop(loop, plan.qualityThreshold, plan.convergenceDelta, plan.maxIterations))
        chart.curves << upright(LoopCharts::tr("Threshold only", "baseline: where the threshold alone stops"), 5, plain, 1);
    return chart;
}

ChartContent evidenceChart(const LoopRecord &loop, const engine::RefinementPlan &plan)
{
    ChartContent chart = titled(LoopCharts::tr("In points of the score"));
    Curve worth{LoopCharts::tr("Net gain", "of going on, its price paid"), 0, {}, 3}, gain{LoopCharts::tr("Gain", "expected of the next iteration"), 1, {}, 3};
    Curve price{LoopCharts::tr("Price", "of the next iteration"), 4, {}, 3}, chance{LoopCharts::tr("Chance", "of reaching the threshold"), 2, {}, 2};
    for (const engine::Iteration &iteration : loop.iterations) {
        if (!iteration.score)
            continue;
        const double x = double(iteration.index) + 1;
        worth.points.append({x, iteration.evidence.value});
        gain.points.append({x, iteration.evidence.gain});
        price.points.append({x, iteration.evidence.price});
        chance.points.append({x, iteration.evidence.probability});
    }
    chart.curves = {worth, gain, price, chance};
    chart.curves << upright(LoopCharts::tr("Fixed: %n iteration(s)", "baseline: so many iterations whatever comes", plan.maxIterations), 5, plan.maxIterations, 1);
    return chart;
}

ChartContent learnedScores(const engine::Prior &prior)
{
    ChartContent chart = titled(LoopCharts::tr("Score"));
    Curve score{LoopCharts::tr("Mean score"), 0, {}, 2}, chance{LoopCharts::tr("Chance to reach the target here"), 2, {}, 2};
    for (qsizetype depth = 0; depth < prior.depths.size(); ++depth) {
        const engine::DepthProfile &profile = prior.depths.at(depth);
        const double x = double(depth) + 1;
        score.points.append({x, profile.score.mean});
        addSpread(chart.band, x, profile.score.mean, std::sqrt(profile.score.variance()), 1);
        chance.points.append({x, profile.convergence.mean()});
    }
    chart.curves = {score, chance};
    return chart;
}

ChartContent learnedCosts(const engine::Prior &prior)
{
    const bool paid = std::any_of(prior.depths.begin(), prior.depths.end(), [](const engine::DepthProfile &each) { return each.microUsd.mean > 0; });
    ChartContent chart = titled(paid ? LoopCharts::tr("USD") : LoopCharts::tr("Seconds"));
    Curve mean{paid ? LoopCharts::tr("Mean cost per iteration") : LoopCharts::tr("Mean time per iteration"), 4, {}, paid ? 5 : 2};
    for (qsizetype depth = 0; depth < prior.depths.size(); ++depth) {
        const engine::DepthProfile &profile = prior.depths.at(depth);
        const engine::Moments &moments = paid ? profile.microUsd : profile.latencyMs;
        const double unit = paid ? 1e6 : 1000, x = double(depth) + 1;
        mean.points.append({x, moments.mean / unit});
        addSpread(chart.band, x, moments.mean / unit, std::sqrt(moments.variance()) / unit, HUGE_VAL);
    }
    chart.curves = {mean};
    return chart;
}

ChartContent learnedDepths(const engine::Prior &prior)
{
    ChartContent chart = titled(LoopCharts::tr("Loops"));
    Curve deep{LoopCharts::tr("Reached"), 1, {}, 0}, reached{LoopCharts::tr("Reached here"), 2, {}, 0};
    for (qsizetype depth = 0; depth < prior.depths.size(); ++depth) {
        deep.points.append({double(depth) + 1, double(prior.depths.at(depth).score.count)});
        reached.points.append({double(depth) + 1, double(prior.reached.value(depth))});
    }
    chart.curves = {deep, reached};
    return chart;
}

} // namespace ui
