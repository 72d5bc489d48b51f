// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/report.h"
#include "engine/reports/reportinput.h"
#include "engine/reports/result.h"
#include "tests/engine/reports/samplerun.h"

#include <QLocale>
#include <QTest>

#include <nlohmann/json.hpp>

#include <clocale>

using namespace engine;
using Json = nlohmann::json;

namespace {

const QString hostile = QStringLiteral("<script>alert(1)</script> & \"quotes\" | bar\r\nline two \u202Eevil\u202C\n````\n# heading\n\u0007bell \x1b[31mred")
    + QChar(0) + QStringLiteral("end 👩‍👩‍👧 e\u0301");

QByteArray render(const QList<RunEvent> &events, ReportOptions options)
{
    return report(reportInput(events), options);
}

} // namespace

class TestRunReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksBestFirst();
    void retiredCandidatesRankLast();
    void resultObjectHasTheDocumentedKeys();
    void resultOfAnEmptyRun();
    void whatWasNeverComparedHasNoRating();
    void troublesAreExported();
    void jsonHoldsResultCandidatesAndMatches();
    void jsonLinesOnePerCandidate();
    void pairsLeaveTiesOut();
    void csvFollowsRfc4180();
    void csvGuardsFormulas_data();
    void csvGuardsFormulas();
    void scopes();
    void switchesLeaveThingsOut_data();
    void switchesLeaveThingsOut();
    void secretsOfTheConfigurationStayIn();
    void markdownCannotBeBrokenOut();
    void htmlIsInert();
    void formatsAreDeterministicUnderAnyLocale_data();
    void formatsAreDeterministicUnderAnyLocale();
    void namesRoundTrip();
    void filesAreNamedByRank();
    void filesOfProgramsHaveTheirSuffix();
};

void TestRunReport::ranksBestFirst()
{
    const ReportInput input = reportInput(samplerun::threeCandidates().events);
    QCOMPARE(input.candidates.size(), 3);
    QCOMPARE(input.candidates.at(0).state.id, CandidateId{2});
    QCOMPARE(input.candidates.at(1).state.id, CandidateId{3});
    QCOMPARE(input.candidates.at(2).rank, 3);
    QCOMPARE(input.candidates.at(0).text, QStringLiteral("Brush at dusk. Bite at dawn."));
    QCOMPARE(input.name, QStringLiteral("Write a pitch about toothpaste for vampires"));
    QCOMPARE(input.criterion, QStringLiteral("Choose the more vivid text"));
    QCOMPARE(input.matches.size(), 3);
}

void TestRunReport::retiredCandidatesRankLast()
{
    samplerun::Log log = samplerun::threeCandidates();
    log.add(CandidateRetired{.candidate = {2}});
    const ReportInput input = reportInput(log.events);
    QCOMPARE(input.candidates.constFirst().state.id, CandidateId{3});
    QCOMPARE(input.candidates.constLast().state.id, CandidateId{2});
}

void TestRunReport::resultObjectHasTheDocumentedKeys()
{
    const ReportInput input = reportInput(samplerun::threeCandidates().events);
    const QByteArray line = resultJson(input.run, input.state, QStringLiteral("Brush"), {{QStringLiteral("length"), 0.75, {}}});
    QCOMPARE(line,
        QByteArrayLiteral("{\"type\":\"result\",\"run\":\"vampire-toothpaste-k3v9q2\",\"recipe\":\"evolve\",\"reason\":\"candidates\","
                          "\"best\":{\"id\":2,\"text\":\"Brush\",\"rating\":1588.4,\"ratingLow\":1477.9,\"ratingHigh\":1698.9,"
                          "\"score\":0.75,\"metrics\":{\"length\":0.75}},\"candidates\":3,\"matches\":3,\"calls\":6,\"failedCalls\":0,"
                          "\"tokensIn\":360,\"tokensOut\":90,\"costUsd\":0.0015,\"seconds\":24.0}"));
}

void TestRunReport::resultOfAnEmptyRun()
{
    samplerun::Log log;
    const ReportInput input = reportInput(log.events);
    const Json object = Json::parse(resultJson(input.run, input.state, {}, {}).toStdString());
    QVERIFY(object.at("best").is_null());
    QCOMPARE(QString::fromStdString(object.at("reason").get<std::string>()), QStringLiteral("running"));
    for (const char *format : {"md", "txt", "json", "jsonl", "pairs", "csv", "html"}) {
        const auto known = reportFormatFromName(QString::fromLatin1(format));
        QVERIFY(known);
        (void)report(input, {.format = *known});
    }
}

