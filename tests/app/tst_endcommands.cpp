// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages in the terminal before a run that cannot keep its caps, and at the end of a run with unusable replies.

#include "tests/support/chatserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

struct Said {
    int code = -1;
    QByteArray out, err;

    [[nodiscard]] QJsonObject lastLine() const { return QJsonDocument::fromJson(out.trimmed().split('\n').constLast()).object(); }
};

Said valdaSays(const QTemporaryDir &library, const QStringList &words)
{
    QProcess process;
    process.start(QDir(QCoreApplication::applicationDirPath()).filePath(s("../bin/valda")), words + QStringList{s("--library"), library.path()});
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Arguments of an evolution with the server, followed by `more`.
QStringList evolve(const test::ChatServer &server, const QString &more = {})
{
    return QStringList{s("evolve"), s("Name a bicycle lock"), s("--provider"), s("openai-compatible"), s("--endpoint"), server.url(), s("--model"), s("m"),
               s("--seed"), s("3"), s("--concurrency"), s("2")} + more.split(u' ', Qt::SkipEmptyParts);
}

bool isForJudge(const QString &prompt) { return prompt.contains(s("\"winner\"")); }

/// Writes different texts, and `verdict` for judges.
test::ChatServer::Options writes(const QString &verdict)
{
    test::ChatServer::Options options;
    options.text = [verdict, count = std::make_shared<std::atomic<int>>(0)](const QString &prompt) {
        const int n = ++*count;
        return isForJudge(prompt) ? verdict : QStringLiteral("Grip%1 holds word%2 and word%3.").arg(n * 7919).arg(n * 31).arg(n * 577);
    };
    return options;
}

QString written(const QTemporaryDir &folder, const QByteArray &text)
{
    QFile file(folder.filePath(s("config.yaml")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the test's own file could not be written");
    return file.fileName();
}

} // namespace

class TestEndCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJudgeThatIsNeverReadable()
    {
        const QTemporaryDir library;
        test::ChatServer server(writes(s("I cannot decide such things.")));
        const Said run = valdaSays(library, evolve(server, s("--max-candidates 12 --json")));
        QCOMPARE(run.code, 0); // there are texts, although they are not ranked
        QCOMPARE(run.err.count("is not asked any more: 8 replies in a row held no readable verdict"), 1);
        QVERIFY2(run.err.contains("verdicts could not be read.") && run.err.contains("I cannot decide such things."), run.err.constData());
        QVERIFY2(!run.err.contains("1500") && run.err.contains("not compared") && run.err.contains("unpriced calls"), run.err.constData());
        QVERIFY(!run.err.contains("The wanted number of candidates was reached"));
        const QJsonObject result = run.lastLine();
        QCOMPARE(result[u"reason"].toString(), s("noJudge"));
        QVERIFY(result[u"best"][u"rating"].isNull());
        QCOMPARE(result[u"trouble"].toArray().last()[u"kind"].toString(), s("unreadableVerdicts"));
        QVERIFY(result[u"calls"].toInt() < 36);
        const Said shown = valdaSays(library, {s("show"), result[u"run"].toString()});
        QVERIFY2(shown.out.contains("verdicts could not be read") && shown.out.contains("not compared") && !shown.out.contains("1500"), shown.out.constData());
        QVERIFY2(shown.out.contains("$0.0000 + unpriced calls"), shown.out.constData());
    }

    void aSettingThatTheModelRefusesIsNamedOnce()
    {
        const QTemporaryDir library;
        test::ChatServer::Options options = writes(s("{\"reason\": \"r\", \"winner\": \"A\"}"));
        options.refused = s("temperature");
        test::ChatServer server(std::move(options));
        const Said run = valdaSays(library, evolve(server, s("--max-candidates 4 --set generator.temperature=0.5")));
        QCOMPARE(run.code, 0);
        QCOMPARE(run.err.count("temperature"), 1);
    }

    void anUnknownPriceIsALowerBoundEverywhere()
    {
        const QTemporaryDir library;
        test::ChatServer server(writes(s("{\"reason\": \"r\", \"winner\": \"A\"}")));
        const Said run = valdaSays(library, evolve(server, s("--max-candidates 4 --json")));
        QCOMPARE(run.code, 0);
        QVERIFY2(run.err.contains("calls · $0.0000 + unpriced calls"), run.err.constData());
        QVERIFY(run.lastLine()[u"costIsLowerBound"].toBool());
        QVERIFY(valdaSays(library, {s("runs")}).out.contains("$0.0000 + unpriced calls"));
        QVERIFY(valdaSays(library, {s("runs"), s("--json")}).lastLine()[u"costIsLowerBound"].toBool());
        QVERIFY(valdaSays(library, {s("money")}).out.startsWith("today       $0.0000 + unpriced calls"));
        QVERIFY(valdaSays(library, {s("money"), s("--json")}).lastLine()[u"todayIsLowerBound"].toBool());
    }

    void aMoneyCapThatCannotHoldDoesNotStart()
    {
        const QTemporaryDir library;
        test::ChatServer server(writes(s("A")));
        const Said refused = valdaSays(library, evolve(server, s("--budget 1")));
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("the money cap of $1.0000 cannot hold; set inputUsdPerMtok and outputUsdPerMtok, or a cap on calls or tokens"), refused.err.constData());
        QCOMPARE(server.hits(), 0);
        const Said capped = valdaSays(library, evolve(server, s("--budget 1 --max-calls 3")));
        QVERIFY2(capped.err.contains("does not count its calls"), capped.err.constData());
        QVERIFY2(capped.err.contains("The cap of 3 calls was reached."), capped.err.constData());
        QVERIFY(server.hits() >= 3);
    }

    void validateAndEstimateSayIt()
    {
        const QTemporaryDir library;
        const QString file = written(library, "task: x\ngenerator: {provider: openai-compatible, endpoint: \"http://127.0.0.1:1/v1\", model: m}\nbudget:\n  usd: 2\n");
        for (const char *command : {"validate", "estimate", "run"}) {
            const Said said = valdaSays(library, {s(command), file});
            QCOMPARE(said.code, 2);
            QVERIFY2(said.err.contains("line 4, budget.usd: the price of openai-compatible m is not known"), said.err.constData());
        }
        const Said json = valdaSays(library, {s("validate"), file, s("--json")});
        QCOMPARE(json.code, 2);
        QVERIFY(!json.lastLine()[u"valid"].toBool(true));
        QVERIFY(!QFile::exists(library.filePath(s("library.db")))); // price checks open no library
    }

    void aCapBelowOneCallIsSaidBeforeTheStart()
    {
        const QTemporaryDir library;
        test::ChatServer server(writes(s("A")));
        const QString priced = s("--set generator.inputUsdPerMtok=10 --set generator.outputUsdPerMtok=10 ");
        const Said refused = valdaSays(library, evolve(server, priced + s("--budget 0.005")));
        QCOMPARE(refused.code, 2);
        static const QRegularExpression sentence(s("one call may cost \\$0\\.01\\d\\d, the cap is \\$0\\.0050 \\(seeding, openai-compatible m\\)"));
        QVERIFY2(sentence.match(QString::fromUtf8(refused.err)).hasMatch(), refused.err.constData());
        QCOMPARE(server.hits(), 0);
        const Said ended = valdaSays(library, evolve(server, priced + s("--budget 0.02")));
        QVERIFY2(ended.err.contains("The money cap of $0.0200 was reached: "), ended.err.constData());
    }

    void repliesThatRepeatAreCounted()
    {
        const QTemporaryDir library;
        test::ChatServer::Options options;
        options.text = [](const QString &prompt) { return isForJudge(prompt) ? s("{\"winner\": \"A\"}") : s("Grip"); };
        test::ChatServer server(options);
        const Said run = valdaSays(library, evolve(server, s("--max-candidates 5 --concurrency 8 --json")));
        QCOMPARE(run.code, 0);
        QCOMPARE(run.lastLine()[u"reason"].toString(), s("exhausted"));
        const QJsonObject trouble = run.lastLine()[u"trouble"].toArray().first().toObject();
        QCOMPARE(trouble[u"kind"].toString(), s("duplicateReplies"));
        QVERIFY(trouble[u"count"].toInt() >= 20);
        QVERIFY2(run.err.contains("replies repeated an earlier candidate"), run.err.constData());
        QVERIFY(!run.err.contains("The wanted number of candidates was reached"));
    }

    void theNumberIsSaidWhenItWasReached()
    {
        const QTemporaryDir library;
        const Said run = valdaSays(library, {s("evolve"), s("Name a lock"), s("--offline"), s("--seed"), s("1"), s("--max-candidates"), s("5")});
        QVERIFY2(run.err.contains("The limit of 5 candidates was reached."), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestEndCommands)
#include "tst_endcommands.moc"
