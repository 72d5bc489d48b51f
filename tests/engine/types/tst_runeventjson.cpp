// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/runeventfields.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/plan/figures.h"
#include "tests/support/runeventgen.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>
#include <string>

using namespace engine;

namespace {

/// Converts to whatever a member is: to count the members of an aggregate.
struct Anything {
    template <typename T>
        requires(!std::is_same_v<T, QStringView>)
    operator T &() const;
};

template <typename T, typename... Args>
consteval int memberCount()
{
    if constexpr (requires { T{Args()..., Anything()}; })
        return memberCount<T, Args..., Anything>();
    else
        return int(sizeof...(Args));
}

template <typename T>
void compareMembers(const char *name)
{
    int written = 0;
    fields::eachField(fields::Type<T>(), [&](auto, auto) { ++written; });
    QVERIFY2(written == memberCount<T>(), name);
}

template <typename T>
bool roundTrips(const T &body)
{
    const QByteArray json = encodeBody(body);
    const Result<EventBody> back = decodeBody(kindName(body), json);
    return back && *back == EventBody(body) && encodeBody(*back) == json && !json.contains('\n');
}

} // namespace

class TestRunEventJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheLogPromises_data();
    void writesWhatTheLogPromises();
    void writesEveryMember();
    void keepsEveryBody();
    void keepsOddTexts_data();
    void keepsOddTexts();
    void replacesLoneSurrogates();
    void keepsOddNumbers();
    void keepsConfigurationsByteForByte_data();
    void keepsConfigurationsByteForByte();
    void namesTheBadField_data();
    void namesTheBadField();
    void skipsUnknownKeys();
    void refusesUnknownKinds();
    void survivesDamage();
};

void TestRunEventJson::writesWhatTheLogPromises_data()
{
    QTest::addColumn<RunEvent>("event");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no members") << RunEvent{{}, 4, 1700000000000, RunPaused{}}
        << QByteArray(R"({"seq":4,"atMs":1700000000000,"type":"runPaused"})");
    QTest::newRow("call") << RunEvent{{}, 2, 5, CallStarted{{.id = {1}, .step = Step::Mutation, .label = QStringLiteral("openai x"),
        .candidates = {{3}, {4}}, .fingerprint = 0xab, .reserved = {120}}}}
        << QByteArray(R"({"seq":2,"atMs":5,"type":"callStarted","id":1,"step":"mutation","label":"openai x","candidates":[3,4],)"
                      R"("fingerprint":"00000000000000ab","reservedMicroUsd":120})");
    QTest::newRow("failed call") << RunEvent{{}, 3, 6, CallFinished{{.call = {1},
        .error = Error{ErrorKind::RateLimited, QStringLiteral("429"), std::chrono::milliseconds(1500)}}}}
        << QByteArray(R"({"seq":3,"atMs":6,"type":"callFinished","call":1,"error":{"kind":"rateLimited","detail":"429",)"
                      R"("retryAfterMs":1500},"finish":"stop"})");
    QTest::newRow("ratings") << RunEvent{{}, 9, 7, RatingsChanged{{{.candidate = {2}, .elo = 1512.3, .halfWidth = 40.1, .games = 3}}}}
        << QByteArray(R"({"seq":9,"atMs":7,"type":"ratingsChanged","ratings":[{"candidate":2,"elo":1512.3,"halfWidth":40.1,"games":3}]})");
    QTest::newRow("config") << RunEvent{{}, 1, 7, RunStarted{{R"({"task":"é"})"}, QStringLiteral("0.1.0")}}
        << QByteArray(R"({"seq":1,"atMs":7,"type":"runStarted","version":"0.1.0","config":{"task":"é"}})");
}

void TestRunEventJson::writesWhatTheLogPromises()
{
    QFETCH(const RunEvent, event);
    QFETCH(const QByteArray, json);
    QCOMPARE(encodeEvent(event), json);
    const Result<RunEvent> back = decodeEvent(json);
    QVERIFY2(back.has_value(), qPrintable(back ? QString() : back.error().detail));
    QVERIFY(*back == event);
}

// A member added to a record and forgotten in runeventfields.h would be lost on the way through the library.
void TestRunEventJson::writesEveryMember()
{
    compareMembers<Call>("Call");
    compareMembers<CallEnd>("CallEnd");
    compareMembers<Candidate>("Candidate");
    compareMembers<Match>("Match");
    compareMembers<Usage>("Usage");
    compareMembers<LoopKey>("LoopKey");
    compareMembers<DepthExperience>("DepthExperience");
    compareMembers<LearnedRule>("LearnedRule");
    compareMembers<LoopStart>("LoopStart");
    compareMembers<ExitEvidence>("ExitEvidence");
    compareMembers<Iteration>("Iteration");
    compareMembers<LoopResult>("LoopResult");
    compareMembers<Rating>("Rating");
    compareMembers<Score>("Score");
    compareMembers<Error>("Error");
    compareMembers<Price>("Price");
    compareMembers<PriceTier>("PriceTier");
    compareMembers<PriceQuote>("PriceQuote");
    compareMembers<Throttled>("Throttled");
    compareMembers<RunStarted>("RunStarted");
    compareMembers<RunResumed>("RunResumed");
    compareMembers<ReplyRejected>("ReplyRejected");
    compareMembers<CandidateScored>("CandidateScored");
    compareMembers<RunFinished>("RunFinished");
}

