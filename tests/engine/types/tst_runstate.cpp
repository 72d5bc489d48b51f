// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/figures.h"
#include "engine/types/plan/price.h"
#include "engine/types/state/runstate.h"
#include "engine/types/state/standing.h"

#include <QTest>

#include <limits>

using namespace engine;

namespace {

class Story
{
public:
    RunState state;
    void at(qint64 ms, EventBody body) { state.apply({{QStringLiteral("r")}, ++m_seq, ms, std::move(body)}); }
    void started(quint32 id, qint64 ms, Money reserved = {}, bool priceKnown = true)
    {
        Call call;
        call.id = {id};
        call.reserved = reserved;
        call.priceKnown = priceKnown;
        at(ms, CallStarted{call});
    }
    void finished(quint32 id, qint64 ms, Money cost = {}, std::optional<Error> error = {})
    {
        CallEnd end;
        end.call = {id};
        end.cost = cost;
        end.error = std::move(error);
        end.usage = {.input = 10, .output = 5, .reported = true};
        at(ms, CallFinished{end});
    }
    void born(quint32 id, quint32 call, qint64 ms, const QString &text = QStringLiteral("one two"))
    {
        Candidate candidate;
        candidate.id = {id};
        candidate.call = {call};
        candidate.parts = text;
        at(ms, CandidateBorn{candidate});
    }

    void bornProgram(quint32 id, quint32 parent, const QString &text)
    {
        Candidate candidate;
        candidate.id = {id};
        if (parent)
            candidate.parents = {{parent}};
        candidate.parts = text;
        at(0, CandidateBorn{candidate});
    }
    QString preview(quint32 id) const { return state.candidate({id})->preview; }

private:
    quint64 m_seq = 0;
};

} // namespace

