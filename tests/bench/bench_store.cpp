// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Speed of writing, storing and reading events: `bench_store [candidates]`, one figure per line.

#include "engine/store/library.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/state/runsummary.h"
#include "tests/support/samplerun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace engine;

namespace {

class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    double seconds() const { return double(m_timer.nsecsElapsed()) / 1e9; }

private:
    QElapsedTimer m_timer;
};

void print(const char *what, double value, const char *unit)
{
    std::printf("%-44s %12.1f %s\n", what, value, unit);
    std::fflush(stdout);
}

/// Shortest of five rounds, in seconds, which excludes load of other programs.
template <typename Work>
double best(Work work)
{
    double least = 1e9;
    for (int round = 0; round < 5; ++round) {
        const Stopwatch watch;
        work();
        least = std::min(least, watch.seconds());
    }
    return least;
}

void benchJson(const QList<RunEvent> &all)
{
    const QList<RunEvent> events = all.mid(0, 20'000);
    QList<QByteArray> lines;
    const double encoding = best([&] {
        lines.clear();
        for (const RunEvent &event : events)
            lines.append(encodeEvent(event));
    });
    print("encode", double(events.size()) / encoding / 1000, "k events/s");
    qsizetype good = 0;
    const double decoding = best([&] {
        good = 0;
        for (const QByteArray &line : lines)
            good += decodeEvent(line).has_value();
    });
    print("decode", double(good) / decoding / 1000, "k events/s");
    qsizetype bytes = 0;
    for (const QByteArray &line : lines)
        bytes += line.size();
    print("bytes per event", double(bytes) / double(events.size()), "B");
}

void benchText()
{
    const EventBody body = HintWritten{QStringLiteral("A sentence with \"quotes\", naïve words\n").repeated(27)};
    const int times = 5'000;
    QByteArray json;
    const double encoding = best([&] {
        for (int i = 0; i < times; ++i)
            json = encodeBody(body);
    });
    print("encode a text of 1 kB", encoding / times * 1e6, "us");
    const double decoding = best([&] {
        for (int i = 0; i < times; ++i)
            (void)decodeBody(u"hintWritten", json);
    });
    print("decode a text of 1 kB", decoding / times * 1e6, "us");
}

bool write(const QString &folder, const QList<RunEvent> &events, int batch, int inFlight)
{
    const auto library = Library::open(folder);
    if (!library)
        return false;
    QList<QFuture<Result<>>> waiting;
    const Stopwatch writing;
    for (qsizetype at = 0; at < events.size(); at += batch) {
        waiting.append((*library)->append(events.mid(at, batch)));
        while (waiting.size() > inFlight) {
            if (!waiting.takeFirst().result())
                return false;
        }
    }
    for (const QFuture<Result<>> &answer : waiting) {
        if (!answer.result())
            return false;
    }
    const QString what = QStringLiteral("append, batches of %1, %2 waiting").arg(batch).arg(inFlight + 1);
    print(qPrintable(what), double(events.size()) / writing.seconds() / 1000, "k events/s");
    return true;
}

bool read(const QString &folder, const QList<RunEvent> &events)
{
    const Stopwatch opening;
    const auto library = Library::open(folder);
    if (!library)
        return false;
    print("open the library", opening.seconds() * 1000, "ms");
    const Stopwatch listing;
    (void)(*library)->runs().result();
    print("list the runs", listing.seconds() * 1000, "ms");
    const RunId run = events.constFirst().run;
    const Stopwatch reading;
    const auto there = (*library)->events(run, 0, 0).result();
    print("read and decode the run", reading.seconds() * 1000, "ms");
    const Stopwatch resuming;
    const RunEvent next{run, quint64(events.size()) + 1, 5, RunResumed{.reopened = true}};
    (void)(*library)->append({next}).result();
    print("first append to the reopened run", resuming.seconds() * 1000, "ms");
    const Stopwatch rebuilding;
    (void)(*library)->rebuild().result();
    print("rebuild the projections", rebuilding.seconds() * 1000, "ms");
    const Stopwatch exporting;
    (void)(*library)->exportArchive(run, folder + QStringLiteral("/run.zip")).result();
    print("export the archive", exporting.seconds() * 1000, "ms");
    const Stopwatch removing;
    (void)(*library)->remove(run).result();
    print("remove the run", removing.seconds() * 1000, "ms");
    const Stopwatch importing;
    (void)(*library)->importArchive(folder + QStringLiteral("/run.zip")).result();
    print("import the archive", importing.seconds() * 1000, "ms");
    return there && *there == events;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int candidates = app.arguments().value(1, QStringLiteral("11000")).toInt();
    const QList<RunEvent> events = support::sampleRun(QStringLiteral("bench"), candidates,
        QStringLiteral("A vampire's toothpaste should taste of garlic, said nobody. ").repeated(12));
    print("events", double(events.size()), "");
    benchJson(events);
    benchText();
    QTemporaryDir small, large;
    if (!write(small.path(), events.mid(0, 5000), 1, 0) || !write(large.path(), events, 500, 0))
        return 1;
    print("library on disk", double(QFileInfo(large.filePath(QStringLiteral("library.db"))).size()) / 1e6, "MB");
    QTemporaryDir piped;
    return write(piped.path(), events, 500, 4) && read(large.path(), events) ? 0 : 1;
}
