// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/random.h"
#include "engine/code/cmaes.h"
#include "engine/code/tuner.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>

using namespace engine;

namespace {

double sphere(const std::vector<double> &x)
{
    double sum = 0;
    for (const double v : x)
        sum += (v - 1) * (v - 1);
    return -sum;
}

double rosenbrock(const std::vector<double> &x)
{
    double sum = 0;
    for (size_t i = 0; i + 1 < x.size(); ++i)
        sum += 100 * std::pow(x[i + 1] - x[i] * x[i], 2) + std::pow(1 - x[i], 2);
    return -sum;
}

/// −f of x and y in "x = …\ny = …": least −1.519 at (−1.704, 0.678).
double valley(const QString &program)
{
    const QList<Literal> numbers = literalsOf(program, QStringLiteral("python"));
    const double x = numbers.at(0).value, y = numbers.at(1).value;
    return -(std::sin(x) * std::cos(y) + std::sin(x * y) + (x * x + y * y) / 20);
}

} // namespace

class TestTuner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheTop_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<bool>("curved");
        QTest::addColumn<int>("points");
        QTest::addColumn<double>("enough");
        QTest::newRow("one") << 1 << false << 300 << -1e-6;
        QTest::newRow("ten") << 10 << false << 3000 << -1e-6;
        QTest::newRow("curved valley") << 6 << true << 9000 << -1e-3;
        QTest::newRow("more than a full matrix") << 200 << false << 20'000 << -1e-2;
    }
    void findsTheTop()
    {
        QFETCH(int, n);
        QFETCH(bool, curved);
        QFETCH(int, points);
        QFETCH(double, enough);
        CmaEs search(std::vector<double>(size_t(n), 0));
        Random random(7);
        for (int i = 0; i < points && search.bestScore() < enough; ++i) {
            const std::vector<double> point = search.ask(random);
            search.tell(point, curved ? rosenbrock(point) : sphere(point));
        }
        QVERIFY2(search.bestScore() >= enough, qPrintable(QString::number(search.bestScore())));
    }

    void failuresAndStrangersDoNoHarm()
    {
        CmaEs search(std::vector<double>(5, 0));
        Random random(3);
        for (int i = 0; i < 3000; ++i) {
            const std::vector<double> point = search.ask(random);
            search.tell(point, i % 5 == 0 ? -std::numeric_limits<double>::infinity() : i % 11 == 0 ? std::nan("") : sphere(point));
            if (i % 50 == 0)
                search.meet({1e6, -1e6, 0, 0, 0}, -1e12);
        }
        QVERIFY(search.bestScore() > -1e-3);
        search.tell({1, 2}, 1e9); // of another size: not its business
        QVERIFY(search.bestScore() < 1);
        QVERIFY(std::isfinite(search.step()));
    }

    /// What was not asked for makes no generation, unless it is better than all before.
    void copiesOfGoodPointsDoNotCount()
    {
        CmaEs search({0, 0});
        search.tell({0, 0}, 3);
        for (int i = 0; i < 100; ++i)
            search.meet({0.1, 0.1}, 2.9);
        QCOMPARE(search.generation(), 0);
        search.meet({0.5, 0.5}, 4);
        QCOMPARE(search.bestScore(), 4.0);
        QCOMPARE(search.best(), (std::vector<double>{0.5, 0.5}));
    }

    /// Another structure's search stays where the points of the first were drawn; one that begins elsewhere moves there.
    void aSearchGoesOnWhereItIs()
    {
        CmaEs search(std::vector<double>(4, 1), 0.1);
        const CmaEs near = search.goingOnWith({1.1, 0.9, 1.1, 0.9}), far = search.goingOnWith({9, 9, 9, 9});
        QVERIFY(std::isinf(near.bestScore()) && std::isinf(far.bestScore()));
        Random one(5), two(5), three(5);
        const std::vector<double> from = search.ask(one), moved = far.ask(three);
        QCOMPARE(near.ask(two), from);
        for (size_t i = 0; i < 4; ++i)
            QVERIFY(std::abs(moved[i] - from[i] - 8) < 1e-12);
    }

    void proposalsFollowFromWhatWasTried()
    {
        const auto course = [](quint64 seed) {
            Tuner tuner(ProgramPlan{.language = QStringLiteral("python")});
            QString best = QStringLiteral("x = 4.0\ny = -3.0\n"), all;
            double score = valley(best);
            tuner.tried({best, score});
            for (quint64 i = 0; i < 400; ++i) {
                Random random = Random::at(seed, "tune", i);
                const QString next = tuner.proposal(best, random)->program.text();
                const double value = valley(next);
                tuner.tried({next, value}, {best, score}, tuner.generation(next));
                all += next;
                if (value > score) {
                    score = value;
                    best = next;
                }
            }
            return std::pair(score, all);
        };
        const auto [score, all] = course(5);
        QCOMPARE(course(5).second, all);
        QVERIFY(course(6).second != all);
        QVERIFY2(score > 0.5, qPrintable(QString::number(score)));
        Tuner tuner(ProgramPlan{.language = QStringLiteral("python")});
        QString best = QStringLiteral("x = -1.0\ny = 1.0\n");
        double value = valley(best);
        for (quint64 i = 0; i < 500; ++i) {
            Random random = Random::at(1, "tune", i);
            const QString next = tuner.proposal(best, random)->program.text();
            tuner.tried({next, valley(next)}, {best, value}, tuner.generation(next));
            if (valley(next) > value) {
                value = valley(next);
                best = next;
            }
        }
        QVERIFY2(std::abs(value - 1.519) < 1e-3, qPrintable(QString::number(value)));
    }

    void structuresAreToldApart()
    {
        Tuner tuner(ProgramPlan{.language = QStringLiteral("python")});
        Random random(1);
        QVERIFY(!tuner.proposal(QStringLiteral("x = 4\n"), random));
        for (int i = 0; i < 100; ++i)
            tuner.tried({QStringLiteral("x = 1.5 + %1\n").arg(i), double(i)});
        QCOMPARE(tuner.searches(), 24);
        const auto next = tuner.proposal(QStringLiteral("# of 2.5\nx = 1.5 * 7\n"), random);
        QVERIFY(next && next->program.text().startsWith(QStringLiteral("# of 2.5\nx = ")) && next->program.text().endsWith(QStringLiteral(" * 7\n")));
    }

    /// A change that changes nothing splits no search, and does not stay in what is proposed.
    void neutralChangesAreNoStructure()
    {
        const QString first = QStringLiteral("x = 1.5 + 0\n"), same = QStringLiteral("x = 1.5 + 7\n"), better = QStringLiteral("x = 1.5 + 9\n");
        Tuner tuner(ProgramPlan{.language = QStringLiteral("python")});
        tuner.tried({first, 1});
        tuner.tried({same, 1}, {first, 1});
        QCOMPARE(tuner.searches(), 1);
        Random random(1);
        const auto next = tuner.proposal(same, random);
        QVERIFY(next && next->program.text().endsWith(QStringLiteral(" + 0\n")));
        tuner.tried({better, 2}, {first, 1});
        QCOMPARE(tuner.searches(), 2);
    }

    /// Counts that have a name are parameters too; other whole numbers are not.
    void namedWholeNumbersAreStepped()
    {
        const QString program = QStringLiteral("x = 1.5 * 7\nROUNDS = 3  # how often\nfor i in range(5):\n    f(n=2)\n");
        Tuner tuner(ProgramPlan{.language = QStringLiteral("python")});
        tuner.tried({program, 1});
        QSet<QString> rounds;
        for (quint64 i = 0; i < 400; ++i) {
            Random random = Random::at(1, "tune", i);
            const QString text = tuner.proposal(program, random)->program.text();
            QVERIFY(text.contains(QStringLiteral(" * 7\n")) && text.endsWith(QStringLiteral("  # how often\nfor i in range(5):\n    f(n=2)\n")));
            rounds.insert(text.section(u'\n', 1, 1).section(u' ', 2, 2));
        }
        QVERIFY2(rounds.contains(QStringLiteral("3")) && rounds.contains(QStringLiteral("4")) && rounds.contains(QStringLiteral("2")), qPrintable(QStringList(rounds.values()).join(u' ')));
    }

    void aSearchThatFindsNothingBetterSaysSo()
    {
        const QString program = QStringLiteral("x = 1.5\n");
        Tuner tuner(ProgramPlan{.language = QStringLiteral("python")});
        tuner.tried({program, 1});
        Random random(1);
        QVERIFY(tuner.proposal(program, random)->improving);
        for (int i = 0; i < 100; ++i)
            tuner.tried({tuner.proposal(program, random)->program.text(), 0}, {}, tuner.generation(program));
        QVERIFY(!tuner.proposal(program, random)->improving);
        tuner.tried({QStringLiteral("x = 2.5\n"), 2});
        QVERIFY(tuner.proposal(program, random)->improving);
    }

    void brokenProgramsAreNotTuned()
    {
        const QString broken = QStringLiteral("x = 1.5 / 0\n");
        Tuner tuner(ProgramPlan{.language = QStringLiteral("python")});
        tuner.tried({broken});
        Random random(1);
        QVERIFY(!tuner.proposal(broken, random));
    }
};

QTEST_APPLESS_MAIN(TestTuner)
#include "tst_tuner.moc"