class tst_RunState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whatever the figures that events can have: they add up, and prices that are no numbers cost nothing.
    void figuresOfAForeignLogFit()
    {
        Story story;
        story.at(0, RunStarted{});
        for (quint32 i = 1; i <= 50'000; ++i) {
            story.at(latestMs, RunPaused{});
            story.at(-latestMs, RunResumed{});
            if (i % 50 != 0)
                continue;
            story.at(0, CallStarted{{.id = {i}, .lostCost = {mostFigure}}});
            story.at(0, CallFinished{{.call = {i}, .cost = {7}, .lostCopies = mostTries}});
        }
        QCOMPARE(story.state.totals().lost.microUsd, 7000);
        QVERIFY(std::abs(story.state.activeMs(0)) <= 3 * latestMs);
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(costOf({.input = 0, .output = 5}, {.input = infinity, .output = 1}).microUsd, 0);
        QCOMPARE(costOf({.input = mostTokens}, {.input = 1e300, .output = 1}).microUsd, mostCost);
    }

    void moneyIsReservedThenSettled()
    {
        Story story;
        story.at(0, RunStarted{});
        story.started(1, 0, {500});
        QCOMPARE(story.state.totals().reserved.microUsd, 500);
        QCOMPARE(story.state.totals().inFlight, 1);
        story.finished(1, 10, {120});
        QCOMPARE(story.state.totals().reserved.microUsd, 0);
        QCOMPARE(story.state.totals().spent.microUsd, 120);
        QCOMPARE(story.state.totals().tokensIn, 10);
        story.born(1, 1, 10);
        QCOMPARE(story.state.candidates().constFirst().cost.microUsd, 120);
        QVERIFY(!story.state.totals().lowerBound);
        story.started(2, 20, {}, false);
        story.finished(2, 30, {}, Error{ErrorKind::Timeout, {}, {}});
        QVERIFY(story.state.totals().lowerBound);
        QCOMPARE(story.state.totals().failedCalls, 1);
    }

    void pausesDoNotCountAsActiveTime()
    {
        Story story;
        story.at(0, RunStarted{});
        story.at(1000, RunPaused{});
        QCOMPARE(story.state.status(), RunStatus::Paused);
        QCOMPARE(story.state.activeMs(5000), 1000);
        story.at(9000, RunResumed{true, {}});
        QCOMPARE(story.state.activeMs(9500), 1500);
        story.at(10'000, RunFinished{});
        QCOMPARE(story.state.activeMs(99'000), 2000);
    }

    void aKilledRunCountsUntilItsLastSignOfLife()
    {
        Story story;
        story.at(0, RunStarted{});
        story.at(700, HintWritten{QStringLiteral("x")});
        story.at(50'000, RunResumed{true, {}});
        QCOMPARE(story.state.activeMs(50'300), 1000);
    }

    void aPauseWaitsForCallsInFlight()
    {
        Story story;
        story.at(0, RunStarted{});
        story.started(1, 0);
        story.at(10, RunPaused{});
        QCOMPARE(story.state.status(), RunStatus::Pausing);
        story.finished(1, 20);
        QCOMPARE(story.state.status(), RunStatus::Paused);
    }

    void theBestIsTheHighestRatedOfTheLiving()
    {
        Story story;
        story.at(0, RunStarted{});
        QVERIFY(!Standing::best(story.state));
        for (quint32 id = 1; id <= 3; ++id)
            story.born(id, 0, 0);
        story.at(1, RatingsChanged{{{{1}, 1510, 100, 1}, {{2}, 1600, 90, 1}, {{3}, 1400, 80, 1}}});
        QCOMPARE(Standing::best(story.state).value, 2u);
        story.at(2, CandidateRetired{{2}, false});
        QCOMPARE(Standing::best(story.state).value, 1u);
    }

    void textsBecomePreviews()
    {
        Story story;
        story.at(0, RunStarted{});
        story.born(1, 0, 0, QStringLiteral("two\nlines  here ") + QString(500, u'x'));
        const CandidateState &candidate = story.state.candidates().constFirst();
        QVERIFY(candidate.preview.startsWith(QStringLiteral("two lines here x")));
        QCOMPARE(candidate.preview.size(), 120);
        QCOMPARE(candidate.words, 4);
        QCOMPARE(candidate.characters, 516);
    }

    /// Licence, imports and what all have in common say nothing about one of them.
    void programsShowWhatIsNewInThem()
    {
        const QString first = QStringLiteral("# SPDX-License-Identifier: MIT\n\"\"\"A file\nabout circles.\"\"\"\nimport math\n\n"
                                             "# EVOLVE-BLOCK-START\n# the start\nradius = 0.05\ndef pack():\n    return radius\n# EVOLVE-BLOCK-END\nprint(pack())\n");
        Story story;
        story.at(0, RunStarted{RunConfig{QByteArrayLiteral(R"({"task": "x", "program": {"language": "python"}})")}});
        story.bornProgram(1, 0, first);
        QCOMPARE(story.preview(1), QStringLiteral("radius = 0.05 · def pack(): · return radius"));
        const QString second = QString(first).replace(QStringLiteral("0.05"), QStringLiteral("0.07"));
        story.bornProgram(2, 1, second);
        QCOMPARE(story.preview(2), QStringLiteral("radius = 0.07"));
        story.bornProgram(3, 2, QString(second).replace(QStringLiteral("return radius"), QStringLiteral("return  2 * radius")));
        QCOMPARE(story.preview(3), QStringLiteral("return 2 * radius"));
        story.bornProgram(4, 3, second); // nothing but lines that went away
        QVERIFY(!story.preview(4).isEmpty());
        story.at(1, CandidateRetired{{2}, false});
        story.bornProgram(5, 2, QString(second).replace(QStringLiteral("0.07"), QStringLiteral("0.08")));
        QCOMPARE(story.preview(5), QStringLiteral("radius = 0.08")); // against the first one
    }

    void onlyRemarksAreAPreviewToo()
    {
        Story story;
        story.at(0, RunStarted{RunConfig{QByteArrayLiteral(R"({"program": {"language": "cpp"}})")}});
        story.bornProgram(1, 0, QStringLiteral("/* nothing\n   yet */\n// here\n"));
        QVERIFY(story.preview(1).startsWith(QStringLiteral("/* nothing")));
        story.bornProgram(2, 0, QStringLiteral("/* nothing\n   yet */\nint main() { return 0; }\n"));
        QCOMPARE(story.preview(2), QStringLiteral("int main() { return 0; }"));
    }

    void costFollowsTheFormula()
    {
        // 1000 tokens in, 400 of them cached, 200 out at 2 / 0.5 / 8 $ per million: 1200 + 200 + 1600 micro-dollars.
        QCOMPARE(costOf({.input = 1000, .cached = 400, .output = 200}, {2, 0.5, 8, {}}).microUsd, 3000);
        QCOMPARE(costOf({.input = 1, .output = 0}, {0.1, 0.1, 0.1, {}}).microUsd, 1); // rounded up, never down
    }
};

QTEST_GUILESS_MAIN(tst_RunState)
#include "tst_runstate.moc"
