// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/budget/ledger.h"

#include "engine/types/events/runevent.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr int warnings[] = {80, 50};
constexpr qint64 lowestLevel = -4'000'000'000'000'000'000; ///< a call's money, in the unit of the level, can be taken from it

} // namespace

Ledger::Ledger(BudgetPlan caps)
    : m_caps(caps)
{
}

void Ledger::apply(const RunEvent &event)
{
    if (const auto *body = std::get_if<CallStarted>(&event.body))
        started(event, body->call);
    else if (const auto *body = std::get_if<CallFinished>(&event.body))
        finished(event, body->end);
    else if (const auto *body = std::get_if<CallDropped>(&event.body))
        dropped(event, body->call);
    else if (const auto *body = std::get_if<BudgetWarned>(&event.body))
        m_warned[body->cap] = body->percent;
    else if (std::holds_alternative<RunResumed>(event.body))
        m_heldUntilMs = 0; // the cap may have been raised: ask the gate again
}

void Ledger::started(const RunEvent &event, const Call &call)
{
    m_open.insert(call.id, call);
    m_reserved += call.reserved;
    m_reservedTokens += call.reservedTokens;
    refill(event.atMs);
    take(call.reserved);
}

/// The call was not sent: undo its reserve.
void Ledger::dropped(const RunEvent &event, CallId id)
{
    const Call call = m_open.take(id);
    m_reserved -= call.reserved;
    m_reservedTokens -= call.reservedTokens;
    refill(event.atMs);
    giveBack(call.reserved);
}

void Ledger::finished(const RunEvent &event, const CallEnd &end)
{
    const Call call = m_open.take(end.call);
    m_reserved -= call.reserved;
    m_reservedTokens -= call.reservedTokens;
    m_spent += end.cost;
    m_tokens += end.usage.input + end.usage.output;
    ++m_calls;
    refill(event.atMs);
    giveBack(call.reserved - end.cost);
    if (end.error && end.error->kind == ErrorKind::OverBudget && end.error->retryAfter)
        m_heldUntilMs = event.atMs + end.error->retryAfter->count();
    if (!m_caps.perHour || end.cost == Money())
        return;
    m_lastHour.push_back({event.atMs, end.cost});
    m_lastHourSum += end.cost;
    while (m_lastHour.front().atMs <= event.atMs - hourMs) {
        m_lastHourSum -= m_lastHour.front().cost;
        m_lastHour.pop_front();
    }
}

qint64 Ledger::levelAt(qint64 nowMs) const
{
    if (!m_caps.perHour || m_level == 0)
        return 0;
    const qint64 elapsed = std::max<qint64>(0, nowMs - m_levelMs), perHour = m_caps.perHour->microUsd;
    if (double(elapsed) * double(perHour) >= -double(m_level)) // the product may need more than 64 bits
        return 0;
    return std::min<qint64>(0, m_level + elapsed * perHour);
}

void Ledger::take(Money money)
{
    m_level = std::max(lowestLevel, m_level - money.microUsd * hourMs);
}

void Ledger::giveBack(Money money)
{
    m_level = std::clamp<qint64>(m_level + money.microUsd * hourMs, lowestLevel, 0);
}

void Ledger::refill(qint64 nowMs)
{
    m_level = levelAt(nowMs);
    m_levelMs = nowMs;
}

qint64 Ledger::throttledUntil(qint64 nowMs) const
{
    const Money cap = *m_caps.perHour;
    if (cap.microUsd <= 0)
        return nowMs + hourMs;
    qint64 until = nowMs;
    if (const qint64 level = levelAt(nowMs); level < 0)
        until = nowMs + (-level + cap.microUsd - 1) / cap.microUsd;
    Money inWindow = m_lastHourSum + m_reserved;
    for (auto old = m_lastHour.begin(); old != m_lastHour.end(); ++old) {
        if (old->atMs <= nowMs - hourMs || inWindow > cap) {
            inWindow -= old->cost;
            until = std::max(until, old->atMs + hourMs);
        } else {
            break;
        }
    }
    return until;
}

Ledger::Permission Ledger::permit(Money money, qint64 tokens, qint64 nowMs) const
{
    const auto beyond = [this](EndReason cap) {
        return Permission{m_open.isEmpty() ? Answer::Never : Answer::Later, 0, cap};
    };
    if (m_caps.calls && m_calls + m_open.size() + 1 > *m_caps.calls)
        return beyond(EndReason::Calls);
    if (m_caps.tokens && m_tokens + m_reservedTokens + tokens > *m_caps.tokens)
        return beyond(EndReason::Tokens);
    if (m_caps.total && m_spent + m_reserved + money > *m_caps.total)
        return beyond(EndReason::Money);
    if (money > Money() && nowMs < m_heldUntilMs)
        return {Answer::NotUntil, m_heldUntilMs, EndReason::Money, true};
    if (m_caps.perHour && money > Money()) {
        if (const qint64 until = throttledUntil(nowMs); until > nowMs)
            return {Answer::NotUntil, until, EndReason::Money};
    }
    return {};
}

int Ledger::percent(const QString &cap) const
{
    const auto share = [](qint64 used, qint64 most) { return most > 0 ? int(std::min(1000.0, std::floor(100.0 * double(used) / double(most)))) : 0; };
    if (cap == u"usd" && m_caps.total)
        return share(m_spent.microUsd, m_caps.total->microUsd);
    if (cap == u"calls" && m_caps.calls)
        return share(m_calls, *m_caps.calls);
    if (cap == u"tokens" && m_caps.tokens)
        return share(m_tokens, *m_caps.tokens);
    return 0;
}

std::optional<BudgetWarned> Ledger::warning() const
{
    for (const QString &cap : {QStringLiteral("usd"), QStringLiteral("calls"), QStringLiteral("tokens")}) {
        const int reached = percent(cap);
        for (const int step : warnings) {
            if (reached >= step && m_warned.value(cap) < step)
                return BudgetWarned{cap, step};
            if (reached >= step)
                break;
        }
    }
    return {};
}

} // namespace engine
