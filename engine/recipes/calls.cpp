// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The calls of a session: admission, attempts, settlement and back-off.

#include "engine/recipes/session.h"

#include "engine/base/log.h"
#include "engine/config/callbounds.h"
#include "engine/providers/fingerprint.h"
#include "engine/providers/replycache.h"
#include "engine/rating/experience.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr qint64 longestHintMs = 120'000; ///< a vendor that asks for more is given up instead
constexpr qint64 longestBackOffMs = 60'000;
constexpr int freeRetries = 10;

/// Whether the vendor may bill an attempt that ended like this.
bool mayBeBilled(const Error &error)
{
    const ErrorKind kind = error.kind;
    return !error.unsent && (kind == ErrorKind::Timeout || kind == ErrorKind::Interrupted || kind == ErrorKind::Cancelled
        || kind == ErrorKind::BadReply);
}

/// What had come of a reply when its call ended too early. Other failures leave nothing that could be called a text.
QString arrivedUntil(const Error &error, const Arrival &arrival)
{
    const bool early = error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Interrupted;
    return early && arrival.soFar ? arrival.soFar() : QString();
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

/// Suspends a step until the turn in which its call ends.
struct Session::AnswerAwaiter {
    Session *session;
    CallId call;
    Waiting waiting{};

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle)
    {
        waiting.handle = handle;
        session->m_answers[call.value] = &waiting;
    }
    Result<CompletionReply> await_resume() { return std::move(*waiting.reply); }
};

/// Suspends a step until its time has come and the caps allow its call, or until all holds are interrupted.
struct Session::Hold {
    Session *session;
    const CompletionRequest &request;
    qint64 untilMs;
    quint64 place = 0;
    std::coroutine_handle<> handle{};
    Turns::AlarmId alarm = 0;
    qint64 alarmMs = 0;

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> step)
    {
        handle = step;
        place = ++session->m_lastHold;
        session->m_holds.emplace(place, this);
        ringAt(session->heldUntil(*this));
    }
    void await_resume() const { }
    /// For a turn to come about at that time.
    void ringAt(qint64 ms)
    {
        if (ms == alarmMs)
            return;
        session->m_turns.clearAlarm(alarm);
        alarmMs = ms;
        alarm = session->m_turns.setAlarm(ms, [] { });
    }
    void letGo()
    {
        session->m_turns.clearAlarm(alarm);
        session->m_holds.erase(place);
        handle.resume(); // destroys this
    }
};

std::optional<Price> Session::priceOf(const GeneratorPlan &generator, qint64 promptTokens) const
{
    const QList<PriceQuote> &kept = knows().state.prices();
    const QString key = kept.isEmpty() ? QString() : quoteKey(generator);
    const auto quote = std::find_if(kept.begin(), kept.end(), [&key](const PriceQuote &each) { return each.generator == key; });
    return quote == kept.end() ? m_world.providers->price(generator, promptTokens, nowMs()) : quote->at(promptTokens, nowMs());
}

/// Suspends a step until its rule is there.
struct Session::RuleAwaiter {
    std::shared_ptr<RuleWaiting> waiting;

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle) { waiting->handle = handle; }
    void await_resume() const { }
};

Ledger::Permission Session::permit(const CompletionRequest &request) const
{
    const CallBounds bounds(request.prompt, request.generator);
    const auto price = priceOf(request.generator, bounds.likely.input);
    return knows().ledger.permit(price ? costOf(bounds.most, *price) : Money(), bounds.most.input + bounds.most.output, nowMs());
}

Ledger::Answer Session::admit(const CompletionRequest &request)
{
    const Ledger::Permission permission = permit(request);
    if (permission.answer == Ledger::Answer::NotUntil)
        noteThrottle(permission.untilMs, permission.byAllRuns);
    else if (permission.answer == Ledger::Answer::Go && knows().state.throttledUntilMs())
        noteThrottle(0);
    if (permission.answer == Ledger::Answer::Never)
        m_exhaustedCap = permission.cap;
    return permission.answer;
}

