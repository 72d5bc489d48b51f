// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Overhead of the sandbox and accuracy of its figures, compared with plain Python in the same run.

#include "engine/sandbox/boxsandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <spawn.h>
#include <sys/wait.h>

using namespace engine;
using std::chrono::milliseconds;

namespace {

struct Line {
    const char *name;
    const char *unit;
    double value;
    double goal; ///< upper limit; 0 for a value with a unit: none
};

QList<Line> lines;

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double barePython(const char *code)
{
    char *words[] = {const_cast<char *>("/usr/bin/python3"), const_cast<char *>("-c"), const_cast<char *>(code), nullptr};
    QElapsedTimer time;
    time.start();
    pid_t child = 0;
    if (::posix_spawn(&child, words[0], nullptr, nullptr, words, environ) == 0)
        ::waitpid(child, nullptr, 0);
    return double(time.nsecsElapsed()) / 1e6;
}

SandboxJob python(const QString &code, bool warm, const QStringList &modules = {})
{
    SandboxJob job;
    job.command = QStringList{QStringLiteral("/usr/bin/python3"), QStringLiteral("-c"), code};
    if (warm)
        job.preloaded = modules;
    return job;
}

SandboxOutcome run(BoxSandbox &sandbox, const SandboxJob &job, double *ms = nullptr)
{
    QElapsedTimer time;
    time.start();
    const auto outcome = QCoro::waitFor(sandbox.run(job, {}));
    if (ms)
        *ms = double(time.nsecsElapsed()) / 1e6;
    if (!outcome) {
        std::fprintf(stderr, "%s\n", qPrintable(outcome.error().detail));
        std::exit(1);
    }
    return *outcome;
}

/// Median wall time in ms of `count` consecutive runs.
double walls(BoxSandbox &sandbox, const SandboxJob &job, int count)
{
    QList<double> times;
    (void)run(sandbox, job);
    for (int i = 0; i < count; ++i) {
        double ms = 0;
        (void)run(sandbox, job, &ms);
        times << ms;
    }
    return median(times);
}

void measureOverhead(BoxSandbox &sandbox, int count)
{
    QList<double> bare, bareNumpy;
    for (int i = 0; i < count; ++i)
        bare << barePython("pass");
    for (int i = 0; i < std::max(3, count / 5); ++i)
        bareNumpy << barePython("import numpy");
    const double cold = walls(sandbox, python(QStringLiteral("pass"), false), count);
    const double warm = walls(sandbox, python(QStringLiteral("pass"), true), count);
    const QStringList heavy{QStringLiteral("numpy"), QStringLiteral("scipy.optimize")};
    const double warmHeavy = walls(sandbox, python(QStringLiteral("import numpy, scipy.optimize"), true, heavy), count);
    lines << Line{"plain Python", "ms", median(bare), 0} << Line{"plain Python with numpy", "ms", median(bareNumpy), 0}
          << Line{"cold, over plain", "ms", cold - median(bare), 40} << Line{"warm", "ms", warm, 10} << Line{"warm with numpy and scipy", "ms", warmHeavy, 10};
}

void measureFigures(BoxSandbox &sandbox)
{
    double memory = 0, cpu = 0;
    for (const bool warm : {false, true}) {
        const SandboxOutcome heap = run(sandbox, python(QStringLiteral("data = bytearray(256 << 20)"), warm));
        memory = std::max(memory, std::abs(double(heap.peakBytes) / (256 << 20) - 1) * 100);
        const SandboxOutcome burn = run(sandbox, python(QStringLiteral("import time\nend = time.process_time() + 1\nwhile time.process_time() < end: pass"), warm));
        cpu = std::max(cpu, std::abs(burn.cpuSeconds - 1) * 100);
    }
    lines << Line{"peak memory, off by", "%", memory, 10} << Line{"processor time, off by", "%", cpu, 20};
}

struct Batch {
    int next = 0;
    int open = 0;
    int limits = 0, crashes = 0, good = 0;
};

Task<> work(BoxSandbox *sandbox, QList<SandboxJob> jobs, Batch *batch)
{
    ++batch->open;
    while (batch->next < jobs.size()) {
        const SandboxJob job = jobs[batch->next++];
        const Result<SandboxOutcome> outcome = co_await sandbox->run(job, {});
        if (outcome && outcome->good())
            ++batch->good;
        else if (outcome && outcome->limit)
            ++batch->limits;
        else
            ++batch->crashes;
    }
    if (--batch->open == 0)
        QCoreApplication::quit();
}

double runBatch(BoxSandbox &sandbox, const QList<SandboxJob> &jobs, Batch &batch)
{
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < 2; ++i)
        (void)work(&sandbox, jobs, &batch);
    QCoreApplication::exec();
    return double(time.nsecsElapsed()) / 1e9;
}

