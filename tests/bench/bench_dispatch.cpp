// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole runs over real connections: with faults, with a server that stops and starts again, and with many calls in
// flight.

#include "engine/base/systemclock.h"
#include "engine/config/fields/edit.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"
#include "engine/providers/dispatch/dispatchingsource.h"
#include "engine/providers/providerregistry.h"
#include "engine/recipes/recipe.h"
#include "engine/session/session.h"
#include "engine/store/memoryeventstore.h"
#include "engine/types/state/runstate.h"
#include "tests/bench/benchserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <cstdio>

using namespace engine;

namespace {

/// Measures the longest time between two timer events of the event loop.
class Heartbeat
{
public:
    Heartbeat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_longestUs = std::max(m_longestUs, m_since.nsecsElapsed() / 1000);
            m_since.start();
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(1);
        m_since.start();
    }
    void reset() { m_longestUs = 0; }
    [[nodiscard]] double longestMs() const { return double(m_longestUs) / 1000; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longestUs = 0;
};

double residentMb()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

std::shared_ptr<DispatchingSource> newSource(const std::shared_ptr<SystemClock> &clock)
{
    return std::make_shared<DispatchingSource>(
        std::make_shared<ProviderRegistry>(clock, nullptr, PriceBook(), [](const QString &) { return QString(); }), clock);
}

RunConfig configFor(const QStringList &endpoints, int calls, int concurrency)
{
    const QByteArray yaml = QStringLiteral("task: a pitch\nseed: 7\nseeding: {count: %1}\nevaluation: {matchesPerCandidate: 0}\n"
        "evaluators: [{kind: length, maxWords: 60}]\npopulation: {size: 24, duplicateThreshold: 1}\nstop: {candidates: 1000000}\n"
        "budget: {calls: %1}\nconcurrency: {total: %2, generate: %2, judge: 1}\nretry: {budgetShare: 0.5}\n"
        "generator: {provider: openai-compatible, model: m, endpoint: \"%3\", timeoutSeconds: 1, inputUsdPerMtok: 1, outputUsdPerMtok: 1}\n")
        .arg(calls).arg(concurrency).arg(endpoints.constFirst()).toUtf8();
    const ParsedConfig parsed = parseConfig(yaml);
    RunConfig config = parsed.config;
    if (endpoints.size() > 1)
        config = withValue(config, QStringLiteral("generator.endpoints"), endpoints.mid(1));
    return freeze(config);
}

/// Totals of a run, counted from its log.
struct Account {
    int started = 0, finished = 0, born = 0, rejected = 0, failed = 0, lost = 0, unfinished = 0, twice = 0;
    Money spent;
    bool sumsUp = false;
    double seconds = 0, backOffSeconds = 0;
    EndReason reason = EndReason::Failed;
    QHash<QString, int> servedBy;
};

/// Times in which a server got no new calls, in ms of the log; in order, without overlap.
struct Pauses {
    QList<std::pair<qint64, qint64>> times;
    double idleSeconds = 0; ///< idle share of the slots, summed over the pauses; calls in flight use slots in a pause

