// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/models/eventfixture.h"
#include "ui/models/eventlogmodel.h"
#include "ui/models/openrun.h"

#include <QTest>

using namespace engine;
using ui::EventLogModel;

class TestEventLogModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatHappened_data();
    void saysWhatHappened();
    void finishedCallsKnowTheirGenerator();
    void memoryIsBounded();
};

void TestEventLogModel::saysWhatHappened_data()
{
    QTest::addColumn<EventBody>("body");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("level");
    const auto row = [](const char *name, const EventBody &body, const char *sentence, ui::LogLevel level) {
        QTest::newRow(name) << body << QString::fromUtf8(sentence) << int(level);
    };
    constexpr ui::LogLevel Detail = ui::LogLevel::Detail, Info = ui::LogLevel::Info, Notice = ui::LogLevel::Notice, Warning = ui::LogLevel::Warning;
    row("started", RunStarted{.version = QStringLiteral("1.2")}, "Run started with Valda 1.2", Notice);
    row("paused", RunPaused{}, "Pause: calls in flight are finished, none is started", Notice);
    row("resumed", RunResumed{}, "Continued", Notice);
    row("reopened", RunResumed{.reopened = true}, "Continued from the library", Notice);
    row("let go", Throttled{}, "The hourly limit allows calls again", Warning);
    row("warned", BudgetWarned{QStringLiteral("usd"), 80}, "80 % of the money cap is spent", Warning);
    row("asks", CallStarted{{.id = {1}}}, "Seeding request to the model", Detail);
    row("asks about", CallStarted{{.id = {1}, .candidates = {{3}, {4}}}}, "Question about #3 and #4 sent", Detail);
    row("asks again", CallStarted{{.id = {2}, .retryOf = {1}, .attempt = 2}}, "Attempt 2 sent", Detail);
    row("answered", CallFinished{{.call = {1}}}, "Model reply from the model", Info);
    row("cut", CallFinished{{.call = {1}, .finish = FinishReason::Length}}, "Model reply from the model, cut at the token limit", Warning);
    row("left out", CallFinished{{.call = {1}, .note = QStringLiteral("gpt-6 does not take temperature, max_tokens → max_completion_tokens")}},
        "Reply received. Settings that gpt-6 does not support are left out from now on: temperature, max_tokens → max_completion_tokens", Notice);
    row("failed", CallFinished{{.call = {1}, .error = Error{ErrorKind::Timeout, {}, {}}}}, "Failed: No answer in time", ui::LogLevel::Error);
    row("seed", CandidateBorn{{.id = {1}}}, "#1 created", Info);
    row("child", CandidateBorn{{.id = {5}, .parents = {{3}, {4}}}}, "#5 created from #3 and #4", Info);
    row("duplicate", ReplyRejected{{1}, Rejection::Duplicate, {3}}, "Reply rejected: duplicate of #3", Warning);
    row("second wins", MatchJudged{{.first = {3}, .second = {4}, .verdict = Verdict::Second}}, "#4 beats #3", Info);
    row("tie", MatchJudged{{.first = {3}, .second = {4}}}, "#3 and #4 are equal", Info);
    row("crowded out", CandidateRetired{{3}, false}, "#3 retired", Info);
    row("hint", HintWritten{QStringLiteral("shorter\nplease")}, "Hint for the next prompts: shorter please", Notice);
}

void TestEventLogModel::saysWhatHappened()
{
    QFETCH(EventBody, body);
    QFETCH(QString, sentence);
    QFETCH(int, level);
    EventLogModel model(nullptr);
    model.note({.run = {QStringLiteral("r")}, .seq = 1, .atMs = 1000, .body = body}, nullptr);
    model.commit();
    QCOMPARE(model.index(0, EventLogModel::Message).data().toString(), sentence);
    QCOMPARE(model.index(0, 0).data(EventLogModel::LevelRole).toInt(), level);
}

void TestEventLogModel::finishedCallsKnowTheirGenerator()
{
    ui::OpenRun run(nullptr);
    run.apply({{.run = {QStringLiteral("r")}, .seq = 1, .body = RunStarted{}},
        {.run = {QStringLiteral("r")}, .seq = 2, .body = CallStarted{{.id = {1}, .step = Step::Mutation, .label = QStringLiteral("openai gpt-4o")}}},
        {.run = {QStringLiteral("r")}, .seq = 3, .body = CallFinished{{.call = {1}, .usage = {.input = 1200, .output = 45}, .cost = {4200}, .latencyMs = 1240}}}});
    const auto cell = [&run](int column) { return run.log()->index(2, column).data().toString(); };
    QCOMPARE(cell(EventLogModel::Generator), QStringLiteral("openai gpt-4o"));
    QCOMPARE(cell(EventLogModel::Step), QStringLiteral("Mutation"));
    QCOMPARE(cell(EventLogModel::Latency), QStringLiteral("1.2 s"));
    QVERIFY(cell(EventLogModel::Tokens).endsWith(QStringLiteral(" → 45")));
    QVERIFY(cell(EventLogModel::Cost).contains(QStringLiteral("0.0042")));
}

void TestEventLogModel::memoryIsBounded()
{
    EventLogModel model(nullptr);
    quint64 seq = 0;
    for (int batch = 0; batch < 60; ++batch) {
        for (int i = 0; i < 1000; ++i)
            model.note({.seq = ++seq, .body = RunPaused{}}, nullptr);
        model.commit();
        QVERIFY(model.rowCount() <= EventLogModel::maxRows);
    }
    QCOMPARE(model.rowCount(), EventLogModel::maxRows);
    QCOMPARE(model.dropped(), quint64(40'000));
    QCOMPARE(model.index(0, 0).data(EventLogModel::SeqRole).toULongLong(), 40'001ULL);
}

QTEST_MAIN(TestEventLogModel)
#include "tst_eventlogmodel.moc"
