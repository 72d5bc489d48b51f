// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/skillproblem.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

using Vector = SkillProblem::Vector;

/// A random fit problem with its own arithmetic: the logarithm of the posterior, by the formulas of ranking.md §5.
struct World {
    std::vector<SkillPrior> priors;
    std::vector<Comparison> comparisons;
    std::vector<Voice> voices;
    std::vector<double> lengths;
    std::vector<Spring> springs;

    [[nodiscard]] FitInput input(bool termsHeld = false) const
    {
        FitInput in{priors, comparisons, voices, lengths, springs};
        in.termsHeld = termsHeld;
        return in;
    }

    [[nodiscard]] double logPosterior(const Vector &x) const
    {
        const auto normal = [](double value, const TermPrior &prior) {
            return -prior.precision * (value - prior.mean) * (value - prior.mean) / 2;
        };
        double sum = 0;
        for (size_t i = 0; i < priors.size(); ++i)
            sum += normal(x[i], priors[i]);
        for (size_t v = 0; v < voices.size(); ++v) {
            const size_t at = priors.size() + 3 * v;
            sum += normal(x[at], voices[v].position) + normal(x[at + 1], voices[v].length)
                + normal(x[at + 2], voices[v].logSlope);
        }
        for (const Comparison &c : comparisons) {
            const size_t at = priors.size() + 3 * size_t(c.voice);
            const double gap = lengths.empty() ? 0 : lengths[size_t(c.first)] - lengths[size_t(c.second)];
            const double eta
                = std::exp(x[at + 2]) * (x[size_t(c.first)] - x[size_t(c.second)]) + x[at] * c.seats + x[at + 1] * gap;
            sum += -c.wins * std::log1p(std::exp(-eta)) - (c.games - c.wins) * std::log1p(std::exp(eta));
        }
        for (const Spring &s : springs)
            sum -= s.stiffness * std::pow(s.gap - (x[size_t(s.a)] - x[size_t(s.b)]), 2) / 2;
        return sum;
    }
};

World world(quint64 seed, bool withLengths)
{
    Random random(seed);
    World out;
    constexpr int candidates = 5;
    for (int i = 0; i < candidates; ++i) {
        out.priors.push_back({random.normal(), 0.5 + random.uniform()});
        if (withLengths)
            out.lengths.push_back(4 + random.normal());
    }
    out.voices = std::vector<Voice>(2);
    for (int k = 0; k < 20; ++k) {
        const int a = random.below(candidates), b = (a + 1 + random.below(candidates - 1)) % candidates;
        Comparison c{a, b, k < 12 ? 0 : 1, random.uniform()};
        c.games = 1 + 3 * random.uniform();
        c.wins = c.games * random.uniform();
        c.count = 1;
        out.comparisons.push_back(c);
    }
    out.springs = {{0, 3, 0.7, 0.4}, {1, 2, 1.5, -0.3}};
    return out;
}

Vector point(Random &random, size_t size, bool slopes)
{
    Vector x(size);
    for (size_t i = 0; i < size; ++i)
        x[i] = random.normal() / 2;
    for (size_t i = 5 + 2; i < size && !slopes; i += 3)
        x[i] = 0; // ln α of a voice without a slope of its own
    return x;
}

} // namespace