    [[nodiscard]] qint64 outside(qint64 from, qint64 to) const
    {
        qint64 left = std::max<qint64>(0, to - from);
        for (const auto &[begin, end] : times)
            left -= std::max<qint64>(0, std::min(end, to) - std::max(begin, from));
        return left;
    }
};

/// Records the pauses of a run's single server from its health, every few milliseconds.
class PauseWatch
{
public:
    explicit PauseWatch(int slotCount)
        : m_slots(slotCount)
    {
    }
    void look(const QList<EndpointHealth> &health)
    {
        const qint64 now = SystemClock().nowMs();
        if (m_idle > 0)
            m_pauses.idleSeconds += m_idle * double(now - m_seenMs) / 1000;
        const bool paused = !health.isEmpty() && health.constFirst().state == EndpointState::Paused;
        if (paused && m_idle <= 0)
            m_pauses.times.append({now, now});
        else if (m_idle > 0)
            m_pauses.times.last().second = now;
        m_idle = paused ? std::max(1e-9, 1 - double(health.constFirst().inFlight) / m_slots) : 0;
        m_seenMs = now;
    }
    [[nodiscard]] const Pauses &pauses() const { return m_pauses; }

private:
    int m_slots;
    double m_idle = 0; ///< idle share of the slots; 0 outside of a pause
    qint64 m_seenMs = 0;
    Pauses m_pauses;
};

/// backOffSeconds sums intended waiting: idle slots in a pause of the server, and one slot per wait before a retry, as
/// far as the wait lies outside of such pauses.
Account accountOf(const QList<RunEvent> &log, int slotCount, const Pauses &pauses = {})
{
    Account account;
    QHash<CallId, Call> open;
    QHash<CallId, qint64> failedAt;
    RunState state;
    Money sum;
    qint64 backOffMs = 0;
    for (const RunEvent &event : log) {
        state.apply(event);
        if (const auto *body = std::get_if<CallStarted>(&event.body)) {
            ++account.started;
            account.twice += open.contains(body->call.id);
            open.insert(body->call.id, body->call);
            if (body->call.retryOf)
                backOffMs += pauses.outside(failedAt.value(body->call.retryOf, event.atMs), event.atMs);
        } else if (const auto *ended = std::get_if<CallFinished>(&event.body)) {
            ++account.finished;
            account.twice += !open.contains(ended->end.call);
            const Call call = open.take(ended->end.call);
            failedAt[call.retryOf ? call.retryOf : call.id] = event.atMs;
            sum += ended->end.cost;
            account.failed += ended->end.error.has_value();
            account.lost += ended->end.error && ended->end.cost > Money();
            ++account.servedBy[ended->end.endpoint];
        } else if (const auto *finished = std::get_if<RunFinished>(&event.body)) {
            account.reason = finished->reason;
        }
        account.born += std::holds_alternative<CandidateBorn>(event.body);
        account.rejected += std::holds_alternative<ReplyRejected>(event.body);
    }
    account.unfinished = int(open.size());
    account.spent = state.totals().spent;
    account.sumsUp = sum == account.spent && account.born + account.rejected + account.failed == account.finished;
    account.seconds = double(log.constLast().atMs - log.constFirst().atMs) / 1000;
    account.backOffSeconds = pauses.idleSeconds + double(backOffMs) / 1000 / slotCount;
    return account;
}

struct RunResult {
    QList<RunEvent> log;
    QList<EndpointHealth> health;
};

/// Plays one run to its end; calls `during` every 20 ms.
RunResult runToEnd(const QStringList &endpoints, int calls, int concurrency, const std::function<void(DispatchingSource &)> &during = {})
{
    const auto clock = std::make_shared<SystemClock>();
    const auto source = newSource(clock);
    const auto store = std::make_shared<MemoryEventStore>();
    RunResult result;
    const World world{store, source, clock, [&](const QList<RunEvent> &events) { result.log.append(events); }};
    const RunConfig config = configFor(endpoints, calls, concurrency);
    Session session(RunId{QStringLiteral("bench")}, resolve(config).plan, world);
    session.start(config);
    Task<> root = runRecipe(&session);
    QTimer ticks;
    if (during)
        QObject::connect(&ticks, &QTimer::timeout, [&] { during(*source); });
    ticks.start(20);
    QEventLoop loop;
    while (!root.isReady())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    result.health = source->health();
    return result;
}

QString urlOf(const bench::BenchServer &server)
{
    return QStringLiteral("http://127.0.0.1:%1/v1").arg(server.port());
}

bool tell(bool json, const char *name, const QList<std::pair<const char *, double>> &numbers, bool good)
{
    std::printf(json ? "{\"bench\":\"%s\"" : "%s: ", name);
    for (const auto &[key, value] : numbers)
        std::printf(json ? ",\"%s\":%.6g" : " %s %.6g", key, value);
    std::printf(json ? ",\"ok\":%s}\n" : "  %s\n", good ? (json ? "true" : "ok") : (json ? "false" : "NOT AS IT SHOULD BE"));
    std::fflush(stdout);
    return good;
}

bool faults(bool json, const bench::BenchServer &sound, const bench::BenchServer &faulty, int calls)
{
    constexpr int slotCount = 32;
    const Account fine = accountOf(runToEnd({urlOf(sound)}, calls, slotCount).log, slotCount);
    PauseWatch watch(slotCount);
    const RunResult badRun = runToEnd({urlOf(faulty)}, calls, slotCount, [&](DispatchingSource &source) { watch.look(source.health()); });
    const Account bad = accountOf(badRun.log, slotCount, watch.pauses());
    const double rate = fine.finished / fine.seconds;
    const double backOff = bad.backOffSeconds;
    const double badRate = bad.finished / (bad.seconds - backOff);
    const bool accounted = bad.started == bad.finished && bad.unfinished == 0 && bad.twice == 0 && bad.sumsUp && bad.finished >= calls;
    return tell(json, "faults", {{"calls", bad.finished}, {"failed", bad.failed}, {"bookedAsLost", bad.lost}, {"born", bad.born},
        {"seconds", bad.seconds}, {"backOffSeconds", backOff}, {"callsPerSecond", badRate}, {"faultFreePerSecond", rate},
        {"shareOfFaultFree", badRate / rate}, {"accounted", accounted}}, accounted && badRate >= 0.85 * rate);
}

bool failOver(bool json, std::vector<std::unique_ptr<bench::BenchServer>> &servers, int calls)
{
    QStringList urls;
    for (int i = 0; i < 3; ++i)
        urls << urlOf(*servers[size_t(i)]);
    QElapsedTimer since, returned;
    since.start();
    bool dead = false, back = false;
    double noticedSeconds = -1;
    const QString victim = QStringLiteral("127.0.0.1:%1").arg(servers[1]->port());
    const RunResult result = runToEnd(urls, calls, 24, [&](DispatchingSource &source) {
        if (!dead && since.elapsed() > 1500) {
            servers[1]->die();
            dead = true;
        } else if (dead && !back && since.elapsed() > 4500) {
            servers[1]->comeBack();
            back = true;
            returned.start();
        } else if (back && noticedSeconds < 0) {
            for (const EndpointHealth &each : source.health()) {
                if (each.address == victim && each.state == EndpointState::Ready)
                    noticedSeconds = double(returned.elapsed()) / 1000;
            }
        }
    });
    const Account account = accountOf(result.log, 24);
    const int lostCandidates = account.finished - account.born - account.rejected - account.failed;
    int givenUp = 0; // steps whose last attempt failed: each costs a candidate
    QSet<CallId> failed, retried;
    for (const RunEvent &event : result.log) {
        if (const auto *body = std::get_if<CallStarted>(&event.body); body && body->call.retryOf)
            retried.insert(body->call.retryOf);
        if (const auto *body = std::get_if<CallFinished>(&event.body); body && body->end.error)
            failed.insert(body->end.call);
    }
    for (const CallId id : failed)
        givenUp += !retried.contains(id);
    const bool good = account.started == account.finished && account.twice == 0 && account.sumsUp && lostCandidates == 0
        && givenUp == 0 && noticedSeconds >= 0 && noticedSeconds <= 30;
    return tell(json, "failover", {{"calls", account.finished}, {"failed", account.failed}, {"born", account.born},
        {"candidatesLost", lostCandidates + givenUp}, {"returnNoticedSeconds", noticedSeconds}, {"seconds", account.seconds}}, good);
}

/// As in the program: the run in its own thread, beside the event loop of the window.
bool wide(bool json, const std::vector<std::unique_ptr<bench::BenchServer>> &servers, int calls)
{
    QStringList urls;
    for (const auto &server : servers)
        urls << urlOf(*server);
    int most = 0;
    RunResult result;
    const std::unique_ptr<QThread> engine(QThread::create([&] {
        result = runToEnd(urls, calls, 256, [&](DispatchingSource &source) {
            int inFlight = 0;
            for (const EndpointHealth &each : source.health())
                inFlight += each.inFlight;
            most = std::max(most, inFlight);
        });
    }));
    Heartbeat window;
    QTimer::singleShot(1000, [&] { window.reset(); }); // all connections are open by then
    QEventLoop loop;
    QObject::connect(engine.get(), &QThread::finished, &loop, &QEventLoop::quit);
    engine->start();
    loop.exec();
    engine->wait();
    const double gap = window.longestMs(), memory = residentMb();
    const Account account = accountOf(result.log, 256);
    return tell(json, "wide", {{"endpoints", double(servers.size())}, {"mostInFlight", most}, {"calls", account.finished}, {"failed", account.failed},
        {"longestGapMs", gap}, {"residentMb", memory}, {"callsPerSecond", account.finished / account.seconds}},
        most >= 250 && account.failed == 0 && gap < 16 && memory < 300);
}

} // namespace

