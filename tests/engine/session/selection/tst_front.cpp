// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/session/selection/front.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace engine;

namespace
{

using Points = std::vector<std::vector<double>>;

std::vector<int> frontsOf(const Points &points)
{
    std::vector<int> fronts;
    for (const FrontPlace &place : frontPlaces(points))
        fronts.push_back(place.front);
    return fronts;
}

bool dominates(const std::vector<double> &a, const std::vector<double> &b)
{
    bool better = false;
    for (size_t i = 0; i < a.size(); ++i) {
        if (a[i] < b[i])
            return false;
        better |= a[i] > b[i];
    }
    return better;
}

/// The front by its definition: one more than the deepest front of the points that dominate it.
int frontByDefinition(const Points &points, size_t i)
{
    int front = 0;
    for (size_t j = 0; j < points.size(); ++j) {
        if (dominates(points[j], points[i]))
            front = std::max(front, 1 + frontByDefinition(points, j));
    }
    return front;
}

Points randomPoints(Random &random, int most, int axes, int values)
{
    Points points(size_t(1 + random.below(most)), std::vector<double>(size_t(axes)));
    for (auto &point : points) {
        for (double &value : point)
            value = random.below(values);
    }
    return points;
}

} // namespace

class tst_Front : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneObjectiveIsAnOrder() { QCOMPARE(frontsOf({{3}, {1}, {2}, {3}}), (std::vector<int>{0, 2, 1, 0})); }

    void twoObjectives()
    {
        QCOMPARE(frontsOf({{1, 5}, {5, 1}, {3, 3}, {2, 2}, {1, 1}, {5, 1}}), (std::vector<int>{0, 0, 0, 1, 2, 0}));
        QVERIFY(frontPlaces({}).empty());
        QCOMPARE(frontsOf({{}, {}}), (std::vector<int>{0, 0}));
    }

    void frontsAreThoseOfTheDefinition()
    {
        for (quint64 seed = 0; seed < 300; ++seed) {
            Random random(seed);
            const Points points = randomPoints(random, 12, 1 + random.below(3), 4);
            const std::vector<int> fronts = frontsOf(points);
            for (size_t i = 0; i < points.size(); ++i)
                QCOMPARE(fronts[i], frontByDefinition(points, i));
        }
    }

    /// Deb et al. 2002: the sum over the axes of the distance of both neighbours, relative to the span; infinite at the
    /// ends.
    void crowdingIsTheDistanceOfTheNeighbours()
    {
        const std::vector<FrontPlace> places = frontPlaces({{0, 10}, {2, 6}, {3, 5}, {10, 0}});
        QVERIFY(std::isinf(places[0].crowding) && std::isinf(places[3].crowding));
        QVERIFY(std::abs(places[1].crowding - (3.0 / 10 + 5.0 / 10)) < 1e-12);
        QVERIFY(std::abs(places[2].crowding - (8.0 / 10 + 6.0 / 10)) < 1e-12);
    }

    void equalPointsShareAFront()
    {
        const std::vector<FrontPlace> places = frontPlaces({{1, 1}, {1, 1}, {1, 1}});
        for (const FrontPlace &place : places)
            QCOMPARE(place.front, 0);
        QVERIFY(std::any_of(places.begin(), places.end(),
            [](const FrontPlace &place) { return place.crowding == 0; })); // no span: no distance
    }

    /// A foreign log may hold values that are no numbers: points would dominate each other in a circle, and the sorting
    /// never end.
    void noNumberIsTheWorst()
    {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(frontsOf({{1, none}, {0, none}, {none, 1}}), (std::vector<int>{0, 1, 0}));
        const std::vector<int> circle = frontsOf({{1, 2, none}, {none, 1, 2}, {2, none, 1}});
        QCOMPARE(circle, (std::vector<int>{0, 0, 0}));
        QCOMPARE(frontsOf({{none, none}, {0, 0}}), (std::vector<int>{1, 0}));
        for (quint64 seed = 0; seed < 200; ++seed) {
            Random random(seed);
            Points points = randomPoints(random, 15, 3, 4);
            for (auto &point : points) {
                for (double &value : point)
                    value = value == 0 ? none : value;
            }
            for (const FrontPlace &place : frontPlaces(points))
                QVERIFY(place.front >= 0 && !std::isnan(place.crowding));
        }
    }

    void theOrderOfPointsDoesNotMatterForFronts()
    {
        for (quint64 seed = 0; seed < 100; ++seed) {
            Random random(seed);
            Points points = randomPoints(random, 20, 2, 6);
            std::vector<int> fronts = frontsOf(points);
            std::reverse(points.begin(), points.end());
            std::reverse(fronts.begin(), fronts.end());
            QVERIFY(frontsOf(points) == fronts);
        }
    }
};

QTEST_APPLESS_MAIN(tst_Front)
#include "tst_front.moc"
