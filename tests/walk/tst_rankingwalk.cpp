// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Judges, people and control arms in whole runs: their events, and the replay of them.

#include "engine/types/state/runpeople.h"
#include "tests/walk/simulation.h"

#include "engine/recipes/inspect.h"
#include "engine/recipes/replay.h"
#include "engine/types/state/standing.h"

#include <QTest>

using namespace engine;

namespace {

const QByteArray base = "task: Say something\n"
                        "seed: 3\n"
                        "generator: {provider: ollama, model: m, maxTokens: 50}\n"
                        "seeding: {count: 5}\n"
                        "population: {size: 8}\n"
                        "stop: {candidates: 16}\n"
                        "concurrency: 3\n";

void verifyReplays(const Simulation &simulation)
{
    const auto report = replayRun(simulation.log(), simulation.source());
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
    QVERIFY2(!report->differsAt, qPrintable(report->expected + QStringLiteral("\nbut\n") + report->actual));
    QCOMPARE(report->events, quint64(simulation.log().size()));
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

QList<Call> questions(const Simulation &simulation)
{
    QList<Call> calls;
    for (const CallStarted &started : all<CallStarted>(simulation)) {
        if (started.call.step == Step::Evaluation)
            calls.append(started.call);
    }
    return calls;
}

} // namespace

class tst_RankingWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsSixVerdictsOfOneCall()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 1, listSize: 4}\n", plainStory);
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QHash<CallId, QList<Match>> byCall;
        for (const MatchJudged &judged : all<MatchJudged>(simulation))
            byCall[judged.match.call].append(judged.match);
        int lists = 0;
        for (const Call &call : questions(simulation)) {
            const QList<Match> matches = byCall.value(call.id);
            const int k = int(call.candidates.size());
            QCOMPARE(matches.size(), k * (k - 1) / 2);
            lists += k == 4;
            for (const Match &match : matches) {
                QCOMPARE(match.shown, k);
                QCOMPARE(call.candidates.at(match.firstSeat), match.first);
                QCOMPARE(call.candidates.at(match.secondSeat), match.second);
                const auto length = [&](CandidateId id) { return simulation.state().candidate(id)->characters; };
                if (length(match.first) != length(match.second))
                    QCOMPARE(match.verdict == Verdict::First, length(match.first) > length(match.second));
            }
        }
        QVERIFY(lists >= 10);
        QVERIFY(questions(simulation).size() <= 16); // one per paid question, regardless of its content
        verifyReplays(simulation);
    }

    void theListPromptHoldsEveryText()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 1, listSize: 3}\n", plainStory);
        simulation.start();
        simulation.run();
        for (const Call &call : questions(simulation)) {
            if (call.candidates.size() != 3)
                continue;
            const auto inspection = inspectCall(simulation.log(), call.id);
            QVERIFY(inspection.has_value());
            QVERIFY(inspection->prompt.contains(QStringLiteral("<a-")) && inspection->prompt.contains(QStringLiteral("</c-")));
            QVERIFY(inspection->prompt.contains(QStringLiteral("rank 3 texts")));
            return;
        }
        QFAIL("no list was asked");
    }

    void anUnreadableRankingIsNone()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 1, listSize: 4}\n", [](const CompletionRequest &request, int n) {
            if (request.step == Step::Evaluation)
                return says(QStringLiteral("{\"reason\": \"hm\", \"ranking\": [\"A\", \"A\", \"B\", \"C\"]}"));
            return plainStory(request, n);
        });
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QCOMPARE(simulation.state().totals().matches, 0);
        QVERIFY(simulation.state().totals().rejected > 5);
        verifyReplays(simulation);
    }

    void noJudgeIsAskedTheSameTwice()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 6}\n", plainStory);
        simulation.start();
        simulation.run();
        QSet<std::pair<QString, QList<CandidateId>>> asked;
        for (const Call &call : questions(simulation)) {
            QVERIFY(!asked.contains({call.label, call.candidates}));
            asked.insert({call.label, call.candidates});
            QVERIFY(call.goal.has_value());
            QVERIFY(call.chance > 0 && call.chance < 1);
        }
        verifyReplays(simulation);
    }

    /// Fast runs publish ratings every few verdicts, slow runs at each verdict. At the end all ratings are published.
    void ratingsAreToldAsOftenAsOneCanFollow()
    {
        const auto tellings = [](qint64 latencyMs) {
            Simulation simulation("task: Say something\nseed: 3\ngenerator: {provider: ollama, model: m}\nstop: {candidates: 60}\nconcurrency: 8\n"
                                  "population: {size: 12}\n", [latencyMs](const CompletionRequest &request, int n) {
                ScriptedAnswer answer = plainStory(request, n);
                answer.latencyMs = latencyMs + n % 7 * latencyMs / 8;
                return answer;
            });
            simulation.start();
            simulation.run();
            verifyReplays(simulation);
            QHash<CandidateId, int> games, told;
            for (const RunEvent &event : simulation.log()) {
                if (const auto *judged = std::get_if<MatchJudged>(&event.body)) {
                    ++games[judged->match.first];
                    ++games[judged->match.second];
                } else if (const auto *changed = std::get_if<RatingsChanged>(&event.body)) {
                    for (const Rating &rating : changed->ratings)
                        told[rating.candidate] = rating.games;
                }
            }
            const RunState state = simulation.state();
            for (const CandidateState &candidate : state.candidates()) {
                if (candidate.alive && told.value(candidate.id) != games.value(candidate.id))
                    return -1.0;
            }
            return double(all<RatingsChanged>(simulation).size()) / double(all<MatchJudged>(simulation).size());
        };
        const double slow = tellings(4000), fast = tellings(4);
        QVERIFY2(slow > 0.9, qPrintable(QString::number(slow)));
        QVERIFY2(fast > 0 && fast < 0.3, qPrintable(QString::number(fast)));
    }

    void thePopulationIsAsLargeAsItMayBe()
    {
        Simulation simulation("task: Say something\nseed: 3\ngenerator: {provider: ollama, model: m}\nstop: {candidates: 120}\nconcurrency: 4\n"
                              "population: {size: 12}\n", plainStory);
        simulation.start();
        simulation.run();
        int living = 0, most = 0;
        for (const RunEvent &event : simulation.log()) {
            living += std::holds_alternative<CandidateBorn>(event.body) - std::holds_alternative<CandidateRetired>(event.body);
            most = std::max(most, living);
        }
        // Four verdicts and four births may be in flight, and as many may pass before the ranking is refitted.
        QVERIFY2(most <= 12 + 4 + 4, qPrintable(QString::number(most)));
        verifyReplays(simulation);
    }

    void aPanelSharesTheQuestions()
    {
        Simulation simulation(base + "evaluation:\n  matchesPerCandidate: 3\n  generators: [{provider: ollama, model: x}, {provider: ollama, model: y}, "
                                     "{provider: ollama, model: z}]\n", plainStory);
        simulation.start();
        simulation.run();
        QHash<QString, int> byJudge;
        for (const Call &call : questions(simulation))
            ++byJudge[call.label];
        QCOMPARE(byJudge.size(), 3);
        for (const int count : std::as_const(byJudge))
            QVERIFY2(count >= 10, qPrintable(QString::number(count)));
        const QList<LeadEstimated> leads = all<LeadEstimated>(simulation);
        QVERIFY(!leads.isEmpty());
        QCOMPARE(leads.last().judges.size(), 3);
        QVERIFY(!leads.last().judgeLimited);
        verifyReplays(simulation);
    }

    void theLeadIsToldWithItsChances()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 4}\n", plainStory);
        simulation.start();
        simulation.run();
        const LeadEstimated lead = simulation.state().lead();
        QCOMPARE(lead.leader, Standing::best(simulation.state()));
        QVERIFY(lead.probability > 0 && lead.probability <= 1);
        double sum = 0;
        for (qsizetype i = 0; i < lead.chances.size(); ++i) {
            sum += lead.chances.at(i).best;
            QVERIFY(i == 0 || lead.chances.at(i - 1).best >= lead.chances.at(i).best);
        }
        QVERIFY(sum > 0.8 && sum < 1.01);
    }

    void enoughCertaintyEndsTheRun()
    {
        Simulation simulation("task: t\nseed: 5\ngenerator: {provider: ollama, model: m, maxTokens: 50}\nseeding: {count: 4}\npopulation: {size: 6}\n"
                              "evaluation: {matchesPerCandidate: 12}\nstop: {confidence: 0.8, candidates: 60}\n",
            [](const CompletionRequest &request, int n) {
                if (request.step == Step::Evaluation) {
                    const bool a = request.texts[0].contains(QStringLiteral("best"));
                    return says(a || !request.texts[1].contains(QStringLiteral("best")) ? QStringLiteral("{\"winner\": \"A\"}") : QStringLiteral("{\"winner\": \"B\"}"));
                }
                return n == 2 ? says(QStringLiteral("the best of all possible texts")) : plainStory(request, n);
            });
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QCOMPARE(toName(simulation.state().finished()->reason), toName(EndReason::Confident));
        QVERIFY(simulation.state().lead().probability >= 0.8);
        verifyReplays(simulation);
    }

    void peopleAreAskedAndTheirVoteCounts()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 3, askPeopleEvery: 5, askTimeoutSeconds: 30}\n", plainStory);
        simulation.start();
        simulation.run(900);
        QCOMPARE(simulation.state().people().open.size(), 1);
        const PeopleAsked asked = simulation.state().people().open.constFirst();
        QCOMPARE(asked.candidates.size(), 2);
        simulation.session()->steer(Vote{.first = asked.candidates[1], .second = asked.candidates[0], .verdict = Verdict::First, .reason = QStringLiteral("shorter"), .tookMs = 2500});
        simulation.run(simulation.clock->nowMs() + 1);
        QVERIFY(!simulation.state().people().open.contains(asked));
        QCOMPARE(all<QuestionClosed>(simulation).constFirst().end, QuestionEnd::Answered);
        simulation.run();
        QVERIFY(simulation.ended());
        verifyReplays(simulation);
    }

    void whenNobodyVotesAJudgeIsAskedInstead()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 3, askPeopleEvery: 5, askTimeoutSeconds: 2}\n", plainStory);
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        const QList<QuestionClosed> closed = all<QuestionClosed>(simulation);
        QVERIFY(!closed.isEmpty());
        for (const QuestionClosed &each : closed)
            QCOMPARE(each.end, QuestionEnd::TimedOut);
        QVERIFY(simulation.state().people().open.isEmpty());
        verifyReplays(simulation);
    }

    void aVoteCanBeTakenBack()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 2}\n", plainStory);
        simulation.start();
        simulation.run(450);
        simulation.session()->steer(Vote{.first = {1}, .second = {2}, .verdict = Verdict::First, .reason = {}});
        simulation.run(451);
        const QList<MatchJudged> judged = all<MatchJudged>(simulation);
        const auto vote = std::find_if(judged.begin(), judged.end(), [](const MatchJudged &each) { return !each.match.call; });
        QVERIFY(vote != judged.end());
        simulation.session()->steer(Withdraw{vote->match.id});
        simulation.session()->steer(Withdraw{vote->match.id}); // a second withdrawal has no effect
        simulation.session()->steer(Withdraw{{9999}});
        simulation.run();
        QVERIFY(simulation.ended());
        QCOMPARE(all<MatchWithdrawn>(simulation).size(), 1);
        verifyReplays(simulation);
    }

    /// A person has one verdict per pair: the later vote replaces the earlier one, in either order of the two
    /// candidates.
    void aVoteReplacesTheEarlierOne()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 2}\n", plainStory);
        simulation.start();
        simulation.run(450);
        simulation.session()->steer(Vote{.first = {1}, .second = {2}, .verdict = Verdict::First, .reason = {}});
        simulation.run(451);
        simulation.session()->steer(Vote{.first = {2}, .second = {1}, .verdict = Verdict::First, .reason = {}});
        simulation.run();
        QVERIFY(simulation.ended());
        QList<MatchId> own;
        for (const MatchJudged &each : all<MatchJudged>(simulation)) {
            if (!each.match.call)
                own.append(each.match.id);
        }
        QCOMPARE(own.size(), 2);
        const QList<MatchWithdrawn> withdrawn = all<MatchWithdrawn>(simulation);
        QCOMPARE(withdrawn.size(), 1);
        QCOMPARE(withdrawn.first().match, own.first());
        verifyReplays(simulation);
    }

    void controlArmsKeepPace()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 2}\ncontrol: {bestOfN: true, chain: true}\n", plainStory);
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QCOMPARE(toName(simulation.state().finished()->reason), toName(EndReason::Candidates));
        int evolution = 0, best = 0, chain = 0;
        CandidateId last;
        for (const CandidateBorn &born : all<CandidateBorn>(simulation)) {
            const Candidate &candidate = born.candidate;
            for (const CandidateId parent : candidate.parents)
                QCOMPARE(simulation.state().candidate(parent)->arm, candidate.arm); // arms do not mix
            if (!candidate.arm) {
                ++evolution;
            } else if (*candidate.arm == Arm::BestOfN) {
                ++best;
                QVERIFY(candidate.parents.isEmpty());
            } else {
                QCOMPARE(candidate.parents, last ? QList<CandidateId>{last} : QList<CandidateId>());
                last = candidate.id;
                ++chain;
            }
        }
        QCOMPARE(evolution, 16);
        QVERIFY2(best >= 12 && best <= 18, qPrintable(QString::number(best)));
        QVERIFY2(chain >= 12 && chain <= 18, qPrintable(QString::number(chain)));
        verifyReplays(simulation);
    }

    void controlArmsSpendAsMuchAsTheEvolution()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 1}\ncontrol: {bestOfN: true}\n", plainStory);
        simulation.usdPerMtok = 5;
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QHash<CallId, bool> isControl;
        qint64 evolution = 0, control = 0;
        for (const RunEvent &event : simulation.log()) {
            if (const auto *started = std::get_if<CallStarted>(&event.body); started && started->call.step != Step::Evaluation)
                isControl.insert(started->call.id, started->call.arm.has_value());
            if (const auto *finished = std::get_if<CallFinished>(&event.body); finished && isControl.contains(finished->end.call))
                (isControl.value(finished->end.call) ? control : evolution) += finished->end.cost.microUsd;
        }
        QVERIFY(evolution > 0);
        QVERIFY2(std::abs(double(control) / double(evolution) - 1) < 0.15, qPrintable(QStringLiteral("%1 against %2").arg(control).arg(evolution)));
    }

    void childrenAreMeasuredOnce()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 4}\n", plainStory);
        simulation.usdPerMtok = 5;
        simulation.start();
        simulation.run();
        QSet<CandidateId> measured;
        for (const ChildMeasured &child : all<ChildMeasured>(simulation)) {
            QVERIFY(!measured.contains(child.candidate));
            measured.insert(child.candidate);
            QVERIFY(!simulation.state().candidate(child.candidate)->parents.isEmpty());
            QVERIFY(child.chance >= 0 && child.chance <= 1);
            QVERIFY(child.cost.microUsd > simulation.state().candidate(child.candidate)->cost.microUsd); // with its matches
        }
        QVERIFY(measured.size() >= 6);
        verifyReplays(simulation);
    }

    void theBanditLearnsWhoWritesBetter()
    {
        const QByteArray two = "task: t\nseed: 11\ngenerator: {provider: ollama, model: judge, maxTokens: 50}\nseeding: {count: 4}\npopulation: {size: 8}\n"
                               "stop: {candidates: 80}\nconcurrency: 2\nevaluation: {matchesPerCandidate: 3}\ncrossover: {share: 0}\n"
                               "mutation: {generators: [{provider: ollama, model: good}, {provider: ollama, model: poor}]}\n";
        const Script script = [](const CompletionRequest &request, int n) {
            if (request.step != Step::Mutation)
                return plainStory(request, n);
            QString text = request.texts.value(0);
            if (request.generator.model == u"good")
                return says(text + QStringLiteral(" more%1").arg(n)); // the longer text wins
            return says(QStringLiteral("worse %1").arg(n));
        };
        const auto shareOfGood = [&](const QByteArray &config) {
            Simulation simulation(config, script);
            simulation.usdPerMtok = 1;
            simulation.start();
            simulation.run();
            int good = 0, children = 0;
            for (const CallStarted &started : all<CallStarted>(simulation)) {
                children += started.call.step == Step::Mutation;
                good += started.call.step == Step::Mutation && started.call.model == u"good";
            }
            verifyReplays(simulation);
            return double(good) / children;
        };
        const double off = shareOfGood(two);
        QVERIFY2(off > 0.3 && off < 0.7, qPrintable(QString::number(off))); // the weights are equal
        const double on = shareOfGood(two + "bandit: {enabled: true}\n");
        QVERIFY2(on > 0.75, qPrintable(QString::number(on)));
    }

    void temperaturesMakeGeneratorsOfOne()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 1}\nmutation: {temperatures: [0.2, 1.1]}\n", [](const CompletionRequest &request, int n) {
            if (request.step == Step::Mutation)
                Q_ASSERT(request.generator.temperature == 0.2 || request.generator.temperature == 1.1);
            return plainStory(request, n);
        });
        simulation.start();
        simulation.run();
        QSet<int> used;
        for (const CallStarted &started : all<CallStarted>(simulation)) {
            if (started.call.step == Step::Mutation && !started.call.arm)
                used.insert(started.call.generator);
        }
        QCOMPARE(used, (QSet<int>{0, 1}));
    }

    void aFinishedRunTakesVotesWithoutACall()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 2}\n", plainStory);
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        const RunState before = simulation.state();
        simulation.reopenToSteer();
        simulation.session()->steer(Vote{.first = Standing::best(before), .second = {1}, .verdict = Verdict::Second, .reason = {}});
        simulation.session()->leave();
        simulation.run();
        QVERIFY(simulation.ended());
        const RunState after = simulation.state();
        QCOMPARE(after.status(), RunStatus::Finished);
        QCOMPARE(after.totals().calls, before.totals().calls);
        QCOMPARE(after.totals().matches, before.totals().matches + 1);
        QCOMPARE(after.activeMs(after.times().lastMs + 1'000'000), before.activeMs(before.times().lastMs));
        verifyReplays(simulation);
    }

    void aPausedRunTakesVotesAndGoesOn()
    {
        Simulation simulation(base + "evaluation: {matchesPerCandidate: 2}\n", plainStory);
        simulation.start();
        simulation.run(350);
        simulation.session()->pause();
        simulation.run();
        simulation.reopenToSteer();
        simulation.session()->steer(Vote{.first = {1}, .second = {2}, .verdict = Verdict::First, .reason = {}});
        simulation.session()->leave();
        simulation.run();
        QCOMPARE(simulation.state().status(), RunStatus::Paused);
        simulation.reopen();
        simulation.run();
        QCOMPARE(toName(simulation.state().finished()->reason), toName(EndReason::Candidates));
        verifyReplays(simulation);
    }
};

QTEST_GUILESS_MAIN(tst_RankingWalk)
#include "tst_rankingwalk.moc"