void TestRunReport::whatWasNeverComparedHasNoRating()
{
    samplerun::Log log;
    const CandidateId only = log.born(QStringLiteral("Brush."));
    log.rated(only, 1500, 0, 0);
    log.finished(only);
    const Json document = Json::parse(render(log.events, {.format = ReportFormat::Json}).toStdString());
    for (const char *key : {"rating", "ratingLow", "ratingHigh"}) {
        QVERIFY(document.at("result").at("best").at(key).is_null());
        QVERIFY(document.at("candidates").at(0).at(key).is_null());
    }
    for (const char *format : {"md", "txt", "json", "jsonl", "csv", "html"})
        QVERIFY2(!render(log.events, {.format = *reportFormatFromName(QString::fromLatin1(format))}).contains("1500"), format);
    QVERIFY(render(log.events, {.format = ReportFormat::Csv}).contains("\r\n1,1,Brush.,,,,0,"));
}

/// Also what a model wrote, inert; without names of models nothing of it.
void TestRunReport::troublesAreExported()
{
    samplerun::Log log;
    for (quint32 call = 1; call <= 5; ++call) {
        log.add(CallStarted{.call = {.id = {call}, .step = Step::Evaluation}});
        log.add(CallFinished{.end = {.call = {call}, .text = QStringLiteral("<b>No</b> | verdict")}});
        log.add(ReplyRejected{.call = {call}, .reason = Rejection::Unreadable});
    }
    const Json document = Json::parse(render(log.events, {.format = ReportFormat::Json}).toStdString());
    QCOMPARE(document.at("result").at("trouble").at(0).at("kind").get<std::string>(), std::string("unreadableVerdicts"));
    QCOMPARE(document.at("result").at("trouble").at(0).at("total").get<int>(), 5);
    for (const ReportFormat format : {ReportFormat::Markdown, ReportFormat::Text, ReportFormat::Html}) {
        QVERIFY(render(log.events, {.format = format}).contains("5 of 5 verdicts could not be read."));
        QVERIFY(!render(log.events, {.format = format, .modelNames = false}).contains("5 of 5"));
    }
    QVERIFY(!render(log.events, {.format = ReportFormat::Html}).contains("<b>No</b>"));
}

void TestRunReport::jsonHoldsResultCandidatesAndMatches()
{
    const QList<RunEvent> events = samplerun::threeCandidates(hostile).events;
    const Json document = Json::parse(render(events, {.format = ReportFormat::Json}).toStdString());
    QCOMPARE(document.at("result").at("best").at("id").get<int>(), 2);
    QCOMPARE(int(document.at("candidates").size()), 3);
    QCOMPARE(QString::fromStdString(document.at("candidates").at(2).at("text").get<std::string>()), hostile); // exact
    QCOMPARE(document.at("candidates").at(1).at("parents").at(0).get<int>(), 2);
    QCOMPARE(document.at("matches").at(2).at("verdict").get<std::string>(), std::string("tie"));
    QCOMPARE(document.at("config").at("budget").at("usd").get<double>(), 2.57);
}

void TestRunReport::jsonLinesOnePerCandidate()
{
    const QByteArray bytes = render(samplerun::threeCandidates(hostile).events, {.format = ReportFormat::JsonLines});
    const QList<QByteArray> lines = bytes.split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.constLast().isEmpty());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(Json::parse(lines.at(i).toStdString()).at("rank").get<int>(), i + 1);
}

void TestRunReport::pairsLeaveTiesOut()
{
    const QByteArray bytes = render(samplerun::threeCandidates().events, {.format = ReportFormat::Pairs});
    QCOMPARE(bytes.count('\n'), 2);
    const Json first = Json::parse(bytes.split('\n').constFirst().toStdString());
    QCOMPARE(first.at("chosenId").get<int>(), 2);
    QCOMPARE(first.at("rejectedId").get<int>(), 1);
    QCOMPARE(first.at("prompt").get<std::string>(), std::string("Write a pitch about toothpaste for vampires"));
}

void TestRunReport::csvFollowsRfc4180()
{
    const QByteArray bytes = render(samplerun::threeCandidates(QStringLiteral("say \"hi\", you\nthere")).events, {.format = ReportFormat::Csv});
    QVERIFY(bytes.startsWith("rank,id,text,rating,ratingLow,ratingHigh,games,score,metric.length,step,parents,generation,generator,"
                             "costUsd,words,characters,alive,pinned,bornAt\r\n"));
    QVERIFY(bytes.contains("\r\n3,1,\"say \"\"hi\"\", you\nthere\",1443.2,1323.2,1563.2,2,0.5000,0.5000,seeding,,1,"));
    QVERIFY(bytes.endsWith("\r\n"));
}

