// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Short runs without a model on task folders of other systems: the best candidate has the highest combined_score within
// the measured noise, and last line, show and export name it. Own folders always; the public examples with VALDA_PEERS.

#include "engine/types/state/measurements.h"
#include "tests/support/peerexamples.h"

#include "engine/base/student.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <numeric>

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

/// Measurements of one candidate in the events of a run, read without the code under test.
struct Measurements {
    std::optional<double> first;
    QList<double> fresh;
    int failures = 0; ///< of repeated measurements

    [[nodiscard]] bool works() const { return first && failures <= 1 + fresh.size(); }
    [[nodiscard]] double score() const { return fresh.isEmpty() ? *first : std::accumulate(fresh.begin(), fresh.end(), 0.0) / double(fresh.size()); }
};

QMap<int, Measurements> measurementsIn(const QList<QJsonObject> &events)
{
    QMap<int, Measurements> all;
    for (const QJsonObject &event : events) {
        const QString end = event[u"outcome"][u"end"].toString();
        if (event[u"type"].toString() != u"candidateTested" || end == u"cancelled" || end == u"unavailable")
            continue;
        Measurements &one = all[event[u"candidate"].toInt()];
        if (!event[u"correct"].toBool(true))
            one.failures += event[u"recheck"].toBool();
        else if (event[u"recheck"].toBool())
            one.fresh << event[u"score"].toDouble();
        else
            one.first = event[u"score"].toDouble();
    }
    return all;
}

/// Largest difference of two single scores of equally good programs; 0 if all repetitions agree.
double noiseOf(const QMap<int, Measurements> &all)
{
    double squares = 0;
    int degrees = 0;
    for (const Measurements &one : all) {
        QList<double> values = one.fresh;
        if (one.first)
            values << *one.first;
        if (values.size() < 2)
            continue;
        const double mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
        for (const double value : values)
            squares += (value - mean) * (value - mean);
        degrees += int(values.size()) - 1;
    }
    return degrees == 0 ? 0 : engine::studentQuantile(0.025 / double(all.size()), degrees) * std::sqrt(2 * squares / degrees);
}

struct Outcome {
    int code = -1;
    QByteArray out, err;
    qint64 tookMs = 0;

    [[nodiscard]] QList<QJsonObject> rows() const
    {
        QList<QJsonObject> all;
        for (const QByteArray &line : out.split('\n')) {
            if (const QJsonDocument row = QJsonDocument::fromJson(line); row.isObject())
                all << row.object();
        }
        return all;
    }
};

using Files = QMap<QString, QByteArray>;

const QByteArray constant = R"(# EVOLVE-BLOCK-START
STEP = 2.0
def run(seed=0):
    return STEP * 2
# EVOLVE-BLOCK-END
)";

const QByteArray evaluator = R"(import importlib.util, random, time
def load(path):
    spec = importlib.util.spec_from_file_location('program', path)
    program = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(program)
    return program
def evaluate(path):
    HANGS
    value = load(path).run()
    if value > 7: raise ValueError('too large')
    return {'combined_score': -abs(value - 5.5) + NOISE, 'size': 1000.0 - value}
)";

const QByteArray stages = R"(def evaluate_stage1(path):
    return {'combined_score': -8.0 if load(path).run() < 5 else -10.0}
def evaluate_stage2(path):
    return evaluate(path)
)";

const QByteArray evaluateProgram = R"(import argparse, random
from shinka.core import run_shinka_eval
def aggregate(results):
    value = results[0]
    return {'combined_score': -abs(value - 5.5) + NOISE, 'public': {'size': 1000.0 - value}, 'private': {'odd': float('nan')}}
def main(program_path, results_dir):
    run_shinka_eval(program_path=program_path, results_dir=results_dir, experiment_fn_name='run', num_runs=1,
        get_experiment_kwargs=lambda i: {'seed': i}, validate_fn=lambda r: (r < 7, 'too large'), aggregate_metrics_fn=aggregate)
if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--program_path')
    parser.add_argument('--results_dir')
    main(**vars(parser.parse_args()))
)";

const QByteArray exact = "0.0", noisy = "random.SystemRandom().gauss(0, 0.2)";
const QByteArray hangsUnlessFirst = "time.sleep(0 if 'STEP = 2.0' in open(path).read() else 300)";

