// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/callkind.h"

#include "engine/base/log.h"
#include "engine/budget/spendinggate.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/providersource.h"
#include "engine/session/holds.h"
#include "engine/session/knowledge.h"
#include "engine/session/sessioncore.h"
#include "engine/session/tally.h"
#include "engine/types/state/runcalls.h"
#include "engine/types/state/runstate.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr qint64 longestHintMs = 120'000; ///< when a vendor asks for a longer wait, the call fails
constexpr qint64 longestBackOffMs = 60'000;
constexpr int freeRetries = 10;

/// Whether the vendor may bill an attempt that failed with this error.
bool mayBeBilled(const Error &error)
{
    const ErrorKind kind = error.kind;
    return !error.unsent && (kind == ErrorKind::Timeout || kind == ErrorKind::Interrupted || kind == ErrorKind::Cancelled
        || kind == ErrorKind::BadReply);
}

int attemptsFor(ErrorKind kind, const RetryPlan &plan)
{
    switch (kind) {
    case ErrorKind::RateLimited:
    case ErrorKind::Overloaded: return plan.attempts;
    case ErrorKind::Timeout:
    case ErrorKind::Interrupted:
    case ErrorKind::Unreachable: return plan.networkAttempts;
    default: return 1;
    }
}

void numberAttempt(Call &call, quint32 id)
{
    if (call.id) {
        call.retryOf = call.retryOf ? call.retryOf : call.id;
        ++call.attempt;
    }
    call.id = {id};
}

} // namespace

quint32 CallKind::schedule(ProviderCall &what)
{
    const bool isFirst = !what.call.id;
    numberAttempt(what.call, m_core.knows().tally.calls() + 1);
    if (isFirst)
        what.firstMs = m_core.nowMs();
    if (auto *completion = std::get_if<CompletionRequest>(&what.what)) {
        completion->arrival = std::make_shared<Arrival>();
        if (isFirst && what.call.requestKey)
            completion->repeat = m_core.knows().tally.repeats(what.call.requestKey);
    }
    reserve(what);
    ProviderRequest &request = what.request();
    request.call = what.call.id;
    request.run = m_core.run();
    request.noFurther = m_noFurther.get_token();
    m_inFlight[what.call.id.value] = {request.generator, what.arrival(), 0};
    const auto provider = m_core.world().providers->providerFor(request.generator);
    what.provider = provider.value_or(nullptr);
    what.noProvider = provider ? std::nullopt : std::optional(provider.error());
    if (what.mayWait())
        m_handing = what.call;
    else
        started(what.call);
    return what.call.id.value;
}

void CallKind::reserve(ProviderCall &what) const
{
    const CallBounds &bounds = what.cost.bounds;
    const auto price = m_core.priceOf(what.cost.generator, bounds.likely.input);
    what.call.reserved = price ? costOf(bounds.most, *price) : Money();
    what.call.reservedTokens = bounds.most.input + bounds.most.output;
    what.call.lostCost = price ? costOf(bounds.likely, *price) : Money();
    what.call.priceKnown = price.has_value();
}

void CallKind::started(const Call &call)
{
    m_inFlight[call.id.value].startedMs = m_core.nowMs();
    m_core.emitEvent(CallStarted{call});
}

/// The error of a call that a cap over all runs refuses.
std::optional<Error> CallKind::refusal(const Call &call) const
{
    if (!m_core.world().gate)
        return {};
    const auto refused = m_core.world().gate->reserve(m_core.run(), call.id, call.reserved, m_core.nowMs());
    if (!refused)
        return {};
    return Error{ErrorKind::OverBudget, refused->detail, std::chrono::milliseconds(refused->untilMs - m_core.nowMs()), true};
}

Task<CallOutcome> CallKind::perform(quint32, ProviderCall what, StopToken stop)
{
    if (const auto refused = refusal(what.call))
        co_return failedCall(*refused, nullptr);
    if (!what.provider)
        co_return failedCall(*what.noProvider, nullptr);
    if (what.mayWait()) {
        what.request().sent = [this, alive = m_core.alive(), call = what.call] {
            if (alive.expired())
                return; // it was cut, and the run has ended meanwhile
            if (!m_handing || m_handing->id != call.id)
                return m_core.turns().post([this, id = call.id] { goesOut(id); });
            m_handing.reset();
            started(call);
        };
    }
    CallOutcome outcome = co_await sendToProvider(std::move(what), std::move(stop));
    co_return outcome;
}

/// Most calls are sent, or fail, before they are handed over.
void CallKind::handedOver(quint32 id, bool over)
{
    if (!m_handing || m_handing->id.value != id)
        return;
    const Call call = *std::exchange(m_handing, std::nullopt);
    if (over)
        started(call);
    else
        m_core.emitEvent(CallQueued{call});
}