void TestRunReport::csvGuardsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("equals") << QStringLiteral("=1+1") << QByteArrayLiteral(",'=1+1,");
    QTest::newRow("plus") << QStringLiteral("+SUM(A1)") << QByteArrayLiteral(",'+SUM(A1),");
    QTest::newRow("minus") << QStringLiteral("-2") << QByteArrayLiteral(",'-2,");
    QTest::newRow("at") << QStringLiteral("@x") << QByteArrayLiteral(",'@x,");
    QTest::newRow("after blanks") << QStringLiteral("  =x()") << QByteArrayLiteral(",'  =x(),");
    QTest::newRow("tab") << QStringLiteral("\t=x") << QByteArrayLiteral(",'\t=x,");
    QTest::newRow("quoted") << QStringLiteral("=HYPERLINK(\"http://x\",\"y\")") << QByteArrayLiteral(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",");
    QTest::newRow("plain") << QStringLiteral("a=b") << QByteArrayLiteral(",a=b,");
}

void TestRunReport::csvGuardsFormulas()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    samplerun::Log log;
    log.born(text);
    const QByteArray bytes = render(log.events, {.format = ReportFormat::Csv});
    QVERIFY2(bytes.contains(cell), bytes.constData());
}

void TestRunReport::scopes()
{
    const QList<RunEvent> events = samplerun::threeCandidates().events;
    const auto ids = [&events](ReportOptions options) {
        options.format = ReportFormat::Csv;
        QList<int> found;
        for (const QByteArray &line : render(events, options).split('\n').mid(1)) {
            if (!line.isEmpty())
                found.append(line.split(',').at(1).toInt());
        }
        return found;
    };
    QCOMPARE(ids({}), (QList<int>{2, 3, 1}));
    QCOMPARE(ids({.best = 2}), (QList<int>{2, 3}));
    QCOMPARE(ids({.best = 99}), (QList<int>{2, 3, 1}));
    QCOMPARE(ids({.chosen = {{1}, {3}}}), (QList<int>{3, 1}));
}

void TestRunReport::switchesLeaveThingsOut_data()
{
    QTest::addColumn<int>("format");
    for (const ReportFormat format : {ReportFormat::Markdown, ReportFormat::Text, ReportFormat::Json, ReportFormat::JsonLines,
             ReportFormat::Pairs, ReportFormat::Csv, ReportFormat::Html})
        QTest::newRow(qPrintable(toName(format))) << int(format);
}

void TestRunReport::switchesLeaveThingsOut()
{
    QFETCH(int, format);
    const QList<RunEvent> events = samplerun::threeCandidates().events;
    const auto render = [&](bool prompts, bool models, bool costs) {
        return ::render(events, {.format = ReportFormat(format), .prompts = prompts, .modelNames = models, .costs = costs});
    };
    const QByteArray without = render(false, false, false);
    for (const char *word : {"toothpaste for vampires", "more vivid text", "gpt-secret-name", "judge-secret-name", "OPENAI_API_KEY",
             "costUsd", "USD", "usd", "0.00042", "0.000420", "0.0015", "2.57"})
        QVERIFY2(!without.contains(word), word);
    if (ReportFormat(format) != ReportFormat::Pairs)
        QVERIFY(render(true, true, true) != render(true, true, false));
    QVERIFY(render(true, true, true).contains("secret-name") || ReportFormat(format) == ReportFormat::Text);
}

void TestRunReport::secretsOfTheConfigurationStayIn()
{
    samplerun::Log log(QByteArrayLiteral("{\"task\":\"x\",\"generator\":{\"apiKey\":\"sk-1234\",\"api_key\":\"sk-2\",\"apiKeyEnv\":\"KEY\","
        "\"endpoint\":\"https://me:pw9@host.example/v1\",\"environment\":{\"TOKEN\":\"t0p\"},\"headers\":{\"Authorization\":\"Bearer b3\"}}}"));
    const QByteArray bytes = render(log.events, {.format = ReportFormat::Json});
    for (const char *secret : {"sk-1234", "sk-2", "pw9", "t0p", "b3"})
        QVERIFY2(!bytes.contains(secret), secret);
    QVERIFY(bytes.contains("\"apiKeyEnv\": \"KEY\""));
    QVERIFY(bytes.contains("https://host.example/v1"));
}