/// A task folder: the score is higher the closer run() is to 5.5; a value far above it is an error.
Files openEvolveFolder(const QByteArray &noise, const QByteArray &further = {}, const QByteArray &hangs = "pass", int timeout = 20)
{
    const QByteArray config = "random_seed: 3\nevaluator: {max_retries: 0, cascade_thresholds: [-9], timeout: " + QByteArray::number(timeout) + "}\n";
    return {{QStringLiteral("evaluator.py"), QByteArray(evaluator).replace("NOISE", noise).replace("HANGS", hangs) + further},
        {QStringLiteral("initial_program.py"), constant}, {QStringLiteral("config.yaml"), config}};
}

Files shinkaFolder(const QByteArray &noise)
{
    return {{QStringLiteral("evaluate.py"), QByteArray(evaluateProgram).replace("NOISE", noise)}, {QStringLiteral("initial.py"), constant}};
}

} // namespace

class tst_PeerRuns : public QObject
{
    Q_OBJECT

    QTemporaryDir m_library;

    QString program() const { return QDir(QCoreApplication::applicationDirPath()).filePath(s("../bin/valda")); }

    /// `interrupts`: number of SIGINTs, the first after 5 s; tookMs counts from the last one.
    Outcome valda(const QStringList &words, int interrupts = 0)
    {
        QElapsedTimer clock;
        clock.start();
        QProcess process;
        process.start(program(), words + QStringList{s("--library"), m_library.path()});
        for (int i = 0; i < interrupts && !process.waitForFinished(i == 0 ? 5000 : 500); ++i) {
            clock.restart();
            ::kill(pid_t(process.processId()), SIGINT);
        }
        process.waitForFinished(400'000);
        const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        return {code, process.readAllStandardOutput(), process.readAllStandardError(), clock.elapsed()};
    }

    static void write(const QTemporaryDir &folder, const Files &files)
    {
        for (auto it = files.begin(); it != files.end(); ++it) {
            QFile file(folder.filePath(it.key()));
            if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) < 0)
                qFatal("the test's own file could not be written");
        }
    }

    /// Runs the folder and checks the result.
    void checkRun(const QString &path, int candidates, int seconds)
    {
        const QStringList limits{s("--max-candidates"), QString::number(candidates), s("--max-seconds"), QString::number(seconds)};
        const Outcome outcome = valda(QStringList{s("run"), path, s("--offline"), s("--json")} + limits);
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const QList<QJsonObject> rows = outcome.rows();
        const QJsonObject result = rows.constLast();
        QCOMPARE(result[u"type"].toString(), s("result"));
        QCOMPARE(result[u"matches"].toInt(-1), 0);
        const QMap<int, Measurements> all = measurementsIn(rows);
        checkWinner(all, result[u"best"].toObject());
        const QString run = result[u"run"].toString();
        checkOthersSayTheSame(run, result[u"best"].toObject());
        qInfo("%d candidates, best %.7g, first %.7g, noise %.3g, %.1f s, %s", int(all.size()), result[u"best"][u"score"].toDouble(),
            all.first().first.value_or(0), noiseOf(all), double(outcome.tookMs) / 1000, qPrintable(result[u"reason"].toString()));
    }

    void checkWinner(const QMap<int, Measurements> &all, const QJsonObject &best)
    {
        const Measurements winner = all.value(best[u"id"].toInt());
        QVERIFY(winner.works());
        const double told = best[u"score"].toDouble();
        QVERIFY2(std::abs(told - winner.score()) <= 1e-9 * std::max(1.0, std::abs(told)), qPrintable(QString::number(winner.score(), 'g', 12)));
        if (best[u"metrics"].toObject().contains(u"combined_score"))
            QVERIFY(std::abs(best[u"metrics"][u"combined_score"].toDouble() - best[u"score"].toDouble()) < 1e-9);
        for (auto it = all.begin(); it != all.end(); ++it) {
            if (!it->works())
                continue;
            const QString scores = QStringLiteral("#%1 has %2, the winner %3").arg(it.key()).arg(it->score()).arg(winner.score());
            QVERIFY2(it->score() <= winner.score() + noiseOf(all) + 1e-9, qPrintable(scores));
        }
    }

    void checkOthersSayTheSame(const QString &run, const QJsonObject &best)
    {
        const QJsonObject shown = valda({s("show"), run, s("--json")}).rows().value(0);
        const QJsonObject exported = QJsonDocument::fromJson(valda({s("export"), run, s("--format"), s("json"), s("--best"), s("1")}).out).object();
        for (const QJsonObject &other : {shown[u"best"].toObject(), exported[u"candidates"][0].toObject()}) {
            QCOMPARE(other[u"id"].toInt(), best[u"id"].toInt());
            QCOMPARE(other[u"score"].toDouble(), best[u"score"].toDouble());
            QCOMPARE(other[u"text"].toString(), best[u"text"].toString());
        }
        QTemporaryDir files;
        const Outcome written = valda({s("export"), run, s("--format"), s("files"), s("--best"), s("1"), s("-o"), files.filePath(s("best"))});
        QVERIFY2(written.code == 0, written.err.constData());
        const QFileInfoList there = QDir(files.filePath(s("best"))).entryInfoList(QDir::Files);
        QVERIFY(std::any_of(there.begin(), there.end(), [&](const QFileInfo &info) {
            QFile file(info.filePath());
            return file.open(QIODevice::ReadOnly) && QString::fromUtf8(file.readAll()).trimmed() == best[u"text"].toString().trimmed();
        }));
    }

