// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program as a command: `valda evolve … --concurrency 64` against a server with 50 ms of latency, compared with
// plain sockets to the same server; and a run on measured texts with calls of 2 s and evaluations of 0.5 s.
//   bench_commandline [--json] [--valda PROGRAM]

#include "tests/bench/benchgoals.h"
#include "tests/bench/benchserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace {

constexpr int manyCalls = 64;
constexpr int fewCalls = 8;
constexpr int shortMs = 50;
constexpr int longMs = 2000;
constexpr int candidates = 120;

struct RunFigures {
    int finished = 0, failed = 0, tested = 0, mostInFlight = 0;
    double seconds = 0;         ///< from the first call to the end of the last successful one
    double measuredSeconds = 0; ///< from the first call to the last measurement
};

QString urlOf(int port)
{
    return QStringLiteral("http://127.0.0.1:%1/v1").arg(port);
}

/// Figures of a run, counted from the events that the program prints.
RunFigures figuresOf(const QByteArray &lines)
{
    RunFigures figures;
    double first = 0, lastCall = 0, lastTest = 0;
    int inFlight = 0;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        const QString type = event[QStringLiteral("type")].toString();
        const double atMs = event[QStringLiteral("atMs")].toDouble();
        if (type == u"callStarted") {
            first = first > 0 ? first : atMs;
            figures.mostInFlight = std::max(figures.mostInFlight, ++inFlight);
        } else if (type == u"callFinished") {
            --inFlight;
            const bool failed = event.contains(QStringLiteral("error"));
            figures.failed += failed;
            figures.finished += !failed;
            lastCall = failed ? lastCall : atMs;
        } else if (type == u"candidateTested") {
            ++figures.tested;
            lastTest = atMs;
        }
    }
    figures.seconds = (lastCall - first) / 1000;
    figures.measuredSeconds = (lastTest - first) / 1000;
    return figures;
}

RunFigures runOf(const QString &program, const QStringList &arguments)
{
    const QTemporaryDir library;
    QProcess valda;
    valda.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    valda.start(program, arguments + QStringList{QStringLiteral("--library"), library.path(), QStringLiteral("--json"), QStringLiteral("--quiet")});
    QByteArray said;
    while (valda.state() != QProcess::NotRunning) {
        if (!valda.waitForReadyRead(180'000) && valda.state() != QProcess::NotRunning) {
            valda.kill();
            break;
        }
        said += valda.readAllStandardOutput();
    }
    valda.waitForFinished();
    said += valda.readAllStandardOutput();
    return figuresOf(said);
}

void manyShortCalls(BenchReport &report, const QString &program, int port)
{
    const double plain = bench::plainRate(port, manyCalls, 4);
    const RunFigures run = runOf(program, {QStringLiteral("evolve"), QStringLiteral("Write a sarcastic product pitch about toothpaste for vampires."),
        QStringLiteral("--provider"), QStringLiteral("openai-compatible"), QStringLiteral("--endpoint"), urlOf(port), QStringLiteral("--model"), QStringLiteral("m"),
        QStringLiteral("--concurrency"), QString::number(manyCalls), QStringLiteral("--max-candidates"), QStringLiteral("1500")});
    const double rate = run.finished / std::max(0.001, run.seconds);
    report.row({{QStringLiteral("bench"), QStringLiteral("manyShortCalls")}, {QStringLiteral("calls"), run.finished}, {QStringLiteral("failed"), run.failed},
        {QStringLiteral("callsPerSecond"), rate}, {QStringLiteral("plainPerSecond"), plain}, {QStringLiteral("mostInFlight"), run.mostInFlight}});
    std::printf("64 calls of 50 ms: %d calls, %.1f a second, plain sockets %.1f, most in flight %d\n", run.finished, rate, plain, run.mostInFlight);
    report.atLeast(QStringLiteral("calls a second with --concurrency 64 at 50 ms, share of plain sockets"), 0.9, rate / plain);
    report.atMost(QStringLiteral("calls that failed"), 0, run.failed);
}

QString measuredRun(const QTemporaryDir &folder, int port)
{
    const QString path = folder.filePath(QStringLiteral("run.yaml"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(path));
    file.write("task: a pitch\nseeding: {count: 8}\npopulation: {ranking: metric, duplicateThreshold: 1}\n"
               "testing: {command: [sh, -c, \"sleep 0.5; wc -c < {candidate}\"], recheck: false}\n"
               "generator: {provider: openai-compatible, model: m, endpoint: \"" + urlOf(port).toUtf8() + "\"}\n"
               "concurrency: {total: " + QByteArray::number(fewCalls) + ", test: 4}\nstop: {candidates: " + QByteArray::number(candidates) + "}\n");
    return path;
}

void fewLongCalls(BenchReport &report, const QString &program, int port)
{
    const QTemporaryDir folder;
    const RunFigures run = runOf(program, {QStringLiteral("run"), measuredRun(folder, port)});
    const double ideal = double(candidates) / fewCalls * longMs / 1000;
    report.row({{QStringLiteral("bench"), QStringLiteral("fewLongCalls")}, {QStringLiteral("calls"), run.finished}, {QStringLiteral("tested"), run.tested},
        {QStringLiteral("seconds"), run.seconds}, {QStringLiteral("measuredSeconds"), run.measuredSeconds}, {QStringLiteral("idealSeconds"), ideal}});
    std::printf("8 calls of 2 s, evaluations of 0.5 s: %d candidates measured, last call ended after %.2f s (ideal %.2f), last measured after %.2f s\n", run.tested,
        run.seconds, ideal, run.measuredSeconds);
    report.atLeast(QStringLiteral("candidates measured"), candidates, run.tested);
    report.atLeast(QStringLiteral("8 calls of 2 s with evaluations of 0.5 s, share of the ideal rate"), 0.95, ideal / std::max(0.001, run.seconds));
}

} // namespace

int main(int argc, char **argv)
{
    const bench::BenchServer quick(shortMs), slow(longMs);
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON document.")});
    parser.addOption({QStringLiteral("valda"), QStringLiteral("The program."), QStringLiteral("path"),
        QCoreApplication::applicationDirPath() + QStringLiteral("/valda")});
    parser.process(app);
    BenchReport report;
    manyShortCalls(report, parser.value(QStringLiteral("valda")), quick.port());
    fewLongCalls(report, parser.value(QStringLiteral("valda")), slow.port());
    return report.finish(parser.isSet(QStringLiteral("json")));
}