void TestRunEventJson::keepsEveryBody()
{
    QVERIFY(rc::check("decode(encode(x)) == x", [] {
        const auto event = *rc::gen::arbitrary<RunEvent>();
        const QByteArray json = encodeBody(event.body);
        const Result<EventBody> body = decodeBody(kindName(event.body), json);
        RC_ASSERT(body.has_value());
        RC_ASSERT(*body == event.body);
        RC_ASSERT(encodeBody(*body) == json);
        const Result<RunEvent> back = decodeEvent(encodeEvent(event));
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->seq == event.seq && back->atMs == event.atMs && back->body == event.body);
    }));
}

void TestRunEventJson::keepsOddTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("NUL") << QStringLiteral("a\0b").append(QChar(0)).append(u'c');
    QTest::newRow("line ends") << QStringLiteral("a\nb\r\nc\td");
    QTest::newRow("quotes") << QStringLiteral("\"\\/");
    QTest::newRow("emoji") << QStringLiteral("🧛‍♀️ naïve 漢字");
    QTest::newRow("byte order mark") << QString(QChar(0xFEFF)).append(QChar(0xFEFF)).append(u'x');
    QTest::newRow("noncharacter") << QString(QChar(0xFFFF)).append(QChar(0xFDD0));
    QTest::newRow("separators") << QString(QChar(0x2028)).append(QChar(0x2029)).append(QChar(0x85)).append(QChar(0x7f));
    QTest::newRow("1 MB") << QStringLiteral("x\"é🧛").repeated(250'000);
}

void TestRunEventJson::keepsOddTexts()
{
    QFETCH(const QString, text);
    QVERIFY(roundTrips(HintWritten{text}));
}

void TestRunEventJson::replacesLoneSurrogates()
{
    const QString wild = QString(QChar(0xDC00)) + u'a' + QChar(0xD800) + u'b' + QChar(0xD83D);
    const Result<EventBody> once = decodeBody(u"hintWritten", encodeBody(HintWritten{wild}));
    QVERIFY(once.has_value());
    QCOMPARE(std::get<HintWritten>(*once).text, QStringLiteral("\uFFFDa\uFFFDb\uFFFD"));
    QVERIFY(roundTrips(std::get<HintWritten>(*once)));
}

void TestRunEventJson::keepsOddNumbers()
{
    for (const double value : {0.1, -0.0, 1e-310, 1e22, 123456789012345680000.0, 9007199254740993.0, 1.7976931348623157e308,
             std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()})
        QVERIFY(roundTrips(CandidateScored{.candidate = {1}, .score = value}));
    const Result<EventBody> back = decodeBody(u"candidateScored", encodeBody(CandidateScored{{1}, std::nan("")}));
    QVERIFY(back && std::isnan(std::get<CandidateScored>(*back).score));
    QVERIFY(roundTrips(Throttled{-latestMs}));
    QVERIFY(roundTrips(CallStarted{{.id = {0xffffffff}, .fingerprint = ~quint64(0)}}));
}

void TestRunEventJson::keepsConfigurationsByteForByte_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("order and numbers") << QByteArray(R"({"z":1.0,"a":1e5,"é":[{"b":null}],"z":2})");
    QTest::newRow("spaces") << QByteArray(R"({ "task" : "x" })");
    QTest::newRow("several lines") << QByteArray("{\n \"task\": \"x\"\n}");
    QTest::newRow("no JSON") << QByteArray("task: x");
    QTest::newRow("broken JSON") << QByteArray(R"({"task":})");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("member called config") << QByteArray(R"({"config":{"config":{}}})");
    QTest::newRow("very deep") << "{\"a\":" + QByteArray(1010, '[') + QByteArray(1010, ']') + "}";
    QTest::newRow("too deep") << "{\"a\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + "}";
}

void TestRunEventJson::keepsConfigurationsByteForByte()
{
    QFETCH(const QByteArray, json);
    QVERIFY(roundTrips(RunStarted{{json}, QStringLiteral("1")}));
    QVERIFY(roundTrips(RunResumed{.reopened = true, .config = {json}}));
}

