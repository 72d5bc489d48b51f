// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The money part of the facade with a real library: caps over parallel runs and after a restart, estimates against
// outcomes, the price book, kept replies.

#include "engine/base/systemclock.h"
#include "engine/document/readwrite.h"
#include "engine/facade/keptruns.h"
#include "engine/facade/local/localengine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "engine/facade/treasury.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/provider.h"
#include "engine/providers/interface/providersource.h"
#include "engine/providers/prices/priceshelf.h"
#include "engine/store/library.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/modelinfo.h"
#include "engine/types/state/runstate.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

/// Replies after 2 ms with a new text and 100 tokens in and out.
class QuickProvider final : public Provider
{
public:
    explicit QuickProvider(std::shared_ptr<Clock> clock)
        : m_clock(std::move(clock))
    {
    }
    Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) override
    {
        ++asked;
        const int n = asked;
        const auto slept = co_await m_clock->sleep(std::chrono::milliseconds(2), stop);
        if (!slept)
            co_return fail(slept.error());
        CompletionReply reply;
        reply.text = request.step == Step::Evaluation ? QStringLiteral("{\"winner\": \"A\"}")
                                                      : QStringLiteral("text %1 of %2 and %3").arg(n).arg(n * 7919 % 1000).arg(n * 31);
        reply.usage = {.input = 100, .output = 100, .reported = true};
        co_return reply;
    }
    Task<Result<QList<ModelInfo>>> models(StopToken) override
    {
        ModelInfo priced;
        priced.id = QStringLiteral("maker/tiny");
        priced.price = Price{1, 0.5, 2, {}};
        ModelInfo depends;
        depends.id = QStringLiteral("maker/auto");
        depends.price = Price{-1, -1, -1, {}};
        QList<ModelInfo> list;
        list << priced << depends;
        co_return list;
    }

    int asked = 0;

private:
    std::shared_ptr<Clock> m_clock;
};

class QuickSource final : public ProviderSource
{
public:
    explicit QuickSource(std::shared_ptr<QuickProvider> provider)
        : m_provider(std::move(provider))
    {
    }
    Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &) override { return m_provider; }
    std::optional<Price> price(const GeneratorPlan &, qint64, qint64) const override { return Price{100, 100, 100, {}}; }

private:
    std::shared_ptr<QuickProvider> m_provider;
};

template <typename T>
T wait(QFuture<T> future)
{
    while (!future.isFinished())
        QTest::qWait(1);
    return future.result();
}

/// One start of the program.
struct Program {
    std::shared_ptr<SystemClock> clock = std::make_shared<SystemClock>();
    std::shared_ptr<QuickProvider> provider = std::make_shared<QuickProvider>(clock);
    std::shared_ptr<PriceShelf> shelf;
    std::unique_ptr<Engine> engine;

    explicit Program(const QString &folder)
        : shelf(std::make_shared<PriceShelf>(PriceBook::builtIn(), folder))
    {
        LocalEngine::Furnishings furnishings;
        furnishings.prices = shelf;
        const auto library = Library::open(folder);
        if (!library)
            qFatal("the library is not free: %s", qPrintable(library.error().detail));
        engine = std::make_unique<LocalEngine>(*library, std::make_shared<QuickSource>(provider), clock, furnishings);
    }
    ~Program() { wait(engine->runs()->pauseAll()); }

    [[nodiscard]] Treasury *treasury() const { return engine->treasury(); }
    RunId start(const QByteArray &more)
    {
        const ParsedConfig parsed = parseConfig("task: a pitch\nseed: 3\ngenerator: {provider: ollama, model: m, maxTokens: 200}\n"
                                                "seeding: {count: 3}\nevaluation: {matchesPerCandidate: 1}\nconcurrency: 3\n" + more);
        return wait(engine->runs()->start(parsed.config)).value_or(RunId());
    }
    RunState stateOf(const RunId &run) const
    {
        RunState state;
        for (const RunEvent &event : wait(engine->logs()->events(run)).value_or(QList<RunEvent>()))
            state.apply(event);
        return state;
    }
};

} // namespace

