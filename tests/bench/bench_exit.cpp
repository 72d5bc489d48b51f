// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compares rules that end a refinement loop: the simulation of ranking.md §7, with Valda's own rule:
//   bench_exit [--json] [--test N] [--reps N]
// Six kinds of task give trajectories of quality and noisy scores; a rule sees scores only. Utility is the quality of
// the output returned less the price of each iteration; regret is against the rule fitted to 4,000 complete runs.

#include "engine/base/random.h"
#include "engine/rating/continuation.h"
#include "tests/bench/benchgoals.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <vector>

using namespace engine;

namespace {

constexpr int depth = deepestRound;
constexpr int training = 40;

struct Kind {
    const char *name;
    double noise;
};
constexpr std::array kinds{Kind{"json", 0}, Kind{"code", 0}, Kind{"prose", .05}, Kind{"hard", .03}, Kind{"over", .04}, Kind{"late", .02}};

struct Trajectory {
    std::array<double, depth> quality{}, score{};
};

double between(Random &random, double low, double high) { return low + (high - low) * random.uniform(); }

double betaTwoTwo(Random &random)
{
    std::array<double, 3> draws{random.uniform(), random.uniform(), random.uniform()};
    std::sort(draws.begin(), draws.end());
    return draws[1]; // the median
}

/// Closes the gap to 1 fast; exact scores.
void makeJson(Random &random, Trajectory &made)
{
    const double first = between(random, .45, .8), rate = between(random, .5, .9);
    for (int t = 0; t < depth; ++t) {
        const double q = 1 - (1 - first) * std::pow(1 - rate, t);
        made.quality[size_t(t)] = 1 - q < .03 ? 1 : q;
    }
}

/// Tests pass in jumps; the probability of a jump decays.
void makeCode(Random &random, Trajectory &made)
{
    made.quality[0] = .2 * (1 + random.below(5));
    const double chance = betaTwoTwo(random);
    for (size_t k = 1; k < depth; ++k) {
        const bool hit = random.uniform() < chance * std::exp(-.45 * double(k - 1));
        const double part = between(random, .5, 1);
        const double before = made.quality[k - 1];
        const double now = before + (1 - before) * (part > .75 ? 1 : part) * hit;
        made.quality[k] = std::round(now * 20) / 20;
    }
}

/// Improves slowly and saturates below 1.
void makeSaturating(Random &random, Trajectory &made, double first, double firstSd, double cap, double capSd, double slow, double fast, double wobble)
{
    const double start = first + firstSd * random.normal(), end = cap + capSd * random.normal(), rate = between(random, slow, fast);
    for (int t = 0; t < depth; ++t)
        made.quality[size_t(t)] = end - (end - start) * std::pow(1 - rate, t) + wobble * random.normal();
}

/// Improves for some iterations, then gets worse.
void makeOver(Random &random, Trajectory &made)
{
    const int peak = 1 + random.below(4);
    const double gain = between(random, .05, .15), start = .55 + .07 * random.normal();
    for (int t = 0; t < depth; ++t)
        made.quality[size_t(t)] = start + gain * std::min(t, peak) - .03 * std::max(t - peak, 0) + .02 * random.normal();
}

/// Stays constant for a while, then improves.
void makeLate(Random &random, Trajectory &made)
{
    const int onset = 2 + random.below(3);
    const double start = .35 + between(random, 0, .1), rise = between(random, .3, .5);
    for (int t = 0; t < depth; ++t)
        made.quality[size_t(t)] = start + rise * (1 - std::exp(-.9 * std::max(t - onset + 1, 0))) + .01 * random.normal();
}

Trajectory make(size_t kind, Random &random)
{
    Trajectory made;
    switch (kind) {
    case 0: makeJson(random, made); break;
    case 1: makeCode(random, made); break;
    case 2: makeSaturating(random, made, .55, .08, .80, .06, .25, .6, .02); break;
    case 3: makeSaturating(random, made, .30, .06, .52, .06, .3, .6, .01); break;
    case 4: makeOver(random, made); break;
    default: makeLate(random, made); break;
    }
    for (size_t k = 0; k < depth; ++k) {
        made.quality[k] = std::clamp(made.quality[k], 0., 1.);
        made.score[k] = std::clamp(made.quality[k] + kinds[kind].noise * random.normal(), 0., 1.);
    }
    return made;
}

/// Decides from the scores so far whether to go on.
class Rule
{
public:
    virtual ~Rule() = default;
    virtual void start() { }
    virtual bool goesOn(const QList<double> &scores) = 0;
    virtual void learn(const QList<double> &) { }
    virtual qsizetype pick(const QList<double> &scores) const { return std::max_element(scores.begin(), scores.end()) - scores.begin(); }
};

class Fixed final : public Rule
{
public:
    explicit Fixed(int rounds) : m_rounds(rounds) { }
    bool goesOn(const QList<double> &scores) override { return scores.size() < m_rounds; }

private:
    int m_rounds;
};

class ThresholdDelta : public Rule
{
public:
    explicit ThresholdDelta(int most) : m_most(most) { }
    bool goesOn(const QList<double> &s) override
    {
        const qsizetype n = s.size();
        if (n >= m_most || s.constLast() >= .8)
            return false;
        return n < 3 || std::abs(s[n - 1] - s[n - 2]) >= .01 || std::abs(s[n - 2] - s[n - 3]) >= .01;
    }

private:
    int m_most;
};

class Patience final : public Rule
{
public:
    explicit Patience(int rounds) : m_rounds(rounds) { }
    bool goesOn(const QList<double> &scores) override
    {
        const QList<double> best = runningBest(scores);
        const qsizetype n = scores.size();
        return n < depth && (n <= m_rounds || best[n - 1] - best[n - 1 - m_rounds] > .01);
    }

private:
    int m_rounds;
};

/// The Bayesian exit of a known library: goes on while P(the coming deltas bridge the gap to 0.8) > 0.3.
class BridgesGap final : public ThresholdDelta
{
public:
    BridgesGap() : ThresholdDelta(depth) { }
    bool goesOn(const QList<double> &s) override
    {
        if (!ThresholdDelta::goesOn(s))
            return false;
        if (m_runs < 3)
            return s.constLast() < .8;
        const double gap = .8 - s.constLast();
        double delta = 0, variance = 0;
        for (int k = int(s.size()); k < int(s.size()) + std::max(depth - int(s.size()), 1) && delta < gap; ++k) {
            delta += profile(k).mean;
            variance += profile(k).variance;
        }
        const double z = (gap - delta) / std::sqrt(std::max(variance, 1e-10));
        return .5 * std::erfc(z / std::sqrt(2.)) > .3;
    }
    void learn(const QList<double> &s) override
    {
        ++m_runs;
        for (int k = 1; k < s.size(); ++k) {
            Profile &seen = profile(k);
            const double x = s[k] - s[k - 1], before = x - seen.mean;
            seen.mean += before / ++seen.count;
            seen.squares += before * (x - seen.mean);
            if (seen.count >= 2)
                seen.variance = seen.squares / (seen.count - 1);
        }
    }

private:
    struct Profile {
        double mean, variance = .05, squares = 0;
        int count = 0;
    };
    Profile &profile(int k) { return m_profiles.try_emplace(k, Profile{std::max(.15 - .03 * k, .01)}).first->second; }
    std::map<int, Profile> m_profiles;
    int m_runs = 0;
};

/// Valda's rule.
class Fitted final : public Rule
{
public:
    Fitted(double price, double noise, quint64 seed) : m_price(price), m_noise(noise), m_random(seed) { fit(); }
    /// Trained once on complete runs; does not learn further.
    Fitted(double price, double noise, const QList<QList<double>> &complete) : m_price(price), m_noise(noise), m_random(1), m_learns(false), m_courses(complete) { fit(); }

