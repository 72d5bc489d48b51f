// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dispatch/dispatchedprovider.h"

#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/types/plan/modelinfo.h"

#include <algorithm>

namespace engine {

namespace {

constexpr qsizetype failuresRemembered = 4096;
constexpr int hedgedIn100 = 5; ///< percent of the calls that allow it

Usage likelyUsage(const CompletionRequest &request)
{
    const qint64 bytes = request.prompt.toUtf8().size() + request.generator.systemText().toUtf8().size();
    return {.input = bytes / 4 + 10, .output = request.generator.maxTokens};
}

/// Whether another server may be tried within the same call: the failed one cannot bill it.
bool costsNothing(const Error &error)
{
    return error.unsent || error.kind == ErrorKind::Auth || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Quota;
}

} // namespace

struct DispatchedProvider::Shared {
    std::shared_ptr<Dispatcher> dispatcher;
    QList<Server> servers;
    QHash<std::pair<RunId, quint64>, int> failedAt; ///< (run, seed of the call) → server that failed, so that a retry uses another
    qint64 mayHedge = 0, hedged = 0;

    void remember(const CompletionRequest &request, int server, bool failed)
    {
        const std::pair key(request.run, request.seed);
        if (!failed)
            failedAt.remove(key);
        else if (servers.size() > 1 && failedAt.size() < failuresRemembered)
            failedAt[key] = server;
    }
};

namespace {

using Shared = DispatchedProvider::Shared;

Dispatcher::Wanted wantedFor(const Shared &shared, const CompletionRequest &request, const QList<int> &left)
{
    Dispatcher::Wanted wanted;
    const int failed = shared.failedAt.value({request.run, request.seed}, -1);
    for (const int server : left) {
        if (server == failed)
            wanted.avoid = int(wanted.choices.size());
        wanted.choices.append({shared.servers[server].route, shared.servers[server].weight});
    }
    wanted.run = request.run;
    wanted.priority = request.priority;
    wanted.likely = likelyUsage(request);
    return wanted;
}

QList<int> allServers(const Shared &shared)
{
    QList<int> list;
    for (int i = 0; i < shared.servers.size(); ++i)
        list.append(i);
    return list;
}

/// Slot for a further server after a failure; also abandoned when `noFurther` stops.
Task<Result<Dispatcher::Slot>> furtherSlot(std::shared_ptr<Dispatcher> dispatcher, Dispatcher::Wanted wanted, StopToken stop, StopToken noFurther)
{
    const StopSource either;
    const auto end = [either]() mutable { either.request_stop(); };
    const std::stop_callback onStop(stop, end), onNoFurther(noFurther, end);
    Result<Dispatcher::Slot> slot = co_await dispatcher->slot(std::move(wanted), either.get_token());
    co_return slot;
}

/// One call to one server, continued with the next while failures cost nothing. `at`: the server used last.
Task<Result<CompletionReply>> askServers(std::shared_ptr<Shared> shared, CompletionRequest request, QList<int> left, int *at, StopToken stop)
{
    std::optional<Error> failed; ///< error of the previous server
    for (;;) {
        Dispatcher::Wanted wanted = wantedFor(*shared, request, left);
        const StopToken noFurther = failed ? request.noFurther : StopToken(); // a variable, not inside co_await: GCC 12
        Result<Dispatcher::Slot> slot = co_await furtherSlot(shared->dispatcher, std::move(wanted), stop, noFurther);
        if (!slot)
            co_return fail(noFurther.stop_requested() && !stop.stop_requested() ? *failed : slot.error());
        const int server = left.takeAt(slot->choice());
        if (at)
            *at = server;
        if (request.sent)
            std::exchange(request.sent, {})();
        Result<CompletionReply> reply = co_await shared->servers[server].provider->complete(request, stop);
        slot->end(reply ? &reply->usage : nullptr, reply ? nullptr : &reply.error());
        shared->remember(request, server, !reply);
        if (reply && shared->servers.size() > 1)
            reply->endpoint = shared->servers[server].route->server().address;
        if (reply || left.isEmpty() || !costsNothing(reply.error()) || stop.stop_requested())
            co_return reply;
        failed = reply.error();
    }
}

/// Two copies of one call; the first valid reply counts.
struct Race {
    std::shared_ptr<Shared> shared;
    CompletionRequest request;
    StopSource stop;
    std::coroutine_handle<> waiter;
    std::optional<Result<CompletionReply>> answer;
    Clock::AlarmId alarm = 0;
    int copies = 0; ///< started copies
    int open = 0;
    int first = -1; ///< server of the first copy
    int lost = 0;   ///< copies sent and abandoned

