// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/matchmaker.h"
#include "engine/rating/questions.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace engine;

namespace {

/// A posterior of independent skills, with a panel; everything may be asked.
struct Scene {
    SkillPosterior posterior;
    std::vector<PanelMember> panel{{0, 0.4, 1, 1}};
    std::vector<Repeats> counts, pending;
    Matchmaking known;

    explicit Scene(const std::vector<SkillPrior> &priors)
        : posterior(FitInput{priors}, fitSkills({priors}))
    {
    }
    std::vector<RankingQuestion> ask(int count, quint64 seed = 1)
    {
        known.posterior = &posterior;
        known.panel = panel;
        known.counts = counts;
        known.pending = pending;
        Random random(seed);
        return nextQuestions(known, count, random);
    }
};

std::vector<SkillPrior> twoLeaders(size_t n)
{
    std::vector<SkillPrior> priors(n, SkillPrior{-1, 9});
    priors[0].mean = priors[1].mean = 2;
    return priors;
}

std::set<int> asSet(const std::vector<int> &shown) { return {shown.begin(), shown.end()}; }

} // namespace

class tst_Matchmaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyToCompareMeansNoQuestion()
    {
        QVERIFY(Scene({}).ask(3).empty());
        QVERIFY(Scene(std::vector<SkillPrior>(1)).ask(3).empty());
        Scene noJudges(std::vector<SkillPrior>(4));
        noJudges.panel.clear();
        QVERIFY(noJudges.ask(3).empty());
    }

    void aSeriesGoesOnFromWhereItIs()
    {
        Scene scene(std::vector<SkillPrior>(8));
        const std::vector<RankingQuestion> together = scene.ask(6, 3);
        QuestionSeries series(scene.known, Random(3));
        scene.posterior = {}; // it has its own
        for (const RankingQuestion &question : together) {
            const std::optional<RankingQuestion> next = series.next();
            QVERIFY(next);
            QCOMPARE(next->shown, question.shown);
            QCOMPARE(next->worth, question.worth);
        }
    }

    void nobodyIsAskedAboutWhoHasLeft()
    {
        for (const int listSize : {2, 4}) {
            Scene scene(std::vector<SkillPrior>(6));
            scene.known.listSize = listSize;
            QCOMPARE(scene.ask(1).size(), size_t(1));
            QuestionSeries series(scene.known, Random(5));
            const std::optional<RankingQuestion> before = series.next();
            QVERIFY(before);
            const int gone = before->shown[0];
            series.leave(gone);
            series.leave(gone);
            int asked = 0;
            for (std::optional<RankingQuestion> next = series.next(); next && asked < 40; next = series.next(), ++asked) {
                QVERIFY(!asSet(next->shown).contains(gone));
                QVERIFY(next->rivalA != gone && next->rivalB != gone);
                QCOMPARE(next->shown.size(), size_t(listSize));
            }
            QVERIFY(asked > 0);
            for (int i = 0; i < 5; ++i)
                series.leave(i);
            QVERIFY(!series.next());
        }
    }

    void theLeadersAreAskedAboutAtTheEnd()
    {
        Scene scene(twoLeaders(10));
        scene.known.bestShare = 1;
        for (quint64 seed = 1; seed <= 20; ++seed) {
            const std::vector<RankingQuestion> questions = scene.ask(1, seed);
            QCOMPARE(questions.size(), size_t(1));
            QCOMPARE(asSet(questions[0].shown), (std::set{0, 1}));
            QCOMPARE(questions[0].goal, MatchGoal::Best);
            QVERIFY(qAbs(questions[0].chance - 0.5) < 1e-9);
            QVERIFY(questions[0].worth > 0 && questions[0].worth <= 1);
        }
    }

    void halfOfTheQuestionsAreAboutWhoBecomesAParent()
    {
        std::vector<SkillPrior> priors(12, SkillPrior{-4, 9});
        priors[0] = {6, 100};
        for (size_t i = 1; i < 3; ++i)
            priors[i] = {3, 100};
        for (size_t i = 3; i < 6; ++i)
            priors[i] = {1, 4}; // three for the fourth place
        const SkillPosterior posterior(FitInput{priors}, fitSkills({priors}));
        Random random(4);
        const std::vector<OpenQuestion> open = drawQuestions(posterior, 16, 0.5, 4, random);
        QCOMPARE(std::count_if(open.begin(), open.end(), [](const OpenQuestion &q) { return q.goal == MatchGoal::Best; }), 8);
        int aboutTheFourth = 0;
        for (const OpenQuestion &q : open) {
            QVERIFY(q.a != q.b);
            aboutTheFourth += q.goal == MatchGoal::Top && q.a >= 3 && q.a < 6 && q.b >= 3 && q.b < 6;
        }
        QCOMPARE(aboutTheFourth, 8);
    }

    void questionsInFlightAreNotAllTheSame()
    {
        Scene scene(std::vector<SkillPrior>(12));
        std::set<std::set<int>> pairs;
        for (const RankingQuestion &question : scene.ask(8))
            pairs.insert(asSet(question.shown));
        QVERIFY(pairs.size() >= 5);
    }

    void whatIsPendingIsWorthLess()
    {
        Scene scene(twoLeaders(3));
        scene.known.bestShare = 1;
        scene.panel[0].rho = 0.9;
        const double before = scene.ask(1)[0].worth;
        scene.pending = {{0, 0, 1, 3}};
        const std::vector<RankingQuestion> after = scene.ask(1);
        QVERIFY(after[0].worth < before / 2);
    }

    void aPanelTakesTurnsOnAPair()
    {
        Scene scene(twoLeaders(6));
        scene.known.bestShare = 1;
        scene.panel = {{0, 0.4, 1, 1}, {1, 0.4, 1, 1}, {2, 0.4, 1, 1}};
        scene.counts = {{0, 0, 1, 2}, {1, 0, 1, 1}};
        QCOMPARE(scene.ask(1)[0].member, 2); // has not judged the two
        scene.counts = {{0, 0, 1, 1}, {1, 0, 1, 1}, {2, 0, 1, 1}};
        scene.panel[1].price = 0.2;
        QCOMPARE(scene.ask(1)[0].member, 1); // tells most for its price
        scene.panel[2].slope = 3;
        QCOMPARE(scene.ask(1)[0].member, 2);
    }

    void theOneShownFirstLessOftenGoesFirst()
    {
        Scene scene(twoLeaders(2));
        scene.known.shownFirst = [](int a, int) { return a == 0 ? 1 : -1; };
        for (quint64 seed = 1; seed < 10; ++seed)
            QCOMPARE(scene.ask(1, seed)[0].shown, (std::vector{1, 0}));
        scene.known.shownFirst = {};
        std::set<std::vector<int>> orders;
        for (quint64 seed = 1; seed < 20; ++seed)
            orders.insert(scene.ask(1, seed)[0].shown);
        QCOMPARE(orders.size(), size_t(2)); // a coin
    }

    void neverTheSameQuestionTwiceToOneJudge()
    {
        Scene scene(std::vector<SkillPrior>(4));
        scene.panel = {{0, 0.4, 1, 1}, {1, 0.4, 1, 1}};
        std::set<std::pair<int, std::vector<int>>> asked;
        scene.known.mayAsk = [&](int member, std::span<const int> shown) { return !asked.contains({member, {shown.begin(), shown.end()}}); };
        for (quint64 seed = 1;; ++seed) {
            const std::vector<RankingQuestion> questions = scene.ask(1, seed);
            if (questions.empty())
                break;
            QVERIFY(asked.insert({questions[0].member, questions[0].shown}).second);
            scene.counts.push_back({questions[0].member, std::min(questions[0].shown[0], questions[0].shown[1]), std::max(questions[0].shown[0], questions[0].shown[1]), 1});
            QVERIFY(asked.size() <= 24);
        }
        QCOMPARE(asked.size(), size_t(4 * 3 * 2)); // every ordered pair, by both
    }

    void aListShowsSeveralOnceEach()
    {
        Scene scene(std::vector<SkillPrior>(12));
        scene.known.listSize = 4;
        const std::vector<RankingQuestion> lists = scene.ask(5);
        QCOMPARE(lists.size(), size_t(5));
        std::set<int> seen;
        for (const RankingQuestion &list : lists) {
            QCOMPARE(asSet(list.shown).size(), size_t(4));
            seen.insert(list.shown.begin(), list.shown.end());
        }
        QVERIFY(seen.size() >= 9); // many in flight look at most of them
        Scene few(std::vector<SkillPrior>(3));
        few.known.listSize = 4;
        QCOMPARE(asSet(few.ask(1)[0].shown), (std::set{0, 1, 2}));
    }

    void theNewcomerIsLookedAt()
    {
        std::vector<SkillPrior> priors(10, SkillPrior{0, 30});
        priors[7] = {0, 0.7};
        Scene scene(priors);
        int about = 0;
        for (const RankingQuestion &question : scene.ask(6))
            about += asSet(question.shown).contains(7);
        QVERIFY(about >= 4);
    }

    void theSameStreamGivesTheSameQuestions()
    {
        Scene scene(std::vector<SkillPrior>(20));
        const std::vector<RankingQuestion> a = scene.ask(6, 5), b = scene.ask(6, 5);
        for (size_t k = 0; k < a.size(); ++k)
            QCOMPARE(a[k].shown, b[k].shown);
    }

    void ofManyOnlyTheActiveOnesAreAskedAbout()
    {
        std::vector<SkillPrior> priors(300, SkillPrior{-6, 30});
        for (size_t i = 100; i < 130; ++i)
            priors[i] = {1, 1};
        Scene scene(priors);
        for (const RankingQuestion &question : scene.ask(6)) {
            for (const int each : question.shown)
                QVERIFY(each >= 100 && each < 130);
        }
    }
};

QTEST_GUILESS_MAIN(tst_Matchmaker)
#include "tst_matchmaker.moc"
