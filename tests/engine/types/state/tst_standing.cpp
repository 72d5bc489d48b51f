// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/types/events/candidate.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/standing.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace engine;

namespace
{

/// The log of a run with this ranking.
struct Story {
    RunState state;
    quint64 seq = 0;

    explicit Story(const char *ranking = "mixed", const char *recipe = "evolve")
    {
        (*this)(RunStarted{.config = {QStringLiteral(R"({"recipe":"%2","task":"t","population":{"ranking":"%1"}})")
                                          .arg(QLatin1StringView(ranking), QLatin1StringView(recipe))
                                          .toUtf8()}});
    }
    void operator()(EventBody body) { state.apply({RunId{QStringLiteral("r")}, ++seq, qint64(seq), std::move(body)}); }
    CandidateId born(std::optional<double> score = {}, std::optional<double> elo = {})
    {
        Candidate made;
        made.id = {quint32(state.candidates().size()) + 1};
        made.parts = QStringLiteral("text %1").arg(made.id.value);
        (*this)(CandidateBorn{made});
        if (score)
            (*this)(CandidateScored{made.id, *score, {}});
        if (elo)
            (*this)(RatingsChanged{{{made.id, *elo, 50, 3}}});
        return made.id;
    }
    [[nodiscard]] QList<quint32> order() const
    {
        QList<quint32> ids;
        const Standing standing(state);
        for (const CandidateId id : standing.order())
            ids << id.value;
        return ids;
    }
};

Place randomPlace(Random &random)
{
    return {random.below(3) > 0, random.below(8) == 0, random.below(3) > 0, random.below(2) == 0,
        double(random.below(3)), double(random.below(3)), quint32(1 + random.below(6))};
}

} // namespace

