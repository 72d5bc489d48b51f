// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/exits.h"

#include "engine/rating/continuation.h"
#include "engine/rating/experience.h"

#include <array>
#include <cmath>

namespace engine {

namespace {

struct LoopStanding {
    const OpenLoop &loop;
    const RefinementPlan &plan;
    qint64 elapsedMs;
    QList<double> scores;
    const Iteration &last;
};

bool isGoodEnough(const LoopStanding &at)
{
    return at.last.score && *at.last.score >= at.plan.qualityThreshold && at.last.passed;
}

bool hasConverged(const LoopStanding &at)
{
    if (at.last.repeated)
        return true;
    const qsizetype n = at.scores.size();
    return n >= 3 && std::abs(at.scores[n - 1] - at.scores[n - 2]) < at.plan.convergenceDelta
        && std::abs(at.scores[n - 2] - at.scores[n - 3]) < at.plan.convergenceDelta;
}

bool isNotWorthMore(const LoopStanding &at)
{
    if (at.plan.adaptive != u"learned" || at.scores.isEmpty() || at.last.evidence.explored)
        return false;
    return !ruleGoesOn(at.loop.start.rule, at.scores);
}

bool isUsedUp(const LoopStanding &at)
{
    return at.loop.iterations.size() >= at.plan.maxIterations;
}

bool isLate(const LoopStanding &at)
{
    return isOutOfTime(at.plan, at.elapsedMs);
}

struct Exit {
    LoopEnd reason;
    bool (*fires)(const LoopStanding &at);
};

/// In the order in which they are checked.
constexpr std::array exits{
    Exit{LoopEnd::QualityThreshold, isGoodEnough},
    Exit{LoopEnd::Convergence, hasConverged},
    Exit{LoopEnd::Learned, isNotWorthMore},
    Exit{LoopEnd::MaxIterations, isUsedUp},
    Exit{LoopEnd::Timeout, isLate},
};

bool hasOutput(const Iteration &iteration)
{
    return bool(iteration.call);
}

} // namespace

bool isOutOfTime(const RefinementPlan &plan, qint64 elapsedMs)
{
    return double(elapsedMs) >= plan.timeoutSeconds * 1000;
}

std::optional<LoopEnd> exitAfter(const OpenLoop &loop, const RefinementPlan &plan, qint64 elapsedMs)
{
    if (loop.iterations.isEmpty() || loop.iterations.size() < plan.minIterations)
        return isOutOfTime(plan, elapsedMs) ? std::optional(LoopEnd::Timeout) : std::nullopt;
    const LoopStanding at{loop, plan, elapsedMs, loop.scores(), loop.iterations.constLast()};
    for (const Exit &exit : exits) {
        if (exit.fires(at))
            return exit.reason;
    }
    return {};
}

int bestIteration(const QList<Iteration> &iterations, const LearnedRule &rule, const RefinementPlan &plan)
{
    int best = -1;
    double most = 0;
    QualityFilter filter(plan.adaptive == u"learned" ? rule.noise : 0);
    for (int i = 0; i < int(iterations.size()); ++i) {
        const Iteration &iteration = iterations[i];
        const std::optional<double> quality = iteration.score ? std::optional(filter.add(*iteration.score)) : std::nullopt;
        if (!hasOutput(iteration))
            continue;
        const bool first = best < 0 || (quality && !iterations[best].score);
        const bool counts = !iteration.cut && (!plan.keepBest || (quality && *quality > most));
        if (first || counts) {
            best = i;
            most = quality.value_or(0);
        }
    }
    return best;
}

ExitEvidence evidenceAfter(const OpenLoop &loop, const QList<double> &scores, const RefinementPlan &plan, int done)
{
    const LearnedRule &rule = loop.start.rule;
    ExitEvidence evidence = exitEvidence(rule, scores, plan.qualityThreshold, plan.maxIterations);
    evidence.explored = plan.adaptive == u"learned" && loop.start.explores && !loop.hasExplored() && !scores.isEmpty()
        && done >= plan.minIterations && done < std::min(plan.maxIterations, deepestRound) && !ruleGoesOn(rule, scores);
    return evidence;
}

LoopResult resultOf(const OpenLoop &loop, const RefinementPlan &plan, LoopEnd reason, qint64 elapsedMs)
{
    LoopResult result;
    result.loop = loop.start.loop;
    result.reason = reason;
    result.key = loop.start.key;
    result.iterations = int(loop.iterations.size());
    result.threshold = plan.qualityThreshold;
    result.scores = loop.scores();
    result.filtered = runningBest(filteredScores(result.scores, loop.start.rule.noise));
    result.latencyMs = elapsedMs;
    result.cost = loop.wholeCost;
    for (const Iteration &iteration : loop.iterations) {
        if (!iteration.score)
            continue;
        result.costs.append(iteration.cost.microUsd);
        result.latencies.append(iteration.latencyMs);
        if (iteration.secondScore)
            result.noise = std::pow(*iteration.score - *iteration.secondScore, 2);
    }
    if (!result.scores.isEmpty())
        result.finalScore = result.scores.constLast();
    result.best = std::max(0, bestIteration(loop.iterations, loop.start.rule, plan));
    if (result.best < loop.iterations.size()) {
        const Iteration &best = loop.iterations[result.best];
        result.bestCall = best.call;
        result.bestCandidate = best.candidate;
        result.bestScore = best.score;
    }
    result.converged = result.bestScore && *result.bestScore >= plan.qualityThreshold;
    if (reason == LoopEnd::Failed)
        result.detail = loop.lastFailure;
    return result;
}

} // namespace engine
