// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/virtualclock.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/provider.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/modelinfo.h"
#include "engine/providers/dispatch/dispatchedprovider.h"
#include "engine/providers/dispatch/dispatchingsource.h"

#include <QTest>

#include <algorithm>

using namespace engine;
using std::chrono::milliseconds;

namespace {

CompletionReply says(const QString &text)
{
    CompletionReply reply;
    reply.text = text;
    return reply;
}

/// A server in virtual time: answers after a latency with what the script says.
class FakeServer final : public Provider
{
public:
    struct Answer {
        Result<CompletionReply> reply = says(QStringLiteral("yes"));
        int latencyMs = 100;
    };
    using Script = std::function<Answer(int n)>;

    FakeServer(std::shared_ptr<VirtualClock> clock, Script script)
        : m_clock(std::move(clock))
        , m_script(std::move(script))
    {
    }
    Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) override
    {
        sentMs.append(m_clock->nowMs());
        prompts.append(request.prompt);
        most = std::max(most, ++inFlight);
        const Answer answer = m_script(int(prompts.size()));
        const auto slept = co_await m_clock->sleep(milliseconds(answer.latencyMs), stop);
        --inFlight;
        if (!slept)
            co_return fail(slept.error());
        co_return answer.reply;
    }
    Task<Result<QList<ModelInfo>>> models(StopToken) override { co_return QList<ModelInfo>(); }

    QList<qint64> sentMs;
    QStringList prompts;
    int inFlight = 0, most = 0;

private:
    std::shared_ptr<VirtualClock> m_clock;
    Script m_script;
};

struct Outcome {
    std::optional<Result<CompletionReply>> reply;
    qint64 atMs = -1;
};

/// Servers behind one dispatcher.
struct World {
    std::shared_ptr<VirtualClock> clock = std::make_shared<VirtualClock>(1'000'000);
    std::shared_ptr<Dispatcher> dispatcher = std::make_shared<Dispatcher>(clock);
    QList<std::shared_ptr<FakeServer>> servers;
    std::unique_ptr<DispatchedProvider> provider;
    std::shared_ptr<bool> probeAnswers = std::make_shared<bool>(false);
    std::vector<std::unique_ptr<Outcome>> outcomes;

    explicit World(QList<FakeServer::Script> scripts, int start = 1, QList<double> weights = {})
    {
        QList<DispatchedProvider::Server> list;
        for (int i = 0; i < scripts.size(); ++i) {
            servers.append(std::make_shared<FakeServer>(clock, scripts[i]));
            const auto probe = [answers = probeAnswers]() -> Task<bool> {
                const auto kept = answers;
                co_return *kept;
            };
            const auto route = dispatcher->route(QString::number(i), QStringLiteral("host%1:80").arg(i), QStringLiteral("m"), start, probe);
            list.append({servers.last(), route, weights.value(i, 1)});
        }
        provider = std::make_unique<DispatchedProvider>(dispatcher, list);
    }

    static Task<> follow(Task<Result<CompletionReply>> call, Outcome *outcome, std::shared_ptr<VirtualClock> clock)
    {
        Result<CompletionReply> reply = co_await call;
        outcome->reply = std::move(reply);
        outcome->atMs = clock->nowMs();
    }

    Outcome *ask(const QString &prompt, Priority priority = Priority::Bulk, const QString &run = QStringLiteral("a"), StopToken stop = {}, bool hedge = false)
    {
        CompletionRequest request;
        request.prompt = prompt;
        request.priority = priority;
        request.run = {run};
        request.seed = outcomes.size() + 1;
        request.hedge = hedge;
        outcomes.push_back(std::make_unique<Outcome>());
        follow(provider->complete(request, stop), outcomes.back().get(), clock);
        return outcomes.back().get();
    }
    void runOut()
    {
        for (int i = 0; i < 100'000 && clock->ringNext(); ++i) { }
    }
    [[nodiscard]] int answered() const
    {
        return int(std::count_if(outcomes.begin(), outcomes.end(), [](const auto &each) { return each->reply && *each->reply; }));
    }
};

FakeServer::Answer failure(ErrorKind kind, int latencyMs = 100, std::optional<milliseconds> retryAfter = {})
{
    return {fail(Error{kind, QStringLiteral("it failed"), retryAfter, kind == ErrorKind::Unreachable}), latencyMs};
}

FakeServer::Script good(int latencyMs = 100)
{
    return [latencyMs](int) { return FakeServer::Answer{says(QStringLiteral("yes")), latencyMs}; };
}

} // namespace

class TestDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void windowGrowsAndIsHalved();
    void windowStandsRefusalsByChance();
    void bucketRefillsByTheMinute();
    void bucketRefillsAsFastAsTheResetTells();
    void breakerOpensAndTries();
    void breakerForgivesOldCalls();
    void startsWithFewAndGrows();
    void personsGoFirst();
    void runsTakeTurns();
    void cancelFreesTheSlotAtOnce();
    void neverSentIsKnown();
    void aPauseHoldsForEverybody();
    void headersLimit();
    void aNamedWaitCountsMoreThanHeaders();
    void wrongHeadersAreTriedOut();
    void rightHeadersAreTriedSeldom();
    void aServerThatIsNotReadyIsAskedOneByOne();
    void leastBusyByWeight();
    void goesOnElsewhereWhenNothingWasSent();
    void aRetryGoesElsewhere();
    void returnIsNoticed();
    void nobodyThereFailsAtOnce();
    void waitsForAServerThatWasThere();
    void lateJudgesAreAskedTwice();
    void hedgesAreFew();
    void readsWeights();
};

void TestDispatcher::windowGrowsAndIsHalved()
{
    AimdWindow window(4, 20);
    for (int i = 0; i < 4; ++i)
        window.succeeded();
    QCOMPARE(window.limit(), 8);
    for (int i = 0; i < 8; ++i)
        window.succeeded();
    QCOMPARE(window.limit(), 16);
    for (int i = 0; i < 16; ++i)
        window.succeeded();
    QCOMPARE(window.limit(), 20); // the ceiling
    int refusals = 0;
    while (window.limit() == 20 && refusals < 100) {
        window.overloaded(100, 200, 20);
        ++refusals;
    }
    QCOMPARE(window.limit(), 10);
    QVERIFY(refusals <= 13); // 1 − (31/32)^13 > 1/3
    for (int i = 0; i < 50; ++i)
        window.overloaded(150, 210, 20); // sent before the cut
    QCOMPARE(window.limit(), 10);
    for (int i = 0; i < 10; ++i)
        window.succeeded();
    QCOMPARE(window.limit(), 11);
}

void TestDispatcher::windowStandsRefusalsByChance()
{
    AimdWindow window(16, 16);
    for (int i = 0; i < 2000; ++i) {
        if (i % 7 == 0) // 10 % refused and 5 % broken, as bad servers do
            window.overloaded(i, i, 16);
        else
            window.succeeded();
        QVERIFY(window.limit() >= 16);
    }
}