int main(int argc, char **argv)
{
    const bench::BenchServer sound(250), faulty(250, {.refused = 100, .broken = 50, .cut = 20, .hanging = 10});
    std::vector<std::unique_ptr<bench::BenchServer>> many;
    for (int i = 0; i < 16; ++i)
        many.push_back(std::make_unique<bench::BenchServer>(250, bench::Behaviour{.niceness = 10}));
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("json"), QStringLiteral("One line of JSON each.")});
    parser.addOption({QStringLiteral("calls"), QStringLiteral("Calls of the run with faults."), QStringLiteral("n"), QStringLiteral("2000")});
    parser.addOption({QStringLiteral("only"), QStringLiteral("faults, failover or wide."), QStringLiteral("name")});
    parser.process(app);
    const bool json = parser.isSet(QStringLiteral("json"));
    const QString only = parser.value(QStringLiteral("only"));
    const int calls = std::max(100, parser.value(QStringLiteral("calls")).toInt());
    bool good = true;
    if (only.isEmpty() || only == u"faults")
        good &= faults(json, sound, faulty, calls);
    if (only.isEmpty() || only == u"failover")
        good &= failOver(json, many, 1500);
    if (only.isEmpty() || only == u"wide")
        good &= wide(json, many, 6000);
    return good ? 0 : 1;
}
