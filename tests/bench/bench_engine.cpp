// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a step costs beside the model: whole runs with a provider that answers at once, virtual time, the real library.
// bench_engine [--candidates N] [--concurrency N] [--library DIR] [--json]
// DIR keeps the run, to measure how long it takes to open.

#include "engine/base/virtualclock.h"
#include "engine/config/readwrite.h"
#include "engine/config/resolve.h"
#include "engine/providers/provider.h"
#include "engine/recipes/recipe.h"
#include "engine/recipes/session.h"
#include "engine/store/library.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace engine;

namespace {

/// Texts of 1 kB without end; the judge likes the one whose first number is larger.
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

/// One run to so many candidates; a lap at every tenfold.
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
    double before = 0;
    qint64 callsBefore = 0;
    for (const Lap &lap : laps) {
        const double rate = double(lap.calls - callsBefore) / (lap.seconds - before);
        std::printf(json ? "{\"candidates\":%lld,\"calls\":%lld,\"seconds\":%.3f,\"stepsPerSecond\":%.0f}\n"
                         : "%8lld candidates %8lld calls %8.3f s %8.0f steps/s in this lap\n",
            static_cast<long long>(lap.candidates), static_cast<long long>(lap.calls), lap.seconds, rate);
        before = lap.seconds;
        callsBefore = lap.calls;
    }
    const double own = cpuSeconds(CLOCK_THREAD_CPUTIME_ID), all = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID);
    const double perStep = 1e6 / double(std::max<qint64>(1, laps.constLast().calls));
    std::printf(json ? "{\"engineMicrosPerStep\":%.1f,\"storeMicrosPerStep\":%.1f}\n" : "processor time per step: engine thread %.1f µs, store thread %.1f µs\n",
        own * perStep, (all - own) * perStep);
    std::printf(json ? "{\"peakRssMb\":%.0f,\"libraryMb\":%.0f}\n" : "peak memory %.0f MB, library %.0f MB\n", double(residentKb("VmHWM")) / 1024,
        double(QFile(folder.filePath(QStringLiteral("library.db"))).size()) / 1048576);
    return 0;
}