void Session::noteThrottle(qint64 untilMs, bool byAllRuns)
{
    if (untilMs && m_throttleAlarmMs != untilMs) {
        m_throttleAlarmMs = untilMs;
        m_turns.setAlarm(untilMs, [] { });
    }
    const qint64 told = knows().state.throttledUntilMs();
    // The cap of an hour lets go a little later with every call that ends: said only once the time told has come.
    const bool holdsLonger = untilMs > told && (byAllRuns || told <= nowMs());
    if (bool(untilMs) != bool(told) || holdsLonger)
        emitEvent(Throttled{untilMs, byAllRuns ? QStringLiteral("allRuns") : QString()});
}

Task<Result<CompletionReply>> Session::ask(CompletionRequest request, int generator, QList<CandidateId> about, CallId *last, CallPurpose purpose)
{
    Call call;
    const double patienceMs = request.generator.timeoutSeconds * 1000;
    const qint64 firstMs = nowMs();
    for (;;) {
        call = beginCall(request, generator, about, purpose, call.id ? &call : nullptr);
        *last = call.id;
        AnswerAwaiter answer{this, call.id};
        Result<CompletionReply> reply = co_await answer;
        if (reply)
            co_return reply;
        const std::optional<qint64> wait = backOffMs(call, reply.error(), patienceMs - double(nowMs() - firstMs));
        if (!wait || (request.deadlineMs && nowMs() + *wait >= request.deadlineMs))
            co_return reply;
        if (reply.error().kind == ErrorKind::OverBudget)
            noteThrottle(nowMs() + *wait, true);
        const bool permitted = co_await hold(request, nowMs() + *wait); // one co_await a statement: GCC 12
        if (!permitted)
            co_return reply;
    }
}

Call Session::beginCall(CompletionRequest &request, int generator, const QList<CandidateId> &about, const CallPurpose &purpose, const Call *before)
{
    const CallBounds bounds(request.prompt, request.generator);
    const auto price = priceOf(request.generator, bounds.likely.input);
    Call call;
    call.id = {knows().tally.calls() + 1};
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
            request.repeat = knows().tally.repeats(call.requestKey);
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
    request.run = m_run;
    request.arrival = std::make_shared<Arrival>();
    m_generatorOf.insert(call.id, request.generator);
    const auto provider = m_world.providers->providerFor(request.generator);
    const bool mayWait = provider && (*provider)->mayWait();
    if (mayWait)
        m_cuts[call.id.value]; // a stop of its own
    else
        started(call);
    cutAt(request);
    if (const auto refusal = m_world.gate ? m_world.gate->reserve(m_run, call.id, call.reserved, nowMs()) : std::nullopt) {
        Error error{ErrorKind::OverBudget, refusal->detail, std::chrono::milliseconds(refusal->untilMs - nowMs()), true};
        if (mayWait)
            started(call);
        m_turns.post([this, id = call.id, error] { endCall(id, fail(error)); });
        return call;
    }
    if (mayWait)
        sendOrQueue(*provider, request, call);
    else if (provider)
        send(*provider, request);
    else
        m_turns.post([this, id = call.id, error = provider.error()] { endCall(id, fail(error)); });
    return call;
}

void Session::started(const Call &call)
{
    m_startedMs[call.id.value] = nowMs();
    emitEvent(CallStarted{call});
}

/// Most calls go out, or fail, before send() returns.
void Session::sendOrQueue(std::shared_ptr<Provider> provider, CompletionRequest request, const Call &call)
{
    const std::weak_ptr<int> alive = m_alive;
    request.sent = [this, alive, call] {
        if (alive.expired())
            return; // it was cut, and the run has ended meanwhile
        if (!m_sending || m_sending->first != call.id)
            return m_turns.post([this, id = call.id] { goesOut(id); });
        m_sending->second = Sending::Out;
        started(call);
    };
    m_sending.emplace(call.id, Sending::Begun);
    send(std::move(provider), std::move(request));
    const Sending how = std::exchange(m_sending, {})->second;
    if (how == Sending::Over)
        started(call);
    else if (how == Sending::Begun)
        emitEvent(CallQueued{call});
}

