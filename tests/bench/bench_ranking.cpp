// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Judge calls needed to find the best: the set-up of ranking.md in simulated worlds, with the engine's own rating,
// matchmaker, stop rule, ladder and bandit, compared with sequential Elo and Swiss pairing.
// bench_ranking [--json] [--trials F] [--threads N] [--seed N] [--only table
// stop
// noise
// coverage
// loop
// bandit]
// --trials multiplies the number of worlds; exit code 1 when a goal is missed.

#include "tests/bench/banditworld.h"
#include "tests/bench/benchgoals.h"
#include "tests/bench/rankarms.h"
#include "tests/bench/rankbounds.h"
#include "tests/bench/rankloop.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <deque>
#include <functional>
#include <limits>
#include <map>
#include <thread>

namespace {

using engine::Random;

struct Options {
    double trials = 1;
    int threads = std::max(1, int(std::thread::hardware_concurrency()));
    quint64 seed = 11;
    QString only;
    bool json = false;

    [[nodiscard]] bool wants(const char *part) const { return only.isEmpty() || only == QLatin1StringView(part); }
    [[nodiscard]] int scaled(int n) const { return std::max(4, int(std::lround(n * trials))); }
};

/// Runs jobs on several threads, in the order of addition; add the longest first.
class Jobs
{
public:
    void add(std::function<void()> job) { m_jobs.push_back(std::move(job)); }
    void run(int threads)
    {
        std::atomic<size_t> next = 0;
        const auto work = [&] {
            for (size_t k = next++; k < m_jobs.size(); k = next++)
                m_jobs[k]();
        };
        std::vector<std::thread> crew;
        for (int k = 1; k < threads; ++k)
            crew.emplace_back(work);
        work();
        for (std::thread &each : crew)
            each.join();
    }

private:
    std::vector<std::function<void()>> m_jobs;
};

/// Settings per number of candidates.
struct Size {
    int n, batch, listBatch;
    int eloWorlds, worlds;       ///< for Elo, for fits; a third at sd 0.5
    int swissBudget, pairBudget, listBudget;
    double pac;                  ///< lower bound of ranking.md §2, sd 1
};
constexpr Size sizes[] = {{16, 2, 1, 4000, 600, 1600, 700, 260, 58}, {32, 4, 2, 2000, 240, 2400, 1000, 340, 90},
    {64, 8, 4, 200, 60, 3200, 1300, 440, 146}, {128, 16, 8, 120, 30, 4800, 1600, 560, 238}};
constexpr int eloBudget = 20'000;

struct Method {
    const char *name;
    ArmPlan plan;
};

ArmPlan ours(int listSize, double bestShare, int budget, int batch)
{
    return {ArmPlan::Ours, listSize, bestShare, budget, batch};
}

std::vector<Method> methodsFor(const Size &size)
{
    return {{"our pairs, half best half top 4", ours(2, 0.5, size.pairBudget, size.batch)},
        {"our pairs, best only", ours(2, 1, size.pairBudget, size.batch)},
        {"our lists of 4, half best half top 4", ours(4, 0.5, size.listBudget, size.listBatch)},
        {"our lists of 4, best only", ours(4, 1, size.listBudget, size.listBatch)},
        {"random pairs, Elo K 32", {ArmPlan::EloRandom, 2, 1, eloBudget}},
        {"nearest rating, Elo K 32", {ArmPlan::EloNearest, 2, 1, eloBudget}},
        {"random pairs, Bradley-Terry", {ArmPlan::RandomFit, 2, 1, eloBudget}},
        {"Swiss pairing, Bradley-Terry", {ArmPlan::SwissFit, 2, 1, size.swissBudget}}};
}

/// One cell of the large table.
struct Cell {
    Size size;
    double sd;
    QString method;
    ArmOutcome outcome;
};

WorldKind worldOf(int n, double sd, double fixedNoise = 0, int judges = 1)
{
    WorldKind kind;
    kind.candidates = n;
    kind.sd = sd;
    kind.fixedNoise = fixedNoise;
    kind.judges = judges;
    return kind;
}

QJsonValue callsValue(double calls)
{
    return std::isfinite(calls) ? QJsonValue(std::round(calls)) : QJsonValue();
}

double meanBound(const Size &size, double sd, quint64 seed)
{
    constexpr int instances = 60;
    double sum = 0;
    for (int k = 0; k < instances; ++k)
        sum += pacBound(RankWorld(worldOf(size.n, sd), seed, k).skill) / instances;
    return sum;
}

class Bench
{
public:
    explicit Bench(Options options)
        : m_options(std::move(options))
    {
    }