/// Logs that a queued call is sent; ignores one that was dropped meanwhile.
void CallKind::goesOut(CallId id)
{
    const auto call = m_core.knows().state.calls().queued.constFind(id);
    if (call != m_core.knows().state.calls().queued.constEnd())
        started(Call(*call));
}

CallOutcome CallKind::failed(quint32 id, const Error &error)
{
    Error known = error;
    known.unsent = error.unsent || (error.kind == ErrorKind::Cancelled && m_core.knows().state.calls().queued.contains(CallId{id}));
    const auto call = m_inFlight.find(id);
    return failedCall(known, call == m_inFlight.end() ? nullptr : call->second.arrival);
}

void CallKind::finish(quint32 number, CallOutcome &outcome)
{
    const CallId id{number};
    const RunState &state = m_core.knows().state;
    const bool isQueued = state.calls().queued.contains(id);
    if (!isQueued && !state.calls().inFlight.contains(id))
        return;
    const Call call = isQueued ? state.calls().queued.value(id) : state.calls().inFlight.value(id);
    const std::optional<Error> &error = outcome.end.error;
    if (error)
        qCDebug(logProvider).noquote() << m_core.run().value << "call" << number << call.label << error->detail;
    const bool isDropped = isQueued && error && error->kind == ErrorKind::Cancelled && error->unsent;
    if (isQueued && !isDropped)
        started(call);
    settle(call, outcome);
    if (m_core.world().gate)
        m_core.world().gate->settle(m_core.run(), id, outcome.end.cost, m_core.nowMs());
    if (isDropped)
        m_core.emitEvent(CallDropped{id});
    else
        m_core.emitEvent(CallFinished{outcome.end});
    m_inFlight.erase(number);
}

void CallKind::settle(const Call &call, CallOutcome &outcome) const
{
    CallEnd &end = outcome.end;
    end.call = call.id;
    const auto inFlight = m_inFlight.find(call.id.value);
    const bool isOurs = inFlight != m_inFlight.end(); // else of an earlier session
    end.latencyMs = isOurs && inFlight->second.startedMs ? m_core.nowMs() - inFlight->second.startedMs : 0;
    if (end.error) {
        end.cost = mayBeBilled(*end.error) ? call.lostCost : Money();
        return;
    }
    if (end.servedBy == call.model)
        end.servedBy.clear();
    if (outcome.billed)
        end.cost = *outcome.billed;
    else if (const auto price = isOurs ? m_core.priceOf(inFlight->second.generator, end.usage.input) : std::nullopt)
        end.cost = costOf(end.usage, *price);
    if (!outcome.isFinal)
        end.cost += {call.lostCost.microUsd * end.lostCopies};
}

std::optional<qint64> CallKind::retryAfterMs(const ProviderCall &what, const CallOutcome &outcome)
{
    if (!outcome.end.error)
        return {};
    const ProviderRequest &request = what.request();
    const double patienceMs = request.generator.timeoutSeconds * 1000 - double(m_core.nowMs() - what.firstMs);
    const std::optional<qint64> wait = backOffMs(what.call, *outcome.end.error, patienceMs);
    if (!wait || (request.deadlineMs && m_core.nowMs() + *wait >= request.deadlineMs))
        return {};
    if (outcome.end.error->kind == ErrorKind::OverBudget)
        m_holds.noteThrottle(m_core.nowMs() + *wait, true);
    return wait;
}

Task<bool> CallKind::waitForRetry(ProviderCall what, qint64 untilMs)
{
    return m_holds.hold(std::move(what.cost), untilMs);
}

/// `patienceMs`: the longest wait that a server may ask for in this call.
std::optional<qint64> CallKind::backOffMs(const Call &call, const Error &error, double patienceMs) const
{
    if (error.kind == ErrorKind::OverBudget && error.retryAfter)
        return m_core.isRunning() ? std::optional<qint64>(error.retryAfter->count()) : std::nullopt;
    Random random = Random::at(m_core.plan().seed, "backOff", call.id.value);
    if (isInvitation(error)) {
        const qint64 hint = error.retryAfter->count();
        if (!m_core.isRunning() || hint > longestHintMs || double(hint) > patienceMs)
            return {};
        return hint + qint64(double(hint) * 0.1 * random.uniform());
    }
    const Tally &tally = m_core.knows().tally;
    const double budget = std::max<double>(freeRetries, m_core.plan().retry.budgetShare * tally.calls());
    if (!m_core.isRunning() || call.attempt >= attemptsFor(error.kind, m_core.plan().retry) || tally.retries() >= budget)
        return {};
    const double cap = std::min<double>(longestBackOffMs, 1000 * std::exp2(call.attempt - 1));
    return qint64(cap * random.uniform());
}

} // namespace engine