class tst_Standing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// ranking.md §1: living before retired, working before failed, measured before unmeasured, then the value, then
    /// the older.
    void whatDecides_data()
    {
        QTest::addColumn<Place>("better");
        QTest::addColumn<Place>("worse");
        const Place base{.known = true, .value = 1, .second = 1, .id = 5};
        const auto with = [&](auto change) {
            Place place = base;
            change(place);
            return place;
        };
        QTest::newRow("living") << with([](Place &p) { p.value = -9; }) << with([](Place &p) {
            p.alive = false;
            p.chosen = true;
        });
        QTest::newRow("chosen by the loop") << with([](Place &p) {
            p.chosen = true;
            p.value = -9;
        }) << base;
        QTest::newRow("working") << with([](Place &p) {
            p.known = false;
            p.value = -9;
        }) << with([](Place &p) { p.works = false; });
        QTest::newRow("measured") << with([](Place &p) { p.value = -9; }) << with([](Place &p) { p.known = false; });
        QTest::newRow("value") << with([](Place &p) {
            p.value = 2;
            p.second = -9;
        }) << base;
        QTest::newRow("score of equals") << with([](Place &p) {
            p.second = 2;
            p.id = 9;
        }) << base;
        QTest::newRow("older of equals") << with([](Place &p) { p.id = 4; }) << base;
        QTest::newRow("any value before none")
            << with([](Place &p) { p.value = -1e300; })
            << with([](Place &p) { p.value = -std::numeric_limits<double>::infinity(); });
    }
    void whatDecides()
    {
        QFETCH(Place, better);
        QFETCH(Place, worse);
        QVERIFY(better > worse);
        QVERIFY(worse < better);
        QVERIFY(better != worse);
    }

    void placesAreInATotalOrder()
    {
        Random random(3);
        for (int i = 0; i < 20'000; ++i) {
            const Place a = randomPlace(random), b = randomPlace(random), c = randomPlace(random);
            QCOMPARE(a<b, b> a);
            QVERIFY((a < b) + (b < a) + (a == b) == 1 || a.id == b.id);
            QVERIFY(!(a < b && b < c) || a < c);
        }
    }

    void whatEachRankingKnows_data()
    {
        QTest::addColumn<Ranking>("ranking");
        QTest::addColumn<bool>("byScore"); ///< a score alone is a value
        QTest::addColumn<bool>("byVerdict");
        QTest::newRow("judged") << Ranking::Judged << true << true;
        QTest::newRow("metric") << Ranking::Metric << true << false;
        QTest::newRow("mixed") << Ranking::Mixed << true << true;
        QTest::newRow("front") << Ranking::Front << true << false;
    }
    void whatEachRankingKnows()
    {
        QFETCH(Ranking, ranking);
        QFETCH(bool, byScore);
        QFETCH(bool, byVerdict);
        QCOMPARE(placeOf(ranking, {1}, 0.5, 1500, false).known, byScore);
        QCOMPARE(placeOf(ranking, {1}, {}, 1500, true).known, byVerdict);
        QVERIFY(!placeOf(ranking, {1}, {}, 1500, false).known);
        QVERIFY(!placeOf(ranking, {1}, std::nan(""), 1500, false).known); // no number is no score
        QCOMPARE(placeOf(ranking, {1}, 0.5, 1600, true).value, ranking == Ranking::Metric ? 0.5 : 1600);
    }

    void byMetric()
    {
        Story story("metric");
        story.born(0.2, 1900);
        story.born(0.9, 1100);
        story.born({}, 2500);
        story.born(-5);
        QCOMPARE(story.order(), (QList<quint32>{2, 1, 4, 3}));
    }

    void byVerdicts()
    {
        Story story("judged");
        story.born(0.9, 1400);
        story.born(0.1, 1600);
        story.born(0.5);
        story.born();
        QCOMPARE(story.order(), (QList<quint32>{2, 3, 1, 4})); // 3 stands at 1500
    }

    void failedProgramsComeAfterWorkingOnes()
    {
        for (const char *ranking : {"metric", "mixed", "judged", "front"}) {
            Story story(ranking);
            story.born(5.0, 1900);
            story.born(-3.0, 1200);
            TestReport report;
            report.candidate = {1};
            report.correct = false;
            story(CandidateTested{report});
            QCOMPARE(story.order(), (QList<quint32>{2, 1}));
            QCOMPARE(Standing::best(story.state), CandidateId{2});
            QCOMPARE(Standing::leader(story.state), CandidateId{2});
        }
    }

    void theRetiredHaveNoRank()
    {
        Story story("metric");
        story.born(0.9);
        story.born(0.5);
        story.born(0.7);
        story(CandidateRetired{{1}});
        const Standing standing(story.state);
        QCOMPARE(standing.rank({3}), 1);
        QCOMPARE(standing.rank({2}), 2);
        QCOMPARE(standing.rank({1}), 0);
        QCOMPARE(standing.rank({77}), 0);
        QCOMPARE(standing.order().last(), CandidateId{1});
        QCOMPARE(standing.best(), CandidateId{3});
    }

    void withoutCandidatesThereIsNone()
    {
        const Story story;
        QVERIFY(!Standing(story.state).best());
        QVERIFY(!Standing::best(story.state));
        QVERIFY(!Standing::leader(story.state));
        QVERIFY(Standing(story.state).order().isEmpty());
    }

    void equalsAreInTheOrderOfTheirBirth()
    {
        Story story("metric");
        for (int i = 0; i < 5; ++i)
            story.born(1.0);
        QCOMPARE(story.order(), (QList<quint32>{1, 2, 3, 4, 5}));
    }

    /// For random runs: every candidate once, ranks 1 … n over the living, best and leader as found without the order.
    void theOrderIsWhole()
    {
        for (quint64 seed = 0; seed < 200; ++seed) {
            Random random(seed);
            const char *const rankings[] = {"metric", "mixed", "judged", "front"};
            Story story(rankings[random.below(4)]);
            const int count = 1 + random.below(12);
            for (int i = 0; i < count; ++i)
                story.born(random.below(3) ? std::optional(double(random.below(4))) : std::nullopt,
                    random.below(3) ? std::optional(1500.0 + random.below(3)) : std::nullopt);
            for (int i = 1; i < count; ++i) {
                if (random.below(3) == 0)
                    story(CandidateRetired{{quint32(i)}});
            }
            const Standing standing(story.state);
            QList<quint32> sorted = story.order();
            std::sort(sorted.begin(), sorted.end());
            for (int i = 0; i < count; ++i)
                QCOMPARE(sorted[i], quint32(i + 1));
            QCOMPARE(standing.best(), Standing::best(story.state));
            QCOMPARE(standing.order().constFirst(), Standing::leader(story.state)); // nothing was measured again
            for (qsizetype i = 0; i < standing.order().size(); ++i) {
                const CandidateId id = standing.order()[i];
                QCOMPARE(standing.rank(id), story.state.candidate(id)->alive ? int(i) + 1 : 0);
            }
        }
    }
};

Q_DECLARE_METATYPE(engine::Place)
Q_DECLARE_METATYPE(engine::Ranking)

QTEST_APPLESS_MAIN(tst_Standing)
#include "tst_standing.moc"
