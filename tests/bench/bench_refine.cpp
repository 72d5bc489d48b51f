// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// 10,000 refinement loops with an instant provider: bench_refine [--json] [--loops N]

#include "engine/base/virtualclock.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/provider.h"
#include "engine/providers/interface/providersource.h"
#include "engine/recipes/recipe.h"
#include "engine/session/session.h"
#include "engine/store/eventstore.h"
#include "engine/types/plan/modelinfo.h"
#include "tests/bench/benchgoals.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPromise>

#include <cstdio>

#include <unistd.h>

using namespace engine;

namespace {

/// Counts the events of iterations and stores nothing.
class CountingStore final : public EventStore
{
public:
    QFuture<Result<>> append(QList<RunEvent> events) override
    {
        for (const RunEvent &event : events)
            iterations += std::holds_alternative<IterationFinished>(event.body);
        return ready(Result<>());
    }
    QFuture<Result<QList<RunEvent>>> events(RunId, quint64, int) override { return ready(Result<QList<RunEvent>>(QList<RunEvent>())); }
    qint64 iterations = 0;

private:
    template <typename T>
    static QFuture<T> ready(T value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
};

/// Adds a word to the text of each request.
class InstantProvider final : public Provider
{
public:
    Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken) override
    {
        CompletionReply reply;
        reply.text = request.texts.value(0) + QStringLiteral(" word");
        reply.cost = Money();
        co_return reply;
    }
    Task<Result<QList<ModelInfo>>> models(StopToken) override { co_return QList<ModelInfo>(); }
};

class InstantSource final : public ProviderSource
{
public:
    Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &) override { return m_provider; }
    std::optional<Price> price(const GeneratorPlan &, qint64, qint64) const override { return Price{}; }

private:
    std::shared_ptr<Provider> m_provider = std::make_shared<InstantProvider>();
};

double megabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const qsizetype at = words.indexOf(QStringLiteral("--loops"));
    const int loops = at < 0 ? 10'000 : words.value(at + 1).toInt();
    const RunConfig config = freeze(parseConfig("recipe: refine\ntask: count\nseed: 1\ngenerator: {provider: openai, model: m}\n"
                                                "refinement: {maxIterations: 6}\nevaluators: [{kind: length, minWords: 5}]\n").config);
    const RunPlan plan = resolve(config).plan;
    const auto store = std::make_shared<CountingStore>();
    const auto source = std::make_shared<InstantSource>();
    const auto clock = std::make_shared<VirtualClock>(0);
    double early = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < loops; ++i) {
        World world{store, source, clock, [](const QList<RunEvent> &) { }, {}};
        Session session(RunId{QStringLiteral("r%1").arg(i)}, plan, world);
        session.start(config);
        const Task<> root = runRecipe(&session);
        while (!root.isReady() && clock->ringNext()) { }
        if (i == loops / 10)
            early = megabytes();
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const double rate = double(store->iterations) / seconds;
    const bool json = words.contains(QStringLiteral("--json"));
    BenchReport report;
    report.row({{QStringLiteral("loops"), loops}, {QStringLiteral("iterations"), double(store->iterations)}, {QStringLiteral("seconds"), seconds},
        {QStringLiteral("perSecond"), rate}, {QStringLiteral("megabytes"), megabytes()}});
    if (!json)
        std::printf("%d loops, %lld iterations, %.2f s, %.0f iterations/s, %.1f MB (%.1f MB after a tenth)\n", loops, static_cast<long long>(store->iterations), seconds, rate, megabytes(), early);
    report.atLeast(QStringLiteral("iterations a second"), 2000, rate);
    report.atMost(QStringLiteral("memory grown after the first tenth, MB"), 5, megabytes() - early);
    return report.finish(json);
}
