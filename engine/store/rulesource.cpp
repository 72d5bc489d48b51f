// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/rulesource.h"

#include "engine/base/log.h"
#include "engine/rating/experience.h"

#include <qcoro/qcorofuture.h>

namespace engine {

namespace {

class PriorRules final : public RuleSource
{
public:
    explicit PriorRules(std::shared_ptr<PriorSource> priors) : m_priors(std::move(priors)) { }

    Task<LearnedRule> ruleFor(LoopKey key, RefinementPlan plan, CallId) override
    {
        const std::shared_ptr<PriorSource> priors = m_priors;
        const Result<Prior> prior = co_await priors->prior(key);
        if (!prior)
            qCWarning(logRun).noquote() << "what was learned cannot be read:" << prior.error().detail;
        Prior nothing;
        nothing.key = key;
        co_return learnedRule(prior.value_or(nothing), plan);
    }

private:
    std::shared_ptr<PriorSource> m_priors;
};

} // namespace

std::shared_ptr<RuleSource> rulesFrom(std::shared_ptr<PriorSource> priors)
{
    return std::make_shared<PriorRules>(std::move(priors));
}

} // namespace engine
