// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cost of a step without the model: whole runs with a provider that replies at once, virtual time, the real library.
// bench_engine [--candidates N] [--concurrency N] [--library DIR] [--json]
// DIR keeps the run, to measure how long it takes to open. Exit code 1 when a goal is missed.

#include "engine/base/virtualclock.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/provider.h"
#include "engine/providers/interface/providersource.h"
#include "engine/recipes/recipe.h"
#include "engine/session/session.h"
#include "engine/store/library.h"
#include "engine/types/plan/modelinfo.h"
#include "tests/bench/benchgoals.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace engine;

namespace {

/// Replies at once with different texts of 1 kB; as a judge it prefers the larger text in string order.
class InstantProvider final : public Provider
{
public:
    Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken) override
    {
        CompletionReply reply;
        if (request.step == Step::Evaluation) {
            const bool first = request.texts[0] > request.texts[1];
            reply.text = first ? QStringLiteral("{\"reason\":\"larger\",\"winner\":\"A\"}") : QStringLiteral("{\"reason\":\"larger\",\"winner\":\"B\"}");
        } else {
            reply.text = QString::number(Random(request.seed).next() % 100'000'000) + m_rest;
        }
        reply.usage = {.input = 500, .output = 250, .reported = true};
        co_return reply;
    }
    Task<Result<QList<ModelInfo>>> models(StopToken) override { co_return QList<ModelInfo>(); }

private:
    static QString manyNumbers()
    {
        Random random(1);
        QString text;
        while (text.size() < 990)
            text += u' ' + QString::number(random.next() % 100'000'000);
        return text;
    }
    QString m_rest = manyNumbers();
};

class InstantSource final : public ProviderSource
{
public:
    Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &) override { return m_provider; }
    std::optional<Price> price(const GeneratorPlan &, qint64, qint64) const override { return Price{1, 1, 1, {}}; }

private:
    std::shared_ptr<Provider> m_provider = std::make_shared<InstantProvider>();
};

qint64 residentKb(const char *field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

double cpuSeconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

struct Lap {
    qint64 candidates, calls;
    double seconds;
};

/// Plays one run to `candidates` births; a lap ends at 1,000, 10,000 … births.
QList<Lap> runTo(int candidates, const QByteArray &concurrency, const QString &folder)
{
    const auto library = Library::open(folder);
    if (!library)
        qFatal("%s", qPrintable(library.error().detail));
    const auto parsed = parseConfig("task: Write numbers\nseed: 1\ngenerator: {provider: ollama, model: m}\nconcurrency: " + concurrency + "\n"
                                    "population: {size: 24, duplicateThreshold: 1}\nstop: {candidates: " + QByteArray::number(candidates) + "}\n");
    const RunConfig frozen = freeze(parsed.config);
    auto clock = std::make_shared<VirtualClock>(1000);
    QList<Lap> laps;
    qint64 born = 0, calls = 0, next = 1000;
    QElapsedTimer timer;
    const auto committed = [&](const QList<RunEvent> &events) {
        for (const RunEvent &event : events) {
            calls += std::holds_alternative<CallFinished>(event.body);
            born += std::holds_alternative<CandidateBorn>(event.body);
            if (born == next && std::holds_alternative<CandidateBorn>(event.body)) {
                laps.append({born, calls, double(timer.nsecsElapsed()) / 1e9});
                next *= 10;
            }
        }
    };
    Session session({QStringLiteral("bench")}, resolve(frozen).plan, {*library, std::make_shared<InstantSource>(), clock, committed});
    timer.start();
    session.start(frozen);
    const Task<> root = runRecipe(&session);
    QEventLoop loop;
    while (!root.isReady())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    if (laps.isEmpty() || laps.constLast().candidates != born)
        laps.append({born, calls, double(timer.nsecsElapsed()) / 1e9});
    return laps;
}

/// Reports steps per second of each lap and checks the goals. The slowest lap does not include the first one, with the
/// start.
int report(const QList<Lap> &laps, double libraryMb, bool json)
{
    BenchReport out;
    double slowest = 0, fastest = 0;
    for (qsizetype k = 0; k < laps.size(); ++k) {
        const Lap before = k ? laps[k - 1] : Lap{};
        const double rate = double(laps[k].calls - before.calls) / (laps[k].seconds - before.seconds);
        out.row({{QStringLiteral("candidates"), laps[k].candidates}, {QStringLiteral("calls"), laps[k].calls}, {QStringLiteral("seconds"), laps[k].seconds},
            {QStringLiteral("stepsPerSecond"), rate}});
        if (!json)
            std::printf("%8lld candidates %8lld calls %8.3f s %8.0f steps/s in this lap\n", static_cast<long long>(laps[k].candidates),
                static_cast<long long>(laps[k].calls), laps[k].seconds, rate);
        if (k > 0) {
            slowest = k == 1 ? rate : std::min(slowest, rate);
            fastest = std::max(fastest, rate);
        }
    }
    const Lap &last = laps.constLast();
    const double own = cpuSeconds(CLOCK_THREAD_CPUTIME_ID), all = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID);
    const double perStep = 1e6 / double(std::max<qint64>(1, last.calls)), rssMb = double(residentKb("VmHWM")) / 1024;
    out.row({{QStringLiteral("engineMicrosPerStep"), own * perStep}, {QStringLiteral("storeMicrosPerStep"), (all - own) * perStep},
        {QStringLiteral("peakRssMb"), rssMb}, {QStringLiteral("libraryMb"), libraryMb}});
    if (!json)
        std::printf("processor time per step: engine thread %.1f µs, store thread %.1f µs\npeak memory %.0f MB, library %.0f MB\n", own * perStep,
            (all - own) * perStep, rssMb, libraryMb);
    out.atLeast(QStringLiteral("steps a second to %1 candidates").arg(last.candidates), 10'000, double(last.calls) / last.seconds);
    if (laps.size() > 2)
        out.atLeast(QStringLiteral("slowest lap after the first over the fastest"), 0.8, slowest / fastest);
    out.atMost(QStringLiteral("peak memory, MB"), 600, rssMb);
    return out.finish(json);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const qsizetype at = words.indexOf(QStringLiteral("--candidates"));
    const int candidates = at > 0 ? words.value(at + 1).toInt() : 100'000;
    const QTemporaryDir temporary;
    const qsizetype keep = words.indexOf(QStringLiteral("--library"));
    const QDir folder(keep > 0 ? words.value(keep + 1) : temporary.path());
    const qsizetype calls = words.indexOf(QStringLiteral("--concurrency"));
    const QList<Lap> laps = runTo(candidates, calls > 0 ? words.value(calls + 1).toUtf8() : "16", folder.path());
    const bool json = words.contains(QStringLiteral("--json"));
    return report(laps, double(QFile(folder.filePath(QStringLiteral("library.db"))).size()) / 1048576, json);
}
