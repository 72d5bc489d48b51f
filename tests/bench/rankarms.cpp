// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/rankarms.h"

#include "engine/rating/repeats.h"
#include "engine/rating/stoprule.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace engine;

Referee::Referee(const RankWorld &world, Random noise, Random draws)
    : m_world(world)
    , m_noise(noise)
    , m_draws(draws)
    , m_priors(world.skill.size())
    , m_rho(size_t(world.kind.judges), 0.4)
{
    refit();
}

void Referee::refit()
{
    std::vector<double> rho = repeatCorrelations(m_evidence, {}, m_fit);
    std::copy(rho.begin(), rho.end(), m_rho.begin());
    const FitInput input{m_priors, m_evidence.comparisons(), m_evidence.voices(), {}, {}, m_evidence.repeats(), m_rho};
    m_fit = fitSkills(input, m_fit.skill.empty() ? nullptr : &m_fit);
    m_posterior = SkillPosterior(input, m_fit);
}

int Referee::shownFirst(int a, int b) const
{
    double lead = 0;
    for (const Comparison &row : m_evidence.comparisons()) {
        if (row.first == a && row.second == b)
            lead += row.count;
        else if (row.first == b && row.second == a)
            lead -= row.count;
    }
    return int(std::round(lead));
}

void Referee::answer(const RankingQuestion &question, bool never)
{
    VerdictRecord verdict{question.member, question.shown.size() > 2 ? VerdictKind::List : VerdictKind::Pair, question.shown};
    if (question.shown.size() == 2) {
        const bool first = m_world.firstWins(question.member, question.shown[0], question.shown[1], m_noise);
        verdict.rank = {first ? 0 : 1, first ? 1 : 0};
    } else {
        verdict.rank = m_world.rank(question.member, question.shown, m_noise);
    }
    m_evidence.add(verdict);
    if (never)
        m_asked.insert({question.member, question.shown});
}

void Referee::ask(int count, int listSize, double bestShare, bool never)
{
    std::vector<PanelMember> panel;
    for (int judge = 0; judge < m_world.kind.judges; ++judge)
        panel.push_back({judge, m_rho[size_t(judge)], 1, 1});
    Matchmaking known;
    known.posterior = &m_posterior;
    known.panel = panel;
    known.counts = m_evidence.repeats();
    known.shownFirst = [this](int a, int b) { return shownFirst(a, b); };
    std::set<std::pair<int, std::vector<int>>> asked = m_asked;
    if (never) {
        known.mayAsk = [&asked](int member, std::span<const int> shown) {
            return asked.insert({member, {shown.begin(), shown.end()}}).second;
        };
    }
    known.listSize = listSize;
    known.bestShare = bestShare;
    for (const RankingQuestion &question : nextQuestions(known, count, m_draws))
        answer(question, never);
    refit();
}

void Referee::play(int first, int second)
{
    RankingQuestion question;
    question.shown = {first, second};
    question.member = int(m_evidence.comparisons().size()) % m_world.kind.judges;
    answer(question, false);
}

double Referee::sure()
{
    return certaintyBound(m_posterior) < 0.85 ? 0 : certainty(m_posterior, m_draws).sure;
}

namespace {

constexpr double eloK = 32 * 2.302585092994046 / 400; ///< K = 32 in logits
constexpr double sureEnough = 0.9;

/// Number of calls at the next measurement.
double later(double calls, double factor) { return std::max(calls + 1, calls * factor); }

int nearestTo(const std::vector<double> &rating, int i, Random &random)
{
    int best = -1;
    double least = 0;
    for (int j = 0; j < int(rating.size()); ++j) {
        const double distance = std::abs(rating[size_t(j)] - rating[size_t(i)]) + 1e-6 * random.uniform();
        if (j != i && (best < 0 || distance < least)) {
            best = j;
            least = distance;
        }
    }
    return best;
}

void playElo(const ArmPlan &plan, const RankWorld &world, Random random, Curve &curve)
{
    const int n = world.kind.candidates;
    std::vector<double> rating(size_t(n), 0);
    size_t point = 0;
    double next = n / 2.0;
    for (int call = 1; call <= plan.budget; ++call) {
        const int i = random.below(n);
        const int j = plan.kind == ArmPlan::EloNearest ? nearestTo(rating, i, random) : (i + 1 + random.below(n - 1)) % n;
        const double won = world.firstWins(0, i, j, random);
        const double moved = eloK * (won - logistic(rating[size_t(i)] - rating[size_t(j)]));
        rating[size_t(i)] += moved;
        rating[size_t(j)] -= moved;
        if (call >= next) {
            curve.add(point++, call, judgeRating(world, rating));
            next = later(call, 1.05);
        }
    }
}

void playRandomFit(const ArmPlan &plan, const RankWorld &world, Referee &referee, Curve &curve)
{
    const int n = world.kind.candidates;
    size_t point = 0;
    double next = n;
    for (int call = 1; call <= plan.budget; ++call) {
        const int i = referee.draws().below(n);
        referee.play(i, (i + 1 + referee.draws().below(n - 1)) % n);
        if (call >= next) {
            referee.refit();
            curve.add(point++, call, judgeRating(world, referee.fit().skill));
            next = later(call, 1.12);
        }
    }
}

void playSwiss(const ArmPlan &plan, const RankWorld &world, Referee &referee, Curve &curve)
{
    const int n = world.kind.candidates;
    size_t point = 0;
    for (int calls = n / 2; calls <= plan.budget; calls += n / 2) {
        std::vector<double> key = referee.fit().skill;
        for (double &k : key)
            k += 0.15 * referee.draws().normal(); // avoids rematches
        std::vector<int> order(static_cast<size_t>(n));
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](int a, int b) { return key[size_t(a)] > key[size_t(b)]; });
        for (size_t k = 0; k + 1 < size_t(n); k += 2) {
            const bool turned = referee.draws().below(2) == 1;
            referee.play(order[k + turned], order[k + !turned]);
        }
        referee.refit();
        curve.add(point++, calls, judgeRating(world, referee.fit().skill));
    }
}

