// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dispatch/dispatcher.h"

#include "engine/base/log.h"
#include "engine/providers/errors/retryhint.h"
#include "engine/providers/interface/providersource.h"

#include <algorithm>
#include <tuple>

namespace engine {

namespace {

constexpr int mostInFlight = 256;        ///< per route
constexpr qint64 patienceMs = 120'000;   ///< for a server that is unreachable or asks for a pause
constexpr qint64 rememberedMs = 60'000;  ///< a server without waiting calls for so long is not probed

struct WaitAwaiter {
    std::coroutine_handle<> *slot; // trivial on purpose: GCC 12 destroys other awaiter members twice
    bool ready;

    bool await_ready() const { return ready; }
    void await_suspend(std::coroutine_handle<> handle) { *slot = handle; }
    void await_resume() const { }
};

Error unsent(Error error)
{
    error.unsent = true;
    return error;
}

} // namespace

Dispatcher::Slot::Slot(std::shared_ptr<Dispatcher> dispatcher, std::shared_ptr<Route> route, int choice, Usage likely, qint64 sentMs)
    : m_dispatcher(std::move(dispatcher))
    , m_route(std::move(route))
    , m_choice(choice)
    , m_likely(likely)
    , m_sentMs(sentMs)
{
}

Dispatcher::Slot &Dispatcher::Slot::operator=(Slot &&other) noexcept
{
    std::swap(m_dispatcher, other.m_dispatcher);
    std::swap(m_route, other.m_route);
    std::swap(m_choice, other.m_choice);
    std::swap(m_likely, other.m_likely);
    std::swap(m_sentMs, other.m_sentMs);
    return *this;
}

Dispatcher::Slot::~Slot()
{
    const Error cancelled{ErrorKind::Cancelled, {}, {}};
    end(nullptr, &cancelled);
}

void Dispatcher::Slot::end(const Usage *used, const Error *error)
{
    const auto dispatcher = std::exchange(m_dispatcher, {});
    if (!dispatcher)
        return;
    m_route->end(m_likely, used, error, m_sentMs, dispatcher->m_clock->nowMs(), dispatcher->m_random.uniform());
    dispatcher->pump();
}

Dispatcher::Dispatcher(std::shared_ptr<Clock> clock)
    : m_clock(std::move(clock))
    , m_random(quint64(m_clock->nowMs()))
{
}

Dispatcher::~Dispatcher()
{
    m_clock->clearAlarm(m_alarm);
}

std::shared_ptr<Route> Dispatcher::route(const QString &id, const QString &address, const QString &model, int start, ServerProbe probe)
{
    std::shared_ptr<Route> &route = m_routes[id + u' ' + model];
    if (route)
        return route;
    std::shared_ptr<Server> &server = m_servers[id];
    if (!server) {
        server = std::make_shared<Server>();
        server->address = address;
        server->probe = std::move(probe);
    }
    route = std::make_shared<Route>(server, model, start, mostInFlight);
    return route;
}

void Dispatcher::report(const QString &id, const QString &model, const HttpReply &reply)
{
    const qint64 now = m_clock->nowMs();
    if (const auto route = m_routes.value(id + u' ' + model))
        route->report(rateLimitsOf(reply, now), askedWait(reply, now).has_value(), now);
}

Task<Result<Dispatcher::Slot>> Dispatcher::slot(Wanted wanted, StopToken stop)
{
    const auto self = shared_from_this();
    if (stop.stop_requested())
        co_return fail(unsent({ErrorKind::Cancelled, QStringLiteral("the call was cancelled"), {}}));
    Waiter waiter;
    waiter.wanted = &wanted;
    waiter.sinceMs = m_clock->nowMs();
    Waiter *const me = &waiter;
    enter(me);
    pump();
    {
        const std::stop_callback onStop(stop, [self, me] {
            if (me->answer)
                return;
            self->leave(me);
            me->answer.emplace(fail(unsent({ErrorKind::Cancelled, QStringLiteral("the call was cancelled"), {}})));
            if (me->handle)
                std::exchange(me->handle, {}).resume();
        });
        WaitAwaiter wait{&me->handle, me->answer.has_value()};
        co_await wait;
    }
    co_return std::move(*waiter.answer);
}

void Dispatcher::enter(Waiter *waiter)
{
    Class &line = m_classes[waiter->wanted->priority];
    Line &own = line.lines[waiter->wanted->run];
    if (own.empty())
        line.turn.append(waiter->wanted->run);
    own.push_back(waiter);
    ++m_waiting;
    for (const Choice &choice : waiter->wanted->choices)
        choice.route->server().lastWantedMs = waiter->sinceMs;
}

void Dispatcher::leave(Waiter *waiter)
{
    Class &line = m_classes[waiter->wanted->priority];
    const auto own = line.lines.find(waiter->wanted->run);
    if (own == line.lines.end() || std::erase(*own, waiter) == 0)
        return;
    --m_waiting;
    if (own->empty()) {
        line.turn.removeOne(waiter->wanted->run);
        line.lines.erase(own);
    }
}

/// Not re-entrant: a granted waiter resumes at once and may end at once.
void Dispatcher::pump()
{
    m_again = true;
    if (m_pumping)
        return;
    const auto self = shared_from_this();
    m_pumping = true;
    while (std::exchange(m_again, false)) {
        while (Waiter *const served = next()) {
            if (served->handle)
                std::exchange(served->handle, {}).resume();
        }
    }
    m_pumping = false;
    arm();
}

Dispatcher::Waiter *Dispatcher::next()
{
    for (auto &[priority, line] : m_classes) {
        if (Waiter *const served = nextOf(line))
            return served;
    }
    return nullptr;
}

/// Round robin over the runs; within a run, the first waiter whose servers have capacity.
Dispatcher::Waiter *Dispatcher::nextOf(Class &line)
{
    for (const RunId &run : line.turn) {
        const auto own = line.lines.constFind(run);
        for (Waiter *const waiter : *own) {
            if (!serve(*waiter))
                continue;
            const RunId served = run;
            leave(waiter);
            if (line.turn.removeOne(served))
                line.turn.append(served);
            return waiter;
        }
    }
    return nullptr;
}

bool Dispatcher::serve(Waiter &waiter)
{
    const Wanted &wanted = *waiter.wanted;
    const qint64 now = m_clock->nowMs();
    const int choice = chosen(wanted, now);
    if (choice >= 0) {
        const std::shared_ptr<Route> &route = wanted.choices[choice].route;
        route->begin(wanted.likely, now);
        m_lastTurn[route.get()] = ++m_turn;
        waiter.answer.emplace(Slot(shared_from_this(), route, choice, wanted.likely, now));
        return true;
    }
    const bool given = std::all_of(wanted.choices.begin(), wanted.choices.end(),
        [now](const Choice &each) { return each.route->isHopeless(now, patienceMs); });
    if (given)
        waiter.answer.emplace(fail(hopeless(wanted, now)));
    return given;
}

int Dispatcher::chosen(const Wanted &wanted, qint64 nowMs)
{
    int best = -1;
    double least = 0;
    for (int i = 0; i < wanted.choices.size(); ++i) {
        const Choice &choice = wanted.choices[i];
        if (!choice.route->hasRoom(nowMs) || choice.route->readyMs(wanted.likely, nowMs) > nowMs)
            continue;
        const double load = double(choice.route->inFlight() + 1) / choice.weight + (i == wanted.avoid ? 1e9 : 0);
        const bool earlier = best >= 0 && load == least
            && m_lastTurn.value(choice.route.get()) < m_lastTurn.value(wanted.choices[best].route.get());
        if (best < 0 || load < least || earlier) {
            best = i;
            least = load;
        }
    }
    return best;
}

Error Dispatcher::hopeless(const Wanted &wanted, qint64 nowMs)
{
    Error error = wanted.choices.constLast().route->trouble();
    error.retryAfter.reset();
    qint64 earliest = 0;
    for (const Choice &choice : wanted.choices) {
        const qint64 ready = choice.route->readyMs({}, nowMs);
        if (ready > nowMs && (!earliest || ready < earliest))
            earliest = ready;
    }
    if (error.kind == ErrorKind::RateLimited && earliest)
        error.retryAfter = std::chrono::milliseconds(earliest - nowMs);
    return unsent(std::move(error));
}

QList<EndpointHealth> Dispatcher::health() const
{
    QList<EndpointHealth> list;
    for (const auto &route : m_routes)
        list.append(route->health(m_clock->nowMs()));
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return std::tie(a.address, a.model) < std::tie(b.address, b.model); });
    return list;
}

