// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program as seen in a terminal: its output, its exit codes and the library after a kill.

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

struct Outcome {
    int code = -1;
    QByteArray out, err;

    [[nodiscard]] QJsonObject lastLine() const { return QJsonDocument::fromJson(out.trimmed().split('\n').constLast()).object(); }
};

QString program()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../bin/valda"));
}

Outcome valda(const QTemporaryDir &library, QStringList words, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("VALDA_HOME"), library.path());
    environment.remove(QStringLiteral("OPENAI_API_KEY"));
    process.setProcessEnvironment(environment);
    process.start(program(), words);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray withoutTimes(QByteArray json)
{
    static const QRegularExpression times(QStringLiteral("\"(atMs|latencyMs|seconds|untilMs)\":[0-9.]+"));
    return QString::fromUtf8(json).remove(times).toUtf8();
}

QString written(const QTemporaryDir &folder, const QByteArray &text)
{
    QFile file(folder.filePath(QStringLiteral("config.yaml")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the test's own file could not be written");
    return file.fileName();
}

} // namespace

class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOfflineRunPrintsItsWinner()
    {
        const QTemporaryDir library;
        const Outcome run = valda(library, {QStringLiteral("evolve"), QStringLiteral("Write a haiku about rain"), QStringLiteral("--offline"), QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("--max-candidates"), QStringLiteral("12")});
        QCOMPARE(run.code, 0);
        QVERIFY(!run.out.trimmed().isEmpty());
        QVERIFY(run.err.contains(library.path().toUtf8()));
    }

    void theSameSeedPrintsTheSameBytesApartFromTimes()
    {
        const QTemporaryDir a, b;
        const QStringList words{QStringLiteral("evolve"), QStringLiteral("Name a bicycle lock"), QStringLiteral("--offline"), QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("--json"), QStringLiteral("--max-candidates"), QStringLiteral("15")};
        const Outcome first = valda(a, words);
        const Outcome second = valda(b, words);
        QCOMPARE(first.code, 0);
        QCOMPARE(withoutTimes(first.out), withoutTimes(second.out));
        QCOMPARE(first.lastLine().value(u"type").toString(), QStringLiteral("result"));
        QCOMPARE(first.lastLine().value(u"candidates").toInt(), 15);
        QCOMPARE(first.lastLine().value(u"costUsd").toDouble(), 0.0);
    }

    void aRunReplaysShowsAndExports()
    {
        const QTemporaryDir library;
        const Outcome run = valda(library, {QStringLiteral("evolve"), QStringLiteral("Write a haiku"), QStringLiteral("--offline"), QStringLiteral("--json"), QStringLiteral("--max-candidates"), QStringLiteral("10")});
        const QString id = run.lastLine().value(u"run").toString();
        QVERIFY(!id.isEmpty());
        QCOMPARE(valda(library, {QStringLiteral("replay"), id, QStringLiteral("--verify")}).code, 0);
        QVERIFY(valda(library, {QStringLiteral("runs"), QStringLiteral("--json")}).out.contains(id.toUtf8()));
        QVERIFY(valda(library, {QStringLiteral("show"), id}).out.contains("10 candidates"));
        const Outcome events = valda(library, {QStringLiteral("events"), id});
        QVERIFY(events.out.startsWith("{\"seq\":1,"));
        for (const char *format : {"md", "txt", "json", "jsonl", "pairs", "csv", "html"})
            QVERIFY2(!valda(library, {QStringLiteral("export"), id, QStringLiteral("--format"), QLatin1StringView(format)}).out.isEmpty(), format);
        const QString archive = library.filePath(QStringLiteral("run.valda"));
        QCOMPARE(valda(library, {QStringLiteral("export"), id, QStringLiteral("--format"), QStringLiteral("archive"), QStringLiteral("-o"), archive}).code, 0);
        const QTemporaryDir other;
        QCOMPARE(valda(other, {QStringLiteral("import"), archive}).out.trimmed(), id.toUtf8());
        QByteArray there = valda(other, {QStringLiteral("events"), id}).out;
        QCOMPARE(there.count(",\"foreign\":true"), 1); // an imported run is foreign
        QCOMPARE(there.replace(",\"foreign\":true", ""), events.out);
        QCOMPARE(valda(other, {QStringLiteral("replay"), id, QStringLiteral("--verify")}).code, 0);
    }

    /// Votes in the terminal: names appear after the vote; votes and reasons are logged, can be undone and replay.
    void votesInTheTerminal()
    {
        QTemporaryDir library;
        const Outcome run = valda(library, {QStringLiteral("evolve"), QStringLiteral("Write a haiku about rain"), QStringLiteral("--offline"), QStringLiteral("--seed"), QStringLiteral("3"), QStringLiteral("--max-candidates"), QStringLiteral("8"), QStringLiteral("--json")});
        QCOMPARE(run.code, 0);
        const QString id = run.lastLine().value(QStringLiteral("run")).toString();
        const Outcome votes = valda(library, {QStringLiteral("vote"), id}, "1 it is calmer\n2\n0\n9\ns\n1\nu\nq\n");
        QVERIFY2(votes.code == 0, votes.err);
        QCOMPARE(votes.out.trimmed(), QByteArray("4 votes"));
        const qsizetype text = votes.err.indexOf("── 1 ");
        const qsizetype name = votes.err.indexOf("1 was #");
        QVERIFY(text >= 0 && name > text);
        QVERIFY(!votes.err.left(name).contains('#'));
        QVERIFY(votes.err.contains("taken back"));
        const QByteArray events = valda(library, {QStringLiteral("events"), id}).out;
        QCOMPARE(events.count("\"judge\":\"you\",\"first\""), 5);
        QCOMPARE(events.count("matchWithdrawn"), 1);
        QVERIFY(events.contains("it is calmer"));
        QCOMPARE(events.count("runFinished"), 1); // the run stays finished
        const Outcome replay = valda(library, {QStringLiteral("replay"), id, QStringLiteral("--verify")});
        QVERIFY2(replay.code == 0, replay.out);
        const Outcome json = valda(library, {QStringLiteral("vote"), id, QStringLiteral("--json")}, "2 shorter\n");
        QCOMPARE(json.lastLine().value(QStringLiteral("verdict")).toString(), QStringLiteral("second"));
        QCOMPARE(valda(library, {QStringLiteral("vote"), QStringLiteral("no-such-run")}).code, 2);
    }

    void wrongWordsAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("command") << QStringList{QStringLiteral("runs"), QStringLiteral("too"), QStringLiteral("many")} << 2 << QByteArray("valda runs");
        QTest::newRow("option") << QStringList{QStringLiteral("evolve"), QStringLiteral("x"), QStringLiteral("--wrong")} << 2 << QByteArray("--wrong");
        QTest::newRow("value") << QStringList{QStringLiteral("evolve"), QStringLiteral("x"), QStringLiteral("--seed")} << 2 << QByteArray("--seed");
        QTest::newRow("no such run") << QStringList{QStringLiteral("show"), QStringLiteral("nobody")} << 2 << QByteArray("nobody");
        QTest::newRow("unknown provider") << QStringList{QStringLiteral("evolve"), QStringLiteral("x"), QStringLiteral("--provider"), QStringLiteral("opneai")} << 2 << QByteArray("opneai");
        QTest::newRow("key missing") << QStringList{QStringLiteral("evolve"), QStringLiteral("x"), QStringLiteral("--provider"), QStringLiteral("openai"), QStringLiteral("--model"), QStringLiteral("m")} << 5 << QByteArray("OPENAI_API_KEY");
        QTest::newRow("endpoint down") << QStringList{QStringLiteral("evolve"), QStringLiteral("x"), QStringLiteral("--provider"), QStringLiteral("openai-compatible"), QStringLiteral("--endpoint"), QStringLiteral("http://127.0.0.1:1/v1"), QStringLiteral("--model"), QStringLiteral("m"), QStringLiteral("--concurrency"), QStringLiteral("1"), QStringLiteral("--set"), QStringLiteral("retry.networkAttempts=1")} << 5 << QByteArray("127.0.0.1");
        QTest::newRow("cap before result") << QStringList{QStringLiteral("evolve"), QStringLiteral("x"), QStringLiteral("--provider"), QStringLiteral("command"), QStringLiteral("--set"), QStringLiteral("generator.command=[\"true\"]"), QStringLiteral("--max-calls"), QStringLiteral("1")} << 3 << QByteArray("");
    }
    void wrongWordsAreNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QByteArray, said);
        const QTemporaryDir library;
        const Outcome outcome = valda(library, words);
        QVERIFY2(outcome.err.contains(said), outcome.err.constData());
        QCOMPARE(outcome.code, code);
    }

    void aBadConfigurationIsRefusedWithItsLine()
    {
        const QTemporaryDir library;
        const QString file = written(library, "task: x\nseeding:\n  count: many\n");
        const Outcome outcome = valda(library, {QStringLiteral("validate"), file});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains("line 3") && outcome.err.contains("seeding.count"), outcome.err.constData());
        QCOMPARE(valda(library, {QStringLiteral("run"), file}).code, 2);
    }

    void anEstimateCostsNothingOffline()
    {
        const QTemporaryDir library;
        const QString file = written(library, "task: x\ngenerator: offline\nstop: {candidates: 30}\n");
        const Outcome outcome = valda(library, {QStringLiteral("estimate"), file, QStringLiteral("--json")});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.lastLine().value(u"usd")[u"high"].toDouble(), 0.0);
        QVERIFY(outcome.lastLine().value(u"calls")[u"likely"].toDouble() >= 30);
    }

    /// Killed in the middle of a run: all printed events are in the library, and resume continues the run.
    void aKilledRunIsResumed()
    {
        const QTemporaryDir library;
        QProcess process;
        process.start(program(), {QStringLiteral("evolve"), QStringLiteral("Write a haiku"), QStringLiteral("--offline"), QStringLiteral("--seed"), QStringLiteral("3"), QStringLiteral("--json"), QStringLiteral("--library"), library.path(), QStringLiteral("--set"), QStringLiteral("generator.paceMs=20"), QStringLiteral("--max-candidates"), QStringLiteral("30")});
        QByteArray printed;
        while (printed.count('\n') < 60) {
            QVERIFY(process.waitForReadyRead(20'000));
            printed += process.readAllStandardOutput();
        }
        ::kill(pid_t(process.processId()), SIGKILL);
        process.waitForFinished();
        printed += process.readAllStandardOutput();
        const QList<QByteArray> lines = printed.first(printed.lastIndexOf('\n')).split('\n');
        const QJsonObject run = QJsonDocument::fromJson(valda(library, {QStringLiteral("runs"), QStringLiteral("--json")}).out.trimmed()).object();
        const QString id = run.value(u"run").toString();
        QVERIFY(!id.isEmpty());
        const QList<QByteArray> kept = valda(library, {QStringLiteral("events"), id}).out.split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i)
            QCOMPARE(kept.value(i), lines[i]);
        const Outcome resumed = valda(library, {QStringLiteral("resume"), id, QStringLiteral("--json")});
        QCOMPARE(resumed.code, 0);
        QCOMPARE(resumed.lastLine().value(u"candidates").toInt(), 30);
        QCOMPARE(valda(library, {QStringLiteral("replay"), id, QStringLiteral("--verify")}).code, 0);
    }

    void anInterruptPausesAndSaves()
    {
        const QTemporaryDir library;
        QProcess process;
        process.start(program(), {QStringLiteral("evolve"), QStringLiteral("Write a haiku"), QStringLiteral("--offline"), QStringLiteral("--json"), QStringLiteral("--library"), library.path(), QStringLiteral("--set"), QStringLiteral("generator.paceMs=50")});
        QVERIFY(process.waitForReadyRead(20'000));
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 4);
        QVERIFY(process.readAllStandardError().contains("valda resume"));
    }

    void aDamagedLibraryIsLeftAlone()
    {
        const QTemporaryDir library;
        QFile file(library.filePath(QStringLiteral("library.db")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray rubbish("this is no database at all, but it is somebody's file");
        file.write(rubbish);
        file.close();
        const Outcome outcome = valda(library, {QStringLiteral("runs")});
        QCOMPARE(outcome.code, 6);
        QVERIFY(outcome.err.contains("library.db"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), rubbish);
    }
};

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