void playOurs(const ArmPlan &plan, const RankWorld &world, Referee &referee, ArmOutcome &out)
{
    size_t point = 0;
    bool stopped = false;
    for (int calls = plan.batch; calls <= plan.budget; calls += plan.batch) {
        referee.ask(plan.batch, plan.listSize, plan.bestShare, plan.never);
        const Hits hits = judgeRating(world, referee.fit().skill);
        if (!plan.toTheStop)
            out.curve.add(point++, calls, hits);
        if (!stopped && (referee.sure() >= sureEnough || calls + plan.batch > plan.budget)) {
            stopped = true;
            out.stop.calls += calls;
            out.stop.right += hits.near;
            ++out.stop.worlds;
        }
        if (stopped && plan.toTheStop)
            return;
    }
}

void playWorld(const ArmPlan &plan, const WorldKind &kind, quint64 seed, int trial, ArmOutcome &out)
{
    const RankWorld world(kind, seed, trial);
    const Random noise = Random::at(seed, "noise", quint64(trial));
    if (plan.kind == ArmPlan::EloRandom || plan.kind == ArmPlan::EloNearest)
        return playElo(plan, world, noise, out.curve);
    Referee referee(world, noise, Random::at(seed, "draws", quint64(trial)));
    if (plan.kind == ArmPlan::RandomFit)
        playRandomFit(plan, world, referee, out.curve);
    else if (plan.kind == ArmPlan::SwissFit)
        playSwiss(plan, world, referee, out.curve);
    else
        playOurs(plan, world, referee, out);
}

} // namespace

ArmOutcome playArm(const ArmPlan &plan, const WorldKind &kind, quint64 seed, int trials)
{
    ArmOutcome out;
    for (int trial = 0; trial < trials; ++trial)
        playWorld(plan, kind, seed, trial, out);
    return out;
}

namespace {

/// Adds the shares of one world.
void addCoverage(const RankWorld &world, const SkillPosterior &posterior, Coverage &sum)
{
    const int n = posterior.size(), leader = leaderOf(posterior);
    double meanOfMeans = 0, meanOfSkills = 0;
    for (int i = 0; i < n; ++i) {
        meanOfMeans += posterior.mean(i) / n;
        meanOfSkills += world.skill[size_t(i)] / n;
    }
    const std::vector<double> &c = posterior.covariance();
    const auto rowMean = [&](int i) { return std::accumulate(c.begin() + i * n, c.begin() + (i + 1) * n, 0.0) / n; };
    const double all = std::accumulate(c.begin(), c.end(), 0.0) / n / n;
    const auto holds = [](double error, double variance) { return std::abs(error) <= 1.96 * std::sqrt(variance); };
    for (int i = 0; i < n; ++i) {
        const double error = posterior.mean(i) - world.skill[size_t(i)];
        sum.absolute += holds(error, posterior.variance(i)) / double(n);
        sum.toMean += holds(error - meanOfMeans + meanOfSkills, posterior.variance(i) - 2 * rowMean(i) + all) / double(n);
        const double leaders = posterior.mean(leader) - world.skill[size_t(leader)];
        if (i != leader)
            sum.toLeader += holds(error - leaders, posterior.gapVariance(i, leader)) / double(n - 1);
    }
}

} // namespace

Coverage measureCoverage(const WorldKind &kind, int calls, int listSize, quint64 seed, int trials)
{
    Coverage sum;
    for (int trial = 0; trial < trials; ++trial) {
        const RankWorld world(kind, seed, trial);
        Referee referee(world, Random::at(seed, "noise", quint64(trial)), Random::at(seed, "draws", quint64(trial)));
        for (int call = 0; call < calls; call += 4)
            referee.ask(4, listSize, 0.5);
        addCoverage(world, referee.posterior(), sum);
    }
    return {sum.absolute / trials, sum.toLeader / trials, sum.toMean / trials};
}
