// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/random.h"
#include "engine/types/events/candidate.h"
#include "engine/types/events/runevent.h"
#include "engine/session/selection/front.h"
#include "engine/session/selection/grid.h"
#include "engine/session/selection/policy.h"
#include "engine/session/selection/selection.h"

#include <QTest>

#include <map>
#include <rapidcheck.h>

#include <cmath>

using namespace engine;

namespace {

using Points = std::vector<std::vector<double>>;

/// A run's fold fed by hand.
struct Desk {
    explicit Desk(PopulationPlan population)
        : selection(planOf(std::move(population)))
    {
    }
    static RunPlan planOf(PopulationPlan population)
    {
        RunPlan plan;
        plan.population = std::move(population);
        plan.testing.folder = QStringLiteral("task");
        return plan;
    }
    CandidateId bear(int island = 0)
    {
        Candidate candidate;
        candidate.id = {++last};
        candidate.island = island;
        if (last > 1)
            candidate.parents = {CandidateId{1}};
        candidate.parts = QString(int(last), u'x');
        selection.apply({{}, 0, 0, CandidateBorn{candidate}});
        return candidate.id;
    }
    void measure(CandidateId id, double score, bool correct = true, QList<Metric> metrics = {})
    {
        TestReport report;
        report.candidate = id;
        report.score = score;
        report.correct = correct;
        report.metrics = std::move(metrics);
        selection.apply({{}, 0, 0, CandidateTested{report}});
        if (correct)
            selection.apply({{}, 0, 0, CandidateScored{id, score, {}}});
    }
    Selection selection;
    quint32 last = 0;
};

QList<quint32> numbers(const QList<CandidateId> &ids)
{
    QList<quint32> out;
    for (const CandidateId id : ids)
        out.append(id.value);
    return out;
}

} // namespace