    int run()
    {
        QElapsedTimer timer;
        timer.start();
        if (m_options.wants("table"))
            planTable();
        if (m_options.wants("table") || m_options.wants("stop"))
            planStops();
        if (m_options.wants("noise"))
            planNoise();
        if (m_options.wants("coverage"))
            planCoverage();
        if (m_options.wants("loop"))
            planLoop();
        if (m_options.wants("bandit"))
            planBandit();
        m_jobs.run(m_options.threads);
        for (const auto &tell : m_tellings)
            tell();
        if (!m_options.json)
            std::printf("\n%.0f s\n", double(timer.elapsed()) / 1000);
        return m_report.finish(m_options.json);
    }

private:
    template <typename... Args>
    void say(const char *format, Args... args) const
    {
        if (!m_options.json)
            std::printf(format, args...);
    }

    void planTable()
    {
        for (int s = 3; s >= 0; --s) {
            for (const double sd : {1.0, 0.5}) {
                for (const Method &method : methodsFor(sizes[s])) {
                    Cell &cell = m_cells.emplace_back(Cell{sizes[s], sd, QString::fromLatin1(method.name), {}});
                    const bool elo = method.plan.kind == ArmPlan::EloRandom || method.plan.kind == ArmPlan::EloNearest;
                    const int most = elo ? sizes[s].eloWorlds : sizes[s].worlds;
                    const int worlds = m_options.scaled(sd < 1 ? std::max(30, most / 3) : most);
                    m_jobs.add([this, &cell, plan = method.plan, worlds] {
                        cell.outcome = playArm(plan, worldOf(cell.size.n, cell.sd), m_options.seed, worlds);
                    });
                }
            }
        }
        m_tellings.push_back([this] { tellTable(); });
    }

    void tellTable()
    {
        for (const double sd : {1.0, 0.5}) {
            for (const Size &size : sizes) {
                const double bound = meanBound(size, sd, m_options.seed);
                say("\n%d candidates, sd %.1f; PAC lower bound of duels %.0f\n%-38s %27s %27s %9s %9s\n%-38s %8s %9s %8s %8s %9s %8s %9s %9s\n", size.n, sd, bound,
                    "calls until", "true best first", "within 0.2 of the best", "top 4", "… ±0.2", "", "80 %", "90 %", "95 %", "80 %", "90 %", "95 %", "90 %", "90 %");
                for (const Cell &cell : m_cells) {
                    if (cell.size.n == size.n && cell.sd == sd)
                        tellCell(cell, bound);
                }
            }
        }
        tellRatios();
    }

    void tellCell(const Cell &cell, double bound)
    {
        const Curve &curve = cell.outcome.curve;
        QJsonObject row{{QStringLiteral("table"), QStringLiteral("calls")}, {QStringLiteral("candidates"), cell.size.n}, {QStringLiteral("sd"), cell.sd},
            {QStringLiteral("method"), cell.method}, {QStringLiteral("lowerBound"), std::round(bound)}};
        std::vector<double> shown;
        const auto add = [&](const char *name, double Hits::*what, double target) {
            shown.push_back(curve.callsTo(what, target));
            row[QString::fromLatin1(name)] = callsValue(shown.back());
        };
        add("best80", &Hits::best, 0.8), add("best90", &Hits::best, 0.9), add("best95", &Hits::best, 0.95);
        add("near80", &Hits::near, 0.8), add("near90", &Hits::near, 0.9), add("near95", &Hits::near, 0.95);
        add("top4", &Hits::top4, 0.9), add("nearTop4", &Hits::nearTop4, 0.9);
        m_report.row(row);
        say("%-38s", qPrintable(cell.method));
        for (const double calls : shown)
            std::isfinite(calls) ? say(" %8.0f", calls) : say(" %8s", "-");
        say("\n");
    }

    [[nodiscard]] const Curve &curveOf(int n, const char *method) const
    {
        const auto found = std::find_if(m_cells.begin(), m_cells.end(),
            [&](const Cell &cell) { return cell.size.n == n && cell.sd == 1 && cell.method == QLatin1StringView(method); });
        return found->outcome.curve;
    }

    /// Calls of `other` divided by calls of `mine`. A method that misses the target counts with the budget of Elo.
    [[nodiscard]] double ratio(int n, const char *other, const char *mine, double target) const
    {
        const double theirs = curveOf(n, other).callsTo(&Hits::near, target);
        const double calls = curveOf(n, mine).callsTo(&Hits::near, target);
        return std::isfinite(calls) ? (std::isfinite(theirs) ? theirs : eloBudget) / calls : 0;
    }

