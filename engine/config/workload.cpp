// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/workload.h"

#include "engine/config/fieldvalue.h"
#include "engine/config/prompttemplate.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double bytesPerToken = 4;
constexpr double tokensPerWord = 4.0 / 3;
constexpr Levels outputShare{0.1, 0.3, 0.6};
constexpr Levels reasoningShare{0.2, 0.6, 1}; // thinking is billed as output
constexpr Levels limitShare{0.4, 0.8, 1.2};   // of a length limit that texts are held to

double tokensIn(const QString &text) { return std::ceil(double(text.toUtf8().size()) / bytesPerToken); }

bool thinks(const GeneratorPlan &generator)
{
    return !generator.effort.isEmpty() && generator.effort != u"none";
}

/// Seconds of a call: a start and so many tokens a second, as assumed per kind.
double callSeconds(const GeneratorPlan &generator, double tokensOut, size_t level)
{
    struct Speed {
        Levels start, tokensPerSecond;
    };
    static constexpr Speed cloud{{0.5, 1, 3}, {150, 60, 25}};
    static constexpr Speed local{{0.2, 1, 5}, {80, 25, 6}};
    static constexpr Levels program{1, 5, 30};
    if (generator.provider == u"offline" || generator.provider == u"replay")
        return generator.paceMs / 1000.0;
    if (generator.provider == u"command")
        return program[level];
    const Speed &speed = generator.provider == u"ollama" ? local : cloud;
    return speed.start[level] + tokensOut / speed.tokensPerSecond[level];
}

/// A local server mostly works on one call after the other.
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
        {QStringLiteral("texts"), {}}, {QStringLiteral("count"), QStringLiteral("4")}};
    return tokensIn(filledTemplate(promptTemplate, values));
}

double weightOf(const StepPlan &step)
{
    double sum = 0;
    for (const GeneratorPlan &generator : step.generators)
        sum += generator.weight;
    return sum > 0 ? sum : 1;
}

/// The tightest length an evaluator sets, in tokens; 0: none.
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
{
    measureTexts();
    for (size_t i = 0; i < modelSteps.size(); ++i)
        measureStep(i);
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
    const QString sentence = QStringLiteral("%1 costs %2 USD per million tokens read and %3 written.")
                                 .arg(generator.label(), plainNumber(price->input), plainNumber(price->output));
    if (!m_prices.contains(sentence))
        m_prices << sentence;
    return price;
}

void Workload::measureStep(size_t index)
{
    const StepPlan &step = m_plan.step(modelSteps[index]);
    const bool judges = modelSteps[index] == Step::Evaluation;
    const int concurrency = judges ? m_plan.concurrency.judge : m_plan.concurrency.generate;
    const bool lists = judges && m_plan.evaluation.listSize > 2;
    const QString &promptTemplate = lists ? m_plan.evaluation.listTemplate : step.template_;
    const double weights = weightOf(step), fixed = fixedTokens(m_plan, step, promptTemplate);
    const int texts = lists ? m_plan.evaluation.listSize : textsShown(promptTemplate);
    CallCost &cost = m_costs[index];
    for (const GeneratorPlan &generator : step.generators) {
        const double share = generator.weight / weights;
        if (share <= 0)
            continue;
        const double system = tokensIn(generator.systemText());
        const std::optional<Price> found = price(generator, fixed + system + texts * m_text[1]);
        m_priceKnown[index] &= found.has_value();
        const Price each = found.value_or(Price{});
        const PastUse *const past = m_past.find(modelSteps[index], generator.label());
        m_pastCalls += past ? past->calls : 0;
        for (size_t level = 0; level < 3; ++level) {
            const double in = fixed + system + texts * m_text[level];
            const double thought = thinks(generator) ? generator.maxTokens * reasoningShare[level] : 0;
            const double guess = judges ? generator.maxTokens * outputShare[level] : textTokensOf(modelSteps[index], generator, level);
            const double out = past ? past->tokensOut[level] : std::max(thought, guess);
            cost.tokensIn[level] += share * in;
            cost.tokensOut[level] += share * out;
            cost.usd[level] += share * (in * each.input + out * each.output) / 1e6;
            const double seconds = past ? past->seconds[level] : callSeconds(generator, out, level) * queueing(generator, concurrency, level);
            cost.seconds[level] += share * seconds;
        }
    }
}

Totals Workload::totals(double candidates, size_t level) const
{
    const EvaluationPlan &judging = m_plan.evaluation;
    const double shares = m_plan.mutation.share + m_plan.crossover.share;
    const double seeds = std::min(candidates, double(m_plan.seeding.count)), children = candidates - seeds;
    const double crossed = shares > 0 ? children * (m_plan.crossover.share / shares) : 0;
    const double mutated = shares > 0 ? children * (m_plan.mutation.share / shares) : children;
    const double controls = double(m_plan.control.bestOfN) + double(m_plan.control.chain); // each writes as much again
    // A judge sees each pair at most once in each order.
    const double possible = std::max(0.0, (1 + controls) * candidates * (candidates - 1)) * double(std::max<qsizetype>(1, judging.generators.size()));
    const double matches = std::min(judging.matchesPerCandidate * candidates * (1 + controls) + judging.finalMatches, possible);
    const double more = 1 + wasted[level];
    Totals totals;
    const double plain = m_plan.control.bestOfN ? candidates : 0, links = m_plan.control.chain ? candidates : 0;
    const bool twice = judging.bothOrders && judging.listSize == 2;
    totals.calls = {(seeds + plain) * more, matches * (twice ? 2 : 1) * (1 + wasted[level] / 2), (mutated + links) * more, crossed * more};
    double written = 0, judged = 0;
    for (size_t i = 0; i < totals.calls.size(); ++i) {
        totals.allCalls += totals.calls[i];
        totals.tokens += totals.calls[i] * (m_costs[i].tokensIn[level] + m_costs[i].tokensOut[level]);
        totals.usd += totals.calls[i] * m_costs[i].usd[level];
        (modelSteps[i] == Step::Evaluation ? judged : written) += totals.calls[i] * m_costs[i].seconds[level];
    }
    const ConcurrencyPlan &at = m_plan.concurrency;
    totals.seconds = std::max({written / std::max(1, at.generate), judged / std::max(1, at.judge), (written + judged) / std::max(1, at.total)});
    if (m_plan.budget.perHour && m_plan.budget.perHour->microUsd > 0)
        totals.seconds = std::max(totals.seconds, totals.usd / m_plan.budget.perHour->usd() * 3600);
    return totals;
}

} // namespace engine
