// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/estimate/workload.h"

#include "engine/config/fields/prompttemplate.h"
#include "engine/types/plan/planuse.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double bytesPerToken = 4;
constexpr double tokensPerWord = 4.0 / 3;
constexpr Levels outputShare{0.1, 0.3, 0.6};
constexpr Levels reasoningShare{0.2, 0.6, 1}; // reasoning tokens are billed as output
constexpr Levels limitShare{0.4, 0.8, 1.2};   // share of a length limit for texts
constexpr int usualIssues = 120;              ///< typical size of the issue list in a refinement prompt, bytes
constexpr double usualIterations = 3;         // of a loop without a prior (refine.md, cold start)

/// Whether the run has a first program, so that no call writes the first candidate.
bool startsFromProgram(const RunPlan &plan)
{
    return plan.testing.on() && plan.program.isGiven();
}

double tokensIn(const QString &text) { return std::ceil(double(text.toUtf8().size()) / bytesPerToken); }

bool thinks(const GeneratorPlan &generator)
{
    return !generator.effort.isEmpty() && generator.effort != u"none";
}

/// Duration of a call: latency to the first token plus a token rate, both assumed per kind.
double callSeconds(const GeneratorPlan &generator, double tokensOut, size_t level)
{
    struct Speed {
        Levels start, tokensPerSecond;
    };
    static constexpr Speed cloud{{0.5, 1, 3}, {150, 60, 25}};
    static constexpr Speed local{{0.2, 1, 5}, {80, 25, 6}};
    static constexpr Levels program{1, 5, 30};
    if (generator.isOffline())
        return generator.paceMs / 1000.0;
    if (generator.provider == u"command")
        return program[level];
    const Speed &speed = generator.provider == u"ollama" ? local : cloud;
    return speed.start[level] + tokensOut / speed.tokensPerSecond[level];
}

/// Factor for a local server, which mostly processes one call after another.
double queueing(const GeneratorPlan &generator, int concurrency, size_t level)
{
    return generator.provider == u"ollama" && level > 0 ? concurrency : 1;
}

int textsShown(const QString &promptTemplate)
{
    int shown = 0;
    for (const auto *name : {u"{parent}", u"{other}", u"{first}", u"{second}"})
        shown += int(promptTemplate.count(QString::fromUtf16(name)));
    return shown;
}

double fixedTokens(const RunPlan &plan, const StepPlan &step, const QString &promptTemplate)
{
    const QHash<QString, QString> values{{QStringLiteral("task"), plan.task}, {QStringLiteral("prompt"), step.prompt},
        {QStringLiteral("criterion"), step.prompt}, {QStringLiteral("hint"), {}}, {QStringLiteral("feedback"), {}},
        {QStringLiteral("parent"), {}}, {QStringLiteral("other"), {}}, {QStringLiteral("first"), {}}, {QStringLiteral("second"), {}},
        {QStringLiteral("texts"), {}}, {QStringLiteral("count"), QStringLiteral("4")}, {QStringLiteral("score"), QStringLiteral("0.5")},
        {QStringLiteral("issues"), QString(usualIssues, u'x')}, {QStringLiteral("dimensions"), {}},
        {QStringLiteral("tag"), QStringLiteral("0a1b2c")}};
    return tokensIn(filledTemplate(promptTemplate, values));
}

double weightOf(const StepPlan &step)
{
    double sum = 0;
    for (const GeneratorPlan &generator : step.generators)
        sum += generator.weight;
    return sum > 0 ? sum : 1;
}

/// The smallest length limit of the evaluators, in tokens; 0: none.
double limitOf(const QList<EvaluatorPlan> &evaluators)
{
    double limit = 0;
    const auto tighten = [&limit](double tokens) {
        if (tokens > 0 && (limit == 0 || tokens < limit))
            limit = tokens;
    };
    for (const EvaluatorPlan &evaluator : evaluators) {
        tighten(evaluator.maxWords * tokensPerWord);
        tighten(evaluator.maxCharacters / bytesPerToken);
    }
    return limit;
}

} // namespace

Workload::Workload(const RunPlan &plan, const PriceOf &priceOf, const PastCalls &past)
    : m_plan(plan)
    , m_priceOf(priceOf)
    , m_past(past)
    , m_textLimit(limitOf(plan.evaluators))
    , m_questions(questionsOf(plan.evaluators))
{
    m_priceKnown.fill(true);
    const RefinementPlan &loop = plan.refinement;
    const double least = std::max(1, loop.minIterations), most = std::max<double>(least, loop.maxIterations);
    m_iterations = {least, std::clamp(usualIterations, least, most), most};
    measureTexts();
    for (size_t i = 0; i < modelSteps.size(); ++i) {
        if (modelSteps[i] == Step::Scoring)
            measureScoring(i);
        else if (isUsed(modelSteps[i]))
            measureStep(i);
    }
}

