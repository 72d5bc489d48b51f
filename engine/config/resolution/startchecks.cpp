// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/resolution/startchecks.h"

#include "engine/base/endpointurl.h"
#include "engine/config/fields/prompttemplate.h"
#include "engine/config/resolution/callbounds.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/literal.h"
#include "engine/types/plan/planuse.h"

#include <algorithm>

namespace engine {

namespace {

constexpr qint64 usualPromptTokens = 1000; ///< for prices that depend on the length of the prompt

QString dollars(Money money)
{
    return u'$' + QString::number(money.usd(), 'f', 4);
}

/// The shortest prompt of the step: without parents, feedback and hint.
QString shortestPrompt(const RunPlan &plan, Step step)
{
    const bool lists = step == Step::Evaluation && plan.evaluation.listSize > 2;
    const StepPlan &of = plan.step(step);
    QHash<QString, QString> values;
    for (const char *empty : {"hint", "feedback", "parent", "other", "first", "second", "texts", "count", "score", "issues", "dimensions", "form", "notes"})
        values.insert(s(empty), {});
    values.insert(s("task"), plan.task);
    values.insert(s("prompt"), of.prompt);
    values.insert(s("criterion"), of.prompt);
    values.insert(s("language"), plan.program.language);
    values.insert(s("tag"), s("0a1b2c"));
    return filledTemplate(lists ? plan.evaluation.listTemplate : of.template_, values);
}

std::optional<Money> smallest(const GlobalCaps &caps)
{
    if (caps.perDay && caps.perMonth)
        return std::min(*caps.perDay, *caps.perMonth);
    return caps.perDay ? caps.perDay : caps.perMonth;
}

class StartChecker
{
public:
    StartChecker(const Resolution &resolution, const PriceOf &priceOf, const GlobalCaps &caps)
        : m_plan(resolution.plan)
        , m_priceOf(priceOf)
        , m_allRuns(smallest(caps))
    {
    }

    QList<Problem> check()
    {
        checkPrices();
        checkKeys();
        const Step first = firstStep();
        for (const Step step : askedSteps())
            checkCaps(step, step == first);
        return std::move(m_problems);
    }

private:
    /// The loop of the recipe refine begins with a seeding call for its first draft.
    QList<Step> askedSteps() const
    {
        QList<Step> steps = usedSteps(m_plan);
        if (m_plan.recipe == u"refine")
            steps.prepend(Step::Seeding);
        return steps;
    }

    /// The step whose calls come first; without them no other step can run.
    Step firstStep() const { return m_plan.program.isGiven() ? Step::Mutation : Step::Seeding; }

    /// Whether a cap that needs no price limits spending. Stop rules do not count: calls before the end may cost any amount.
    bool hasCapWithoutPrice() const { return m_plan.budget.calls || m_plan.budget.tokens; }

    void add(Severity severity, ProblemKind kind, const QString &path, const QStringList &arguments)
    {
        m_problems << Problem{severity, kind, path, 0, 0, arguments};
    }

    void checkPrices()
    {
        const bool perHour = !m_plan.budget.total && m_plan.budget.perHour;
        if (!m_plan.budget.total && !perHour)
            return;
        QStringList unpriced;
        for (const Step step : askedSteps()) {
            for (const GeneratorPlan &generator : m_plan.step(step).generators) {
                if (generator.weight > 0 && !m_priceOf(generator, usualPromptTokens) && !unpriced.contains(generator.label()))
                    unpriced << generator.label();
            }
        }
        if (unpriced.isEmpty())
            return;
        const QString cap = dollars(perHour ? *m_plan.budget.perHour : *m_plan.budget.total);
        const QString path = perHour ? s("budget.usdPerHour") : s("budget.usd");
        const bool isCapped = hasCapWithoutPrice();
        add(isCapped ? Severity::Warning : Severity::Error, isCapped ? ProblemKind::PriceUnknown : ProblemKind::CapCannotHold, path, {unpriced.join(s(", ")), cap});
    }

