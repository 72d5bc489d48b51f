// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The calls of a session: attempts, waits between them, settlement.

#include "engine/session/calls.h"

#include "engine/base/log.h"
#include "engine/budget/spendinggate.h"
#include "engine/config/resolution/callbounds.h"
#include "engine/providers/replay/fingerprint.h"
#include "engine/providers/replay/replycache.h"
#include "engine/session/holds.h"
#include "engine/session/knowledge.h"
#include "engine/session/sessioncore.h"
#include "engine/session/tally.h"
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

} // namespace

Task<Result<CompletionReply>> Calls::ask(CompletionRequest request, int generator, QList<CandidateId> about, CallId *last, CallPurpose purpose)
{
    Call call;
    const double patienceMs = request.generator.timeoutSeconds * 1000;
    const qint64 firstMs = m_core.nowMs();
    for (;;) {
        call = beginCall(request, generator, about, purpose, call.id ? &call : nullptr);
        *last = call.id;
        Awaited<Result<CompletionReply>> answer;
        m_answers[call.id.value] = &answer;
        Result<CompletionReply> reply = co_await answer.arrival();
        if (reply)
            co_return reply;
        const std::optional<qint64> wait = backOffMs(call, reply.error(), patienceMs - double(m_core.nowMs() - firstMs));
        if (!wait || (request.deadlineMs && m_core.nowMs() + *wait >= request.deadlineMs))
            co_return reply;
        if (reply.error().kind == ErrorKind::OverBudget)
            m_holds.noteThrottle(m_core.nowMs() + *wait, true);
        const bool permitted = co_await m_holds.hold(request, m_core.nowMs() + *wait); // one co_await per statement: GCC 12
        if (!permitted)
            co_return reply;
    }
}

Call Calls::beginCall(CompletionRequest &request, int generator, const QList<CandidateId> &about, const CallPurpose &purpose, const Call *before)
{
    const CallBounds bounds(request.prompt, request.generator);
    const auto price = m_core.priceOf(request.generator, bounds.likely.input);
    Call call;
    call.id = {m_core.knows().tally.calls() + 1};
    if (before) {
        call.retryOf = before->retryOf ? before->retryOf : before->id;
        call.attempt = before->attempt + 1;
    }
    call.step = request.step;
    call.generator = generator;
    call.label = request.generator.label();
    call.model = request.generator.model;
    call.candidates = about;
    call.fingerprint = fingerprintOf(request.prompt, request.generator.label(), request.seed);
    if (request.generator.cache != QStringLiteral("off")) {
        call.requestKey = requestKey(request);
        if (!before)
            request.repeat = m_core.knows().tally.repeats(call.requestKey);
    }
    call.reserved = price ? costOf(bounds.most, *price) : Money();
    call.reservedTokens = bounds.most.input + bounds.most.output;
    call.lostCost = price ? costOf(bounds.likely, *price) : Money();
    call.priceKnown = price.has_value();
    call.loop = request.loop;
    call.evaluator = request.evaluator;
    call.arm = purpose.arm;
    call.goal = purpose.goal;
    call.chance = purpose.chance;
    call.worth = purpose.worth;
    request.call = call.id;
    request.run = m_core.run();
    request.noFurther = m_noFurther.get_token();
    request.arrival = std::make_shared<Arrival>();
    m_generatorOf.insert(call.id, request.generator);
    const auto provider = m_core.world().providers->providerFor(request.generator);
    const bool mayWait = provider && (*provider)->mayWait();
    if (mayWait)
        m_cuts[call.id.value]; // a separate stop source for this call
    else
        started(call);
    cutAt(request);
    if (const auto refusal = m_core.world().gate ? m_core.world().gate->reserve(m_core.run(), call.id, call.reserved, m_core.nowMs()) : std::nullopt) {
        Error error{ErrorKind::OverBudget, refusal->detail, std::chrono::milliseconds(refusal->untilMs - m_core.nowMs()), true};
        if (mayWait)
            started(call);
        m_core.turns().post([this, id = call.id, error] { endCall(id, fail(error)); });
        return call;
    }
    if (mayWait)
        sendOrQueue(*provider, request, call);
    else if (provider)
        send(*provider, request);
    else
        m_core.turns().post([this, id = call.id, error = provider.error()] { endCall(id, fail(error)); });
    return call;
}

CallEnd Calls::settle(const Call &call, const Result<CompletionReply> &reply) const
{
    CallEnd end;
    end.call = call.id;
    const auto started = m_startedMs.find(call.id.value);
    end.latencyMs = started == m_startedMs.end() ? 0 : m_core.nowMs() - started->second;
    if (!reply) {
        end.error = reply.error();
        end.cost = mayBeBilled(reply.error()) ? call.lostCost : Money();
        return end;
    }
    end.text = reply->text;
    end.finish = reply->finish;
    end.usage = reply->usage;
    end.requestId = reply->requestId;
    end.note = reply->note;
    if (reply->model != call.model)
        end.servedBy = reply->model;
    const GeneratorPlan generator = m_generatorOf.value(call.id);
    end.endpoint = reply->endpoint;
    end.cached = reply->cached;
    end.saved = reply->saved;
    end.lostCopies = reply->lostCopies;
    end.onlyThoughts = reply->onlyThoughts;
    if (reply->cost)
        end.cost = *reply->cost;
    else if (const auto price = m_core.priceOf(generator, reply->usage.input))
        end.cost = costOf(reply->usage, *price);
    if (!reply->settled)
        end.cost += {call.lostCost.microUsd * reply->lostCopies};
    return end;
}

void Calls::endCall(CallId id, const Result<CompletionReply> &reply, QString arrived)
{
    const RunState &state = m_core.knows().state;
    const bool isQueued = state.callsQueued().contains(id);
    if (!isQueued && !state.callsInFlight().contains(id))
        return;
    const Call call = isQueued ? state.callsQueued().value(id) : state.callsInFlight().value(id);
    if (!reply)
        qCDebug(logProvider).noquote() << m_core.run().value << "call" << id.value << call.label << reply.error().detail;
    const bool isDropped = isQueued && !reply && reply.error().kind == ErrorKind::Cancelled && reply.error().unsent;
    if (isQueued && !isDropped)
        started(call);
    CallEnd end = settle(call, reply);
    if (!reply)
        end.text = std::move(arrived);
    if (m_core.world().gate)
        m_core.world().gate->settle(m_core.run(), id, end.cost, m_core.nowMs());
    if (const auto cut = m_cuts.extract(id.value); !cut.empty())
        m_core.turns().clearAlarm(cut.mapped().alarm);
    if (isDropped)
        m_core.emitEvent(CallDropped{id});
    else
        m_core.emitEvent(CallFinished{std::move(end)});
    m_generatorOf.remove(id);
    m_startedMs.erase(id.value);
    if (const auto waiting = m_answers.extract(id.value); !waiting.empty())
        waiting.mapped()->give(reply);
}

/// `patienceMs`: the longest wait that a server may ask for in this call.
std::optional<qint64> Calls::backOffMs(const Call &call, const Error &error, double patienceMs) const
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

void Calls::loseInFlight()
{
    QList<CallId> lost = m_core.knows().state.callsInFlight().keys();
    std::sort(lost.begin(), lost.end());
    for (const CallId id : lost)
        endCall(id, fail(ErrorKind::Interrupted, QStringLiteral("the program ended while the call was in flight")));
    dropQueued();
}

} // namespace engine