    /// Reports each size; the goal applies to their geometric mean. With few candidates the 80 % of Elo lie near its
    /// plateau, so that its calls vary by half between 300 and 4,000 worlds.
    void tellRatio(const char *other, const char *mine, double target, double limit)
    {
        double mean = 0;
        say("%-38s %-28s %3.0f %%", mine, other, target * 100);
        for (const Size &size : sizes) {
            const double times = ratio(size.n, other, mine, target);
            mean += std::log(std::max(times, 1e-9)) / std::size(sizes);
            say(" %8.1f", times);
            m_report.row({{QStringLiteral("table"), QStringLiteral("times")}, {QStringLiteral("candidates"), size.n}, {QStringLiteral("method"), QString::fromLatin1(mine)},
                {QStringLiteral("against"), QString::fromLatin1(other)}, {QStringLiteral("near"), target}, {QStringLiteral("times"), times}});
        }
        mean = std::exp(mean);
        say(" %8.1f\n", mean);
        m_report.atLeast(QStringLiteral("%1 against %2, within 0.2 at %3 %: times fewer calls, mean of the sizes")
                             .arg(QString::fromLatin1(mine), QString::fromLatin1(other)).arg(target * 100), limit, mean);
    }

    void tellRatios()
    {
        say("\ntimes fewer calls, sd 1\n%-38s %-28s %5s", "", "against", "at");
        for (const Size &size : sizes)
            say(" %8d", size.n);
        say(" %8s\n", "mean");
        for (const char *pairs : {"our pairs, best only", "our pairs, half best half top 4"})
            tellRatio("random pairs, Elo K 32", pairs, 0.8, 8);
        for (const char *lists : {"our lists of 4, best only", "our lists of 4, half best half top 4"})
            tellRatio("random pairs, Elo K 32", lists, 0.8, 30);
        tellRatio("random pairs, Bradley-Terry", "our pairs, best only", 0.9, 4);
    }

    void planStops()
    {
        for (int s = 3; s >= 0; --s) {
            const Size size = sizes[s];
            for (const int k : {2, 4}) {
                StopSums &sums = m_stops[{size.n, k}];
                ArmPlan plan = ours(k, 1, 20 * int(size.pac), k == 2 ? size.batch : size.listBatch);
                plan.toTheStop = true;
                const int worlds = m_options.scaled(size.n > 64 && k == 2 ? 200 : 240);
                m_jobs.add([this, &sums, plan, size, worlds] { sums = playArm(plan, worldOf(size.n, 1), m_options.seed + 1, worlds).stop; });
            }
        }
        m_tellings.push_back([this] { tellStops(); });
    }

    void tellStops()
    {
        say("\nwith the stop rule (sure to 0.9), sd 1\n%10s %10s %10s %8s %10s\n", "candidates", "shown", "mean calls", "right", "PAC bound");
        for (const int k : {2, 4}) {
            const QString what = k == 2 ? QStringLiteral("pairs") : QStringLiteral("lists of 4");
            double right = 0;
            for (const Size &size : sizes) {
                const StopSums &sums = m_stops[{size.n, k}];
                const double calls = sums.calls / sums.worlds, share = sums.right / sums.worlds;
                right += share / 4;
                say("%10d %10d %10.0f %8.3f %10.0f\n", size.n, k, calls, share, size.pac);
                m_report.row({{QStringLiteral("table"), QStringLiteral("stop")}, {QStringLiteral("candidates"), size.n}, {QStringLiteral("shown"), k},
                    {QStringLiteral("calls"), calls}, {QStringLiteral("right"), share}, {QStringLiteral("lowerBound"), size.pac}});
                m_report.atMost(QStringLiteral("%1 with the stop rule, n %2: mean calls over the PAC bound").arg(what).arg(size.n), k == 2 ? 3 : 1.1, calls / size.pac);
            }
            m_report.atLeast(QStringLiteral("%1 with the stop rule: right within 0.2").arg(what), 0.9, right);
        }
    }

    void planNoise()
    {
        for (const int k : {2, 4}) {
            for (const int judges : {1, 3}) {
                ArmPlan plan = ours(k, 1, k == 2 ? 300 : 200, 4);
                plan.never = judges > 1;
                Curve &curve = m_noise[{k, judges}];
                m_jobs.add([this, &curve, plan, judges] { curve = playArm(plan, worldOf(32, 1, 0.5, judges), m_options.seed + 2, m_options.scaled(judges > 1 ? 960 : 240)).curve; });
            }
        }
        m_tellings.push_back([this] { tellNoise(); });
    }

