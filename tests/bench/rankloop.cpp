// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/rankloop.h"

#include "engine/rating/ladder.h"
#include "engine/types/events/runevent.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace engine;

namespace {

constexpr int alive = 16, children = 8, parents = 4, generations = 20, batch = 4;
constexpr double drift = -0.3, spread = 0.7;

WorldKind kindOf(const LoopPlan &plan)
{
    WorldKind kind;
    kind.candidates = alive + children;
    kind.fixedNoise = plan.fixedNoise;
    kind.judges = plan.judges;
    return kind;
}

std::vector<int> bestFirst(const std::vector<double> &rating)
{
    std::vector<int> order(rating.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rating[size_t(a)] > rating[size_t(b)]; });
    return order;
}

double childOf(double parent, Random &random) { return parent + drift + spread * random.normal(); }

/// Plays the loop with the engine's ladder; births, verdicts and retirements are events as in a session.
class OurLoop
{
public:
    OurLoop(const LoopPlan &plan, quint64 seed, int trial)
        : m_plan(plan)
        , m_world(kindOf(plan), seed, trial)
        , m_random(Random::at(seed, "loop", quint64(trial)))
    {
        for (int i = 0; i < alive + children; ++i)
            born({});
    }

    double play()
    {
        for (int generation = 1;; ++generation) {
            judge();
            const int best = m_ladder.leader();
            if (generation == generations)
                return m_world.skill[m_ladder.id(best).value - 1];
            select();
        }
    }

private:
    void apply(EventBody body) { m_ladder.apply({{}, 0, 0, std::move(body)}); }

    void born(QList<CandidateId> from)
    {
        Candidate candidate;
        candidate.id = {++m_born};
        candidate.parents = std::move(from);
        candidate.step = candidate.parents.isEmpty() ? Step::Seeding : Step::Mutation;
        apply(CandidateBorn{candidate});
    }

    void judge()
    {
        for (int calls = 0; calls < m_plan.calls;) {
            const std::vector<RankingQuestion> questions = propose(std::min(batch, m_plan.calls - calls));
            for (const RankingQuestion &question : questions)
                answer(question);
            calls += std::max(1, int(questions.size()));
        }
    }

    std::vector<RankingQuestion> propose(int count)
    {
        std::vector<PanelMember> panel;
        for (int judge = 0; judge < m_plan.judges; ++judge)
            panel.push_back(m_ladder.panelMember(label(judge), m_plan.listSize > 2 ? VerdictKind::List : VerdictKind::Pair, 1, judge));
        Matchmaking known;
        known.posterior = &m_ladder.posterior();
        known.panel = panel;
        known.counts = m_ladder.evidence().repeats();
        known.shownFirst = [this](int a, int b) { return m_ladder.shownFirst(a, b); };
        known.listSize = m_plan.listSize;
        return nextQuestions(known, count, m_random);
    }

    static QString label(int judge) { return QStringLiteral("judge %1").arg(judge); }

    void answer(const RankingQuestion &question)
    {
        std::vector<int> shown;
        QList<CandidateId> ids;
        for (const int index : question.shown) {
            ids.append(m_ladder.id(index));
            shown.push_back(int(ids.constLast().value) - 1);
        }
        std::vector<int> rank;
        if (shown.size() > 2)
            rank = m_world.rank(question.member, shown, m_random);
        else
            rank = m_world.firstWins(question.member, shown[0], shown[1], m_random) ? std::vector{0, 1} : std::vector{1, 0};
        const CallId call{++m_calls};
        for (int a = 0; a < int(ids.size()); ++a) {
            for (int b = a + 1; b < int(ids.size()); ++b) {
                Match match{{}, call, {}, label(question.member), ids[a], ids[b]};
                match.verdict = rank[size_t(a)] < rank[size_t(b)] ? Verdict::First : Verdict::Second;
                match.firstSeat = a;
                match.secondSeat = b;
                match.shown = int(ids.size());
                apply(MatchJudged{match});
            }
        }
    }

    void select()
    {
        QList<CandidateId> order;
        std::vector<double> means;
        for (int i = 0; i < m_ladder.size(); ++i)
            means.push_back(m_ladder.mean(i));
        for (const int index : bestFirst(means))
            order.append(m_ladder.id(index));
        for (qsizetype k = alive; k < order.size(); ++k)
            apply(CandidateRetired{order[k]});
        for (int k = 0; k < children; ++k) {
            const CandidateId parent = order[m_random.below(parents)];
            m_world.add(childOf(m_world.skill[parent.value - 1], m_random));
            born({parent});
        }
    }

    LoopPlan m_plan;
    RankWorld m_world;
    Random m_random;
    Ladder m_ladder;
    quint32 m_born = 0, m_calls = 0;
};

/// Plays the same loop with sequential Elo on random pairs.
double playElo(const LoopPlan &plan, quint64 seed, int trial)
{
    RankWorld world(kindOf(plan), seed, trial);
    Random random = Random::at(seed, "loop", quint64(trial));
    std::vector<double> rating(world.skill.size(), 0);
    std::vector<int> members(world.skill.size());
    std::iota(members.begin(), members.end(), 0);
    constexpr double k = 32 * 2.302585092994046 / 400;
    for (int generation = 1;; ++generation) {
        const int n = int(members.size());
        for (int call = 0; call < plan.calls; ++call) {
            const int i = random.below(n), j = (i + 1 + random.below(n - 1)) % n;
            const double won = world.firstWins(call % plan.judges, members[size_t(i)], members[size_t(j)], random);
            const double moved = k * (won - logistic(rating[size_t(i)] - rating[size_t(j)]));
            rating[size_t(i)] += moved;
            rating[size_t(j)] -= moved;
        }
        const std::vector<int> order = bestFirst(rating);
        if (generation == generations)
            return world.skill[size_t(members[size_t(order[0])])];
        std::vector<int> nextMembers;
        std::vector<double> nextRating;
        for (size_t p = 0; p < alive; ++p) {
            nextMembers.push_back(members[size_t(order[p])]);
            nextRating.push_back(rating[size_t(order[p])]);
        }
        for (int p = 0; p < children; ++p) {
            const auto parent = size_t(random.below(parents));
            nextMembers.push_back(world.add(childOf(world.skill[size_t(nextMembers[parent])], random)));
            nextRating.push_back(plan.kind == LoopPlan::EloInherits ? nextRating[parent] : 0);
        }
        members = nextMembers;
        rating = nextRating;
    }
}

} // namespace

double playLoop(const LoopPlan &plan, quint64 seed, int trials)
{
    double sum = 0;
    for (int trial = 0; trial < trials; ++trial)
        sum += plan.kind == LoopPlan::Ours ? OurLoop(plan, seed, trial).play() : playElo(plan, seed, trial);
    return sum / trials;
}