/// An unknown price of a generator without calls is not reported.
bool Workload::isUsed(Step step) const
{
    if (step == Step::Refinement)
        return isLoop() || (m_plan.refinement.share > 0 && !m_plan.evaluators.isEmpty());
    return step == Step::Seeding || !isLoop();
}

double Workload::textTokensOf(Step step, const GeneratorPlan &generator, size_t level) const
{
    if (const PastUse *past = m_past.find(step, generator.label()))
        return std::min(past->tokensOut[level], double(generator.maxTokens));
    if (m_textLimit > 0)
        return std::min(m_textLimit * limitShare[level], double(generator.maxTokens));
    return generator.maxTokens * outputShare[level];
}

void Workload::measureTexts()
{
    const double weights = weightOf(m_plan.seeding);
    for (const GeneratorPlan &generator : m_plan.seeding.generators) {
        for (size_t level = 0; level < 3; ++level)
            m_text[level] += generator.weight / weights * textTokensOf(Step::Seeding, generator, level);
        m_textByPast |= m_past.find(Step::Seeding, generator.label()) != nullptr;
    }
}

std::optional<Price> Workload::price(const GeneratorPlan &generator, double promptTokens)
{
    std::optional<Price> price;
    if (generator.inputUsdPerMtok || generator.outputUsdPerMtok)
        price = Price{generator.inputUsdPerMtok.value_or(0), generator.inputUsdPerMtok.value_or(0), generator.outputUsdPerMtok.value_or(0), {}};
    else if (m_priceOf)
        price = m_priceOf(generator, qint64(promptTokens));
    if (!price && !m_unpriced.contains(generator.label()))
        m_unpriced << generator.label();
    if (!price || (price->input == 0 && price->output == 0))
        return price;
    const Assumption assumption{AssumptionKind::Price, {price->input, price->output}, generator.label()};
    if (!m_prices.contains(assumption))
        m_prices << assumption;
    return price;
}

void Workload::add(CallCost &cost, size_t index, const GeneratorPlan &generator, double share, const Levels &in, const Levels &out)
{
    const Step step = modelSteps[index];
    const bool judges = step == Step::Evaluation;
    const std::optional<Price> found = price(generator, in[1]);
    m_priceKnown[index] &= found.has_value();
    const Price each = found.value_or(Price{});
    const PastUse *const past = m_past.find(step, generator.label());
    m_pastCalls += past ? past->calls : 0;
    const int concurrency = judges ? m_plan.concurrency.judge : isLoop() ? 1 : m_plan.concurrency.generate;
    for (size_t level = 0; level < 3; ++level) {
        const double thought = thinks(generator) ? generator.maxTokens * reasoningShare[level] : 0;
        const double written = past ? past->tokensOut[level] : std::max(thought, out[level]);
        cost.tokensIn[level] += share * in[level];
        cost.tokensOut[level] += share * written;
        cost.usd[level] += share * (in[level] * each.input + written * each.output) / 1e6;
        cost.seconds[level] += share * (past ? past->seconds[level] : callSeconds(generator, written, level) * queueing(generator, concurrency, level));
    }
}

void Workload::measureStep(size_t index)
{
    const StepPlan &step = m_plan.step(modelSteps[index]);
    const bool judges = modelSteps[index] == Step::Evaluation;
    const bool lists = judges && m_plan.evaluation.listSize > 2;
    const QString &promptTemplate = lists ? m_plan.evaluation.listTemplate : step.template_;
    const double weights = weightOf(step), fixed = fixedTokens(m_plan, step, promptTemplate);
    const int texts = lists ? m_plan.evaluation.listSize : textsShown(promptTemplate);
    for (const GeneratorPlan &generator : step.generators) {
        if (generator.weight <= 0)
            continue;
        Levels in{}, out{};
        for (size_t level = 0; level < 3; ++level) {
            in[level] = fixed + tokensIn(generator.systemText()) + texts * m_text[level];
            out[level] = judges ? generator.maxTokens * outputShare[level] : textTokensOf(modelSteps[index], generator, level);
        }
        add(m_costs[index], index, generator, generator.weight / weights, in, out);
    }
}