    /// Reports missing keys: no provider can be made for such a generator.
    void checkKeys()
    {
        QStringList said;
        for (const Step step : askedSteps()) {
            for (const GeneratorPlan &generator : m_plan.step(step).generators) {
                const Result<QUrl> url = baseUrl(generator.endpoint, {});
                const bool isOpen = url && url->scheme() == u"http" && !isLoopback(url->host());
                if (!isOpen || generator.apiKeyEnv.isEmpty() || qEnvironmentVariableIsEmpty(generator.apiKeyEnv.toLocal8Bit().constData()) || said.contains(url->host()))
                    continue;
                said << url->host();
                add(Severity::Error, ProblemKind::BadPlace, toName(step) + s(".generators"),
                    {QStringLiteral("a key is not sent over plain HTTP to %1; use https://, or a tunnel to this machine").arg(url->host())});
            }
        }
    }

    struct Need {
        QString label;
        Money money;
        qint64 tokens = 0;
    };

    QList<Need> needsOf(Step step) const
    {
        const QString prompt = shortestPrompt(m_plan, step);
        QList<Need> needs;
        for (const GeneratorPlan &generator : m_plan.step(step).generators) {
            if (generator.weight <= 0)
                continue;
            const CallBounds bounds(prompt, generator);
            const auto price = m_priceOf(generator, bounds.likely.input);
            needs << Need{generator.label(), price ? costOf(bounds.most, *price) : Money(), bounds.most.input + bounds.most.output};
        }
        return needs;
    }

    /// One problem per step: for the cheapest generator when none is within the cap, else for the first that is not.
    void checkCaps(Step step, bool isFirst)
    {
        const QList<Need> needs = needsOf(step);
        if (const auto &cap = m_plan.budget.total) {
            if (const auto [need, none] = firstBeyond(needs, &Need::money, *cap); need)
                add(isFirst && none ? Severity::Error : Severity::Warning, ProblemKind::MoneyBelowCall, s("budget.usd"),
                    {toName(step), need->label, dollars(need->money), dollars(*cap)});
        }
        if (m_allRuns && m_allRuns->microUsd > 0) { // a cap of 0 holds the run until it is raised
            if (const auto [need, none] = firstBeyond(needs, &Need::money, *m_allRuns); need)
                add(isFirst && none ? Severity::Error : Severity::Warning, ProblemKind::AllRunsBelowCall, {},
                    {toName(step), need->label, dollars(need->money), dollars(*m_allRuns)});
        }
        if (const auto &cap = m_plan.budget.tokens) {
            if (const auto [need, none] = firstBeyond(needs, &Need::tokens, *cap); need)
                add(isFirst && none ? Severity::Error : Severity::Warning, ProblemKind::TokensBelowCall, s("budget.tokens"),
                    {toName(step), need->label, QString::number(need->tokens), QString::number(*cap)});
        }
    }

    /// The smallest need above the cap, and whether no generator is within it.
    template <typename T>
    static std::pair<std::optional<Need>, bool> firstBeyond(const QList<Need> &needs, T Need::*what, const T &cap)
    {
        std::optional<Need> least;
        bool none = true;
        for (const Need &need : needs) {
            const bool fits = need.*what <= cap;
            none &= !fits;
            if (!fits && (!least || need.*what < (*least).*what))
                least = need;
        }
        return {least, none};
    }

    const RunPlan &m_plan;
    const PriceOf &m_priceOf;
    std::optional<Money> m_allRuns; ///< the smaller of the caps over all runs
    QList<Problem> m_problems;
};

} // namespace

QList<Problem> startProblems(const Resolution &resolution, const PriceOf &priceOf, const GlobalCaps &caps)
{
    return StartChecker(resolution, priceOf, caps).check();
}

} // namespace engine