/// A queued call; one that was dropped meanwhile is not there any more.
void Session::goesOut(CallId id)
{
    const auto call = knows().state.callsQueued().constFind(id);
    if (call != knows().state.callsQueued().constEnd())
        started(Call(*call));
}

void Session::dropQueued()
{
    QList<CallId> queued = knows().state.callsQueued().keys();
    std::sort(queued.begin(), queued.end());
    for (const CallId id : queued) {
        const auto cut = m_cuts.find(id.value);
        StopSource source = cut == m_cuts.end() ? StopSource() : cut->second.source;
        endCall(id, fail(Error{ErrorKind::Cancelled, QStringLiteral("the call was not sent"), {}, true}));
        source.request_stop();
    }
}

Task<> Session::send(std::shared_ptr<Provider> provider, CompletionRequest request)
{
    const CallId id = request.call;
    const std::shared_ptr<Arrival> arrival = request.arrival;
    const std::weak_ptr<int> alive = m_alive;
    const auto cut = m_cuts.find(id.value);
    StopSource own = cut == m_cuts.end() ? m_stop : cut->second.source;
    const std::stop_callback together(m_stop.get_token(), [own]() mutable { own.request_stop(); });
    Result<CompletionReply> reply = co_await provider->complete(std::move(request), own.get_token());
    if (alive.expired())
        co_return; // it was cut, and the run has ended meanwhile
    if (m_sending && m_sending->first == id && m_sending->second == Sending::Begun)
        m_sending->second = Sending::Over;
    const QString arrived = reply ? QString() : arrivedUntil(reply.error(), *arrival);
    m_turns.post([this, id, reply = std::move(reply), arrived] { endCall(id, reply, arrived); });
}

CallEnd Session::settle(const Call &call, const Result<CompletionReply> &reply) const
{
    CallEnd end;
    end.call = call.id;
    const auto started = m_startedMs.find(call.id.value);
    end.latencyMs = started == m_startedMs.end() ? 0 : nowMs() - started->second;
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
    else if (const auto price = priceOf(generator, reply->usage.input))
        end.cost = costOf(reply->usage, *price);
    if (!reply->settled)
        end.cost += {call.lostCost.microUsd * reply->lostCopies};
    return end;
}

/// A call with a deadline ends at it, whether or not its provider hears; what has arrived until then is kept.
void Session::cutAt(const CompletionRequest &request)
{
    if (!request.deadlineMs)
        return;
    m_cuts[request.call.value].alarm = m_turns.setAlarm(request.deadlineMs, [this, id = request.call, arrival = request.arrival] {
        const auto cut = m_cuts.find(id.value);
        if (cut == m_cuts.end())
            return;
        StopSource source = cut->second.source;
        const Error error{ErrorKind::Cancelled, QStringLiteral("cut at the time limit"), {}, knows().state.callsQueued().contains(id)};
        endCall(id, fail(error), arrivedUntil(error, *arrival));
        source.request_stop();
    });
}

Task<bool> Session::permitted(CompletionRequest request)
{
    const Ledger::Answer answer = admit(request);
    if (answer == Ledger::Answer::Go || answer == Ledger::Answer::Never)
        co_return answer == Ledger::Answer::Go && isRunning();
    const bool granted = co_await hold(request, nowMs());
    (void)admit(request); // says that the cap lets go, or which one never will
    co_return granted && isRunning();
}

Task<LearnedRule> Session::ruleFor(LoopKey key, CallId draft)
{
    auto waiting = std::make_shared<RuleWaiting>();
    fetchRule(waiting, std::move(key), draft);
    RuleAwaiter awaiter{waiting};
    co_await awaiter;
    co_return waiting->rule;
}

/// What comes from the library comes in a turn of its own.
Task<> Session::fetchRule(std::shared_ptr<RuleWaiting> waiting, LoopKey key, CallId draft)
{
    Prior nothing;
    nothing.key = key;
    LearnedRule rule = learnedRule(nothing, m_plan.refinement);
    if (m_world.rules) {
        const std::weak_ptr<int> alive = m_alive;
        rule = co_await m_world.rules->ruleFor(key, m_plan.refinement, draft);
        if (alive.expired())
            co_return;
    }
    waiting->rule = std::move(rule);
    m_turns.post([waiting] { waiting->handle.resume(); });
}