void TestRunReport::markdownCannotBeBrokenOut()
{
    const QByteArray bytes = render(samplerun::threeCandidates(hostile).events, {});
    // The text has a fence of four: ours must be longer, and stand once before and once after it.
    QCOMPARE(bytes.count("\n`````text\n"), 1);
    QCOMPARE(bytes.count("\n`````\n"), 1);
    QVERIFY(bytes.contains("\\u202Eevil\\u202C"));
    QVERIFY(bytes.contains("\\u0000end"));
    QVERIFY(bytes.contains("\\u001B[31mred"));
    QVERIFY(!bytes.contains('\r') && !bytes.contains('\0') && !bytes.contains('\x1b'));
    QVERIFY(bytes.contains("👩‍👩‍👧 e\u0301"));

    samplerun::Log log;
    const CandidateId a = log.born(QStringLiteral("a")), b = log.born(QStringLiteral("b"));
    log.judged(a, b, Verdict::First, QStringLiteral("<img src=x onerror=y> [link](http://x)\n# head"));
    const QByteArray matches = render(log.events, {});
    QVERIFY(matches.contains("\\<img src=x onerror=y\\> \\[link\\]\\(http://x\\) \\# head"));
}

void TestRunReport::htmlIsInert()
{
    samplerun::Log log = samplerun::threeCandidates(hostile);
    const QByteArray bytes = render(log.events, {.format = ReportFormat::Html});
    QVERIFY(!bytes.contains("<script"));
    QVERIFY(bytes.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;"));
    QVERIFY(bytes.contains("\\u202Eevil"));
    QVERIFY(bytes.contains("default-src 'none'"));
    QVERIFY(bytes.contains("prefers-color-scheme: dark"));
    QVERIFY(bytes.contains("<svg") && bytes.count("<circle") == 3);
    QVERIFY(!bytes.contains('\0') && !bytes.contains('\x1b'));
}

void TestRunReport::formatsAreDeterministicUnderAnyLocale_data()
{
    switchesLeaveThingsOut_data();
}

void TestRunReport::formatsAreDeterministicUnderAnyLocale()
{
    QFETCH(int, format);
    const QList<RunEvent> events = samplerun::threeCandidates(hostile).events;
    const QByteArray expected = render(events, {.format = ReportFormat(format)});
    for (const char *name : {"de_DE", "ar_EG", "tr_TR"}) {
        QLocale::setDefault(QLocale(QString::fromLatin1(name)));
        std::setlocale(LC_ALL, (std::string(name) + ".UTF-8").c_str());
        QCOMPARE(render(events, {.format = ReportFormat(format)}), expected);
    }
    std::setlocale(LC_ALL, "C");
    QLocale::setDefault(QLocale::c());
}

void TestRunReport::namesRoundTrip()
{
    for (const char *name : {"md", "txt", "json", "jsonl", "pairs", "csv", "html"})
        QCOMPARE(toName(*reportFormatFromName(QString::fromLatin1(name))), QString::fromLatin1(name));
    QVERIFY(!reportFormatFromName(u"pdf"));
    QCOMPARE(fileSuffix(ReportFormat::Pairs), QStringLiteral("jsonl"));
}

void TestRunReport::filesAreNamedByRank()
{
    const QList<ReportFile> files = reportFiles(reportInput(samplerun::threeCandidates().events), {.best = 2});
    QCOMPARE(files.size(), 2);
    QCOMPARE(files.at(0).name, QStringLiteral("001-2.md"));
    QCOMPARE(files.at(0).content, QByteArrayLiteral("Brush at dusk. Bite at dawn.\n"));
    QCOMPARE(files.at(1).name, QStringLiteral("002-3.md"));
}

void TestRunReport::filesOfProgramsHaveTheirSuffix()
{
    QList<RunEvent> events = samplerun::threeCandidates().events;
    const auto firstName = [&](const char *program) {
        auto &started = std::get<RunStarted>(events[0].body);
        started.config.json = QByteArrayLiteral("{\"task\":\"x\",\"program\":") + program + '}';
        return reportFiles(reportInput(events), {.best = 1}).constFirst().name;
    };
    QCOMPARE(firstName("{\"language\":\"lua\"}"), QStringLiteral("001-2.lua"));
    QCOMPARE(firstName("{\"language\":\"C++\"}"), QStringLiteral("001-2.cpp"));
    QCOMPARE(firstName("{\"language\":\"befunge\"}"), QStringLiteral("001-2.txt"));
    QCOMPARE(firstName("{\"language\":\"befunge\",\"file\":\"initial_program.bf\"}"), QStringLiteral("001-2.bf"));
    QCOMPARE(firstName("{\"file\":\"src.d/main.go\"}"), QStringLiteral("001-2.go"));
    QCOMPARE(firstName("{}"), QStringLiteral("001-2.md"));
}

QTEST_GUILESS_MAIN(TestRunReport)
#include "tst_report.moc"
