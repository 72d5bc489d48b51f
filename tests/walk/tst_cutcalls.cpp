// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A refinement loop at its time limit, in real time: a slow stream, a silent server, a slow program.

#include "engine/base/systemclock.h"
#include "engine/config/fields/edit.h"
#include "engine/document/readwrite.h"
#include "engine/facade/local/localengine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "engine/providers/providerregistry.h"
#include "engine/sandbox/localprocess.h"
#include "engine/store/library.h"
#include "engine/types/events/runevent.h"
#include "tests/support/scriptedserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

constexpr qint64 limitMs = 700;
constexpr qint64 graceMs = 100;

template <typename Body>
QList<Body> all(const QList<RunEvent> &log)
{
    QList<Body> found;
    for (const RunEvent &event : log) {
        if (const auto *body = std::get_if<Body>(&event.body))
            found.append(*body);
    }
    return found;
}

/// A server that sends the first words at once and never completes the reply.
test::Script stalling(const QString &text)
{
    test::Script script;
    script.headers = {{"Content-Type", "text/event-stream"}};
    const QByteArray whole = test::chatStream(text);
    script.body = whole.left(whole.indexOf("[DONE]") - 10);
    script.chunked = true;
    script.ending = test::Script::Ending::Hang;
    return script;
}

} // namespace

class tst_CutCalls : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Engine> m_engine;

    template <typename T>
    static T wait(QFuture<T> future)
    {
        while (!future.isFinished())
            QTest::qWait(1);
        return future.result();
    }

    QList<RunEvent> logOf(const RunConfig &config)
    {
        QSignalSpy closed(m_engine->runs(), &Runs::sessionClosed);
        const auto run = wait(m_engine->runs()->start(config));
        if (!run || !(closed.size() == 1 || closed.wait(20'000)))
            return {};
        return wait(m_engine->logs()->events(*run)).value_or(QList<RunEvent>());
    }

    static RunConfig loop(const QByteArray &generator, const QByteArray &evaluators = "{kind: length, minWords: 50}")
    {
        return parseConfig("recipe: refine\ntask: write\nseed: 1\ngenerator: " + generator + "\nrefinement: {timeoutSeconds: 0.7}\nevaluators: ["
            + evaluators + "]\n").config;
    }

    /// Checks that the run ended at the limit or up to `graceMs` later.
    static void verifyCut(const QList<RunEvent> &log)
    {
        QVERIFY(!log.isEmpty());
        const auto ended = all<LoopFinished>(log);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(toName(ended[0].result.reason), QStringLiteral("timeout"));
        const qint64 took = log.constLast().atMs - log.constFirst().atMs;
        QVERIFY2(took >= limitMs && took <= limitMs + graceMs, qPrintable(QString::number(took)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto clock = std::make_shared<SystemClock>();
        auto providers = std::make_shared<ProviderRegistry>(clock, std::make_shared<LocalProcess>(), PriceBook::builtIn(),
            [](const QString &) { return QStringLiteral("k"); });
        m_engine = std::make_unique<LocalEngine>(*Library::open(m_folder.path()), providers, clock);
    }

    void cleanupTestCase()
    {
        wait(m_engine->runs()->pauseAll());
        m_engine.reset();
    }

    void aSlowStream()
    {
        test::ScriptedServer server;
        server.then(stalling(QStringLiteral("Half of a sentence")));
        const QList<RunEvent> log = logOf(loop("{provider: openai-compatible, model: m, endpoint: \"" + server.url(QStringLiteral("/v1")).toUtf8() + "\"}"));
        verifyCut(log);
        QVERIFY(all<CallFinished>(log).constLast().end.error);
        QCOMPARE(all<CallFinished>(log).constLast().end.text, QStringLiteral("Half of a sentence"));
        QCOMPARE(all<CandidateBorn>(log).size(), 1);
        QCOMPARE(all<CandidateBorn>(log)[0].candidate.parts.text(), QStringLiteral("Half of a sentence"));
        QVERIFY(all<IterationFinished>(log)[0].iteration.cut);
        QTRY_COMPARE(server.abandoned(), 1); // the client also closed the connection
    }

    void aSilentServer()
    {
        test::ScriptedServer server;
        test::Script silent;
        silent.ending = test::Script::Ending::HangAtOnce;
        server.then(silent);
        const QList<RunEvent> log = logOf(loop("{provider: openai-compatible, model: m, endpoint: \"" + server.url(QStringLiteral("/v1")).toUtf8() + "\"}"));
        verifyCut(log);
        QVERIFY(all<CandidateBorn>(log).isEmpty());
    }

    void aSlowProgramThatWrites()
    {
        const QList<RunEvent> log = logOf(loop("{provider: command, command: [\"/bin/sh\", \"-c\", \"echo first words; sleep 30; echo more\"]}"));
        verifyCut(log);
        QCOMPARE(all<CandidateBorn>(log).size(), 1);
        QCOMPARE(all<CandidateBorn>(log)[0].candidate.parts.text(), QStringLiteral("first words"));
    }

    void aSlowProgramThatScores()
    {
        const QList<RunEvent> log = logOf(loop("{provider: command, command: [\"/bin/echo\", \"a whole text\"]}",
            "{kind: command, name: slow, command: [\"/bin/sleep\", \"30\"]}"));
        verifyCut(log);
        QCOMPARE(all<CandidateBorn>(log)[0].candidate.parts.text(), QStringLiteral("a whole text"));
        QVERIFY(!all<IterationFinished>(log)[0].iteration.score);
    }
};

QTEST_GUILESS_MAIN(tst_CutCalls)
#include "tst_cutcalls.moc"
