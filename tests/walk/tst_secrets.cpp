// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A server that repeats the key of the request in headers, error bodies, streams and texts. Afterwards no event,
// library, export or log message may contain it.

#include "engine/base/systemclock.h"
#include "engine/config/fields/edit.h"
#include "engine/document/readwrite.h"
#include "engine/facade/keptruns.h"
#include "engine/facade/local/localengine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "engine/providers/dispatch/dispatchingsource.h"
#include "engine/providers/providerregistry.h"
#include "engine/reports/report.h"
#include "engine/reports/reportinput.h"
#include "engine/store/library.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/state/runstate.h"
#include "tests/support/scriptedserver.h"

#include <QDirIterator>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

// The second key matches no known pattern: the redactor finds it by its value only.
const QByteArray keys[] = {"sk-planted-0123456789abcdef", "Zq9vX2mB7tR4wK1pL8nC"};

QByteArray logged;
QtMessageHandler before = nullptr;

void noteLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged += message.toUtf8() + '\n';
}

template <typename T>
T wait(QFuture<T> future)
{
    while (!future.isFinished())
        QTest::qWait(1);
    return future.result();
}

test::Script answer(const QByteArray &key, int n)
{
    test::Script script;
    script.headers = {{"Content-Type", "application/json"}, {"X-Request-Id", "req-" + key}, {"X-Echo", "Authorization: Bearer " + key}};
    const QByteArray said = "Incorrect API key provided: " + key + " (Authorization: Bearer " + key + ", key=" + key + ", " + key.left(6) + "***)";
    switch (n % 6) {
    case 1:
        script.status = 500;
        script.body = R"({"error":{"message":")" + said + R"("}})";
        break;
    case 2:
        script.headers[0] = {"Content-Type", "text/event-stream"};
        script.body = R"(data: {"error":{"message":")" + said + R"(","code":529}})" "\n\n";
        break;
    case 3:
        script.status = 429;
        script.headers.emplaceBack("Retry-After-Ms", "1");
        script.body = said;
        break;
    default:
        script.headers[0] = {"Content-Type", "text/event-stream"};
        script.body = test::chatStream(QStringLiteral("text %1 says %2 and %3").arg(n).arg(QString::fromLatin1(key)).arg(n * 7919));
    }
    return script;
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("valda.*=true"));
        before = qInstallMessageHandler(noteLog);
    }
    void cleanupTestCase() { qInstallMessageHandler(before); }

    void nothingOfTheKeyIsLeft_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("looks like a key") << keys[0];
        QTest::newRow("looks like nothing") << keys[1];
    }
    void nothingOfTheKeyIsLeft()
    {
        QFETCH(QByteArray, key);
        logged.clear();
        test::ScriptedServer server;
        int n = 0, withKey = 0;
        server.always([&](const test::SeenRequest &request) {
            withKey += request.headers.value("authorization") == "Bearer " + key;
            return answer(key, ++n);
        });
        const QTemporaryDir folder;
        QByteArray everything;
        {
            const auto clock = std::make_shared<SystemClock>();
            const auto registry = std::make_shared<ProviderRegistry>(clock, nullptr, PriceBook(),
                [&](const QString &name) { return name == u"PLANTED" ? QString::fromLatin1(key) : QString(); });
            LocalEngine engine(*Library::open(folder.path()), std::make_shared<DispatchingSource>(registry, clock), clock);
            QSignalSpy closed(engine.runs(), &Runs::sessionClosed);
            RunConfig config = parseConfig("task: Write\nseed: 2\nseeding: {count: 3}\nevaluation: {matchesPerCandidate: 0}\nstop: {candidates: 8}\n"
                                           "evaluators: [{kind: length, maxWords: 30}]\nconcurrency: 2\n"
                                           "retry: {budgetShare: 1}\n").config;
            for (const auto &[path, value] : {std::pair(QStringLiteral("provider"), QStringLiteral("openai-compatible")),
                     std::pair(QStringLiteral("endpoint"), server.url(QStringLiteral("/v1"))), std::pair(QStringLiteral("model"), QStringLiteral("m")),
                     std::pair(QStringLiteral("apiKeyEnv"), QStringLiteral("PLANTED"))})
                config = withValue(config, QStringLiteral("generator.") + path, value);
            const auto run = wait(engine.runs()->start(config));
            QVERIFY(run);
            QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 30'000);
            const QList<RunEvent> events = *wait(engine.logs()->events(*run));
            for (const RunEvent &event : events)
                everything += encodeEvent(event) + '\n';
            QVERIFY(everything.contains("[redacted]"));
            const ReportInput input = reportInput(events);
            QVERIFY(input.candidates.size() >= 4);
            for (const ReportFormat format : {ReportFormat::Markdown, ReportFormat::Text, ReportFormat::Json, ReportFormat::JsonLines, ReportFormat::Csv, ReportFormat::Html})
                everything += report(input, {.format = format});
            QVERIFY(wait(engine.keptRuns()->exportArchive(*run, folder.filePath(QStringLiteral("run.valda")))));
            const RunId imported = *wait(engine.keptRuns()->importArchive(folder.filePath(QStringLiteral("run.valda"))));
            const QList<RunEvent> copied = *wait(engine.logs()->events(imported));
            for (const RunEvent &event : copied)
                everything += encodeEvent(event);
        }
        QVERIFY(withKey > 8); // the requests carried the key
        QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                everything += file.readAll();
        }
        everything += logged;
        QVERIFY(!logged.isEmpty());
        const qsizetype at = everything.indexOf(key);
        QVERIFY2(at < 0, everything.mid(qMax<qsizetype>(0, at - 200), 300).constData());
        QVERIFY(!everything.contains(key.left(6) + "***"));
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
