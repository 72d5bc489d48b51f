// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The facade with its real parts: library, threads, HTTP to a server on this machine.

#include "engine/base/systemclock.h"
#include "engine/config/fields/edit.h"
#include "engine/document/readwrite.h"
#include "engine/facade/evaluations.h"
#include "engine/facade/keptruns.h"
#include "engine/facade/local/localengine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "engine/providers/providerregistry.h"
#include "engine/sandbox/localprocess.h"
#include "engine/store/library.h"
#include "engine/types/events/runend.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/runstate.h"
#include "tests/support/chatserver.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

constexpr auto secret = "sk-planted-0123456789abcdef";

QString replyTo(const QString &prompt)
{
    static std::atomic<int> count = 0;
    if (prompt.contains(QStringLiteral("Text A")))
        return QStringLiteral("{\"reason\": \"the first is clearer\", \"winner\": \"A\"}");
    const int n = ++count;
    return QStringLiteral("Pitch number %1: a %2 toothpaste for night people, %3 %4.").arg(n).arg(n * 7919 % 1000).arg(n * 104729 % 997).arg(n * 31 % 17);
}

} // namespace

class tst_Engine : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<Library> m_library;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<test::ChatServer> m_server;

    RunConfig config(const QByteArray &more = {}) const
    {
        const ParsedConfig parsed = parseConfig("task: Write a pitch for vampire toothpaste\nseed: 11\n"
                                                "seeding: {count: 4}\nstop: {candidates: 12}\nevaluators: [{kind: length, maxWords: 30}]\n" + more);
        RunConfig config = withValue(parsed.config, QStringLiteral("generator.provider"), QStringLiteral("openai-compatible"));
        config = withValue(config, QStringLiteral("generator.endpoint"), m_server->url());
        config = withValue(config, QStringLiteral("generator.model"), QStringLiteral("oak-1"));
        return withValue(config, QStringLiteral("generator.apiKeyEnv"), QStringLiteral("TEST_KEY"));
    }

    template <typename T>
    static T wait(QFuture<T> future)
    {
        while (!future.isFinished())
            QTest::qWait(1);
        return future.result();
    }

    RunState stateOf(const RunId &run)
    {
        RunState state;
        for (const RunEvent &event : wait(m_engine->logs()->events(run)).value_or(QList<RunEvent>()))
            state.apply(event);
        return state;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::ChatServer::Options options;
        options.latencyMs = 5;
        options.text = replyTo;
        m_server = std::make_unique<test::ChatServer>(options);
        m_library = *Library::open(m_folder.path());
        auto clock = std::make_shared<SystemClock>();
        auto providers = std::make_shared<ProviderRegistry>(clock, std::make_shared<LocalProcess>(), PriceBook::builtIn(),
            [](const QString &name) { return name == u"TEST_KEY" ? QString::fromLatin1(secret) : QString(); });
        m_engine = std::make_unique<LocalEngine>(m_library, providers, clock);
    }

    void cleanupTestCase()
    {
        wait(m_engine->runs()->pauseAll());
        m_engine.reset();
        m_library.reset();
    }

    void aRunOverHttpIsStoredAsItIsPublished()
    {
        QList<RunEvent> published;
        const auto connection = connect(m_engine->runs(), &Runs::eventsCommitted, this,
            [&](const RunId &, const QList<RunEvent> &events) { published.append(events); });
        QSignalSpy closed(m_engine->runs(), &Runs::sessionClosed);
        const auto run = wait(m_engine->runs()->start(config()));
        QVERIFY2(run.has_value(), run ? "" : qPrintable(run.error().detail));
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 20'000);
        disconnect(connection);
        const auto stored = wait(m_engine->logs()->events(*run));
        QCOMPARE(published, *stored);
        const RunState state = stateOf(*run);
        QCOMPARE(state.candidates().size(), 12);
        QVERIFY(state.totals().tokensOut > 0);
        QVERIFY(state.finished());
        QVERIFY(m_server->hits() >= state.totals().calls);

        const CandidateId best = state.finished()->best;
        QVERIFY(wait(m_engine->logs()->contents(*run, {best}))->value(best).text().startsWith(QStringLiteral("Pitch number")));
        QVERIFY(!wait(m_engine->logs()->matches(*run, {}))->isEmpty());
        const auto report = wait(m_engine->logs()->replay(*run));
        QVERIFY(report && !report->differsAt);
    }

    void aCallCanBeLookedInto()
    {
        const RunId run = wait(m_engine->keptRuns()->list())->constFirst().run;
        const RunState state = stateOf(run);
        const CandidateState child = *std::find_if(state.candidates().begin(), state.candidates().end(),
            [](const CandidateState &each) { return !each.parents.isEmpty(); });
        const auto seen = wait(m_engine->logs()->inspect(run, child.call));
        QVERIFY(seen);
        const auto texts = wait(m_engine->logs()->contents(run, child.parents));
        for (const Parts &parent : *texts)
            QVERIFY2(seen->prompt.contains(parent.text()), qPrintable(seen->prompt));
        QVERIFY(seen->prompt.contains(QStringLiteral("vampire toothpaste")));
        QVERIFY(seen->end && seen->end->text.startsWith(QStringLiteral("Pitch number")));
    }

    void noKeyReachesTheLibrary()
    {
        QFile database(m_folder.filePath(QStringLiteral("library.db")));
        QFile log(m_folder.filePath(QStringLiteral("library.db-wal")));
        for (QFile *file : {&database, &log}) {
            if (file->open(QIODevice::ReadOnly))
                QVERIFY(!file->readAll().contains(secret));
        }
    }

    void aPausedRunGoesOn()
    {
        QSignalSpy closed(m_engine->runs(), &Runs::sessionClosed);
        const auto run = wait(m_engine->runs()->start(config("name: paused\n")));
        QVERIFY(wait(m_engine->runs()->pause(*run)));
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 10'000);
        QCOMPARE(stateOf(*run).status(), RunStatus::Paused);
        QVERIFY(wait(m_engine->runs()->resume(*run)));
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 2, 20'000);
        QCOMPARE(stateOf(*run).candidates().size(), 12);
        const auto report = wait(m_engine->logs()->replay(*run));
        QVERIFY(report && !report->differsAt);
    }

    void aVoteCountsInARunThatGoesOn()
    {
        QSignalSpy closed(m_engine->runs(), &Runs::sessionClosed);
        const auto run = wait(m_engine->runs()->start(config("name: voted\nstop: {candidates: 60}\nconcurrency: 2\n")));
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(*run).candidates().size() >= 4, 10'000);
        QVERIFY(wait(m_engine->runs()->steer(*run, Vote{{1}, {2}, Verdict::Second, QStringLiteral("I prefer it")})));
        QTRY_VERIFY_WITH_TIMEOUT(([&] {
            const auto matches = wait(m_engine->logs()->matches(*run, {{1}, {2}}));
            return std::any_of(matches->begin(), matches->end(), [](const Match &match) { return !match.call && match.rationale == u"I prefer it"; });
        }()), 5'000);
        QVERIFY(wait(m_engine->runs()->stop(*run)));
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 10'000);
        QCOMPARE(stateOf(*run).finished()->reason, EndReason::Stopped);
        QVERIFY(!wait(m_engine->runs()->steer(*run, Hint{QStringLiteral("too late")})));
    }

    void evaluatorsAreTriedOnAText()
    {
        const RunConfig tried = parseConfig("task: x\nevaluators:\n- {kind: length, name: short, maxWords: 2}\n- {kind: regex, name: oak, required: [oak]}\n"
                                            "- {kind: command, name: program, command: [/bin/echo, \"{\\\"score\\\": 0.25, \\\"deficiencies\\\": [\\\"dull\\\"]}\"]}\n"
                                            "- {kind: regex, name: broken, required: [\"(a+)+$\"]}\n").config;
        const auto trials = wait(m_engine->evaluations()->tryEvaluators(tried, QStringLiteral("An oak in ") + QString(40, u'a') + u'b'));
        QVERIFY2(trials.has_value(), trials ? "" : qPrintable(trials.error().detail));
        QCOMPARE(trials->size(), 4);
        QVERIFY(!trials->at(0).passed && trials->at(0).deficiencies.size() == 1);
        QVERIFY(trials->at(1).passed && trials->at(1).score == 1.0);
        QVERIFY(trials->at(2).score == 0.25 && trials->at(2).deficiencies == QStringList{QStringLiteral("dull")});
        QVERIFY(!trials->at(3).score && trials->at(3).trouble.contains(QStringLiteral("too long")));
    }

    void aBadConfigurationIsRefused()
    {
        const auto run = wait(m_engine->runs()->start({"{\"task\": \"\"}"}));
        QVERIFY(!run);
        QCOMPARE(run.error().kind, ErrorKind::BadConfig);
        QVERIFY(run.error().detail.contains(QStringLiteral("task")));
    }
};

QTEST_GUILESS_MAIN(tst_Engine)
#include "tst_engine.moc"