class TestTreasury : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void capsHoldOverRunsAndRestarts()
    {
        const QTemporaryDir folder;
        const Money cap = Money::fromUsd(1.0);
        Money spent;
        {
            Program program(folder.path());
            QVERIFY(wait(program.treasury()->setCaps({.perDay = cap, .perMonth = {}})));
            const RunId a = program.start("name: a\nstop: {candidates: 1000}\n"), b = program.start("name: b\nstop: {candidates: 1000}\n");
            QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(a).status(), RunStatus::Throttled, 10'000);
            QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(b).status(), RunStatus::Throttled, 10'000);
            QTRY_COMPARE(program.stateOf(a).totals().inFlight + program.stateOf(b).totals().inFlight, 0);
            spent = program.stateOf(a).totals().spent + program.stateOf(b).totals().spent;
            QVERIFY(spent <= cap);
            QVERIFY(spent > Money::fromUsd(0.5));
            QCOMPARE(wait(program.treasury()->spending())->today, spent);
        }
        {
            Program program(folder.path());
            QCOMPARE(wait(program.treasury()->caps())->perDay, cap);
            QCOMPARE(wait(program.treasury()->spending())->today, spent);
            const RunId c = program.start("name: c\nstop: {candidates: 1000}\n");
            QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(c).status(), RunStatus::Throttled, 10'000);
            QVERIFY(spent + program.stateOf(c).totals().spent <= cap);
            // The run continues by itself when the cap is raised.
            const Money before = program.stateOf(c).totals().spent;
            QVERIFY(wait(program.treasury()->setCaps({.perDay = cap + Money::fromUsd(1), .perMonth = {}})));
            QTRY_VERIFY_WITH_TIMEOUT(program.stateOf(c).totals().spent > before, 5000);
            QVERIFY(!wait(program.treasury()->setCaps({.perDay = Money{-1}, .perMonth = {}})));
            // Removing a run does not reduce the spending.
            const Money all = wait(program.treasury()->spending())->today;
            QVERIFY(wait(program.engine->runs()->stop(c)));
            bool removed = false; // QTRY_VERIFY evaluates the condition again after success
            QTRY_VERIFY(removed = removed || wait(program.engine->keptRuns()->remove(c)).has_value());
            QVERIFY(wait(program.treasury()->spending())->today >= all);
        }
    }

    void aDamagedFileOfCapsSpendsNothing()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("caps.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"usdPerDay\": \"five\"}");
        file.close();
        Program program(folder.path());
        const RunId run = program.start("stop: {candidates: 4}\n");
        QTRY_COMPARE(program.stateOf(run).status(), RunStatus::Throttled);
        QCOMPARE(program.provider->asked, 0);
        QVERIFY(wait(program.treasury()->setCaps({})));
        QTRY_VERIFY_WITH_TIMEOUT(program.stateOf(run).finished().has_value(), 5000);
    }

    void estimatesAreComparedWithOutcomes()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        QCOMPARE(wait(program.treasury()->accuracy())->runs, 0);
        QSignalSpy closed(program.engine->runs(), &Runs::sessionClosed);
        for (int i = 0; i < 4; ++i) {
            (void)program.start("name: run" + QByteArray::number(i) + "\nstop: {candidates: 8}\n");
            QTRY_COMPARE_WITH_TIMEOUT(closed.size(), i + 1, 5000);
            QTRY_COMPARE_WITH_TIMEOUT(wait(program.treasury()->accuracy())->runs, i + 1, 5000);
        }
        const PastCalls past = *wait(program.treasury()->pastCalls());
        const PastUse *use = past.find(Step::Seeding, QStringLiteral("ollama m"));
        QVERIFY(use);
        QCOMPARE(use->tokensOut[1], 100.0);
        const EstimateAccuracy accuracy = *wait(program.treasury()->accuracy());
        QVERIFY(accuracy.moneyWithin > 0);
        QVERIFY2(accuracy.callsWithin < 0.5, qPrintable(QString::number(accuracy.callsWithin)));
        // A stopped run does not count in the accuracy.
        const RunId stopped = program.start("name: stopped\nstop: {candidates: 1000}\n");
        QVERIFY(wait(program.engine->runs()->stop(stopped)));
        QTRY_COMPARE(closed.size(), 5);
        QTest::qWait(50);
        QCOMPARE(wait(program.treasury()->accuracy())->runs, 4);
    }

    void repliesAreKeptInTheLibrary()
    {
        const QTemporaryDir folder;
        const QByteArray cached = "seeding: {count: 4, cache: readWrite}\nstop: {candidates: 4}\nevaluation: {matchesPerCandidate: 0}\n"
                                  "evaluators: [{kind: length, maxWords: 9}]\n";
        Money spent;
        {
            Program program(folder.path());
            const RunId run = program.start("name: one\n" + cached);
            QTRY_VERIFY_WITH_TIMEOUT(program.stateOf(run).finished().has_value(), 5000);
            spent = program.stateOf(run).totals().spent;
            QCOMPARE(*wait(program.treasury()->keptReplies()), 4);
        }
        Program program(folder.path());
        const RunId run = program.start("name: two\n" + cached);
        QTRY_VERIFY_WITH_TIMEOUT(program.stateOf(run).finished().has_value(), 5000);
        const RunTotals totals = program.stateOf(run).totals();
        QCOMPARE(program.provider->asked, 0);
        QCOMPARE(totals.spent, Money());
        QCOMPARE(totals.saved, spent);
        QCOMPARE(totals.cachedCalls, 4);
        const auto report = wait(program.engine->logs()->replay(run));
        QVERIFY(report && !report->differsAt);
        QVERIFY(wait(program.treasury()->clearKeptReplies()));
        QCOMPARE(*wait(program.treasury()->keptReplies()), 0);
    }

    void pricesCanBeEnteredAndFetched()
    {
        const QTemporaryDir folder;
        {
            Program program(folder.path());
            QSignalSpy changed(program.treasury(), &Treasury::pricesChanged);
            PriceRow row;
            row.vendor = QStringLiteral("openai");
            row.model = QStringLiteral("gpt-4o");
            row.price = {9, 4, 18, {}};
            QVERIFY(wait(program.treasury()->setPrice(row)));
            QCOMPARE(program.shelf->book()->price(QStringLiteral("openai"), QStringLiteral("gpt-4o"), 10, 0)->input, 9.0);
            QCOMPARE(wait(program.treasury()->prices())->constFirst().origin, PriceOrigin::User);
            QCOMPARE(*wait(program.treasury()->refreshPrices(QStringLiteral("http://127.0.0.1:1/v1"))), 1);
            QCOMPARE(changed.size(), 2);
            row.price.input = -1;
            QVERIFY(!wait(program.treasury()->setPrice(row)));
        }
        Program program(folder.path());
        const auto book = program.shelf->book();
        QCOMPARE(book->price(QStringLiteral("openai"), QStringLiteral("gpt-4o"), 10, 0)->output, 18.0);
        QCOMPARE(book->price(QStringLiteral("openrouter"), QStringLiteral("maker/tiny"), 10, 0)->input, 1.0);
        QVERIFY(wait(program.treasury()->removePrice(QStringLiteral("OpenAI"), QStringLiteral("GPT-4o"))));
        QCOMPARE(program.shelf->book()->price(QStringLiteral("openai"), QStringLiteral("gpt-4o"), 10, 0)->input, 2.5);
        QVERIFY(!wait(program.treasury()->removePrice(QStringLiteral("openai"), QStringLiteral("gpt-4o"))));
    }
};

QTEST_GUILESS_MAIN(TestTreasury)
#include "tst_treasury.moc"