/// 60 evaluations, two at a time; six of them hang until their limit.
void measureHangs(BoxSandbox &sandbox)
{
    QList<SandboxJob> jobs;
    for (int i = 0; i < 60; ++i) {
        jobs << python(i % 10 == 5 ? QStringLiteral("import time\ntime.sleep(1e6)") : QStringLiteral("import time\ntime.sleep(0.2)"), true);
        jobs.last().timeout = milliseconds(1000);
    }
    Batch batch;
    const double ideal = (6 * 1.0 + 54 * 0.2) / 2;
    lines << Line{"10 % hang, of the ideal time", "x", runBatch(sandbox, jobs, batch) / ideal, 1.3}
          << Line{"10 % hang, others that were hit", "", double(54 - batch.good), 0};
}

int count(const QString &folder, const QStringList &names)
{
    return int(QDir(folder).entryList(names, QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

int processes()
{
    int found = 0;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        QFile words(QStringLiteral("/proc/%1/cmdline").arg(name));
        if (!words.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = words.readAll();
        found += text.contains("valda-box") || text.contains("template.py");
    }
    return found;
}

void measureLeaks(BoxSandbox &sandbox, int many)
{
    QList<SandboxJob> jobs;
    for (int i = 0; i < many; ++i)
        jobs << python(i % 20 == 7 ? QStringLiteral("import os\nos.abort()") : QStringLiteral("open('x', 'w').write('1')"), i % 10 != 0);
    Batch before, batch;
    (void)runBatch(sandbox, jobs.mid(0, 20), before);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const int files = count(QStringLiteral("/proc/self/fd"), {}), folders = count(QDir::tempPath(), {QStringLiteral("valda-*")}), running = processes();
    const double seconds = runBatch(sandbox, jobs, batch);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    lines << Line{"evaluations a second, 10 % cold", "1/s", many / seconds, 0} << Line{"5 % crash, others that were hit", "", double(many - many / 20 - batch.good), 0}
          << Line{"processes left behind", "", double(processes() - running), 0} << Line{"open files left behind", "", double(count(QStringLiteral("/proc/self/fd"), {}) - files), 0}
          << Line{"folders left behind", "", double(count(QDir::tempPath(), {QStringLiteral("valda-*")}) - folders), 0};
}

bool hasGoal(const Line &line)
{
    return line.goal > 0 || (line.unit[0] == 0);
}

bool print(bool json)
{
    bool good = true;
    for (const Line &line : lines) {
        const bool met = !hasGoal(line) || line.value <= line.goal;
        good &= met;
        if (json)
            std::printf("{\"bench\":\"sandbox\",\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"goal\":%s,\"met\":%s}\n", line.name, line.value, line.unit,
                hasGoal(line) ? qPrintable(QString::number(line.goal)) : "null", met ? "true" : "false");
        else
            std::printf("%-34s %10.2f %-4s %s\n", line.name, line.value, line.unit, !hasGoal(line) ? "" : met ? qPrintable(QStringLiteral("goal %1").arg(line.goal)) : qPrintable(QStringLiteral("MISSES goal %1").arg(line.goal)));
    }
    return good;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("count"), QStringLiteral("Programs per overhead."), QStringLiteral("n"), QStringLiteral("50")});
    parser.addOption({QStringLiteral("many"), QStringLiteral("Programs in the leak test."), QStringLiteral("n"), QStringLiteral("1000")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a line.")});
    parser.process(app);
    const int each = parser.value(QStringLiteral("count")).toInt(), many = parser.value(QStringLiteral("many")).toInt();
    if (each < 1 || many < 20) {
        std::fprintf(stderr, "--count: at least 1, --many: at least 20\n");
        return 2;
    }
    BoxSandbox sandbox(findIsolation());
    measureOverhead(sandbox, each);
    measureFigures(sandbox);
    measureHangs(sandbox);
    measureLeaks(sandbox, many);
    return print(parser.isSet(QStringLiteral("json"))) ? 0 : 1;
}