/// Mean over the evaluators' questions: judges by weight; programs cost nothing.
void Workload::measureScoring(size_t index)
{
    const QString wording = defaultTemplate(QStringLiteral("scoring"));
    for (const EvaluatorPlan &question : m_questions) {
        const double each = 1.0 / double(m_questions.size());
        Levels in{}, out{};
        if (!question.command.isEmpty()) {
            GeneratorPlan program;
            program.provider = QStringLiteral("command");
            program.command = question.command;
            program.inputUsdPerMtok = program.outputUsdPerMtok = 0;
            add(m_costs[index], index, program, each, m_text, out);
            continue;
        }
        const double fixed = fixedTokens(m_plan, m_plan.evaluation, wording) + tokensIn(question.rubric.join(u' ') + question.criterion);
        const double weights = weightOf(m_plan.evaluation);
        for (const GeneratorPlan &judge : m_plan.evaluation.generators) {
            if (judge.weight <= 0)
                continue;
            for (size_t level = 0; level < 3; ++level) {
                in[level] = fixed + tokensIn(judge.systemText()) + m_text[level];
                out[level] = judge.maxTokens * outputShare[level];
            }
            add(m_costs[index], index, judge, each * judge.weight / weights, in, out);
        }
    }
}

int seedsOf(const RunPlan &plan)
{
    return startsFromProgram(plan) ? 0 : plan.seeding.count;
}

/// The recipe refine: the first draft answers the task, each further one improves the last; all are scored.
ByStep Workload::loopCalls(double iterations) const
{
    const double first = std::min(1.0, iterations);
    return {first, 0, 0, 0, iterations - first, iterations * questions()};
}

ByStep Workload::evolutionCalls(double candidates, size_t level) const
{
    const EvaluationPlan &judging = m_plan.evaluation;
    const double shares = m_plan.mutation.share + m_plan.crossover.share;
    const double seeds = std::min(candidates, double(seedsOf(m_plan)));
    const double children = candidates - seeds - (startsFromProgram(m_plan) ? std::min(candidates, 1.0) : 0);
    const double crossed = shares > 0 ? children * (m_plan.crossover.share / shares) : 0;
    const double mutated = shares > 0 ? children * (m_plan.mutation.share / shares) : children;
    const double controls = double(m_plan.control.bestOfN) + double(m_plan.control.chain); // each arm writes as many candidates again
    // A judge sees each pair at most once in each order.
    const double possible = std::max(0.0, (1 + controls) * candidates * (candidates - 1)) * double(std::max<qsizetype>(1, judging.generators.size()));
    const double wanted = ranksByVerdicts(m_plan) ? judging.matchesPerCandidate * candidates * (1 + controls) + judging.finalMatches : 0;
    const double matches = std::min(wanted, possible);
    const double more = 1 + wasted[level];
    const double plain = m_plan.control.bestOfN ? candidates : 0, links = m_plan.control.chain ? candidates : 0;
    const bool twice = judging.bothOrders && judging.listSize == 2;
    // The first text of a loop is already paid for. Rejected children may have been refined, too.
    const double loops = m_plan.evaluators.isEmpty() ? 0 : candidates * std::clamp(m_plan.refinement.share, 0.0, 1.0) * more;
    const double scored = (candidates * (1 + controls) - std::min(loops, candidates) + loops * m_iterations[level]) * questions();
    return {(seeds + plain) * more, matches * (twice ? 2 : 1) * (1 + wasted[level] / 2), (mutated + links) * more, crossed * more,
        loops * (m_iterations[level] - 1), scored};
}

/// Iterations of a loop are sequential; calls of an evolution run concurrently.
double Workload::secondsOf(const ByStep &calls, size_t level) const
{
    double written = 0, judged = 0;
    for (size_t i = 0; i < calls.size(); ++i)
        (modelSteps[i] == Step::Evaluation ? judged : written) += calls[i] * m_costs[i].seconds[level];
    if (isLoop())
        return written + judged;
    const ConcurrencyPlan &at = m_plan.concurrency;
    return std::max({written / std::max(1, at.generate), judged / std::max(1, at.judge), (written + judged) / std::max(1, at.total)});
}

Totals Workload::totals(double candidates, size_t level) const
{
    Totals totals;
    totals.calls = isLoop() ? loopCalls(candidates) : evolutionCalls(candidates, level);
    for (size_t i = 0; i < totals.calls.size(); ++i) {
        totals.allCalls += totals.calls[i];
        totals.tokens += totals.calls[i] * (m_costs[i].tokensIn[level] + m_costs[i].tokensOut[level]);
        totals.usd += totals.calls[i] * m_costs[i].usd[level];
    }
    totals.seconds = secondsOf(totals.calls, level);
    if (m_plan.budget.perHour && m_plan.budget.perHour->microUsd > 0)
        totals.seconds = std::max(totals.seconds, totals.usd / m_plan.budget.perHour->usd() * 3600);
    return totals;
}

} // namespace engine
