// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/experience.h"

#include "engine/rating/continuation.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double builtInThreshold = 0.8;

void merge(Moments &into, const Moments &from)
{
    if (from.count == 0)
        return;
    const double all = double(into.count + from.count);
    const double apart = from.mean - into.mean;
    into.squares += from.squares + apart * apart * double(into.count) * double(from.count) / all;
    into.mean += apart * double(from.count) / all;
    into.count += from.count;
}

void merge(Beta &into, const Beta &from)
{
    into.alpha += from.alpha - 1;
    into.beta += from.beta - 1;
}

void merge(DepthProfile &into, const DepthProfile &from)
{
    merge(into.score, from.score);
    merge(into.delta, from.delta);
    merge(into.convergence, from.convergence);
    merge(into.latencyMs, from.latencyMs);
    merge(into.microUsd, from.microUsd);
}

int coldDepth(const QString &taskType)
{
    if (taskType == u"decompose")
        return 4;
    if (taskType == u"resolve")
        return 2;
    return taskType == u"validate" ? 1 : 3;
}

void learnDepth(Prior &prior, const LoopResult &loop, qsizetype depth)
{
    if (prior.depths.size() <= depth)
        prior.depths.resize(depth + 1);
    DepthProfile &profile = prior.depths[depth];
    profile.score.add(loop.scores[depth]);
    if (depth > 0)
        profile.delta.add(loop.scores[depth] - loop.scores[depth - 1]);
    const auto reachedBefore = std::any_of(loop.scores.begin(), loop.scores.begin() + depth,
        [&](double score) { return score >= loop.threshold; });
    if (!reachedBefore)
        profile.convergence.add(loop.scores[depth] >= loop.threshold);
    if (depth < loop.latencies.size()) {
        profile.latencyMs.add(double(loop.latencies[depth]));
        prior.latencyMs.add(double(loop.latencies[depth]));
    }
    if (depth < loop.costs.size()) {
        profile.microUsd.add(double(loop.costs[depth]));
        prior.microUsd.add(double(loop.costs[depth]));
    }
}

void learnReached(Prior &prior, const LoopResult &loop)
{
    const auto reached = std::find_if(loop.scores.begin(), loop.scores.end(), [&](double score) { return score >= loop.threshold; });
    prior.converged.add(reached != loop.scores.end());
    if (reached == loop.scores.end())
        return;
    const qsizetype depth = reached - loop.scores.begin() + 1;
    prior.reachedAt.add(double(depth));
    if (prior.reached.size() < depth)
        prior.reached.resize(depth);
    ++prior.reached[depth - 1];
}

/// The smallest depth by which 90 % of the successful loops had reached the threshold.
int generousDepth(const Prior &prior)
{
    double seen = 0;
    for (qsizetype depth = 0; depth < prior.reached.size(); ++depth) {
        seen += double(prior.reached[depth]);
        if (seen >= 0.9 * double(prior.reachedAt.count))
            return int(depth) + 1;
    }
    return int(prior.reached.size());
}

double confidenceOf(const Beta &beta)
{
    const double sum = beta.alpha + beta.beta;
    const double sd = std::sqrt(beta.alpha * beta.beta / (sum * sum * (sum + 1)));
    return std::clamp(1 - 2 * 1.96 * sd, 0.0, 1.0);
}

QList<DepthExperience> experienceOf(const Prior &prior)
{
    QList<DepthExperience> depths;
    for (qsizetype depth = 0; depth < std::min<qsizetype>(prior.depths.size(), deepestRound); ++depth) {
        const DepthProfile &profile = prior.depths[depth];
        depths.append({int(profile.score.count), profile.score.mean, std::sqrt(profile.score.variance()),
            {qint64(std::llround(profile.microUsd.mean))}, qint64(std::llround(profile.latencyMs.mean)),
            profile.convergence.mean()});
    }
    return depths;
}

/// Probability that the threshold is reached before the cap, given that it was not reached in the first k iterations.
double chanceToReach(const LearnedRule &rule, int k, int cap)
{
    double never = 1;
    for (int depth = k; depth < cap; ++depth)
        never *= 1 - (depth < rule.depths.size() ? rule.depths[depth].reach : Beta().mean());
    return 1 - never;
}

} // namespace

void learn(Prior &prior, const LoopResult &loop)
{
    if (loop.scores.isEmpty())
        return;
    ++prior.runs;
    prior.firstScore.add(loop.scores.constFirst());
    for (qsizetype depth = 0; depth < loop.scores.size(); ++depth)
        learnDepth(prior, loop, depth);
    learnReached(prior, loop);
    const auto best = std::max_element(loop.scores.begin(), loop.scores.end());
    prior.bestAt.add(double(best - loop.scores.begin() + 1));
    if (loop.noise)
        prior.noise.add(*loop.noise / 2);
    prior.courses.append(loop.filtered.first(std::min<qsizetype>(loop.filtered.size(), deepestRound)));
    if (prior.courses.size() > coursesKept)
        prior.courses.remove(0, prior.courses.size() - coursesKept);
}

