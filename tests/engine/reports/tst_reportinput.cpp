// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/reportinput.h"
#include "engine/types/events/match.h"
#include "engine/types/events/runevent.h"
#include "samplerun.h"

#include "engine/reports/report.h"

#include <QTest>

using namespace engine;

namespace
{

QByteArray config(const char *members)
{
    return QByteArray(R"({"recipe":"evolve","task":"Write a pitch\nin two lines",)") + members + "}";
}

QList<quint32> idsOf(const ReportInput &input)
{
    QList<quint32> ids;
    for (const ReportCandidate &candidate : input.candidates)
        ids << candidate.state.id.value;
    return ids;
}

QList<quint32> matchesOf(const ReportInput &input)
{
    QList<quint32> ids;
    for (const Match &match : input.matches)
        ids << match.id.value;
    return ids;
}

} // namespace

class tst_ReportInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void candidatesAreBestFirstWithTheirTexts()
    {
        const ReportInput input = reportInput(
            samplerun::threeCandidates(QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")).events);
        QCOMPARE(idsOf(input), (QList<quint32>{2, 3, 1}));
        QCOMPARE(input.candidates[0].text, QStringLiteral("two"));
        QCOMPARE(input.candidates[0].scores.constFirst().value, 0.75);
        QCOMPARE(input.candidates[1].text, QStringLiteral("three"));
        QVERIFY(input.candidates[1].scores.isEmpty());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(input.candidates[i].rank, i + 1);
        QCOMPARE(input.run.value, QStringLiteral("vampire-toothpaste-k3v9q2"));
        QCOMPARE(input.recipe, QStringLiteral("evolve"));
        QCOMPARE(input.criterion, QStringLiteral("Choose the more vivid text"));
    }

    void aRepeatedMeasurementReplacesTheFirst()
    {
        samplerun::Log log;
        const CandidateId a = log.born(QStringLiteral("one"));
        log.scored(a, 0.5);
        log.scored(a, 0.25);
        const ReportInput input = reportInput(log.events);
        QCOMPARE(input.candidates[0].scores.size(), 1);
        QCOMPARE(input.candidates[0].scores[0].value, 0.25);
    }

    /// A verdict that was withdrawn, or replaced by a later vote, is no data: it must not go into pairs for training.
    void withdrawnVerdictsAreLeftOut()
    {
        samplerun::Log log = samplerun::threeCandidates();
        log.events.removeLast(); // the end
        QCOMPARE(matchesOf(reportInput(log.events)), (QList<quint32>{1, 2, 3}));
        log.judged({1}, {2}, Verdict::First);
        log.add(MatchWithdrawn{{1}});
        const ReportInput input = reportInput(log.events);
        QCOMPARE(matchesOf(input), (QList<quint32>{2, 3, 4}));
        const QByteArray pairs = report(input, {.format = ReportFormat::Pairs});
        QCOMPARE(pairs.count('\n'), 2); // 3 is a tie
        log.add(MatchWithdrawn{{1}});
        log.add(MatchWithdrawn{{77}});
        QCOMPARE(matchesOf(reportInput(log.events)), (QList<quint32>{2, 3, 4}));
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("name");
        QTest::newRow("of the list") << QByteArray(R"("name":"mine")") << "listed"
                                     << "listed";
        QTest::newRow("of the configuration") << QByteArray(R"("name":"mine")") << ""
                                              << "mine";
        QTest::newRow("first line of the task") << QByteArray(R"("seed":1)") << ""
                                                << "Write a pitch";
        QTest::newRow("no text") << QByteArray(R"("name":7)") << ""
                                 << "Write a pitch";
    }
    void names()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, given);
        QFETCH(QString, name);
        QCOMPARE(reportInput(samplerun::Log(config(members.constData())).events, given).name, name);
    }

    void suffixes_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("a text") << QByteArray("{}") << "";
        QTest::newRow("language") << QByteArray(R"({"language":"python"})") << "py";
        QTest::newRow("file") << QByteArray(R"({"language":"python","file":"solver.pyx"})") << "pyx";
        QTest::newRow("file in a folder") << QByteArray(R"({"language":"cpp","file":"src.d/main"})") << "cpp";
        QTest::newRow("hidden file") << QByteArray(R"({"language":"python","file":".profile"})") << "py";
        QTest::newRow("ends with a dot") << QByteArray(R"({"language":"python","file":"main."})") << "py";
        QTest::newRow("unknown language") << QByteArray(R"({"language":"klingon"})") << "txt";
        QTest::newRow("no object") << QByteArray("[]") << "";
    }
    void suffixes()
    {
        QFETCH(QByteArray, program);
        QFETCH(QString, suffix);
        QCOMPARE(reportInput(samplerun::Log(config(QByteArray(R"("program":)" + program).constData())).events).suffix,
            suffix);
    }

    void aDamagedConfigurationIsNoObstacle_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "{", "[]", "7", "{\"task\":{}}"})
            QTest::newRow(text) << QByteArray(text);
    }
    void aDamagedConfigurationIsNoObstacle()
    {
        QFETCH(QByteArray, text);
        RunStarted started;
        started.config = {text};
        const ReportInput input = reportInput({{.run = {QStringLiteral("r")}, .seq = 1, .atMs = 1, .body = started}});
        QCOMPARE(input.recipe, QStringLiteral("evolve"));
        QVERIFY(input.task.isEmpty() && input.name.isEmpty() && input.candidates.isEmpty());
    }

    void anEmptyLogIsAnEmptyReport()
    {
        const ReportInput input = reportInput({}, QStringLiteral("n"));
        QCOMPARE(input.name, QStringLiteral("n"));
        QVERIFY(input.run.value.isEmpty() && input.candidates.isEmpty() && input.matches.isEmpty());
        for (const ReportFormat format :
            {ReportFormat::Markdown, ReportFormat::Text, ReportFormat::Json, ReportFormat::Html, ReportFormat::Csv})
            QVERIFY(!report(input, {.format = format}).isEmpty());
        QVERIFY(report(input, {.format = ReportFormat::JsonLines}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_ReportInput)
#include "tst_reportinput.moc"
