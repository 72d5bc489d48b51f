// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Vectors of texts in whole runs: they find duplicates, and are logged, paid, cached and replayed like completions.

#include "engine/recipes/replay.h"
#include "engine/types/state/standing.h"
#include "tests/walk/simulation.h"

#include <QTest>

using namespace engine;

namespace {

QByteArray config(const QByteArray &embedding)
{
    return "task: Say something\nseed: 5\ngenerator: {provider: ollama, model: m, maxTokens: 100}\nseeding: {count: 4}\n"
           "population: {duplicateThreshold: 1}\nevaluation: {matchesPerCandidate: 1}\nstop: {candidates: 12}\nconcurrency: 2\n"
           "embedding: {provider: ollama, model: nomic, " + embedding + "}\n";
}

/// Texts have the same vector if their numbers of words are equal modulo 5.
Result<QList<float>> byWords(const QString &text)
{
    QList<float> vector(5, 0.0F);
    vector[text.count(u' ') % 5] = 1;
    return vector;
}

template <typename Body>
QList<Body> all(const Simulation &simulation)
{
    QList<Body> found;
    for (const RunEvent &event : simulation.log()) {
        if (const auto *body = std::get_if<Body>(&event.body))
            found.append(*body);
    }
    return found;
}

QList<Call> embeddings(const Simulation &simulation)
{
    QList<Call> calls;
    for (const CallStarted &started : all<CallStarted>(simulation)) {
        if (started.call.step == Step::Embedding)
            calls.append(started.call);
    }
    return calls;
}

CallEnd endOf(const Simulation &simulation, CallId id)
{
    for (const CallFinished &finished : all<CallFinished>(simulation)) {
        if (finished.end.call == id)
            return finished.end;
    }
    return {};
}

void verifyReplay(const Simulation &simulation)
{
    const auto report = replayRun(simulation.log(), simulation.source());
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
    QVERIFY2(!report->differsAt, qPrintable(report->expected + QStringLiteral("\nbut\n") + report->actual));
    QCOMPARE(report->events, quint64(simulation.log().size()));
}

} // namespace

class TestEmbeddingWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextOfTheSameMeaningIsADuplicate()
    {
        Simulation simulation(config("similarity: 0.9"), plainStory);
        simulation.vectorOf = byWords;
        simulation.usdPerMtok = 100;
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        const RunState state = simulation.state();
        QVERIFY(state.candidates().size() >= 2 && state.candidates().size() <= 5); // there are five different vectors
        int duplicates = 0;
        for (const ReplyRejected &rejected : all<ReplyRejected>(simulation))
            duplicates += rejected.reason == Rejection::Duplicate && rejected.like;
        QVERIFY(duplicates > 0);
        verifyReplay(simulation);
    }

    void vectorsAreReservedAndPaid()
    {
        Simulation simulation(config("similarity: 0.9, inputUsdPerMtok: 2000"), plainStory);
        simulation.vectorOf = byWords;
        simulation.usdPerMtok = 1000;
        simulation.start();
        simulation.run();
        const QList<Call> calls = embeddings(simulation);
        QVERIFY(!calls.isEmpty());
        Money spent;
        for (const Call &call : calls) {
            QVERIFY(call.reserved > Money() && call.priceKnown && call.reservedTokens > 0);
            QCOMPARE(call.model, QStringLiteral("nomic"));
            const CallEnd end = endOf(simulation, call.id);
            QCOMPARE(end.vectors.size(), call.texts.size());
            QCOMPARE(end.usage.input, 10 * call.texts.size());
            QCOMPARE(end.cost, Money{10'000 * call.texts.size()}); // 10 tokens per text at 1000 USD per million
            spent += end.cost;
        }
        QVERIFY(spent > Money() && spent < simulation.state().totals().spent);
        QVERIFY(simulation.state().totals().reserved == Money());
    }

    void aCapOfMoneyHoldsForVectors()
    {
        Simulation simulation(config("similarity: 0.9") + "budget: {usd: 0.000001}\n", plainStory);
        simulation.vectorOf = byWords;
        simulation.usdPerMtok = 1000;
        simulation.start();
        simulation.run();
        QVERIFY(embeddings(simulation).isEmpty());
    }

    void eachTextIsSentOnce()
    {
        Simulation simulation(config("similarity: 0.9"), plainStory);
        simulation.vectorOf = byWords;
        simulation.start();
        simulation.run();
        QSet<quint64> sent;
        for (const Call &call : embeddings(simulation)) {
            for (const quint64 text : call.texts) {
                const bool isNew = !sent.contains(text);
                sent.insert(text);
                QVERIFY(isNew || endOf(simulation, call.id).error);
            }
        }
    }

    /// All texts then count as new, and the run stops asking the model.
    void aModelThatFailsDoesNotEndTheRun()
    {
        Simulation simulation(config("similarity: 0.9"), plainStory);
        simulation.vectorOf = [](const QString &) -> Result<QList<float>> { return fail(ErrorKind::NotFound, QStringLiteral("no such model")); };
        simulation.start();
        simulation.run();
        QCOMPARE(simulation.state().candidates().size(), 12);
        QVERIFY(embeddings(simulation).size() <= 2);
        verifyReplay(simulation);
    }

    void aRunWithoutAModelMakesNoVectors()
    {
        Simulation off(config("similarity: 1"), plainStory);
        off.vectorOf = byWords;
        off.start();
        off.run();
        QVERIFY(embeddings(off).isEmpty());
        QCOMPARE(off.state().candidates().size(), 12);
    }

    void vectorsAreCached()
    {
        const auto cache = std::make_shared<MemoryReplyCache>();
        Money firstSpent;
        for (int n = 0; n < 2; ++n) {
            Simulation simulation(config("similarity: 0.9, cache: readWrite"), plainStory);
            simulation.vectorOf = byWords;
            simulation.usdPerMtok = 100;
            simulation.replies = cache;
            simulation.start();
            simulation.run();
            const QList<Call> calls = embeddings(simulation);
            QVERIFY(!calls.isEmpty());
            const CallEnd first = endOf(simulation, calls.constFirst().id);
            QCOMPARE(first.cached, n == 1);
            QCOMPARE(first.cost == Money(), n == 1);
            if (n == 0)
                firstSpent = first.cost;
            else
                QCOMPARE(first.saved, firstSpent);
            QVERIFY(!first.vectors.isEmpty());
            verifyReplay(simulation);
        }
    }

    void aReopenedRunKnowsItsVectors()
    {
        Simulation simulation(config("similarity: 0.9"), plainStory);
        simulation.vectorOf = byWords;
        simulation.start();
        simulation.run(1500);
        simulation.reopen();
        simulation.run();
        QVERIFY(simulation.ended());
        QSet<quint64> known;
        for (const Call &call : embeddings(simulation)) {
            for (const quint64 text : call.texts)
                QVERIFY(!known.contains(text));
            if (!endOf(simulation, call.id).error)
                known += QSet<quint64>(call.texts.begin(), call.texts.end());
        }
        verifyReplay(simulation);
    }
};

QTEST_GUILESS_MAIN(TestEmbeddingWalk)
#include "tst_embeddingwalk.moc"