void mergePrior(Prior &into, const Prior &from)
{
    into.runs += from.runs;
    merge(into.converged, from.converged);
    merge(into.reachedAt, from.reachedAt);
    merge(into.bestAt, from.bestAt);
    merge(into.firstScore, from.firstScore);
    merge(into.microUsd, from.microUsd);
    merge(into.latencyMs, from.latencyMs);
    merge(into.noise, from.noise);
    into.reached.resize(std::max(into.reached.size(), from.reached.size()));
    for (qsizetype depth = 0; depth < from.reached.size(); ++depth)
        into.reached[depth] += from.reached[depth];
    into.depths.resize(std::max(into.depths.size(), from.depths.size()));
    for (qsizetype depth = 0; depth < from.depths.size(); ++depth)
        merge(into.depths[depth], from.depths[depth]);
    into.courses = from.courses + into.courses;
    if (into.courses.size() > coursesKept)
        into.courses.remove(0, into.courses.size() - coursesKept);
    into.updatedMs = std::max(into.updatedMs, from.updatedMs);
}

Belief expectedScore(const Prior &prior, int depth)
{
    const Moments seen = prior.depths.value(depth).score;
    if (seen.count == 0)
        return {std::min(0.3 + 0.15 * depth, 0.9), 0.1};
    return {seen.mean, seen.count > 1 ? std::sqrt(seen.variance()) : 0.1};
}

Belief expectedDelta(const Prior &prior, int depth)
{
    const Moments seen = prior.depths.value(depth).delta;
    if (seen.count == 0)
        return {std::max(0.15 - 0.03 * depth, 0.01), 0.05};
    return {seen.mean, seen.count > 1 ? std::sqrt(seen.variance()) : 0.05};
}

Beta expectedConvergence(const Prior &prior, int depth)
{
    return prior.depths.value(depth).convergence;
}

int predictedDepth(const Prior &prior)
{
    if (prior.runs < fewLoops)
        return coldDepth(prior.key.taskType);
    const Moments &depth = prior.reachedAt.count > 0 ? prior.reachedAt : prior.bestAt;
    return std::max(1, int(std::lround(depth.mean)));
}

bool withinReach(const Prior &prior)
{
    return prior.runs < fewLoops || prior.reachedAt.count > 0;
}

RefinementAdvice suggestConfig(const Prior &prior)
{
    RefinementAdvice advice;
    advice.predictedDepth = predictedDepth(prior);
    advice.observations = prior.runs;
    advice.confidence = confidenceOf(prior.converged);
    advice.withinReach = withinReach(prior);
    advice.learned = prior.runs >= fewLoops;
    if (!advice.learned)
        return advice;
    const int generous = prior.reachedAt.count > 0 ? generousDepth(prior) : advice.predictedDepth;
    advice.maxIterations = std::max(advice.predictedDepth, generous);
    const qsizetype seen = std::min<qsizetype>(advice.predictedDepth, prior.depths.size());
    const Belief score = seen > 0 ? expectedScore(prior, int(seen) - 1) : Belief{builtInThreshold, 0};
    advice.qualityThreshold = std::clamp(std::floor((score.mean - score.sd / 2) * 100 + 1e-9) / 100, 0.0, 1.0);
    return advice;
}

double evaluatorNoise(const Prior &prior)
{
    return prior.noise.count ? std::sqrt(std::max(0.0, prior.noise.mean)) : 0;
}

double iterationPrice(const Prior &prior, const RefinementPlan &plan)
{
    if (!plan.scorePerUsd && !plan.scorePerMinute)
        return plan.price;
    if (prior.latencyMs.count == 0)
        return plan.price;
    return plan.scorePerUsd.value_or(0) * prior.microUsd.mean / 1e6 + plan.scorePerMinute.value_or(0) * prior.latencyMs.mean / 60'000;
}

LearnedRule learnedRule(const Prior &prior, const RefinementPlan &plan)
{
    const RefinementAdvice advice = suggestConfig(prior);
    LearnedRule rule;
    rule.runs = int(prior.runs);
    rule.price = iterationPrice(prior, plan);
    rule.noise = evaluatorNoise(prior);
    const ContinuationFit fit = fitContinuation(prior.courses, rule.price);
    rule.weights = fit.value;
    rule.gains = fit.gain;
    rule.predictedDepth = advice.predictedDepth;
    rule.suggestedThreshold = advice.qualityThreshold;
    rule.withinReach = advice.withinReach;
    rule.depths = experienceOf(prior);
    return rule;
}

ExitEvidence exitEvidence(const LearnedRule &rule, const QList<double> &scores, double threshold, int cap)
{
    ExitEvidence evidence;
    evidence.runs = rule.runs;
    evidence.price = rule.price;
    if (scores.isEmpty())
        return evidence;
    const QList<double> filtered = filteredScores(scores, rule.noise);
    const QList<double> course = runningBest(filtered);
    evidence.filtered = filtered.constLast();
    evidence.best = course.constLast();
    evidence.gain = continuation(rule.gains, course);
    evidence.value = continuation(rule.weights, course);
    const bool reached = std::any_of(scores.begin(), scores.end(), [threshold](double score) { return score >= threshold; });
    evidence.probability = reached ? 1 : chanceToReach(rule, int(scores.size()), cap);
    return evidence;
}

bool ruleGoesOn(const LearnedRule &rule, const QList<double> &scores)
{
    return worthGoingOn(rule.weights, runningBest(filteredScores(scores, rule.noise)));
}

} // namespace engine