class tst_SkillProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGradientIsThatOfThePosterior_data()
    {
        QTest::addColumn<bool>("withLengths");
        QTest::newRow("without lengths") << false;
        QTest::newRow("with lengths") << true;
    }
    void theGradientIsThatOfThePosterior()
    {
        QFETCH(bool, withLengths);
        for (quint64 seed = 0; seed < 50; ++seed) {
            const World made = world(seed, withLengths);
            const FitInput input = made.input();
            SkillProblem problem(input);
            Random random(seed + 100);
            const Vector x = point(random, problem.size(), false);
            Vector gradient(x.size()), diagonal(x.size());
            problem.expand(x, gradient, diagonal);
            for (size_t i = 0; i < x.size(); ++i) {
                if (!problem.isFree(i)) {
                    QCOMPARE(gradient[i], 0.0);
                    continue;
                }
                Vector up = x, down = x;
                up[i] += 1e-5;
                down[i] -= 1e-5;
                const double slope = (made.logPosterior(up) - made.logPosterior(down)) / 2e-5;
                QVERIFY2(std::abs(gradient[i] - slope) < 1e-6,
                    qPrintable(QStringLiteral("%1: %2, %3").arg(i).arg(gradient[i]).arg(slope)));
            }
        }
    }

    /// Without a slope to fit, the curvature is exact: H s is minus the change of the gradient along s.
    void theCurvatureIsThatOfThePosterior_data() { theGradientIsThatOfThePosterior_data(); }
    void theCurvatureIsThatOfThePosterior()
    {
        QFETCH(bool, withLengths);
        for (quint64 seed = 0; seed < 50; ++seed) {
            const World made = world(seed, withLengths);
            const FitInput input = made.input();
            SkillProblem problem(input);
            Random random(seed + 200);
            const Vector x = point(random, problem.size(), false);
            Vector s = point(random, problem.size(), false);
            for (size_t i = 0; i < s.size(); ++i)
                s[i] *= problem.isFree(i);
            Vector before(x.size()), after(x.size()), diagonal(x.size()), out(x.size());
            constexpr double step = 1e-5;
            Vector moved = x, back = x;
            for (size_t i = 0; i < x.size(); ++i) {
                moved[i] += step * s[i];
                back[i] -= step * s[i];
            }
            problem.expand(back, before, diagonal);
            problem.expand(moved, after, diagonal);
            problem.expand(x, out, diagonal);
            problem.product(s, out);
            for (size_t i = 0; i < x.size(); ++i) {
                const double expected = problem.isFree(i) ? -(after[i] - before[i]) / (2 * step) : 0;
                QVERIFY2(std::abs(out[i] - expected) < 1e-4,
                    qPrintable(QStringLiteral("%1: %2, %3").arg(i).arg(out[i]).arg(expected)));
            }
        }
    }

    void theDiagonalIsThatOfTheProduct()
    {
        const World made = world(9, true);
        const FitInput input = made.input();
        SkillProblem problem(input);
        Random random(1);
        const Vector x = point(random, problem.size(), false);
        Vector gradient(x.size()), diagonal(x.size()), out(x.size());
        problem.expand(x, gradient, diagonal);
        for (size_t i = 0; i < x.size(); ++i) {
            Vector unit(x.size(), 0);
            unit[i] = 1;
            problem.product(unit, out);
            if (problem.isFree(i))
                QVERIFY(std::abs(out[i] - diagonal[i]) < 1e-5 * diagonal[i]);
        }
    }

    void whatIsFree()
    {
        World made = world(1, true);
        made.voices[1].hasSlope = true;
        const FitInput free = made.input(), held = made.input(true);
        const SkillProblem problem(free), fixed(held);
        QCOMPARE(problem.size(), size_t(5 + 2 * 3));
        for (size_t i = 0; i < 5; ++i)
            QVERIFY(problem.isFree(i) && fixed.isFree(i));
        QVERIFY(problem.isFree(problem.at(0, SkillProblem::Position))
            && problem.isFree(problem.at(1, SkillProblem::Length)));
        QVERIFY(!problem.isFree(problem.at(0, SkillProblem::LogSlope)));
        QVERIFY(problem.isFree(problem.at(1, SkillProblem::LogSlope)));
        for (size_t i = 5; i < fixed.size(); ++i)
            QVERIFY(!fixed.isFree(i));
        made.lengths.clear();
        const FitInput plain = made.input();
        QVERIFY(!SkillProblem(plain).isFree(problem.at(0, SkillProblem::Length)));
        QVERIFY(SkillProblem(plain).isPlain());
        QVERIFY(!problem.isPlain());
    }

    /// A slope that is fitted is drawn back from the joint maximum, which is too steep: the correction only ever lowers
    /// it.
    void aFittedSlopeIsHeldBack()
    {
        for (quint64 seed = 0; seed < 20; ++seed) {
            World made = world(seed, false);
            made.voices[1].hasSlope = true;
            const FitInput input = made.input();
            SkillProblem problem(input);
            Random random(seed);
            const Vector x = point(random, problem.size(), true);
            Vector gradient(x.size()), diagonal(x.size());
            problem.expand(x, gradient, diagonal);
            const size_t i = problem.at(1, SkillProblem::LogSlope);
            Vector up = x, down = x;
            up[i] += 1e-5;
            down[i] -= 1e-5;
            QVERIFY(gradient[i] < (made.logPosterior(up) - made.logPosterior(down)) / 2e-5);
        }
    }
};

QTEST_APPLESS_MAIN(tst_SkillProblem)
#include "tst_skillproblem.moc"