    void start() override { m_explores = m_learns && m_random.uniform() < explorationRate(m_runs); }
    bool goesOn(const QList<double> &scores) override
    {
        if (scores.size() >= depth)
            return false;
        const QList<double> course = courseOf(scores);
        if (worthGoingOn(m_fit.value, course))
            return true;
        return 1 - course.constLast() > .005 && std::exchange(m_explores, false);
    }
    void learn(const QList<double> &scores) override
    {
        if (!m_learns)
            return;
        m_courses.append(courseOf(scores));
        if (m_courses.size() > 200)
            m_courses.removeFirst();
        if (++m_runs < 10 || m_runs % 5 == 0)
            fit();
    }
    qsizetype pick(const QList<double> &scores) const override { return Rule::pick(filteredScores(scores, m_noise)); }
    QList<double> courseOf(const QList<double> &scores) const { return runningBest(filteredScores(scores, m_noise)); }

private:
    void fit() { m_fit = fitContinuation(m_courses, m_price); }

    double m_price, m_noise;
    Random m_random;
    bool m_learns = true, m_explores = false;
    int m_runs = 0;
    QList<QList<double>> m_courses;
    ContinuationFit m_fit;
};

struct Sums {
    double rounds = 0, quality = 0, utility = 0;
    int count = 0;
    void add(double k, double q, double price) { rounds += k; quality += q; utility += q - price * k; ++count; }
    void add(const Sums &other) { rounds += other.rounds / other.count; quality += other.quality / other.count; utility += other.utility / other.count; ++count; }
};

void play(Rule &rule, const Trajectory &world, double price, Sums *sums)
{
    rule.start();
    QList<double> scores{world.score[0]};
    while (scores.size() < depth && rule.goesOn(scores))
        scores.append(world.score[size_t(scores.size())]);
    rule.learn(scores);
    if (sums)
        sums->add(double(scores.size()), world.quality[size_t(rule.pick(scores))], price);
}

using Rules = std::vector<std::pair<QString, std::unique_ptr<Rule>>>;

QString named(const char *name) { return QString::fromUtf8(name); }

std::unique_ptr<Fitted> bestCausal(size_t kind, double price, quint64 seed)
{
    Random random(seed);
    QList<QList<double>> courses;
    for (int i = 0; i < 4000; ++i) {
        const Trajectory world = make(kind, random);
        courses.append(runningBest(filteredScores(QList<double>(world.score.begin(), world.score.end()), kinds[kind].noise)));
    }
    return std::make_unique<Fitted>(price, kinds[kind].noise, courses);
}

Rules rulesFor(size_t kind, double price, quint64 seed)
{
    Rules rules;
    for (const int rounds : {3, 5, 10})
        rules.emplace_back(QStringLiteral("fixed %1").arg(rounds), std::make_unique<Fixed>(rounds));
    rules.emplace_back(named("threshold .8 + delta, max 5"), std::make_unique<ThresholdDelta>(5));
    rules.emplace_back(named("threshold .8 + delta, max 10"), std::make_unique<ThresholdDelta>(10));
    rules.emplace_back(named("patience 1"), std::make_unique<Patience>(1));
    rules.emplace_back(named("patience 2"), std::make_unique<Patience>(2));
    rules.emplace_back(named("known Bayesian exit"), std::make_unique<BridgesGap>());
    rules.emplace_back(named("FCV (Valda)"), std::make_unique<Fitted>(price, kinds[kind].noise, seed));
    rules.emplace_back(named("best causal"), bestCausal(kind, price, seed + 1000));
    return rules;
}

struct Outcome {
    QList<QString> order;
    std::map<QString, Sums> mean; ///< mean over the kinds
    double cold = 0;              ///< mean regret of a learner in its first five runs
};

Outcome simulate(double price, int tests, int reps)
{
    Outcome outcome;
    Sums coldOurs, coldBest;
    for (size_t kind = 0; kind < kinds.size(); ++kind) {
        std::map<QString, Sums> sums;
        for (int rep = 0; rep < reps; ++rep) {
            Rules rules = rulesFor(kind, price, quint64(100 * rep + 7));
            Random random(quint64(rep) * 7919 + kind);
            for (int i = 0; i < training + tests; ++i) {
                const Trajectory world = make(kind, random);
                for (auto &[name, rule] : rules)
                    play(*rule, world, price, i >= training ? &sums[name] : nullptr);
            }
            outcome.order.clear();
            for (const auto &[name, rule] : rules)
                outcome.order.append(name);
        }
        for (const auto &[name, each] : sums)
            outcome.mean[name].add(each);
        Sums ours, best;
        const auto causal = bestCausal(kind, price, 5);
        Random random(kind + 99);
        for (quint64 learner = 0; learner < 200; ++learner) {
            Fitted fresh(price, kinds[kind].noise, learner * 31 + kind);
            for (int i = 0; i < 5; ++i) {
                const Trajectory world = make(kind, random);
                play(fresh, world, price, &ours);
                play(*causal, world, price, &best);
            }
        }
        coldOurs.add(ours);
        coldBest.add(best);
    }
    outcome.cold = (coldBest.utility - coldOurs.utility) / double(kinds.size());
    return outcome;
}

/// Fastest of 50 fits in ms, which excludes load of other programs.
double fitMs()
{
    const QList<QList<double>> courses(200, {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.78, 0.79});
    double least = 1e9;
    for (int i = 0; i < 50; ++i) {
        QElapsedTimer timer;
        timer.start();
        (void)fitContinuation(courses, 0.02);
        least = std::min(least, double(timer.nsecsElapsed()) / 1e6);
    }
    return least;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto number = [&](const char *name, int fallback) {
        const qsizetype at = words.indexOf(QLatin1StringView(name));
        return at < 0 ? fallback : words.value(at + 1).toInt();
    };
    const bool json = words.contains(QStringLiteral("--json"));
    const int tests = number("--test", 300), reps = number("--reps", 4);
    BenchReport report;
    for (const double price : {.01, .02, .05}) {
        const Outcome outcome = simulate(price, tests, reps);
        const double kindsCount = double(kinds.size());
        const double reference = outcome.mean.at(named("best causal")).utility / kindsCount;
        if (!json)
            std::printf("price %.2f: mean of six kinds after %d runs\n  %-30s %7s %8s %8s %7s\n", price, training, "rule", "rounds", "quality", "utility", "regret");
        for (const QString &name : outcome.order) {
            const Sums &sum = outcome.mean.at(name);
            const double utility = sum.utility / kindsCount;
            report.row({{QStringLiteral("price"), price}, {QStringLiteral("rule"), name}, {QStringLiteral("rounds"), sum.rounds / kindsCount},
                {QStringLiteral("quality"), sum.quality / kindsCount}, {QStringLiteral("utility"), utility}, {QStringLiteral("regret"), reference - utility}});
            if (!json)
                std::printf("  %-30s %7.2f %8.3f %8.3f %7.3f\n", qPrintable(name), sum.rounds / kindsCount, sum.quality / kindsCount, utility, reference - utility);
        }
        const double ours = outcome.mean.at(named("FCV (Valda)")).utility / kindsCount;
        const double fixedFive = outcome.mean.at(named("fixed 5")).utility / kindsCount;
        if (price == .02) {
            report.atMost(QStringLiteral("regret against the best causal rule at price 0.02 after 40 runs"), .01, reference - ours);
            report.atMost(QStringLiteral("the same in the runs 1 to 5 (cold start)"), .02, outcome.cold);
        }
        report.atLeast(QStringLiteral("mean utility above that of fixed 5 at price %1").arg(price), 0, ours - fixedFive);
    }
    report.atMost(QStringLiteral("ms of a fit to 200 runs of ten iterations"), 1, fitMs());
    return report.finish(json);
}