void Session::endCall(CallId id, const Result<CompletionReply> &reply, QString arrived)
{
    const RunState &state = knows().state;
    const bool isQueued = state.callsQueued().contains(id);
    if (!isQueued && !state.callsInFlight().contains(id))
        return;
    const Call call = isQueued ? state.callsQueued().value(id) : state.callsInFlight().value(id);
    if (!reply)
        qCDebug(logProvider).noquote() << m_run.value << "call" << id.value << call.label << reply.error().detail;
    const bool isDropped = isQueued && !reply && reply.error().kind == ErrorKind::Cancelled && reply.error().unsent;
    if (isQueued && !isDropped)
        started(call);
    CallEnd end = settle(call, reply);
    if (!reply)
        end.text = std::move(arrived);
    if (m_world.gate)
        m_world.gate->settle(m_run, id, end.cost, nowMs());
    if (const auto cut = m_cuts.extract(id.value); !cut.empty())
        m_turns.clearAlarm(cut.mapped().alarm);
    if (isDropped)
        emitEvent(CallDropped{id});
    else
        emitEvent(CallFinished{std::move(end)});
    m_generatorOf.remove(id);
    m_startedMs.erase(id.value);
    const auto waiting = m_answers.extract(id.value);
    if (waiting.empty())
        return;
    waiting.mapped()->reply = reply;
    waiting.mapped()->handle.resume();
}

/// `patienceMs`: how long a server that says when to come back may still be asked for this call.
std::optional<qint64> Session::backOffMs(const Call &call, const Error &error, double patienceMs) const
{
    if (error.kind == ErrorKind::OverBudget && error.retryAfter)
        return isRunning() ? std::optional<qint64>(error.retryAfter->count()) : std::nullopt;
    Random random = Random::at(m_plan.seed, "backOff", call.id.value);
    if (isInvitation(error)) {
        const qint64 hint = error.retryAfter->count();
        if (!isRunning() || hint > longestHintMs || double(hint) > patienceMs)
            return {};
        return hint + qint64(double(hint) * 0.1 * random.uniform());
    }
    const Tally &tally = knows().tally;
    const double budget = std::max<double>(freeRetries, m_plan.retry.budgetShare * tally.calls());
    if (!isRunning() || call.attempt >= attemptsFor(error.kind, m_plan.retry) || tally.retries() >= budget)
        return {};
    const double cap = std::min<double>(longestBackOffMs, 1000 * std::exp2(call.attempt - 1));
    return qint64(cap * random.uniform());
}

/// Giving up while throttled would hang on the very millisecond at which it was asked, and a replay could not know it.
Task<bool> Session::hold(CompletionRequest request, qint64 untilMs)
{
    Hold hold{this, request, untilMs};
    co_await hold;
    co_return isRunning() && permit(request).answer == Ledger::Answer::Go;
}

/// 0: it may go.
qint64 Session::heldUntil(const Hold &hold) const
{
    if (nowMs() < hold.untilMs)
        return hold.untilMs;
    const Ledger::Permission permission = permit(hold.request);
    return permission.answer == Ledger::Answer::NotUntil ? permission.untilMs : 0;
}

/// All are asked in every turn and first come is first served: a log does not say how often somebody woke in vain, so nothing
/// may depend on it.
void Session::askHolds()
{
    for (auto next = m_holds.begin(); next != m_holds.end();) {
        const quint64 place = next->first;
        Hold &hold = *next->second;
        if (const qint64 until = heldUntil(hold))
            hold.ringAt(until);
        else
            hold.letGo();
        next = m_holds.upper_bound(place);
    }
}

/// Whoever is held asks again in this turn.
void Session::shortenHolds()
{
    for (const auto &[place, hold] : m_holds)
        hold->untilMs = nowMs();
}

void Session::interruptHolds()
{
    const quint64 last = m_lastHold;
    while (!m_holds.empty() && m_holds.begin()->first <= last)
        m_holds.begin()->second->letGo();
}

} // namespace engine
