// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/outcomejson.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <csignal>

using namespace engine;
using nlohmann::ordered_json;

namespace
{

SandboxOutcome exited(int code)
{
    SandboxOutcome outcome;
    outcome.exitCode = code;
    return outcome;
}

} // namespace

class tst_OutcomeJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExit()
    {
        SandboxOutcome outcome = exited(3);
        outcome.output = "out";
        outcome.outputBytes = 3;
        outcome.wallSeconds = 1.2345678;
        outcome.cpuSeconds = 0.5;
        outcome.peakBytes = 1 << 20;
        outcome.isolation = QStringLiteral("bubblewrap");
        const ordered_json json = outcomeToJson(outcome);
        QCOMPARE(json["type"].get<std::string>(), std::string("outcome"));
        QCOMPARE(json["reason"].get<std::string>(), std::string("exit"));
        QCOMPARE(json["exitCode"].get<int>(), 3);
        QVERIFY(json["signal"].is_null() && json["signalName"].is_null() && json["limit"].is_null());
        QCOMPARE(json["wallMs"].get<double>(), 1234.568); // whole microseconds
        QCOMPARE(json["cpuMs"].get<double>(), 500.0);
        QCOMPARE(json["stdoutTruncated"].get<bool>(), false);
        QCOMPARE(endName(outcome), QStringLiteral("exited"));
    }

    void aSignal()
    {
        SandboxOutcome outcome = exited(SIGSEGV);
        outcome.end = SandboxOutcome::End::Signalled;
        ordered_json json = outcomeToJson(outcome);
        QCOMPARE(json["reason"].get<std::string>(), std::string("signal"));
        QVERIFY(json["exitCode"].is_null());
        QCOMPARE(json["signal"].get<int>(), SIGSEGV);
        QCOMPARE(json["signalName"].get<std::string>(), std::string("SIGSEGV"));
        QCOMPARE(endName(outcome), QStringLiteral("signalled"));
        outcome.exitCode = 200;
        QCOMPARE(outcomeToJson(outcome)["signalName"].get<std::string>(), std::string("signal 200"));
    }

    /// A limit is the reason, however the program then ended.
    void aLimit_data()
    {
        QTest::addColumn<SandboxLimit>("limit");
        QTest::newRow("wallTime") << SandboxLimit::Wall;
        QTest::newRow("cpuTime") << SandboxLimit::Cpu;
        QTest::newRow("memory") << SandboxLimit::Memory;
        QTest::newRow("processes") << SandboxLimit::Processes;
        QTest::newRow("fileSize") << SandboxLimit::FileSize;
        QTest::newRow("diskSpace") << SandboxLimit::Disk;
        QTest::newRow("fileCount") << SandboxLimit::Files;
        QTest::newRow("output") << SandboxLimit::Output;
    }
    void aLimit()
    {
        QFETCH(SandboxLimit, limit);
        for (const auto end :
            {SandboxOutcome::End::LimitReached, SandboxOutcome::End::Signalled, SandboxOutcome::End::Exited}) {
            SandboxOutcome outcome = exited(9);
            outcome.end = end;
            outcome.limit = limit;
            const ordered_json json = outcomeToJson(outcome);
            QCOMPARE(json["reason"].get<std::string>(), std::string("limit"));
            QCOMPARE(json["limit"].get<std::string>(), std::string(QTest::currentDataTag()));
            QVERIFY(json["exitCode"].is_null() && json["signal"].is_null());
            QCOMPARE(endName(outcome), QString::fromLatin1(QTest::currentDataTag()));
        }
    }

    void longOutputIsMarked()
    {
        SandboxOutcome outcome = exited(0);
        outcome.output = "abc";
        outcome.outputBytes = 1000;
        outcome.errorOutput = "abc";
        outcome.errorBytes = 3;
        const ordered_json json = outcomeToJson(outcome);
        QCOMPARE(json["stdoutTruncated"].get<bool>(), true);
        QCOMPARE(json["stdoutBytes"].get<int>(), 1000);
        QCOMPARE(json["stderrTruncated"].get<bool>(), false);
    }

    /// A program may print any bytes: the text is JSON on one line.
    void anyBytesAreText()
    {
        SandboxOutcome outcome = exited(0);
        outcome.output = QByteArray("\xff\xfe\0 \"\n\x1b", 7);
        outcome.errorOutput = "\xed\xa0\x80"; // half of a surrogate pair
        outcome.files = {{QStringLiteral("a\nb"), 5, {}}};
        const QByteArray text = outcomeText(outcome);
        QVERIFY(!text.contains('\n'));
        const ordered_json json = ordered_json::parse(text.toStdString());
        QVERIFY(json["stdout"].get<std::string>().find("\xEF\xBF\xBD") == 0);
        QCOMPARE(json["files"][0]["path"].get<std::string>(), std::string("a\nb"));
        QCOMPARE(json["files"][0]["bytes"].get<int>(), 5);
    }

    void oneHundredFilesAreListed()
    {
        SandboxOutcome outcome = exited(0);
        for (int i = 0; i < 250; ++i)
            outcome.files << WrittenFile{QString::number(i), i, {}};
        outcome.fileCount = 250;
        const ordered_json json = outcomeToJson(outcome);
        QCOMPARE(json["files"].size(), size_t(100));
        QCOMPARE(json["filesWritten"].get<int>(), 250);
    }

    void sourcesAreNamed()
    {
        SandboxOutcome outcome = exited(0);
        QCOMPARE(outcomeToJson(outcome)["cpuSource"].get<std::string>(), std::string("kernel"));
        outcome.cpuSampled = outcome.peakSampled = true;
        QCOMPARE(outcomeToJson(outcome)["cpuSource"].get<std::string>(), std::string("sampled"));
        QCOMPARE(outcomeToJson(outcome)["peakMemorySource"].get<std::string>(), std::string("sampled"));
    }

    void filesAreFoundByTheirPath()
    {
        SandboxOutcome outcome = exited(0);
        outcome.files = {{QStringLiteral("a"), 1, {}}, {QStringLiteral("b/c"), 1, QByteArray("x")}};
        QCOMPARE(outcome.file(QStringLiteral("b/c")), std::optional(QByteArray("x")));
        QVERIFY(!outcome.file(QStringLiteral("a"))); // listed, not collected
        QVERIFY(!outcome.file(QStringLiteral("c")));
        QVERIFY(outcome.good());
        outcome.exitCode = 1;
        QVERIFY(!outcome.good());
        outcome.exitCode = 0;
        outcome.end = SandboxOutcome::End::TimedOut;
        QVERIFY(!outcome.good());
    }
};

Q_DECLARE_METATYPE(engine::SandboxLimit)

QTEST_APPLESS_MAIN(tst_OutcomeJson)
#include "tst_outcomejson.moc"
