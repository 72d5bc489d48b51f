// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole runs of the program with random faults of disk and network (faultpreload.cpp). Each run ends without a signal,
// keeps its acknowledged events in the library, replays without a difference and reports a failure on stderr.
// VALDA_FAULT_RUNS: number of seeds; 21 unless set.

#include "tests/support/chatserver.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

constexpr int patienceMs = 60'000;
/// Hundreds of runs exceed the default time limit of QtTest. QtTest reads this variable when the program starts.
const bool isPatient = qputenv("QTEST_FUNCTION_TIMEOUT", "360000000");

struct Said {
    bool ended = false;
    int signal = 0, code = -1;
    QByteArray out, err;
};

Said runValda(const QStringList &words, const QString &library, const QString &faults = {})
{
    const QDir here(QCoreApplication::applicationDirPath());
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!faults.isEmpty()) {
        environment.insert(s("LD_PRELOAD"), here.filePath(s("libvalda_faults.so")));
        environment.insert(s("VALDA_FAULTS"), faults);
    }
    process.setProcessEnvironment(environment);
    process.start(here.filePath(s("../bin/valda")), words + QStringList{s("--library"), library});
    Said said;
    said.ended = process.waitForFinished(patienceMs);
    if (!said.ended) {
        process.kill();
        process.waitForFinished();
    }
    said.signal = process.exitStatus() == QProcess::CrashExit;
    said.code = process.exitCode();
    said.out = process.readAllStandardOutput();
    said.err = process.readAllStandardError();
    return said;
}

/// Calls whose end the program printed. It prints an event after storing it on disk.
QSet<int> acknowledged(const QByteArray &lines)
{
    QSet<int> calls;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event[u"type"].toString() == u"callFinished")
            calls << event[u"call"].toInt();
    }
    return calls;
}

QString runIn(const QString &library)
{
    const Said listed = runValda({s("runs"), s("--json")}, library);
    return QJsonDocument::fromJson(listed.out.trimmed().split('\n').constFirst()).object()[u"run"].toString();
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsEndAndKeepWhatTheyAcknowledged_data()
    {
        QTest::addColumn<QString>("faults");
        bool given = false;
        const int runs = qEnvironmentVariableIntValue("VALDA_FAULT_RUNS", &given);
        const char *kinds[] = {"recv,send", "connect,recv", "write,fsync", "open,rename", "write,send,recv", "open,write,fsync,rename,recv,send,connect", "fsync"};
        const int rates[] = {2000, 20'000, 100'000};
        for (int seed = 0; seed < (given ? runs : 21); ++seed) {
            const QString faults = QStringLiteral("%1,%2,%3").arg(seed + 1).arg(rates[seed / 7 % 3]).arg(QLatin1StringView(kinds[seed % 7]));
            QTest::addRow("%s", qPrintable(faults)) << faults;
        }
    }
    void runsEndAndKeepWhatTheyAcknowledged()
    {
        QFETCH(QString, faults);
        test::ChatServer::Options options;
        options.text = [count = std::make_shared<std::atomic<int>>(0)](const QString &prompt) {
            const int n = ++*count;
            return prompt.contains(s("\"winner\"")) ? s("{\"reason\": \"r\", \"winner\": \"A\"}") : QStringLiteral("Grip%1 holds word%2 and word%3.").arg(n * 7919).arg(n * 31).arg(n * 577);
        };
        test::ChatServer server(std::move(options));
        const QTemporaryDir library;
        const Said run = runValda({s("evolve"), s("Name a bicycle lock"), s("--provider"), s("openai-compatible"), s("--endpoint"), server.url(), s("--model"), s("m"),
                                      s("--max-candidates"), s("12"), s("--concurrency"), s("4"), s("--set"), s("generator.timeoutSeconds=5"), s("--json")},
            library.path(), faults);
        QVERIFY2(run.ended, run.err.right(2000).constData());
        QVERIFY2(!run.signal, run.err.right(2000).constData());
        QVERIFY2(run.code == 0 || run.err.contains("valda: ") || run.err.contains('.'), run.err.constData());
        const QSet<int> kept = acknowledged(run.out);
        const QString name = kept.isEmpty() ? QString() : runIn(library.path());
        QVERIFY2(kept.isEmpty() || !name.isEmpty(), "the run is not in the library");
        if (name.isEmpty())
            return;
        const Said events = runValda({s("events"), name, s("--json")}, library.path());
        QVERIFY2(acknowledged(events.out).contains(kept), events.err.constData());
        const Said replayed = runValda({s("replay"), name, s("--verify")}, library.path());
        QVERIFY2(replayed.code == 0, (replayed.out + replayed.err).constData());
        const Said resumed = runValda({s("resume"), name}, library.path());
        QVERIFY2(resumed.ended && (resumed.code == 0 || resumed.err.contains("finished")), resumed.err.constData());
        const Said again = runValda({s("replay"), name, s("--verify")}, library.path());
        QVERIFY2(again.code == 0, (again.out + again.err).constData());
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
