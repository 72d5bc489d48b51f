// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/session/selection/grid.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>

using namespace engine;

namespace
{

struct Member {
    std::vector<double> features;
    double merit;
};

/// The elites by the definition: of each cell of the final ranges, the best, the earlier one of equals.
QList<CandidateId> elitesByDefinition(const QList<std::pair<quint32, Member>> &members, int bins)
{
    if (members.isEmpty())
        return {};
    std::vector<double> low = members[0].second.features, high = low;
    for (const auto &[id, member] : members) {
        for (size_t axis = 0; axis < low.size(); ++axis) {
            low[axis] = std::min(low[axis], member.features[axis]);
            high[axis] = std::max(high[axis], member.features[axis]);
        }
    }
    std::map<std::vector<int>, std::pair<quint32, double>> cells;
    for (const auto &[id, member] : members) {
        std::vector<int> cell;
        for (size_t axis = 0; axis < low.size(); ++axis) {
            const double span = high[axis] - low[axis];
            cell.push_back(span > 0 ? std::min(bins - 1, int((member.features[axis] - low[axis]) / span * bins)) : 0);
        }
        const auto found = cells.find(cell);
        if (found == cells.end() || found->second.second < member.merit)
            cells[cell] = {id, member.merit};
    }
    QList<CandidateId> elites;
    for (const auto &[cell, best] : cells)
        elites << CandidateId{best.first};
    return elites;
}

} // namespace

class tst_Grid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestOfACellIsItsElite()
    {
        Grid grid(1, 2);
        grid.add({1}, {0}, 5);
        grid.add({2}, {10}, 1);
        grid.add({3}, {9}, 3);
        grid.add({4}, {1}, 4);
        QCOMPARE(grid.elites(), (QList<CandidateId>{{1}, {3}}));
        QVERIFY(grid.isElite({1}) && grid.isElite({3}) && !grid.isElite({2}) && !grid.isElite({4}));
        QCOMPARE(grid.cellOf({4}), 0);
        QCOMPARE(grid.cellOf({2}), 1); // the upper end is in the last cell
        QCOMPARE(grid.cellOf({77}), -1);
        QVERIFY(!grid.isElite({77}));
    }

    void ofEqualsTheEarlierStays()
    {
        Grid grid(1, 4);
        grid.add({1}, {1}, 5);
        grid.add({2}, {1}, 5);
        QCOMPARE(grid.elites(), QList<CandidateId>{{1}});
    }

    void aGrowingRangeSortsAnew()
    {
        Grid grid(1, 2);
        grid.add({1}, {0}, 1);
        grid.add({2}, {1}, 2);
        QCOMPARE(grid.elites().size(), 2);
        grid.add({3}, {100}, 1); // now 0 and 1 are neighbours
        QCOMPARE(grid.elites(), (QList<CandidateId>{{2}, {3}}));
        QCOMPARE(grid.low(0), 0.0);
        QCOMPARE(grid.high(0), 100.0);
    }

    void aRemovedEliteIsReplaced()
    {
        Grid grid(1, 1);
        grid.add({1}, {0}, 1);
        grid.add({2}, {1}, 3);
        grid.add({3}, {2}, 2);
        grid.remove({2});
        QCOMPARE(grid.elites(), QList<CandidateId>{{3}});
        grid.remove({2});
        grid.remove({99});
        QCOMPARE(grid.elites(), QList<CandidateId>{{3}});
        QCOMPARE(grid.cellOf({2}), -1);
    }

    void cellsAreNumberedWithTheFirstAxisSlowest()
    {
        Grid grid(2, 4);
        grid.add({1}, {0, 0}, 1);
        grid.add({2}, {1, 1}, 1);
        grid.add({3}, {0, 1}, 1);
        grid.add({4}, {1, 0}, 1);
        QCOMPARE(grid.cellOf({1}), 0);
        QCOMPARE(grid.cellOf({3}), 3);
        QCOMPARE(grid.cellOf({4}), 12);
        QCOMPARE(grid.cellOf({2}), 15);
        QCOMPARE(grid.elites(), (QList<CandidateId>{{1}, {3}, {4}, {2}}));
    }

    void whatIsNotFiniteCountsAsZero()
    {
        Grid grid(1, 4);
        grid.add({1}, {-8}, 1);
        grid.add({2}, {8}, 1);
        grid.add({3}, {std::nan("")}, 1);
        grid.add({4}, {std::numeric_limits<double>::infinity()}, 2);
        QCOMPARE(grid.cellOf({3}), 2);
        QCOMPARE(grid.cellOf({4}), 2);
        QCOMPARE(grid.high(0), 8.0);
    }

    void tooFewFeaturesAreZeros()
    {
        Grid grid(2, 2);
        grid.add({1}, {1}, 1);
        grid.add({2}, {1, 5, 9}, 1);
        QCOMPARE(grid.cellOf({1}), 0);
        QCOMPARE(grid.cellOf({2}), 1);
    }

    void withoutAxesThereIsOneCell()
    {
        Grid grid(0, 8);
        grid.add({1}, {}, 1);
        grid.add({2}, {}, 2);
        QCOMPARE(grid.elites(), QList<CandidateId>{{2}});
    }

    /// In any order of additions and removals, the elites are those of the definition.
    void elitesAreThoseOfTheDefinition()
    {
        for (quint64 seed = 0; seed < 300; ++seed) {
            Random random(seed);
            const int axes = 1 + random.below(3), bins = 1 + random.below(5);
            Grid grid(axes, bins);
            QList<std::pair<quint32, Member>> members;
            for (quint32 id = 1; id < 40; ++id) {
                if (!members.isEmpty() && random.below(5) == 0)
                    continue;
                Member member{std::vector<double>(size_t(axes)), double(random.below(6))};
                for (double &feature : member.features)
                    feature = random.below(9);
                grid.add({id}, member.features, member.merit);
                members << std::pair(id, member);
                QCOMPARE(grid.elites(), elitesByDefinition(members, bins));
            }
            double low = 0, high = 0; // removal does not narrow the ranges: the two ends stay in
            for (int axis = 0; axis < axes; ++axis) {
                low += grid.low(axis);
                high += grid.high(axis);
            }
            grid.remove({members.constLast().first});
            double lowAfter = 0, highAfter = 0;
            for (int axis = 0; axis < axes; ++axis) {
                lowAfter += grid.low(axis);
                highAfter += grid.high(axis);
            }
            QCOMPARE(lowAfter, low);
            QCOMPARE(highAfter, high);
        }
    }
};

QTEST_APPLESS_MAIN(tst_Grid)
#include "tst_grid.moc"