void TestDispatcher::bucketRefillsByTheMinute()
{
    TokenBucket bucket;
    QCOMPARE(bucket.readyMs(1e9, 5), 5);
    bucket.report(60, 2, {}, 0);
    QCOMPARE(bucket.readyMs(2, 0), 0);
    bucket.take(2, 0);
    QCOMPARE(bucket.readyMs(1, 0), 1000);
    QCOMPARE(bucket.readyMs(1, 1000), 1000);
    bucket.report(60, 60, {}, 1000); // the server's view lags: the own, lower one counts
    QCOMPARE(bucket.readyMs(1, 1000), 1000);
    QCOMPARE(bucket.readyMs(2, 1000), 2000);
    QCOMPARE(bucket.readyMs(1000, 61'000), 61'000); // more than it holds: when full
    bucket.report(0, {}, {}, 61'000); // nothing told changes nothing
    QVERIFY(bucket.isKnown());
}

/// The reset is the time until all of it is back, not until one call fits.
void TestDispatcher::bucketRefillsAsFastAsTheResetTells()
{
    TokenBucket daily; // 14,400 requests a day
    daily.report(14'400, 0, 86'400'000, 0);
    QCOMPARE(daily.readyMs(1, 0), 6000);
    QCOMPARE(daily.readyMs(10, 0), 60'000);
    TokenBucket tokens; // all of 30,000 back in six minutes
    tokens.report(30'000, 0, 360'000, 0);
    QCOMPARE(tokens.readyMs(500, 0), 6000);
    TokenBucket hardlyUsed; // a few tokens and a rounded time tell no speed
    hardlyUsed.report(150'000, 149'984, 360'000, 0);
    hardlyUsed.take(149'984 + 2500, 0);
    QCOMPARE(hardlyUsed.readyMs(2500, 0), 2000);
    tokens.forgive(1000);
    QCOMPARE(tokens.readyMs(30'000, 1000), 1000);
}

void TestDispatcher::breakerOpensAndTries()
{
    CircuitBreaker breaker;
    for (int i = 0; i < 4; ++i)
        breaker.failed(10, 20);
    QCOMPARE(breaker.state(), CircuitBreaker::State::Closed);
    breaker.failed(10, 20);
    QCOMPARE(breaker.state(), CircuitBreaker::State::Open);
    QCOMPARE(breaker.probeMs(), 5020);
    qint64 last = 5020;
    for (int i = 0; i < 10; ++i) {
        breaker.probed(false, last);
        QVERIFY(breaker.probeMs() - last <= 20'000);
        last = breaker.probeMs();
    }
    breaker.probed(true, last);
    QCOMPARE(breaker.state(), CircuitBreaker::State::Trying);
    breaker.failed(last, last + 5);
    QCOMPARE(breaker.state(), CircuitBreaker::State::Open);
    breaker.probed(true, last + 30'000);
    breaker.succeeded();
    QCOMPARE(breaker.state(), CircuitBreaker::State::Closed);
    QCOMPARE(breaker.brokenSinceMs(), 0);
}

void TestDispatcher::breakerForgivesOldCalls()
{
    CircuitBreaker breaker;
    for (int i = 0; i < 5; ++i)
        breaker.failed(0, 100);
    breaker.probed(true, 6000);
    breaker.failed(50, 6001); // hung since before it opened
    QCOMPARE(breaker.state(), CircuitBreaker::State::Trying);
}

void TestDispatcher::startsWithFewAndGrows()
{
    World world({good()}, 4);
    for (int i = 0; i < 60; ++i)
        world.ask(QStringLiteral("p"));
    QCOMPARE(world.servers[0]->inFlight, 4);
    world.clock->advanceTo(world.clock->nowMs() + 100);
    QCOMPARE(world.servers[0]->inFlight, 8);
    world.runOut();
    QCOMPARE(world.answered(), 60);
    QVERIFY(world.servers[0]->most >= 16);
}

void TestDispatcher::personsGoFirst()
{
    World world({[](int n) { return FakeServer::Answer{fail(Error{n == 1 ? ErrorKind::BadRequest : ErrorKind::BadReply, {}, {}}), 100}; }}, 1);
    for (const char *name : {"bulk1", "bulk2"})
        world.ask(QString::fromLatin1(name));
    world.ask(QStringLiteral("judge"), Priority::Judge);
    world.ask(QStringLiteral("person"), Priority::Interactive);
    world.runOut();
    QCOMPARE(world.servers[0]->prompts, QStringList({QStringLiteral("bulk1"), QStringLiteral("person"), QStringLiteral("judge"), QStringLiteral("bulk2")}));
}

void TestDispatcher::runsTakeTurns()
{
    // A window that never grows: every reply is a refusal of the content.
    World world({[](int) { return failure(ErrorKind::BadRequest); }}, 1);
    for (int i = 0; i < 6; ++i)
        world.ask(QStringLiteral("a%1").arg(i), Priority::Bulk, QStringLiteral("a"));
    for (int i = 0; i < 3; ++i)
        world.ask(QStringLiteral("b%1").arg(i), Priority::Bulk, QStringLiteral("b"));
    world.runOut();
    const QStringList order = world.servers[0]->prompts;
    QCOMPARE(order.size(), 9);
    for (int i = 0; i < 3; ++i)
        QVERIFY2(order.indexOf(QStringLiteral("b%1").arg(i)) <= 2 * i + 2, qPrintable(order.join(u' ')));
}

void TestDispatcher::cancelFreesTheSlotAtOnce()
{
    World world({good(10'000)}, 1);
    StopSource stop;
    Outcome *const first = world.ask(QStringLiteral("first"), Priority::Bulk, QStringLiteral("a"), stop.get_token());
    Outcome *const second = world.ask(QStringLiteral("second"));
    QCOMPARE(world.servers[0]->prompts.size(), 1);
    world.clock->advanceTo(world.clock->nowMs() + 500);
    stop.request_stop();
    QVERIFY(first->reply && !*first->reply);
    QCOMPARE(first->reply->error().kind, ErrorKind::Cancelled);
    QCOMPARE(world.servers[0]->prompts.size(), 2);
    QCOMPARE(world.servers[0]->sentMs[1] - world.servers[0]->sentMs[0], 500);
    world.runOut();
    QVERIFY(second->reply && *second->reply);
}

void TestDispatcher::neverSentIsKnown()
{
    World world({good(1000)}, 1);
    StopSource stop;
    world.ask(QStringLiteral("running"));
    Outcome *const waiting = world.ask(QStringLiteral("waiting"), Priority::Bulk, QStringLiteral("a"), stop.get_token());
    stop.request_stop();
    QVERIFY(waiting->reply && !*waiting->reply);
    QVERIFY(waiting->reply->error().unsent);
    QCOMPARE(world.dispatcher->waiting(), 0);
    world.runOut();
    QCOMPARE(world.servers[0]->prompts.size(), 1);
}

void TestDispatcher::aPauseHoldsForEverybody()
{
    World world({[](int n) { return n == 1 ? failure(ErrorKind::RateLimited, 100, milliseconds(3000)) : FakeServer::Answer(); }}, 1);
    world.ask(QStringLiteral("refused"));
    world.ask(QStringLiteral("waits"));
    const qint64 start = world.clock->nowMs();
    world.runOut();
    QCOMPARE(world.servers[0]->sentMs.value(1) - start, 3100);
    QCOMPARE(world.answered(), 1);
}

void TestDispatcher::headersLimit()
{
    World world({good(1)}, 10);
    HttpReply told;
    told.headers = {{"x-ratelimit-limit-requests", "60"}, {"x-ratelimit-remaining-requests", "1"}};
    world.dispatcher->report(QStringLiteral("0"), QStringLiteral("m"), told);
    for (int i = 0; i < 4; ++i)
        world.ask(QStringLiteral("p"));
    const qint64 start = world.clock->nowMs();
    QCOMPARE(world.servers[0]->prompts.size(), 1);
    world.runOut();
    QCOMPARE(world.answered(), 4);
    for (int i = 1; i < 4; ++i)
        QCOMPARE(world.servers[0]->sentMs[i] - start, 1000 * i);
}

/// Of a refusal that says when to come back, the rest is no reason to wait longer.
void TestDispatcher::aNamedWaitCountsMoreThanHeaders()
{
    World world({[](int n) { return n == 1 ? failure(ErrorKind::RateLimited, 100, milliseconds(1000)) : FakeServer::Answer(); }}, 4);
    world.ask(QStringLiteral("refused"));
    HttpReply told;
    told.status = 429;
    told.headers = {{"retry-after", "1"}, {"x-ratelimit-limit-tokens", "30000"}, {"x-ratelimit-remaining-tokens", "0"}, {"x-ratelimit-reset-tokens", "6m0s"},
        {"x-ratelimit-limit-requests", "3"}, {"x-ratelimit-remaining-requests", "0"}, {"x-ratelimit-reset-requests", "6m0s"}};
    world.dispatcher->report(QStringLiteral("0"), QStringLiteral("m"), told);
    const qint64 start = world.clock->nowMs();
    world.clock->advanceTo(start + 200);
    world.ask(QStringLiteral("next"));
    world.runOut();
    QCOMPARE(world.answered(), 1);
    QCOMPARE(world.servers[0]->sentMs.last() - start, 1100);
}

/// Headers that allow no call for minutes, from a server that answers: tried out after a second, then no longer believed.
void TestDispatcher::wrongHeadersAreTriedOut()
{
    World world({good(10)}, 4);
    HttpReply told;
    told.headers = {{"x-ratelimit-limit-requests", "100"}, {"x-ratelimit-remaining-requests", "0"}, {"x-ratelimit-reset-requests", "60m0s"}};
    world.ask(QStringLiteral("first"));
    world.runOut();
    world.dispatcher->report(QStringLiteral("0"), QStringLiteral("m"), told);
    const qint64 idle = world.clock->nowMs();
    for (int i = 0; i < 20; ++i)
        world.ask(QStringLiteral("p"));
    QCOMPARE(world.servers[0]->prompts.size(), 1);
    world.runOut();
    QCOMPARE(world.answered(), 21);
    QCOMPARE(world.servers[0]->sentMs[1] - idle, 1000);
    QVERIFY2(world.servers[0]->sentMs.last() - idle <= 1000 + 20 * 10, qPrintable(QString::number(world.servers[0]->sentMs.last() - idle)));
}

/// Headers that are right: each refused try doubles the wait before the next one.
void TestDispatcher::rightHeadersAreTriedSeldom()
{
    qint64 freeMs = 0;
    std::shared_ptr<VirtualClock> clock;
    World world({[&](int n) { return n == 1 || clock->nowMs() >= freeMs ? FakeServer::Answer{says(QStringLiteral("yes")), 10} : failure(ErrorKind::RateLimited, 10, milliseconds(0)); }}, 4);
    clock = world.clock;
    world.ask(QStringLiteral("first"));
    world.runOut();
    HttpReply told;
    told.headers = {{"x-ratelimit-limit-requests", "100"}, {"x-ratelimit-remaining-requests", "0"}, {"x-ratelimit-reset-requests", "60m0s"}};
    world.dispatcher->report(QStringLiteral("0"), QStringLiteral("m"), told);
    freeMs = clock->nowMs() + 60'000;
    for (int i = 0; i < 20; ++i)
        world.ask(QStringLiteral("p"));
    world.clock->advanceTo(freeMs - 1);
    QVERIFY2(world.servers[0]->prompts.size() <= 1 + 7, qPrintable(QString::number(world.servers[0]->prompts.size()))); // 1 + 2 + 4 + … s
    world.runOut();
    QVERIFY(world.answered() >= 20 + 1 - 7);
}

void TestDispatcher::aServerThatIsNotReadyIsAskedOneByOne()
{
    qint64 readyMs = 0;
    std::shared_ptr<VirtualClock> clock;
    World world({[&](int) { return clock->nowMs() < readyMs ? failure(ErrorKind::Overloaded, 10, milliseconds(1000)) : FakeServer::Answer(); }}, 8);
    clock = world.clock;
    readyMs = clock->nowMs() + 10'000;
    for (int i = 0; i < 40; ++i)
        world.ask(QStringLiteral("p"));
    world.clock->advanceTo(readyMs - 1);
    QVERIFY2(world.servers[0]->prompts.size() <= 8 + 10, qPrintable(QString::number(world.servers[0]->prompts.size())));
    QVERIFY(world.dispatcher->waiting() >= 20); // it is there: nothing fails for being away
    QCOMPARE(world.dispatcher->health().constFirst().state, EndpointState::Paused);
    world.runOut();
    QCOMPARE(world.answered(), 40 - (8 + 9));
}

void TestDispatcher::leastBusyByWeight()
{
    World world({good(), good(), good()}, 32, {1, 1, 2});
    for (int i = 0; i < 40; ++i)
        world.ask(QStringLiteral("p"));
    QCOMPARE(world.servers[0]->inFlight, 10);
    QCOMPARE(world.servers[1]->inFlight, 10);
    QCOMPARE(world.servers[2]->inFlight, 20);
    world.runOut();
    // Nobody busy: round robin.
    for (int i = 0; i < 3; ++i) {
        world.ask(QStringLiteral("q"));
        world.runOut();
    }
    QCOMPARE(world.answered(), 43);
}

void TestDispatcher::goesOnElsewhereWhenNothingWasSent()
{
    World world({[](int) { return failure(ErrorKind::Unreachable, 1); }, good()}, 4);
    for (int i = 0; i < 20; ++i)
        world.ask(QStringLiteral("p"));
    world.clock->advanceTo(world.clock->nowMs() + 3000);
    QCOMPARE(world.answered(), 20);
    for (const auto &outcome : world.outcomes)
        QCOMPARE((*outcome->reply)->endpoint, QStringLiteral("host1:80"));
    QVERIFY(world.servers[0]->prompts.size() <= 8); // it is not asked for ever
}

void TestDispatcher::aRetryGoesElsewhere()
{
    World world({[](int) { return failure(ErrorKind::Interrupted); }, [](int) { return failure(ErrorKind::Interrupted); }}, 4);
    CompletionRequest request;
    request.seed = 7;
    for (int attempt = 0; attempt < 2; ++attempt) {
        Outcome outcome;
        World::follow(world.provider->complete(request, StopToken()), &outcome, world.clock);
        world.clock->advanceTo(world.clock->nowMs() + 200);
        QVERIFY(outcome.reply && !*outcome.reply); // what was sent is not sent again unseen
    }
    QCOMPARE(world.servers[0]->prompts.size(), 1);
    QCOMPARE(world.servers[1]->prompts.size(), 1);
}

void TestDispatcher::returnIsNoticed()
{
    bool down = false;
    World world({[&down](int) { return down ? failure(ErrorKind::Interrupted, 50) : FakeServer::Answer(); }, good()}, 4);
    const auto keepBusy = [&](qint64 ms) {
        const qint64 end = world.clock->nowMs() + ms;
        while (world.clock->nowMs() < end) {
            world.ask(QStringLiteral("p"));
            world.clock->advanceTo(world.clock->nowMs() + 20);
        }
    };
    keepBusy(2000);
    down = true;
    keepBusy(60'000);
    const auto state = [&] { return world.dispatcher->health().constFirst().state; };
    QCOMPARE(state(), EndpointState::Down);
    const qsizetype before = world.servers[0]->prompts.size();
    keepBusy(5000);
    QCOMPARE(world.servers[0]->prompts.size(), before); // probes are no calls
    down = false;
    *world.probeAnswers = true;
    const qint64 back = world.clock->nowMs();
    while (state() != EndpointState::Ready && world.clock->nowMs() < back + 60'000)
        keepBusy(100);
    QVERIFY2(world.clock->nowMs() - back <= 30'000, qPrintable(QString::number(world.clock->nowMs() - back)));
    world.runOut();
}

void TestDispatcher::nobodyThereFailsAtOnce()
{
    World world({[](int) { return failure(ErrorKind::Unreachable, 1); }}, 4);
    for (int i = 0; i < 20; ++i)
        world.ask(QStringLiteral("p"));
    world.clock->advanceTo(world.clock->nowMs() + 100);
    for (const auto &outcome : world.outcomes) {
        QVERIFY(outcome->reply && !*outcome->reply);
        QCOMPARE(outcome->reply->error().kind, ErrorKind::Unreachable);
        QVERIFY(outcome->reply->error().unsent);
    }
    QVERIFY(world.servers[0]->prompts.size() < 20);
}

void TestDispatcher::waitsForAServerThatWasThere()
{
    bool down = false;
    World world({[&down](int) { return down ? failure(ErrorKind::Unreachable, 1) : FakeServer::Answer(); }}, 4);
    world.ask(QStringLiteral("first"));
    world.runOut();
    down = true;
    for (int i = 0; i < 20; ++i)
        world.ask(QStringLiteral("p"));
    world.clock->advanceTo(world.clock->nowMs() + 4000);
    const int waiting = world.dispatcher->waiting();
    QVERIFY(waiting >= 10);
    down = false;
    *world.probeAnswers = true;
    world.runOut();
    QCOMPARE(world.dispatcher->waiting(), 0);
    QCOMPARE(world.answered(), 1 + waiting);
}

void TestDispatcher::lateJudgesAreAskedTwice()
{
    // Of 100 answers one is late; the 60th question hangs.
    World world({[](int n) { return FakeServer::Answer{says(QString::number(n)), n == 60 ? 60'000 : 100}; }}, 4);
    for (int i = 0; i < 59; ++i) {
        world.ask(QStringLiteral("p"), Priority::Judge, QStringLiteral("a"), {}, true);
        world.clock->advanceTo(world.clock->nowMs() + 200);
    }
    const qint64 asked = world.clock->nowMs();
    Outcome *const late = world.ask(QStringLiteral("late"), Priority::Judge, QStringLiteral("a"), {}, true);
    world.clock->advanceTo(asked + 1000);
    QVERIFY(late->reply && *late->reply);
    QCOMPARE((*late->reply)->text, QStringLiteral("61"));
    QCOMPARE((*late->reply)->lostCopies, 1);
    QCOMPARE(world.servers[0]->inFlight, 0); // the loser was ended
    QVERIFY(late->atMs - asked <= 300);
    world.runOut();
}

void TestDispatcher::hedgesAreFew()
{
    World world({[](int n) { return FakeServer::Answer{says(QStringLiteral("x")), n > 100 && n % 2 ? 5000 : 100}; }}, 4);
    for (int i = 0; i < 400; ++i) {
        world.ask(QStringLiteral("p"), Priority::Judge, QStringLiteral("a"), {}, true);
        world.clock->advanceTo(world.clock->nowMs() + 6000);
    }
    QCOMPARE(world.answered(), 400);
    QVERIFY2(world.servers[0]->prompts.size() <= 400 * 1.05 + 1, qPrintable(QString::number(world.servers[0]->prompts.size())));
}

void TestDispatcher::readsWeights()
{
    QCOMPARE(weightedEndpoint(QStringLiteral("http://a:1")), std::pair(QStringLiteral("http://a:1"), 1.0));
    QCOMPARE(weightedEndpoint(QStringLiteral(" http://a:1   2.5 ")), std::pair(QStringLiteral("http://a:1"), 2.5));
    QCOMPARE(weightedEndpoint(QStringLiteral("http://a:1 many")), std::pair(QStringLiteral("http://a:1"), 1.0));
}

QTEST_GUILESS_MAIN(TestDispatcher)
#include "tst_dispatcher.moc"