private Q_SLOTS:
    void ownFolder_data()
    {
        QTest::addColumn<Files>("files");
        QTest::newRow("OpenEvolve, exact") << openEvolveFolder(exact);
        QTest::newRow("OpenEvolve, noisy") << openEvolveFolder(noisy);
        QTest::newRow("OpenEvolve, in stages") << openEvolveFolder(exact, stages);
        QTest::newRow("ShinkaEvolve, exact") << shinkaFolder(exact);
        QTest::newRow("ShinkaEvolve, noisy") << shinkaFolder(noisy);
    }
    void ownFolder()
    {
        QFETCH(Files, files);
        QTemporaryDir folder;
        write(folder, files);
        checkRun(folder.path(), 12, 60);
    }

    /// The end of a run does not wait for a hanging program with a long time limit.
    void hangingProgramsDoNotHoldTheEnd_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("interrupts");
        QTest::addColumn<QString>("reason");
        QTest::newRow("paused") << QStringList() << 1 << s("paused");
        QTest::newRow("stopped") << QStringList() << 2 << s("stopped paused"); // the pause may end the run first
        QTest::newRow("time is up") << QStringList{s("--max-seconds"), s("4")} << 0 << s("time");
    }
    void hangingProgramsDoNotHoldTheEnd()
    {
        QFETCH(QStringList, words);
        QFETCH(int, interrupts);
        QFETCH(QString, reason);
        QTemporaryDir folder;
        write(folder, openEvolveFolder(exact, {}, hangsUnlessFirst, 300));
        const Outcome outcome = valda(QStringList{s("run"), folder.path(), s("--offline"), s("--json")} + words, interrupts);
        QVERIFY2(outcome.tookMs < 20'000, qPrintable(QString::number(outcome.tookMs)));
        const QJsonObject result = outcome.rows().value(outcome.rows().size() - 1);
        QVERIFY2(reason.split(u' ').contains(result[u"reason"].toString()), qPrintable(result[u"reason"].toString()));
        QVERIFY(result[u"best"][u"id"].toInt() > 0);
    }

    void example_data()
    {
        QTest::addColumn<QString>("path");
        if (peers::checkouts().isEmpty())
            QSKIP("VALDA_PEERS names no folder with checkouts of openevolve/ and ShinkaEvolve/");
        for (const peers::Example &example : peers::examples(peers::checkouts())) {
            if (std::all_of(example.needs.begin(), example.needs.end(), peers::isThere))
                QTest::newRow(qPrintable(example.name())) << example.path();
        }
    }
    void example()
    {
        QFETCH(QString, path);
        checkRun(path, 10, 90);
    }
};

QTEST_GUILESS_MAIN(tst_PeerRuns)
#include "tst_peerruns.moc"
