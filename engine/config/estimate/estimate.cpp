// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/estimate/estimate.h"

#include "engine/config/estimate/workload.h"
#include "engine/config/fields/prompttemplate.h"
#include "engine/providers/dialects/serviceinfo.h"
#include "engine/types/plan/planuse.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double manyCandidates = 1e6;

/// The levels may be unsorted: when money ends a run, more expensive calls mean fewer calls.
Range rangeOf(Levels levels)
{
    std::sort(levels.begin(), levels.end());
    return {levels[0], levels[1], levels[2]};
}

/// The likely value first, then values from low to high.
QList<double> spread(const Levels &levels)
{
    return {std::round(levels[1]), std::round(levels[0]), std::round(levels[2])};
}

class Estimator
{
public:
    Estimator(const RunPlan &plan, const PriceOf &priceOf, const PastCalls &past)
        : m_plan(plan)
        , m_work(plan, priceOf, past)
    {
    }

    Estimate estimate()
    {
        const Levels wanted = wantedCandidates();
        std::array<Totals, 3> totals;
        for (size_t level = 0; level < 3; ++level) {
            m_candidates[level] = affordable(wanted[level], level);
            totals[level] = m_work.totals(m_candidates[level], level);
        }
        m_result.unpricedModels = m_work.unpriced();
        m_result.priceKnown = m_work.unpriced().isEmpty();
        m_result.cappedBy = endOf(wanted[1]);
        for (size_t i = 0; i < modelSteps.size(); ++i) {
            if (const StepEstimate step = stepEstimate(i, totals); isShown(step))
                m_result.steps << step;
        }
        sum(totals);
        assume(totals[1]);
        return std::move(m_result);
    }

private:
    /// The four steps of an evolution always; other steps when they are used.
    bool isShown(const StepEstimate &step) const
    {
        const bool always = step.step != Step::Refinement && step.step != Step::Scoring;
        return (always && !m_work.isLoop()) || step.calls.high > 0;
    }

    /// Candidates at which the run ends by its stop rules, without caps.
    Levels wantedCandidates()
    {
        if (m_work.isLoop())
            return m_work.iterations();
        const StopPlan &stop = m_plan.stop;
        const double seeds = seedsOf(m_plan);
        Levels wanted{manyCandidates, manyCandidates, manyCandidates};
        if (stop.leaderUnchanged)
            wanted = {seeds + *stop.leaderUnchanged, seeds + 3.0 * *stop.leaderUnchanged, seeds + 10.0 * *stop.leaderUnchanged};
        else if (!stop.candidates && !anyCapBinds())
            wanted = {seeds, std::max<double>(seeds, builtInStopCandidates), std::max<double>(seeds, 10.0 * builtInStopCandidates)};
        if (stop.target)
            wanted[0] = std::min(wanted[0], seeds);
        for (double &level : wanted)
            level = std::min(level, double(stop.candidates.value_or(int(manyCandidates))));
        return wanted;
    }

    bool anyCapBinds() const
    {
        return !exceededBy(m_work.totals(manyCandidates, 1)).isEmpty();
    }

    /// The cap that the totals exceed by the largest factor; empty: none.
    QString exceededBy(const Totals &totals) const
    {
        const BudgetPlan &budget = m_plan.budget;
        double worst = 1;
        QString name;
        const auto compare = [&worst, &name](const char *cap, double value, double limit) {
            const double ratio = limit > 0 ? value / limit : value > 0 ? HUGE_VAL : 0;
            if (ratio > worst) {
                worst = ratio;
                name = QString::fromLatin1(cap);
            }
        };
        if (budget.total)
            compare("usd", totals.usd, budget.total->usd());
        if (budget.calls)
            compare("calls", totals.allCalls, double(*budget.calls));
        if (budget.tokens)
            compare("tokens", totals.tokens, double(*budget.tokens));
        if (m_plan.stop.seconds)
            compare("seconds", totals.seconds, *m_plan.stop.seconds);
        if (m_work.isLoop())
            compare("seconds", totals.seconds, m_plan.refinement.timeoutSeconds);
        return name;
    }

    /// The part of the wanted candidates that fits the caps.
    double affordable(double wanted, size_t level) const
    {
        if (exceededBy(m_work.totals(wanted, level)).isEmpty())
            return wanted;
        double within = 0, beyond = wanted;
        for (int i = 0; i < 60; ++i) {
            const double middle = (within + beyond) / 2;
            (exceededBy(m_work.totals(middle, level)).isEmpty() ? within : beyond) = middle;
        }
        return within;
    }

    QString endOf(double wanted) const
    {
        const QString cap = exceededBy(m_work.totals(wanted, 1));
        if (!cap.isEmpty())
            return exceededBy(m_work.totals(m_candidates[1] * 1.001 + 0.001, 1));
        if (m_work.isLoop())
            return {};
        if (m_plan.stop.candidates && wanted >= *m_plan.stop.candidates)
            return QStringLiteral("candidates");
        return m_plan.stop.leaderUnchanged ? QStringLiteral("leaderUnchanged") : QString();
    }

    StepEstimate stepEstimate(size_t step, const std::array<Totals, 3> &totals) const
    {
        const CallCost &cost = m_work.cost(step);
        Levels calls, in, out, usd;
        for (size_t level = 0; level < 3; ++level) {
            calls[level] = totals[level].calls[step];
            in[level] = calls[level] * cost.tokensIn[level];
            out[level] = calls[level] * cost.tokensOut[level];
            usd[level] = calls[level] * cost.usd[level];
        }
        return {modelSteps[step], rangeOf(calls), rangeOf(in), rangeOf(out), rangeOf(usd), m_work.priceKnown(step)};
    }