/// Sets the alarm for the next time at which the state may change without an event.
void Dispatcher::arm()
{
    m_clock->clearAlarm(std::exchange(m_alarm, 0));
    const qint64 now = m_clock->nowMs();
    std::optional<qint64> next;
    const auto sooner = [&](qint64 ms) { next = std::min(next.value_or(ms), ms); };
    for (const auto &server : m_servers) {
        if (server->breaker.state() != CircuitBreaker::State::Open || server->probing)
            continue;
        if (m_waiting > 0 || now - server->lastWantedMs < rememberedMs)
            sooner(std::max(now + 1, server->breaker.probeMs()));
    }
    if (m_waiting > 0) {
        for (const auto &route : m_routes) {
            if (const qint64 ready = route->readyMs({.input = 1, .output = 1}, now); ready > now)
                sooner(ready);
            const qint64 since = route->server().breaker.brokenSinceMs();
            if (since && since + patienceMs >= now)
                sooner(since + patienceMs + 1);
        }
        for (const auto &[priority, line] : m_classes) {
            for (const RunId &run : line.turn) {
                const Wanted &first = *line.lines.constFind(run)->front()->wanted;
                for (const Choice &choice : first.choices) {
                    if (const qint64 ready = choice.route->readyMs(first.likely, now); ready > now)
                        sooner(ready);
                }
            }
        }
    }
    if (next)
        m_alarm = m_clock->setAlarm(*next, [this] { wake(); });
}

void Dispatcher::wake()
{
    m_alarm = 0;
    const auto self = shared_from_this();
    const qint64 now = m_clock->nowMs();
    const auto servers = m_servers;
    for (const auto &server : servers) {
        const bool wanted = m_waiting > 0 || now - server->lastWantedMs < rememberedMs;
        const bool due = server->breaker.state() == CircuitBreaker::State::Open && server->breaker.probeMs() <= now;
        if (due && wanted && !server->probing)
            probe(server);
    }
    pump();
}

Task<> Dispatcher::probe(std::shared_ptr<Server> server)
{
    const auto self = shared_from_this();
    server->probing = true;
    const bool alive = co_await server->probe();
    server->probing = false;
    server->breaker.probed(alive, m_clock->nowMs());
    server->mayTry = alive;
    qCInfo(logProvider).noquote() << server->address << (alive ? "answers again" : "still does not answer");
    pump();
}

} // namespace engine
