// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runnumbers.h"

#include "engine/types/standing.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double z95 = 1.959964;

/// Both ratings as independent normal distributions: Φ(difference / standard deviation of the difference).
double probabilityAhead(const engine::Rating &first, const engine::Rating &second)
{
    const double deviation = std::hypot(first.halfWidth, second.halfWidth) / z95;
    const double gap = first.elo - second.elo;
    return deviation > 0 ? 0.5 * std::erfc(-gap / deviation / std::sqrt(2.0)) : gap > 0 ? 1.0 : 0.5;
}

/// The soonest of several ends, each with the two rates it may come at.
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
    const engine::Standing standing(state);
    Leader leader{.id = standing.best()};
    if (!leader.id)
        return leader;
    leader.rating = state.candidate(leader.id)->rating;
    const engine::CandidateState *second = state.candidate(standing.order().value(1));
    const bool byRating = state.ranking() == engine::Ranking::Judged || state.ranking() == engine::Ranking::Mixed;
    if (second && second->alive && byRating && second->rating.games > 0 && leader.rating.games > 0) {
        leader.second = second->id;
        leader.ahead = probabilityAhead(leader.rating, second->rating);
    }
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
