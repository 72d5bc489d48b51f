// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// valda sandbox, valda evaluate and the isolation part of valda doctor, as seen in a terminal.

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Outcome {
    int code = -1;
    QByteArray out, err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// `path`: PATH of the program; null: unchanged.
Outcome valda(const QTemporaryDir &library, const QStringList &words, const char *path = nullptr)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("VALDA_HOME"), library.path());
    if (path)
        environment.insert(QStringLiteral("PATH"), QString::fromLatin1(path));
    process.setProcessEnvironment(environment);
    process.start(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../bin/valda")), words);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QString task(const char *name)
{
    return qEnvironmentVariable("VALDA_SOURCE_DIR") + QStringLiteral("/tests/engine/evaluators/programs/tasks/") + QLatin1StringView(name);
}

QStringList sandboxed(const QStringList &options, const char *code)
{
    return QStringList{QStringLiteral("sandbox")} + options + QStringList{QStringLiteral("--"), QStringLiteral("python3"), QStringLiteral("-c"), QString::fromUtf8(code)};
}

} // namespace

class tst_ProgramCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sandboxTellsHowItEnded()
    {
        const QTemporaryDir library;
        const Outcome outcome = valda(library, sandboxed({}, "import sys; print('hello'); open('left.txt', 'w').write('x'); sys.exit(3)"));
        QCOMPARE(outcome.code, 0);
        const QJsonObject json = outcome.json();
        QCOMPARE(json[u"reason"].toString(), QStringLiteral("exit"));
        QCOMPARE(json[u"exitCode"].toInt(), 3);
        QCOMPARE(json[u"stdout"].toString(), QStringLiteral("hello\n"));
        QCOMPARE(json[u"filesWritten"].toInt(), 1);
        QCOMPARE(json[u"isolation"].toString(), QStringLiteral("bubblewrap"));
        QVERIFY(json[u"limit"].isNull() && json[u"signal"].isNull());
        QVERIFY(json[u"wallMs"].toDouble() > 0 && json[u"peakMemoryBytes"].toDouble() > 0);
    }

    void sandboxNamesTheLimit()
    {
        const QTemporaryDir library;
        const QJsonObject late = valda(library, sandboxed({QStringLiteral("--max-seconds"), QStringLiteral("0.5")}, "while True: pass")).json();
        QCOMPARE(late[u"limit"].toString(), QStringLiteral("wallTime"));
        QVERIFY(late[u"exitCode"].isNull());
        QVERIFY(late[u"wallMs"].toDouble() < 700);
        const QJsonObject large = valda(library, sandboxed({QStringLiteral("--memory-mb"), QStringLiteral("100")}, "x = bytearray(10 << 30)")).json();
        QCOMPARE(large[u"limit"].toString(), QStringLiteral("memory"));
        QCOMPARE(valda(library, sandboxed({QStringLiteral("--memory-mb"), QStringLiteral("much")}, "pass")).code, 2);
        QCOMPARE(valda(library, {QStringLiteral("sandbox"), QStringLiteral("no-such-program")}).code, 1);
        QCOMPARE(valda(library, {QStringLiteral("sandbox")}).code, 2);
    }

    void evaluatePrintsMetricsScoreArtifactsAndOutcome()
    {
        const QTemporaryDir library;
        const Outcome outcome = valda(library, {QStringLiteral("evaluate"), task("packing"), QStringLiteral("--json")});
        QCOMPARE(outcome.code, 0);
        const QJsonObject json = outcome.json();
        QCOMPARE(qRound(json[u"score"].toDouble() * 1e4), 3642);
        QCOMPARE(qRound(json[u"metrics"][u"sum_radii"].toDouble() * 1e4), 9598);
        QVERIFY(json[u"artifacts"][u"radii"].toString().contains(u','));
        QCOMPARE(json[u"outcome"][u"reason"].toString(), QStringLiteral("exit"));
        QVERIFY(valda(library, {QStringLiteral("evaluate"), task("packing")}).out.contains("sum_radii"));
    }

    void evaluateTakesAProgramAndRepeats()
    {
        const QTemporaryDir library;
        QFile program(library.filePath(QStringLiteral("mine.py")));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("def run_pipeline(): return {'loader': 'parquet', 'formatter': 'json'}\n");
        program.close();
        const Outcome outcome = valda(library, {QStringLiteral("evaluate"), task("modules"), QStringLiteral("--program"), program.fileName(), QStringLiteral("--repeat"), QStringLiteral("3"), QStringLiteral("--json")});
        QCOMPARE(outcome.json()[u"score"].toDouble(), 0.5);
        QCOMPARE(outcome.json()[u"spread"][u"combined_score"].toDouble(-1), 0.0);
        QCOMPARE(valda(library, {QStringLiteral("evaluate"), QStringLiteral("/nowhere/at/all")}).code, 2);
    }

    void withoutBubblewrapItRefusesUntilThePersonAgrees()
    {
        const QTemporaryDir library;
        const Outcome refused = valda(library, sandboxed({}, "print('ran')"), "/nowhere");
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.out.isEmpty());
        QVERIFY2(refused.err.contains("bubblewrap"), refused.err.constData());
        const Outcome doctor = valda(library, {QStringLiteral("doctor")}, "/nowhere");
        QVERIFY(doctor.out.contains("--allow-unprotected"));
        (void)valda(library, {QStringLiteral("doctor"), QStringLiteral("--allow-unprotected")}, "/nowhere");
        const Outcome ran = valda(library, sandboxed({}, "print('ran')"), "/nowhere");
        QCOMPARE(ran.json()[u"stdout"].toString(), QStringLiteral("ran\n"));
        QVERIFY(ran.json()[u"isolation"].toString() != QStringLiteral("bubblewrap"));
        const QTemporaryDir other; // the consent holds for one library only
        QCOMPARE(valda(other, sandboxed({}, "print('ran')"), "/nowhere").code, 1);
        (void)valda(library, {QStringLiteral("doctor"), QStringLiteral("--forbid-unprotected")}, "/nowhere");
        QCOMPARE(valda(library, sandboxed({}, "print('ran')"), "/nowhere").code, 1);
    }

    void doctorSaysWhatKeepsProgramsIn()
    {
        const QTemporaryDir library;
        const QJsonArray checks = valda(library, {QStringLiteral("doctor"), QStringLiteral("--json")}).json()[u"checks"].toArray();
        QStringList names;
        for (const QJsonValue &check : checks) {
            names << check[u"check"].toString();
            if (check[u"check"] == QStringLiteral("sandbox"))
                QVERIFY2(check[u"ok"].toBool(), qPrintable(check[u"detail"].toString()));
        }
        for (const char *name : {"bubblewrap", "launcher", "system calls", "cgroup", "sandbox", "python"})
            QVERIFY2(names.contains(QLatin1StringView(name)), name);
    }
};

QTEST_GUILESS_MAIN(tst_ProgramCommands)
#include "tst_programcommands.moc"