    void tellNoise()
    {
        say("\nhalf of the noise repeats, 32 candidates: within 0.2 of the best\n%8s %8s %8s %8s\n", "shown", "judges", "calls", "share");
        for (const auto &[key, curve] : m_noise) {
            const auto [k, judges] = key;
            for (const int calls : {100, 200, 300}) {
                if (k == 4 && calls > 200)
                    continue;
                const double share = curve.at(calls, &Hits::near);
                say("%8d %8d %8d %8.3f\n", k, judges, calls, share);
                m_report.row({{QStringLiteral("table"), QStringLiteral("fixedNoise")}, {QStringLiteral("shown"), k}, {QStringLiteral("judges"), judges},
                    {QStringLiteral("calls"), calls}, {QStringLiteral("near"), share}});
            }
        }
        m_report.atLeast(QStringLiteral("half-fixed noise, panel of 3, 300 pairs: within 0.2"), 0.8, m_noise[{2, 3}].at(300, &Hits::near));
        m_report.atLeast(QStringLiteral("half-fixed noise, panel of 3, 200 lists of 4: within 0.2"), 0.8, m_noise[{4, 3}].at(200, &Hits::near));
    }

    void planCoverage()
    {
        struct Kind {
            const char *name;
            double fixedNoise;
            int judges;
        };
        static constexpr Kind kinds[] = {{"fresh noise", 0, 1}, {"half-fixed noise, one judge", 0.5, 1}, {"half-fixed noise, panel of 3", 0.5, 3}};
        for (const Kind &kind : kinds) {
            Coverage &coverage = m_coverage.emplace_back(kind.name, Coverage()).second;
            m_jobs.add([this, &coverage, kind] {
                coverage = measureCoverage(worldOf(32, 1, kind.fixedNoise, kind.judges), 300, 2, m_options.seed + 3, m_options.scaled(150));
            });
        }
        m_tellings.push_back([this] { tellCoverage(); });
    }

    void tellCoverage()
    {
        say("\nnominal 95 %% intervals that hold the truth, 32 candidates, 300 calls\n%-34s %10s %10s %10s\n", "", "as shown", "to leader", "to mean");
        for (const auto &[name, coverage] : m_coverage) {
            say("%-34s %10.3f %10.3f %10.3f\n", name, coverage.absolute, coverage.toLeader, coverage.toMean);
            m_report.row({{QStringLiteral("table"), QStringLiteral("coverage")}, {QStringLiteral("noise"), QString::fromLatin1(name)},
                {QStringLiteral("asShown"), coverage.absolute}, {QStringLiteral("toLeader"), coverage.toLeader}, {QStringLiteral("toMean"), coverage.toMean}});
            m_report.atLeast(QStringLiteral("95 % intervals hold the truth, %1").arg(QString::fromLatin1(name)), 0.9, coverage.absolute);
        }
    }

    void planLoop()
    {
        using Kind = LoopPlan::Kind;
        const std::pair<const char *, LoopPlan> plans[] = {{"our pairs, 32 calls", {Kind::Ours, 32, 2}}, {"our lists of 4, 8 calls", {Kind::Ours, 8, 4}},
            {"our lists of 4, 16 calls", {Kind::Ours, 16, 4}}, {"our lists of 4, 8 calls, half-fixed noise, panel of 3", {Kind::Ours, 8, 4, 0.5, 3}},
            {"Elo, 8 calls", {Kind::Elo, 8}}, {"Elo, 64 calls", {Kind::Elo, 64}}, {"Elo, 256 calls", {Kind::Elo, 256}},
            {"Elo with inheritance, 8 calls", {Kind::EloInherits, 8}}, {"Elo with inheritance, 64 calls", {Kind::EloInherits, 64}}};
        for (const auto &[name, plan] : plans) {
            double &skill = m_loops.emplace_back(name, 0).second;
            const int worlds = m_options.scaled(plan.kind == Kind::Ours ? 120 : 200);
            m_jobs.add([this, &skill, plan = plan, worlds] { skill = playLoop(plan, m_options.seed + 4, worlds); });
        }
        m_tellings.push_back([this] { tellLoop(); });
    }