class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frontsAreNested()
    {
        const std::vector<FrontPlace> places = frontPlaces(Points{{1, 5}, {3, 3}, {5, 1}, {2, 2}, {1, 1}, {3, 3}});
        QList<int> fronts;
        for (const FrontPlace &place : places)
            fronts.append(place.front);
        QCOMPARE(fronts, (QList<int>{0, 0, 0, 1, 2, 0}));
        QVERIFY(std::isinf(places[0].crowding) && std::isinf(places[2].crowding));
        QVERIFY(frontPlaces({}).empty());
        QVERIFY(rc::check("nobody on a front is beaten by anybody of the same or a later one", [] {
            const auto points = *rc::gen::container<Points>(*rc::gen::inRange(1, 20), rc::gen::container<std::vector<double>>(3, rc::gen::map(rc::gen::inRange(0, 6), [](int v) { return double(v); })));
            const std::vector<FrontPlace> all = frontPlaces(points);
            for (size_t i = 0; i < points.size(); ++i) {
                bool beaten = false;
                for (size_t j = 0; j < points.size(); ++j) {
                    bool noWorse = true, better = false;
                    for (size_t k = 0; k < 3; ++k) {
                        noWorse = noWorse && points[j][k] >= points[i][k];
                        better = better || points[j][k] > points[i][k];
                    }
                    RC_ASSERT(!(noWorse && better) || all[j].front < all[i].front);
                    beaten = beaten || (noWorse && better && all[j].front == all[i].front - 1);
                }
                RC_ASSERT(beaten == (all[i].front > 0));
            }
        }));
    }

    void everyCellKeepsItsBest()
    {
        QVERIFY(rc::check([] {
            const int bins = *rc::gen::inRange(2, 6);
            Grid grid(2, bins);
            struct Known { std::vector<double> features; double merit; };
            std::map<quint32, Known> all;
            for (quint32 id = 1; id <= 30; ++id) {
                if (*rc::gen::inRange(0, 5) == 0 && !all.empty()) {
                    const quint32 out = all.begin()->first;
                    grid.remove({out});
                    all.erase(out);
                }
                const Known one{{double(*rc::gen::inRange(0, 50)), double(*rc::gen::inRange(-20, 20))}, double(*rc::gen::inRange(0, 9))};
                grid.add({id}, one.features, one.merit);
                all[id] = one;
            }
            std::map<qint64, double> best;
            for (const auto &[id, one] : all) {
                const qint64 cell = grid.cellOf({id});
                RC_ASSERT(cell >= 0 && cell < bins * bins);
                best[cell] = std::max(best.count(cell) ? best[cell] : -1, one.merit);
            }
            const QList<CandidateId> elites = grid.elites();
            RC_ASSERT(size_t(elites.size()) == best.size());
            for (const CandidateId elite : elites)
                RC_ASSERT(all.at(elite.value).merit == best.at(grid.cellOf(elite)) && grid.isElite(elite));
        }));
    }

    void policiesFavourTheBest_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<double>("least"); ///< share of draws of the best of five
        QTest::addColumn<double>("most");
        QTest::newRow("uniform") << QStringLiteral("uniform") << 0.19 << 0.21;
        QTest::newRow("rank") << QStringLiteral("rank") << 0.31 << 0.36;
        QTest::newRow("tournament") << QStringLiteral("tournament") << 0.46 << 0.51;
        QTest::newRow("powerLaw") << QStringLiteral("powerLaw") << 0.66 << 0.70;
        QTest::newRow("fitness") << QStringLiteral("fitness") << 0.60 << 0.68;
    }
    void policiesFavourTheBest()
    {
        QFETCH(QString, policy);
        QFETCH(double, least);
        QFETCH(double, most);
        const std::vector<double> weights = parentWeights(policy, {4, 3, 2, 1, 0}, 2, 1);
        Random random(1);
        int first = 0;
        for (int i = 0; i < 20'000; ++i)
            first += drawByWeight(weights, random) == 0;
        const double share = first / 20'000.0;
        QVERIFY2(share >= least && share <= most, qPrintable(QString::number(share)));
        for (size_t k = 1; k < weights.size(); ++k)
            QVERIFY(weights[k] <= weights[k - 1]);
    }

    void archiveHoldsTheBestEver()
    {
        PopulationPlan plan;
        plan.archive = 3;
        plan.ranking = QStringLiteral("metric");
        Desk desk(plan);
        for (const double score : {1.0, 5.0, 3.0, 4.0, 2.0})
            desk.measure(desk.bear(), score);
        desk.measure(desk.bear(), 99, false);
        QCOMPARE(numbers(desk.selection.archive()), (QList<quint32>{2, 4, 3}));
        QCOMPARE(numbers(desk.selection.ready()), (QList<quint32>{2, 4, 3, 5, 1}));
        QCOMPARE(numbers(desk.selection.failing()), (QList<quint32>{6}));
        QVERIFY(desk.selection.isKept({4}) && !desk.selection.isKept({1}));
        desk.selection.apply({{}, 0, 0, CandidateRetired{{2}, true}});
        QCOMPARE(numbers(desk.selection.archive()), (QList<quint32>{4, 3}));
        QCOMPARE(numbers(desk.selection.untested()), QList<quint32>());
    }

    void frontRankingPutsTheFrontFirst()
    {
        PopulationPlan plan;
        plan.ranking = QStringLiteral("front");
        plan.objectives = {QStringLiteral("quality"), QStringLiteral("-seconds")};
        plan.archive = 0;
        Desk desk(plan);
        const auto add = [&](double quality, double seconds) {
            desk.measure(desk.bear(), quality, true, {{QStringLiteral("quality"), quality}, {QStringLiteral("seconds"), seconds}});
        };
        add(1, 1);
        add(3, 3);
        add(2, 9); // slower and worse than the second
        QCOMPARE(desk.selection.ready().constLast(), CandidateId{3});
        QVERIFY(desk.selection.isKept({1}) && desk.selection.isKept({2}) && !desk.selection.isKept({3}));
    }

    void islandsTakeTurnsAndSendTheirBest()
    {
        PopulationPlan plan;
        plan.islands = 2;
        plan.migrationEvery = 3;
        plan.ranking = QStringLiteral("metric");
        Desk desk(plan);
        QCOMPARE(desk.selection.nextIsland(), 0);
        for (const auto &[island, score] : {std::pair(0, 1.0), std::pair(1, 2.0), std::pair(0, 3.0), std::pair(1, 4.0), std::pair(0, 2.5)})
            desk.measure(desk.bear(island), score);
        QCOMPARE(numbers(desk.selection.ready(0)), (QList<quint32>{3, 5, 1}));
        const auto due = desk.selection.migrationsDue();
        QCOMPARE(due.size(), 1);
        QCOMPARE(due[0], (std::pair(CandidateId{3}, 1)));
        desk.selection.apply({{}, 0, 0, CandidateMigrated{{3}, 1}});
        QVERIFY(desk.selection.migrationsDue().isEmpty());
        QCOMPARE(numbers(desk.selection.ready(1)), (QList<quint32>{4, 3, 2}));
    }
};

QTEST_APPLESS_MAIN(TestSelection)
#include "tst_selection.moc"
