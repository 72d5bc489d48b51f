// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/sessioncore.h"

#include "engine/providers/interface/provider.h"
#include "engine/providers/interface/providersource.h"
#include "engine/session/knowledge.h"
#include "engine/session/tally.h"
#include "engine/types/state/runstate.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int failuresPerSlot = 3; ///< consecutive failures per slot: calls in flight fail together

} // namespace

SessionCore::SessionCore(RunId run, RunPlan plan, World world)
    : m_run(run)
    , m_plan(std::move(plan))
    , m_world(std::move(world))
    , m_turns(m_world.clock)
    , m_journal(std::move(run), m_world.store, m_plan, m_world.committed)
{
}

void SessionCore::emitEvent(EventBody body)
{
    m_journal.emitEvent(std::move(body), m_turns.nowMs());
}

bool SessionCore::isRunning() const
{
    const RunStatus status = knows().state.status();
    return !m_stop.stop_requested() && !m_journal.failed() && (status == RunStatus::Running || status == RunStatus::Throttled);
}

Random SessionCore::random(std::string_view purpose) const
{
    return Random::at(m_plan.seed, purpose, knows().tally.calls());
}

bool SessionCore::isGivenUp(Step step, int generator, int evaluator) const
{
    const Tally::Asked asked{step, generator, evaluator};
    const Tally &tally = knows().tally;
    const std::optional<qint64> refused = tally.refusedSinceMs(asked);
    const QList<GeneratorPlan> &generators = m_plan.step(step).generators;
    if (refused && generator < generators.size() && double(nowMs() - *refused) >= generators[generator].timeoutSeconds * 1000)
        return true;
    return tally.failures(asked) >= failuresPerSlot * m_plan.concurrency.total + 5 || tally.isGivenUp(asked);
}

int SessionCore::drawGenerator(Step step, Random random, int evaluator) const
{
    const QList<GeneratorPlan> &generators = m_plan.step(step).generators;
    double total = 0;
    for (int i = 0; i < generators.size(); ++i)
        total += isGivenUp(step, i, evaluator) ? 0 : generators[i].weight;
    double point = random.uniform() * total;
    for (int i = 0; i < generators.size(); ++i) {
        if (isGivenUp(step, i, evaluator) || generators[i].weight <= 0)
            continue;
        point -= generators[i].weight;
        if (point < 0)
            return i;
    }
    return -1;
}

std::optional<Price> SessionCore::priceOf(const GeneratorPlan &generator, qint64 promptTokens) const
{
    const QList<PriceQuote> &kept = knows().state.prices();
    const QString key = kept.isEmpty() ? QString() : quoteKey(generator);
    const auto quote = std::find_if(kept.begin(), kept.end(), [&key](const PriceQuote &each) { return each.generator == key; });
    return quote == kept.end() ? m_world.providers->price(generator, promptTokens, nowMs()) : quote->at(promptTokens, nowMs());
}

} // namespace engine