void TestRunEventJson::namesTheBadField_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("detail");
    QTest::newRow("nested") << QStringLiteral("callFinished") << QByteArray(R"({"usage":{"input":"many"}})")
                            << QStringLiteral("usage.input: expected an integer");
    const QString beyond = QStringLiteral(": the figure is beyond what a run can have");
    for (const char *figure : {"9223372036854775807", "1000000000001", "-1"})
        QTest::newRow(figure) << QStringLiteral("callFinished") << QByteArray("{\"usage\":{\"input\":") + figure + "}}" << QStringLiteral("usage.input") + beyond;
    QTest::newRow("cost") << QStringLiteral("callFinished") << QByteArray(R"({"costMicroUsd":-5})") << QStringLiteral("costMicroUsd") + beyond;
    QTest::newRow("wait") << QStringLiteral("callFinished") << QByteArray(R"({"error":{"retryAfterMs":9000000000000000000}})") << QStringLiteral("error.retryAfterMs") + beyond;
    QTest::newRow("copies") << QStringLiteral("callFinished") << QByteArray(R"({"lostCopies":10001})") << QStringLiteral("lostCopies") + beyond;
    QTest::newRow("generation") << QStringLiteral("candidateBorn") << QByteArray(R"({"generation":2147483647})") << QStringLiteral("generation") + beyond;
    QTest::newRow("until") << QStringLiteral("throttled") << QByteArray(R"({"untilMs":100000000000001})") << QStringLiteral("untilMs") + beyond;
    QTest::newRow("costs") << QStringLiteral("loopFinished") << QByteArray(R"({"costsMicroUsd":[1,2000000000000]})") << QStringLiteral("costsMicroUsd") + beyond;
    QTest::newRow("in a list") << QStringLiteral("candidateScored") << QByteArray(R"({"scores":[{},{"value":true}]})")
                               << QStringLiteral("scores[1].value: expected a number");
    QTest::newRow("list member") << QStringLiteral("candidateBorn") << QByteArray(R"({"parents":[1,-1]})")
                                 << QStringLiteral("parents[1]: the integer is out of range");
    QTest::newRow("unknown word") << QStringLiteral("matchJudged") << QByteArray(R"({"verdict":"both"})")
                                  << QStringLiteral("verdict: unknown word");
    QTest::newRow("fingerprint") << QStringLiteral("callStarted") << QByteArray(R"({"fingerprint":"xyz"})")
                                 << QStringLiteral("fingerprint: expected a hexadecimal text");
    QTest::newRow("null") << QStringLiteral("hintWritten") << QByteArray(R"({"text":null})")
                          << QStringLiteral("text: expected a text");
}

void TestRunEventJson::namesTheBadField()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, json);
    QFETCH(const QString, detail);
    const Result<EventBody> body = decodeBody(kind, json);
    QVERIFY(!body);
    QCOMPARE(body.error().kind, ErrorKind::Damaged);
    QCOMPARE(body.error().detail, detail);
}

void TestRunEventJson::skipsUnknownKeys()
{
    const Result<EventBody> body = decodeBody(u"hintWritten", R"({"later":{"a":[1,{}]},"text":"x","also":null})");
    QVERIFY(body.has_value());
    QVERIFY(*body == EventBody(HintWritten{QStringLiteral("x")}));
}

void TestRunEventJson::refusesUnknownKinds()
{
    QCOMPARE(decodeBody(u"candidateMoved", "{}").error().kind, ErrorKind::Newer);
    QCOMPARE(decodeEvent(R"({"seq":1,"atMs":1,"type":"candidateMoved"})").error().kind, ErrorKind::Newer);
    QCOMPARE(decodeEvent(R"({"seq":1,"type":"runPaused"})").error().detail, QStringLiteral("atMs: expected an integer"));
    QCOMPARE(decodeEvent(R"({"seq":1,"atMs":100000000000001,"type":"runPaused"})").error().detail, QStringLiteral("atMs: the time is beyond what a run can have"));
    QCOMPARE(decodeEvent("[]").error().kind, ErrorKind::Damaged);
    QCOMPARE(decodeEvent("").error().kind, ErrorKind::Damaged);
}

void TestRunEventJson::survivesDamage()
{
    QVERIFY(rc::check("mutated bytes give a value or an error", [] {
        QByteArray json = encodeEvent(*rc::gen::arbitrary<RunEvent>());
        const int changes = *rc::gen::inRange(1, 6);
        for (int i = 0; i < changes && !json.isEmpty(); ++i) {
            const qsizetype at = *rc::gen::inRange<qsizetype>(0, json.size());
            switch (*rc::gen::inRange(0, 3)) {
            case 0: json[at] = *rc::gen::arbitrary<char>(); break;
            case 1: json.truncate(at); break;
            default: json.insert(at, *rc::gen::elementOf(std::string("{}[]\",:0e\\")));
            }
        }
        const Result<RunEvent> event = decodeEvent(json);
        if (event)
            RC_ASSERT(decodeEvent(encodeEvent(*event)).has_value());
        else
            RC_ASSERT(event.error().kind == ErrorKind::Damaged || event.error().kind == ErrorKind::Newer);
    }));
}

QTEST_GUILESS_MAIN(TestRunEventJson)
#include "tst_runeventjson.moc"
