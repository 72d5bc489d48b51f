// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runnumbers.h"

#include "engine/types/plan/runplan.h"
#include "engine/types/state/standing.h"

#include <algorithm>

namespace ui {

namespace {

/// Finds the earliest of several ends; each end has a range from a fast and a slow rate.
class Ends
{
public:
    void add(const QString &by, double left, double recentPerMs, double overallPerMs)
    {
        if (left <= 0)
            return add(by, 0, 0);
        const double slow = std::min(recentPerMs, overallPerMs);
        const double fast = std::max(recentPerMs, overallPerMs);
        if (fast > 0)
            add(by, left / fast * 0.9, left / (slow > 0 ? slow : fast / 4) * 1.1);
    }
    void add(const QString &by, double lowMs, double highMs)
    {
        constexpr double year = 365.0 * 24 * 3600 * 1000;
        if (!m_found || highMs < double(m_found->highMs))
            m_found = {qint64(std::min(lowMs, year)), qint64(std::min(highMs, year)), by};
        m_found->lowMs = std::min(m_found->lowMs, qint64(lowMs));
    }
    [[nodiscard]] std::optional<TimeLeft> soonest() const { return m_found; }

private:
    std::optional<TimeLeft> m_found;
};

} // namespace

Leader leaderOf(const engine::RunState &state)
{
    Leader leader{.id = engine::Standing::best(state)};
    if (leader.id)
        leader.rating = state.candidate(leader.id)->rating;
    return leader;
}

std::optional<TimeLeft> timeLeft(const engine::RunState &state, const engine::RunPlan &plan, const RecentRates &rates, qint64 nowMs)
{
    const double active = double(state.activeMs(nowMs));
    if (active < 1000)
        return {};
    const engine::RunTotals &totals = state.totals();
    const double callsPerMs = rates.callsPerMinute / 60'000;
    const double callsOverall = double(totals.calls) / active;
    const double callShare = callsOverall > 0 ? callsPerMs / callsOverall : 0;
    Ends ends;
    if (plan.stop.candidates) {
        const double born = double(state.candidates().size());
        ends.add(QStringLiteral("candidates"), *plan.stop.candidates - born, born / active * callShare, born / active);
    }
    if (plan.budget.total)
        ends.add(QStringLiteral("usd"), (*plan.budget.total - totals.spent).usd(), rates.usdPerHour / 3.6e6, totals.spent.usd() / active);
    if (plan.budget.calls)
        ends.add(QStringLiteral("calls"), double(*plan.budget.calls - totals.calls), callsPerMs, callsOverall);
    if (plan.budget.tokens) {
        const double tokens = double(totals.tokensIn + totals.tokensOut);
        ends.add(QStringLiteral("tokens"), double(*plan.budget.tokens) - tokens, rates.tokensPerSecond / 1000, tokens / active);
    }
    if (plan.stop.seconds) {
        const double left = std::max(*plan.stop.seconds * 1000 - active, 0.0);
        ends.add(QStringLiteral("time"), left, left);
    }
    return ends.soonest();
}

} // namespace ui