    void sum(const std::array<Totals, 3> &totals)
    {
        Levels calls{}, in{}, out{}, usd{}, seconds{};
        for (size_t level = 0; level < 3; ++level) {
            for (size_t step = 0; step < modelSteps.size(); ++step) {
                in[level] += totals[level].calls[step] * m_work.cost(step).tokensIn[level];
                out[level] += totals[level].calls[step] * m_work.cost(step).tokensOut[level];
            }
            calls[level] = totals[level].allCalls;
            usd[level] = totals[level].usd;
            seconds[level] = totals[level].seconds;
        }
        m_result.calls = rangeOf(calls);
        m_result.tokensIn = rangeOf(in);
        m_result.tokensOut = rangeOf(out);
        m_result.usd = rangeOf(usd);
        m_result.seconds = rangeOf(seconds);
    }

    void say(AssumptionKind kind, QList<double> numbers = {}, const QString &name = {})
    {
        m_result.assumptions << Assumption{kind, std::move(numbers), name};
    }

    void assume(const Totals &likely)
    {
        if (m_work.isLoop())
            say(AssumptionKind::OneText);
        else
            assumeCandidates(likely);
        assumeLoops();
        assumeTokens();
        assumeTime();
        if (m_work.pastCalls() > 0)
            say(AssumptionKind::PastCalls, {double(m_work.pastCalls())});
        m_result.assumptions << m_work.prices();
        for (const QString &model : m_work.unpriced())
            say(AssumptionKind::PriceUnknown, {}, model);
        assumeEnd();
    }

    void assumeCandidates(const Totals &likely)
    {
        const double more = 1 + wasted[1];
        const double seeds = std::min(m_candidates[1], double(seedsOf(m_plan)));
        say(AssumptionKind::Candidates, {std::round(m_candidates[1]), std::round(seeds), std::round(likely.calls[2] / more), std::round(likely.calls[3] / more)});
        if (ranksByVerdicts(m_plan))
            assumeMatches();
        say(AssumptionKind::Waste, {100 * wasted[1], 100 * wasted[0], 100 * wasted[2]});
    }

    void assumeMatches()
    {
        say(AssumptionKind::Matches, {double(m_plan.evaluation.matchesPerCandidate)});
        if (m_plan.evaluation.finalMatches > 0)
            say(AssumptionKind::FinalMatches, {double(m_plan.evaluation.finalMatches)});
        if (m_plan.evaluation.bothOrders)
            say(AssumptionKind::BothOrders);
    }

    void assumeLoops()
    {
        const double share = m_plan.evaluators.isEmpty() ? 0 : m_plan.refinement.share;
        if (!m_work.isLoop() && share > 0)
            say(AssumptionKind::Refined, {100 * share});
        if (m_work.isLoop() || share > 0)
            say(AssumptionKind::Iterations, spread(m_work.iterations()));
        if (m_work.questions() > 0)
            say(AssumptionKind::Questions, {double(m_work.questions())});
    }

    void assumeTokens()
    {
        const AssumptionKind by = m_work.textByPast() ? AssumptionKind::LengthsByPast : m_work.textByLimit() ? AssumptionKind::LengthsAllowed : AssumptionKind::LengthsByLimit;
        say(by, spread(m_work.textTokens()));
    }

    /// Whether a generator of a step has a provider kind that satisfies the predicate.
    template <typename Predicate>
    bool uses(Predicate fits) const
    {
        return std::any_of(modelSteps.begin(), modelSteps.end(), [this, fits](Step step) {
            const QList<GeneratorPlan> &generators = m_plan.step(step).generators;
            return std::any_of(generators.begin(), generators.end(), [fits](const GeneratorPlan &generator) { return fits(generator.provider); });
        });
    }

    bool usesService(bool leavesMachine) const
    {
        return uses([leavesMachine](const QString &kind) {
            const ServiceInfo *const service = serviceInfoOf(kind);
            return service && service->leavesMachine == leavesMachine;
        });
    }

    void assumeTime()
    {
        if (usesService(true))
            say(AssumptionKind::CloudModels, {double(m_plan.concurrency.total)});
        if (usesService(false))
            say(AssumptionKind::LocalModels);
        if (uses([](const QString &kind) { return kind == u"command"; }))
            say(AssumptionKind::Programs);
        if (uses([](const QString &kind) { return kind == u"offline" || kind == u"replay"; }))
            say(AssumptionKind::Offline);
        if (m_plan.budget.perHour)
            say(AssumptionKind::HourlyCap, {m_plan.budget.perHour->usd()});
    }

    void assumeEnd()
    {
        static const QHash<QString, AssumptionKind> caps{{QStringLiteral("usd"), AssumptionKind::MoneyCap}, {QStringLiteral("calls"), AssumptionKind::CallCap},
            {QStringLiteral("tokens"), AssumptionKind::TokenCap}, {QStringLiteral("seconds"), AssumptionKind::TimeCap}};
        if (caps.contains(m_result.cappedBy))
            say(caps[m_result.cappedBy], {std::round(m_candidates[1])});
        if (m_work.isLoop())
            return;
        if (m_plan.stop.leaderUnchanged)
            say(AssumptionKind::LeaderUnchanged, {double(*m_plan.stop.leaderUnchanged)});
        if (m_plan.stop.target)
            say(AssumptionKind::Target);
    }

    const RunPlan &m_plan;
    Workload m_work;
    Levels m_candidates{};
    Estimate m_result;
};

} // namespace

Estimate estimate(const RunPlan &plan, const PriceOf &priceOf, const PastCalls &past)
{
    return Estimator(plan, priceOf, past).estimate();
}

} // namespace engine
