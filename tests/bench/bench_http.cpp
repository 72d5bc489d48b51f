// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Calls per second through a provider, with 64 in flight and 50 ms of latency, compared with plain sockets.

#include "engine/base/systemclock.h"
#include "engine/providers/dispatch/dispatchingsource.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/providerregistry.h"
#include "tests/bench/benchserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>

using namespace engine;

namespace {

constexpr int inFlight = 64;
constexpr int latencyMs = 50;

struct Measured {
    int calls = 0;
    int failed = 0;
    int open = 0;
    bool over = false;
    double seconds = 0;
    qint64 longestGapUs = 0;
};

CompletionRequest requestFor(int port)
{
    CompletionRequest request;
    request.prompt = QStringLiteral("Write a sarcastic product pitch about toothpaste for vampires. ").repeated(8);
    request.generator.provider = QStringLiteral("openai-compatible");
    request.generator.endpoint = QStringLiteral("http://127.0.0.1:%1/v1").arg(port);
    request.generator.model = QStringLiteral("m");
    request.generator.temperature = 0.7;
    return request;
}

Task<> keepAsking(std::shared_ptr<Provider> provider, CompletionRequest request, Measured *measured)
{
    ++measured->open;
    while (!measured->over) {
        const Result<CompletionReply> reply = co_await provider->complete(request, StopToken());
        if (measured->over)
            break;
        ++(reply ? measured->calls : measured->failed);
        ++request.seed;
    }
    if (--measured->open == 0)
        QCoreApplication::quit();
}

Measured measure(const std::shared_ptr<Provider> &provider, const CompletionRequest &request, double seconds)
{
    Measured measured;
    QElapsedTimer total, since;
    QTimer heartbeat; // measures the longest gap of the event loop
    QObject::connect(&heartbeat, &QTimer::timeout, [&] { measured.longestGapUs = qMax(measured.longestGapUs, since.nsecsElapsed() / 1000); since.start(); });
    heartbeat.setTimerType(Qt::PreciseTimer);
    heartbeat.start(1);
    QTimer::singleShot(std::chrono::milliseconds(qint64(seconds * 1000)), Qt::PreciseTimer, [&] {
        measured.seconds = double(total.nsecsElapsed()) / 1e9;
        measured.over = true;
    });
    since.start();
    total.start();
    for (int i = 0; i < inFlight; ++i)
        (void)keepAsking(provider, request, &measured);
    QCoreApplication::exec();
    return measured;
}

} // namespace

int main(int argc, char **argv)
{
    const bench::BenchServer server(latencyMs);
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("seconds"), QStringLiteral("Time to measure."), QStringLiteral("n"), QStringLiteral("10")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One line of JSON.")});
    parser.process(app);
    const double seconds = parser.value(QStringLiteral("seconds")).toDouble();
    if (!(seconds > 0)) {
        std::fprintf(stderr, "--seconds: expected a positive number\n");
        return 2;
    }

    const double plain = bench::plainRate(server.port(), inFlight, qMin(seconds, 5.0));
    const auto clock = std::make_shared<SystemClock>();
    DispatchingSource source(std::make_shared<ProviderRegistry>(clock, nullptr, PriceBook(), [](const QString &) { return QString(); }), clock);
    const CompletionRequest request = requestFor(server.port());
    const std::shared_ptr<Provider> provider = *source.providerFor(request.generator);
    (void)measure(provider, request, 1); // warms up connections, the window of concurrent calls, code and caches
    const Measured measured = measure(provider, request, seconds);
    const double rate = measured.calls / measured.seconds, ideal = inFlight * 1000.0 / latencyMs;
    const char *const form = parser.isSet(QStringLiteral("json"))
        ? "{\"bench\":\"http\",\"callsPerSecond\":%.1f,\"failed\":%d,\"ideal\":%.0f,\"shareOfIdeal\":%.4f,\"plainPerSecond\":%.1f,\"shareOfPlain\":%.4f,\"longestGapMs\":%.2f}\n"
        : "calls/s %.1f (failed %d)  ideal %.0f  share of ideal %.4f  plain sockets %.1f  share of plain %.4f  longest event-loop gap %.2f ms\n";
    std::printf(form, rate, measured.failed, ideal, rate / ideal, plain, rate / plain, double(measured.longestGapUs) / 1000);
    return measured.failed == 0 && rate >= 0.95 * ideal ? 0 : 1;
}
