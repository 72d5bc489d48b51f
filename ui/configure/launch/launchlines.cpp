// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/launch/launchsheet.h"

#include "engine/types/plan/planuse.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace ui {

namespace {

bool isInherited(const engine::Resolution &resolution, const QString &member)
{
    using engine::Source;
    for (const engine::EffectiveValue &value : resolution.values) {
        const bool names = value.path == member + QStringLiteral(".model") || value.path == member + QStringLiteral(".provider");
        if (names && (value.source == Source::Step || value.source == Source::Generator))
            return false;
    }
    return true;
}

/// The step whose generators the given step calls: scoring uses those of evaluation; in the recipe refine, seeding uses
/// those of refinement.
engine::Step askedIn(const engine::RunPlan &plan, engine::Step step)
{
    if (step == engine::Step::Scoring)
        return engine::Step::Evaluation;
    return step == engine::Step::Seeding && plan.recipe == u"refine" ? engine::Step::Refinement : step;
}

double likelyOf(const engine::RunPlan &plan, const engine::Estimate &estimate, engine::Step step)
{
    double sum = 0;
    for (const engine::StepEstimate &one : estimate.steps)
        sum += askedIn(plan, one.step) == step ? one.usd.likely : 0;
    return sum;
}

} // namespace

QList<LaunchLine> launchLines(const engine::Resolution &resolution, const engine::Estimate &estimate, const engine::PriceOf &priceOf)
{
    QList<LaunchLine> lines;
    for (const engine::Step step : usedSteps(resolution.plan)) {
        const QList<engine::GeneratorPlan> &generators = resolution.plan.step(step).generators;
        double sum = 0, costs = 0;
        for (const engine::GeneratorPlan &generator : generators)
            sum += generator.weight;
        QList<LaunchLine> own;
        for (qsizetype i = 0; i < generators.size(); ++i) {
            if (generators.at(i).weight <= 0)
                continue; // is never selected
            LaunchLine line{step, generators.at(i).label(), priceOf ? priceOf(generators.at(i), 1000) : std::nullopt, 0, 0, false};
            line.share = generators.at(i).weight / sum;
            line.inherited = isInherited(resolution, QStringLiteral("%1.generators[%2]").arg(engine::toName(step)).arg(i));
            line.likelyUsd = line.price ? line.share * (line.price->input + line.price->output) : 0;
            costs += line.likelyUsd;
            own << line;
        }
        const double likely = likelyOf(resolution.plan, estimate, step);
        for (LaunchLine &line : own)
            line.likelyUsd = costs > 0 ? likely * line.likelyUsd / costs : 0;
        lines << own;
    }
    std::stable_sort(lines.begin(), lines.end(), [](const LaunchLine &a, const LaunchLine &b) { return a.likelyUsd > b.likelyUsd; });
    return lines;
}

QStringList costlyByInheritance(const QList<LaunchLine> &lines)
{
    QHash<QString, QSet<engine::Step>> steps;
    QStringList result;
    for (const LaunchLine &line : lines) {
        const bool costs = !line.price || line.price->input > 0 || line.price->output > 0;
        if (!line.inherited || !costs)
            continue;
        steps[line.generator].insert(line.step);
        if (steps[line.generator].size() == 3)
            result << line.generator;
    }
    return result;
}

} // namespace ui