    void tellLoop()
    {
        say("\nevolution, 20 generations of 8 children: true skill of the best by judge calls a generation\n");
        std::map<std::string, double> skills;
        for (const auto &[name, skill] : m_loops) {
            say("%-56s %6.2f\n", name, skill);
            m_report.row({{QStringLiteral("table"), QStringLiteral("loop")}, {QStringLiteral("method"), QString::fromLatin1(name)}, {QStringLiteral("skill"), skill}});
            skills[name] = skill;
        }
        m_report.atLeast(QStringLiteral("evolution, 8 list calls a generation: skill"), 7, skills["our lists of 4, 8 calls"]);
        m_report.atLeast(QStringLiteral("evolution, 32 pair calls a generation: skill"), 7.5, skills["our pairs, 32 calls"]);
    }

    void planBandit()
    {
        m_tellings.push_back([this] {
            say("\ngenerators: gain by money spent\n%-26s %8s %10s %10s %14s %8s\n", "", "spent", "uniform", "ours", "clairvoyant", "times");
            tellBandit("6 drawn, prices by 20", 6);
            tellBandit("three of different kinds", 3);
            tellEqualArms();
        });
    }

    void tellBandit(const char *name, int arms)
    {
        const int worlds = m_options.scaled(400);
        for (const double spent : {100.0, 300.0, 1000.0}) {
            double gain[3] = {};
            for (int world = 0; world < worlds; ++world) {
                Random draw = Random::at(m_options.seed, "arms", quint64(world));
                const BanditArms these = arms == 3 ? BanditArms::three() : BanditArms::drawn(arms, draw);
                for (const ArmPolicy policy : {ArmPolicy::Uniform, ArmPolicy::Ours, ArmPolicy::Clairvoyant})
                    gain[int(policy)] += playBandit(these, policy, spent, Random::at(m_options.seed, "pulls", quint64(world))).gain / worlds;
            }
            const double times = gain[int(ArmPolicy::Ours)] / gain[int(ArmPolicy::Uniform)];
            say("%-26s %8.0f %10.3f %10.3f %14.3f %8.2f\n", name, spent, gain[0], gain[1], gain[2], times);
            m_report.row({{QStringLiteral("table"), QStringLiteral("bandit")}, {QStringLiteral("arms"), QString::fromLatin1(name)}, {QStringLiteral("spent"), spent},
                {QStringLiteral("uniform"), gain[0]}, {QStringLiteral("ours"), gain[1]}, {QStringLiteral("clairvoyant"), gain[2]}});
            m_report.atLeast(QStringLiteral("%1, %2 spent: times the gain of uniform choice").arg(QString::fromLatin1(name)).arg(spent), 1.4, times);
        }
    }

    /// With equal arms, no arm may be preferred on average over many runs.
    void tellEqualArms()
    {
        const int worlds = m_options.scaled(400);
        double sum[3] = {}, squares[3] = {};
        for (int world = 0; world < worlds; ++world) {
            const BanditOutcome out = playBandit(BanditArms::equal(3), ArmPolicy::Ours, 300, Random::at(m_options.seed, "equal", quint64(world)));
            for (size_t k = 0; k < 3; ++k) {
                sum[k] += out.shares[k] / worlds;
                squares[k] += out.shares[k] * out.shares[k] / worlds;
            }
        }
        double most = 0;
        for (size_t k = 0; k < 3; ++k)
            most = std::max(most, std::abs(sum[k] - 1.0 / 3) / std::sqrt((squares[k] - sum[k] * sum[k]) / worlds));
        say("three equal ones: mean shares %.3f %.3f %.3f\n", sum[0], sum[1], sum[2]);
        m_report.atMost(QStringLiteral("three equal generators: largest distance of a mean share from 1/3, standard errors"), 3, most);
    }

    Options m_options;
    Jobs m_jobs;
    std::vector<std::function<void()>> m_tellings;
    std::deque<Cell> m_cells;
    std::map<std::pair<int, int>, StopSums> m_stops;
    std::map<std::pair<int, int>, Curve> m_noise;
    std::deque<std::pair<const char *, Coverage>> m_coverage;
    std::deque<std::pair<const char *, double>> m_loops;
    BenchReport m_report;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto value = [&](const char *name) { return words.value(words.indexOf(QLatin1StringView(name)) + 1); };
    const auto has = [&](const char *name) { return words.contains(QLatin1StringView(name)); };
    Options options;
    options.json = has("--json");
    if (has("--trials"))
        options.trials = value("--trials").toDouble();
    if (has("--threads"))
        options.threads = std::max(1, value("--threads").toInt());
    if (has("--seed"))
        options.seed = value("--seed").toULongLong();
    if (has("--only"))
        options.only = value("--only");
    return Bench(options).run();
}
