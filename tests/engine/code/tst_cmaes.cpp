// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/code/cmaes.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace engine;

namespace
{

double sphere(const std::vector<double> &x)
{
    double sum = 0;
    for (const double value : x)
        sum += (value - 1) * (value - 1);
    return -sum;
}

/// A long narrow valley that turns: −Rosenbrock.
double valley(const std::vector<double> &x)
{
    double sum = 0;
    for (size_t i = 0; i + 1 < x.size(); ++i)
        sum += 100 * std::pow(x[i + 1] - x[i] * x[i], 2) + std::pow(1 - x[i], 2);
    return -sum;
}

/// Axes of very different length: what the covariance is for.
double cigar(const std::vector<double> &x)
{
    double sum = x[0] * x[0];
    for (size_t i = 1; i < x.size(); ++i)
        sum += 1e4 * x[i] * x[i];
    return -sum;
}

template <typename Objective>
CmaEs searched(size_t n, int points, Objective objective, quint64 seed = 1)
{
    CmaEs cma(std::vector<double>(n, 0.3), 0.3);
    Random random(seed);
    for (int i = 0; i < points; ++i) {
        const std::vector<double> point = cma.ask(random);
        cma.tell(point, objective(point));
    }
    return cma;
}

} // namespace

class tst_CmaEs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheTop_data()
    {
        QTest::addColumn<int>("n");
        for (const int n : {1, 2, 5, 10})
            QTest::addRow("%d", n) << n;
    }
    void findsTheTop()
    {
        QFETCH(int, n);
        const CmaEs cma = searched(size_t(n), 300 + 300 * n, sphere);
        QVERIFY2(cma.bestScore() > -1e-4, qPrintable(QString::number(cma.bestScore())));
    }

    void followsACurvedValley() { QVERIFY(searched(3, 3000, valley).bestScore() > -1e-3); }

    void learnsTheScaleOfEachAxis() { QVERIFY(searched(5, 3000, cigar).bestScore() > -1e-3); }

    void manyDimensionsHaveADiagonal()
    {
        const CmaEs cma = searched(200, 6000, sphere);
        QVERIFY2(cma.bestScore() > 0.5 * sphere(std::vector<double>(200, 0.3)),
            qPrintable(QString::number(cma.bestScore())));
    }

    /// Only the order of scores counts: any rising function of them gives the same search.
    void onlyTheOrderCounts()
    {
        const CmaEs plain = searched(3, 500, sphere),
                    bent = searched(3, 500, [](const std::vector<double> &x) { return std::exp(3 * sphere(x)) + 7; });
        QCOMPARE(plain.best(), bent.best());
        QCOMPARE(plain.step(), bent.step());
    }

    void theSameStreamGivesTheSameSearch()
    {
        QCOMPARE(searched(4, 400, valley, 9).best(), searched(4, 400, valley, 9).best());
        QVERIFY(searched(4, 400, valley, 9).best() != searched(4, 400, valley, 10).best());
    }

    void failedPointsDoNoHarm()
    {
        const CmaEs cma = searched(3, 2000, [](const std::vector<double> &x) {
            return x[0] < 0 ? -std::numeric_limits<double>::infinity() : sphere(x);
        });
        QVERIFY(cma.bestScore() > -1e-3);
        const CmaEs lost
            = searched(3, 500, [](const std::vector<double> &) { return -std::numeric_limits<double>::infinity(); });
        QVERIFY(std::isfinite(lost.step()));
        Random random(1);
        for (const double value : lost.ask(random))
            QVERIFY(std::isfinite(value));
    }

    void askingChangesNothing()
    {
        const CmaEs cma = searched(3, 50, sphere);
        Random a(5), b(5);
        QCOMPARE(cma.ask(a), cma.ask(b));
        QCOMPARE(cma.generation(), searched(3, 50, sphere).generation());
    }

    /// Answers may come late and in any order: a dozen points are in flight.
    void answersMayComeLate()
    {
        CmaEs cma(std::vector<double>(4, 0.3), 0.3);
        Random random(2);
        std::vector<std::pair<std::vector<double>, int>> flying;
        for (int i = 0; i < 3000; ++i) {
            flying.emplace_back(cma.ask(random), cma.generation());
            if (flying.size() < 12)
                continue;
            const size_t which = size_t(random.below(int(flying.size())));
            cma.tell(flying[which].first, sphere(flying[which].first), flying[which].second);
            flying.erase(flying.begin() + std::ptrdiff_t(which));
        }
        QVERIFY2(cma.bestScore() > -1e-3, qPrintable(QString::number(cma.bestScore())));
    }

    void theBestIsTheBestEverTold()
    {
        CmaEs cma({0.5, 0.5});
        QCOMPARE(cma.bestScore(), -std::numeric_limits<double>::infinity());
        QCOMPARE(cma.best(), (std::vector<double>{0.5, 0.5})); // the start
        cma.tell({1, 2}, 5);
        cma.tell({3, 4}, 4);
        QCOMPARE(cma.bestScore(), 5.0);
        QCOMPARE(cma.best(), (std::vector<double>{1, 2}));
        cma.meet({7, 7}, 4.5); // not better: it does not count
        QCOMPARE(cma.best(), (std::vector<double>{1, 2}));
        cma.meet({8, 8}, 6);
        QCOMPARE(cma.best(), (std::vector<double>{8, 8}));
        QCOMPARE(cma.bestScore(), 6.0);
    }

    void aSearchGoesOnForAChangedObjective()
    {
        const CmaEs before = searched(3, 800, sphere);
        CmaEs after = before.goingOnWith(before.best());
        QCOMPARE(after.size(), size_t(3));
        Random random(4);
        for (int i = 0; i < 600; ++i) {
            const std::vector<double> point = after.ask(random);
            after.tell(point, 2 * sphere(point));
        }
        QVERIFY(after.bestScore() > -1e-3);
        const CmaEs elsewhere = before.goingOnWith({50, 50, 50}); // cannot be one of its points: from there
        QVERIFY(std::abs(elsewhere.ask(random)[0] - 50) < 25);
    }
};

QTEST_APPLESS_MAIN(tst_CmaEs)
#include "tst_cmaes.moc"