    void finish(Result<CompletionReply> result)
    {
        if (answer)
            return;
        answer = std::move(result);
        shared->dispatcher->clock().clearAlarm(alarm);
        if (open > 0)
            stop.request_stop();
        if (*answer)
            (*answer)->lostCopies = lost + open;
        if (waiter)
            std::exchange(waiter, {}).resume();
    }
};

struct RaceAwaiter {
    Race *race;

    bool await_ready() const { return race->answer.has_value(); }
    void await_suspend(std::coroutine_handle<> handle) { race->waiter = handle; }
    void await_resume() const { }
};

/// One embedding request; queued like a call.
Task<Result<Embeddings>> embedAnywhere(std::shared_ptr<Shared> shared, EmbeddingRequest request, StopToken stop)
{
    CompletionRequest size; // only its size, run and priority are used here
    static_cast<ProviderRequest &>(size) = request;
    size.prompt = request.texts.join(u' ');
    size.generator.maxTokens = 0;
    QList<int> left = allServers(*shared);
    for (;;) {
        Dispatcher::Wanted wanted = wantedFor(*shared, size, left);
        Result<Dispatcher::Slot> slot = co_await shared->dispatcher->slot(std::move(wanted), stop);
        if (!slot)
            co_return fail(slot.error());
        const int server = left.takeAt(slot->choice());
        if (request.sent)
            std::exchange(request.sent, {})();
        Result<Embeddings> made = co_await shared->servers[server].provider->embed(request, stop);
        slot->end(made ? &made->usage : nullptr, made ? nullptr : &made.error());
        if (made && shared->servers.size() > 1)
            made->endpoint = shared->servers[server].route->server().address;
        if (made || left.isEmpty() || !costsNothing(made.error()) || stop.stop_requested())
            co_return made;
    }
}

Task<> runCopy(std::shared_ptr<Race> race, QList<int> servers)
{
    ++race->copies;
    ++race->open;
    int *const at = race->copies == 1 ? &race->first : nullptr;
    Result<CompletionReply> reply = co_await askServers(race->shared, race->request, servers, at, race->stop.get_token());
    --race->open;
    race->lost += !reply && !reply.error().unsent;
    if (reply || race->open == 0)
        race->finish(std::move(reply));
}

void startSecond(const std::shared_ptr<Race> &race)
{
    Shared &shared = *race->shared;
    if (race->answer || race->first < 0 || (shared.hedged + 1) * 100 > shared.mayHedge * hedgedIn100)
        return;
    ++shared.hedged;
    QList<int> servers = allServers(shared);
    if (servers.size() > 1)
        servers.removeOne(race->first);
    runCopy(race, servers);
}

Task<Result<CompletionReply>> hedge(std::shared_ptr<Shared> shared, CompletionRequest request, qint64 lateMs, StopToken stop)
{
    const auto race = std::make_shared<Race>();
    race->shared = shared;
    race->request = std::move(request);
    ++shared->mayHedge;
    Clock &clock = shared->dispatcher->clock();
    race->alarm = clock.setAlarm(clock.nowMs() + lateMs, [race] { startSecond(race); });
    const QList<int> servers = allServers(*shared);
    runCopy(race, servers);
    {
        const std::stop_callback onStop(stop, [race] { race->stop.request_stop(); });
        RaceAwaiter wait{race.get()};
        co_await wait;
    }
    clock.clearAlarm(race->alarm);
    co_return std::move(*race->answer);
}

qint64 lateMs(const Shared &shared)
{
    qint64 late = 0;
    for (const auto &server : shared.servers)
        late = std::max(late, server.route->lateMs());
    return late;
}

Task<Result<QList<ModelInfo>>> listAnywhere(std::shared_ptr<Shared> shared, StopToken stop)
{
    for (qsizetype i = 0;; ++i) {
        Result<QList<ModelInfo>> models = co_await shared->servers[i].provider->models(stop);
        if (models || i + 1 >= shared->servers.size())
            co_return models;
    }
}

} // namespace

DispatchedProvider::DispatchedProvider(std::shared_ptr<Dispatcher> dispatcher, QList<Server> servers)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->dispatcher = std::move(dispatcher);
    m_shared->servers = std::move(servers);
}

Task<Result<CompletionReply>> DispatchedProvider::complete(CompletionRequest request, StopToken stop)
{
    const qint64 late = request.hedge ? lateMs(*m_shared) : 0;
    if (late > 0)
        return hedge(m_shared, std::move(request), late, std::move(stop));
    const QList<int> servers = allServers(*m_shared);
    return askServers(m_shared, std::move(request), servers, nullptr, std::move(stop));
}

Task<Result<QList<ModelInfo>>> DispatchedProvider::models(StopToken stop)
{
    return listAnywhere(m_shared, std::move(stop));
}

Task<Result<Embeddings>> DispatchedProvider::embed(EmbeddingRequest request, StopToken stop)
{
    return embedAnywhere(m_shared, std::move(request), std::move(stop));
}

} // namespace engine
