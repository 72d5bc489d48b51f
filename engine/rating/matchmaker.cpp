// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/matchmaker.h"

#include "engine/base/random.h"
#include "engine/rating/questions.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace engine {

namespace {

constexpr size_t fewestOpen = 4; ///< open questions kept while lists are booked
constexpr int shuffles = 4;      ///< orders of a list that are tried before it counts as asked

double effective(double m, double rho)
{
    return m / (1 + std::max(0.0, m - 1) * rho);
}

/// Value matrix over the active candidates: how much a verdict on two of them settles
/// of the open questions. All numbers are indices among the active candidates.
class ValueMatrix
{
public:
    ValueMatrix(const Matchmaking &known, Random &random)
        : m_known(known)
        , m_panel(known.panel.begin(), known.panel.end())
        , m_random(random)
        , m_active(known.posterior->active())
        , m_n(m_active.size())
        , m_gain(m_n * m_n, 1)
        , m_counts(m_panel.size() * m_n * m_n, 0)
        , m_total(m_panel.size(), 0)
        , m_left(m_n, 0)
        , m_open(drawQuestions(*known.posterior, known.questions, known.bestShare, known.parents, random))
    {
        for (const std::span<const Repeats> &some : {known.counts, known.pending}) {
            for (const Repeats &repeats : some)
                count(repeats);
        }
        fillNoise();
        fillServed();
    }

    /// Removes a candidate from the pairs and from the open questions.
    void leave(int candidate)
    {
        const int place = placeOf(candidate);
        if (place < 0 || std::exchange(m_left[size_t(place)], 1))
            return;
        for (int other = 0; other < int(m_n); ++other)
            m_gain[at(place, other)] = m_gain[at(other, place)] = 0;
        for (auto each = m_open.begin(); each != m_open.end();) {
            const bool isAboutIt = each->a == place || each->b == place;
            if (isAboutIt)
                serve(*each, -1);
            each = isAboutIt ? m_open.erase(each) : each + 1;
        }
    }

    /// The next question, booked; false when no question remains.
    bool next(RankingQuestion &question)
    {
        if (m_open.empty())
            return false;
        fillValues();
        for (;;) {
            const auto [a, b] = bestPair();
            if (a < 0)
                return false;
            std::vector<int> members = listAround(a, b);
            if (choose(members, question)) {
                describe(a, b, members, question);
                book(members, question.member);
                return true;
            }
            block(a, b);
        }
    }

private:
    [[nodiscard]] size_t at(int a, int b) const { return size_t(a) * m_n + size_t(b); }
    [[nodiscard]] double &countOf(size_t member, int a, int b) { return m_counts[member * m_n * m_n + at(std::min(a, b), std::max(a, b))]; }
    [[nodiscard]] double mean(int place) const { return m_known.posterior->mean(m_active[size_t(place)]); }
    [[nodiscard]] double covariance(int a, int b) const { return m_known.posterior->covariance()[at(a, b)]; }
    [[nodiscard]] double gapVariance(int a, int b) const { return covariance(a, a) + covariance(b, b) - 2 * covariance(a, b); }

    [[nodiscard]] int placeOf(int candidate) const
    {
        const auto found = std::lower_bound(m_active.begin(), m_active.end(), candidate);
        return found != m_active.end() && *found == candidate ? int(found - m_active.begin()) : -1;
    }

    void count(const Repeats &repeats)
    {
        const int a = placeOf(repeats.a), b = placeOf(repeats.b);
        for (size_t m = 0; m < m_panel.size(); ++m) {
            if (m_panel[m].judge != repeats.judge)
                continue;
            m_total[m] += repeats.count;
            if (a >= 0 && b >= 0)
                add(m, a, b, repeats.count);
        }
    }

    void add(size_t member, int a, int b, double verdicts)
    {
        countOf(member, a, b) += verdicts;
        const size_t next = memberFor(a, b);
        const double m = countOf(next, a, b), rho = m_panel[next].rho;
        m_gain[at(a, b)] = m_gain[at(b, a)] = effective(m + 1, rho) - effective(m, rho);
    }

    /// The panel member with the fewest verdicts on the two; among equals the one with
    /// the most information per price, then the one with the fewest verdicts in all.
    [[nodiscard]] size_t memberFor(int a, int b)
    {
        size_t best = 0;
        for (size_t m = 1; m < m_panel.size(); ++m) {
            if (isBetter(m, best, a, b))
                best = m;
        }
        return best;
    }

    [[nodiscard]] bool isBetter(size_t m, size_t than, int a, int b)
    {
        const double mine = countOf(m, a, b), its = countOf(than, a, b);
        if (std::abs(mine - its) > 1e-9)
            return mine < its;
        const PanelMember &x = m_panel[m], &y = m_panel[than];
        const double left = x.slope * x.slope * y.price, right = y.slope * y.slope * x.price;
        return left != right ? left > right : m_total[m] < m_total[than];
    }

    /// 1/(p(1−p)) and S for every pair: constant while questions are booked.
    void fillNoise()
    {
        m_noise.resize(m_n * m_n);
        m_spread.resize(m_n * m_n);
        for (int a = 0; a < int(m_n); ++a) {
            for (int b = a + 1; b < int(m_n); ++b) {
                const double s = m_spread[at(a, b)] = std::max(gapVariance(a, b), 1e-12);
                m_noise[at(a, b)] = logitOfGap(mean(a) - mean(b), s);
            }
            Eigen::Map<Eigen::ArrayXd> row(&m_noise[at(a, a)] + 1, Eigen::Index(m_n) - a - 1);
            row = row.exp();
            row = (2 + row + row.inverse()).min(1e12);
        }
    }

    /// G = Σ c c', c_q = (Σ_I − Σ_J)/sd, over the questions.
    void fillServed()
    {
        m_served.assign(m_n * m_n, 0);
        m_row.resize(m_n);
        for (const OpenQuestion &question : m_open)
            serve(question, 1);
    }

    void serve(const OpenQuestion &question, double sign)
    {
        const double scale = 1 / std::sqrt(std::max(gapVariance(question.a, question.b), 1e-12));
        for (size_t k = 0; k < m_n; ++k)
            m_row[k] = (covariance(question.a, int(k)) - covariance(question.b, int(k))) * scale;
        for (size_t a = 0; a < m_n; ++a) {
            const double f = sign * m_row[a];
            double *const out = &m_served[a * m_n];
            for (size_t b = a; b < m_n; ++b) // only the upper half is needed
                out[b] += f * m_row[b];
        }
    }

    /// Row by row, so that the compiler vectorises it.
    void fillValues()
    {
        m_value.resize(m_n * m_n);
        m_own.resize(m_n);
        for (size_t a = 0; a < m_n; ++a)
            m_own[a] = m_served[a * m_n + a];
        for (size_t a = 0; a < m_n; ++a) {
            const size_t row = a * m_n;
            const double own = m_own[a];
            for (size_t b = a + 1; b < m_n; ++b) {
                const double served = std::max(0.0, own + m_own[b] - 2 * m_served[row + b]);
                m_value[row + b] = served * m_gain[row + b] / (m_noise[row + b] + m_spread[row + b] * m_gain[row + b]);
            }
        }
    }

    [[nodiscard]] double value(int a, int b) const { return m_value[at(std::min(a, b), std::max(a, b))]; }

    [[nodiscard]] std::pair<int, int> bestPair() const
    {
        std::pair<int, int> best{-1, -1};
        double most = 0;
        for (int a = 0; a < int(m_n); ++a) {
            const Eigen::Map<const Eigen::ArrayXd> row(&m_value[at(a, a)] + 1, Eigen::Index(m_n) - a - 1);
            if (row.size() == 0 || row.maxCoeff() <= most)
                continue;
            Eigen::Index b = 0;
            most = row.maxCoeff(&b);
            best = {a, a + 1 + int(b)};
        }
        return best;
    }

    [[nodiscard]] std::vector<int> listAround(int a, int b) const
    {
        std::vector<int> list{a, b};
        while (list.size() < size_t(m_known.listSize)) {
            int best = -1;
            double most = 0;
            for (int x = 0; x < int(m_n); ++x) {
                double sum = 0;
                for (const int y : list)
                    sum = x == y || m_left[size_t(x)] ? -1e300 : sum + value(x, y);
                if (sum >= 0 && (best < 0 || sum > most)) {
                    best = x;
                    most = sum;
                }
            }
            if (best < 0)
                break;
            list.push_back(best);
        }
        return list;
    }

    /// Finds an order and a judge for a question not asked before; false when there is none.
    bool choose(std::vector<int> &members, RankingQuestion &question)
    {
        std::vector<size_t> judges(m_panel.size());
        std::iota(judges.begin(), judges.end(), size_t(0));
        std::stable_sort(judges.begin(), judges.end(), [&](size_t x, size_t y) { return isBetter(x, y, members[0], members[1]); });
        seat(members);
        for (const size_t judge : judges) {
            for (int k = 0; k < (members.size() == 2 ? 2 : shuffles); ++k) {
                question.shown.clear();
                for (const int place : members)
                    question.shown.push_back(m_active[size_t(place)]);
                question.member = int(judge);
                if (!m_known.mayAsk || m_known.mayAsk(int(judge), question.shown))
                    return true;
                members.size() == 2 ? std::swap(members[0], members[1]) : shuffle(members);
            }
        }
        return false;
    }

    /// In a pair, the candidate shown first less often comes first (random when even); a list is shuffled.
    void seat(std::vector<int> &members)
    {
        if (members.size() > 2)
            return shuffle(members);
        const int lead = m_known.shownFirst ? m_known.shownFirst(m_active[size_t(members[0])], m_active[size_t(members[1])]) : 0;
        if (lead > 0 || (lead == 0 && m_random.below(2) == 1))
            std::swap(members[0], members[1]);
    }

    void shuffle(std::vector<int> &members)
    {
        for (size_t k = members.size(); k > 1; --k)
            std::swap(members[k - 1], members[size_t(m_random.below(int(k)))]);
    }

    void describe(int a, int b, const std::vector<int> &members, RankingQuestion &question)
    {
        double worth = 0;
        for (size_t i = 0; i < members.size(); ++i) {
            for (size_t j = i + 1; j < members.size(); ++j)
                worth += value(members[i], members[j]);
        }
        question.worth = std::min(1.0, worth * listWeight(int(members.size())) / double(m_open.size()));
        question.chance = chanceOfGap(mean(members[0]) - mean(members[1]), gapVariance(members[0], members[1]));
        question.asked = 0;
        for (size_t m = 0; m < m_panel.size(); ++m)
            question.asked += countOf(m, a, b);
        const OpenQuestion &served = *std::max_element(m_open.begin(), m_open.end(),
            [&](const OpenQuestion &x, const OpenQuestion &y) { return settled(x, a, b) < settled(y, a, b); });
        question.goal = served.goal;
        question.rivalA = m_active[size_t(served.a)];
        question.rivalB = m_active[size_t(served.b)];
    }

    /// Share of a question that the pair settles, relative to other questions.
    [[nodiscard]] double settled(const OpenQuestion &q, int a, int b) const
    {
        const double c = covariance(q.a, a) - covariance(q.b, a) - covariance(q.a, b) + covariance(q.b, b);
        return c * c / std::max(gapVariance(q.a, q.b), 1e-12);
    }

    void book(const std::vector<int> &members, int member)
    {
        for (size_t i = 0; i < members.size(); ++i) {
            for (size_t j = i + 1; j < members.size(); ++j)
                add(size_t(member), members[i], members[j], 1);
        }
        m_total[size_t(member)] += 1;
        if (m_open.size() <= fewestOpen)
            return;
        const auto hits = [&](const OpenQuestion &q) {
            return std::count(members.begin(), members.end(), q.a) + std::count(members.begin(), members.end(), q.b);
        };
        auto most = m_open.begin();
        double mostHits = -1;
        for (auto each = m_open.begin(); each != m_open.end(); ++each) {
            const double now = double(hits(*each)) + 0.5 * m_random.uniform(); // random, since the first questions are all about the best
            if (now > mostHits) {
                most = each;
                mostHits = now;
            }
        }
        serve(*most, -1);
        m_open.erase(most);
    }

    void block(int a, int b)
    {
        m_gain[at(a, b)] = m_gain[at(b, a)] = 0;
        m_value[at(std::min(a, b), std::max(a, b))] = 0;
    }

    const Matchmaking m_known; ///< its spans are valid only in the constructor
    const std::vector<PanelMember> m_panel;
    Random &m_random;
    const std::vector<int> &m_active;
    size_t m_n;
    std::vector<double> m_gain;   ///< u: weight of the next verdict on the pair
    std::vector<double> m_counts; ///< verdicts by panel member and pair
    std::vector<double> m_total;  ///< verdicts by panel member
    std::vector<char> m_left;     ///< by index
    std::vector<OpenQuestion> m_open;
    std::vector<double> m_noise, m_spread, m_served, m_value; ///< for a < b
    std::vector<double> m_own, m_row;
};

bool isAskable(const Matchmaking &known)
{
    return known.posterior->activeSize() >= 2 && !known.panel.empty();
}

} // namespace

struct QuestionSeries::State {
    State(const Matchmaking &known, const Random &draws)
        : posterior(*known.posterior)
        , random(draws)
    {
        Matchmaking mine = known;
        mine.posterior = &posterior;
        if (isAskable(known))
            values.emplace(mine, random);
    }
    SkillPosterior posterior;
    Random random;
    std::optional<ValueMatrix> values;
};

QuestionSeries::QuestionSeries(const Matchmaking &known, const Random &random)
    : m_state(std::make_unique<State>(known, random))
{
}

QuestionSeries::QuestionSeries(QuestionSeries &&other) noexcept = default;
QuestionSeries &QuestionSeries::operator=(QuestionSeries &&other) noexcept = default;
QuestionSeries::~QuestionSeries() = default;

std::optional<RankingQuestion> QuestionSeries::next()
{
    RankingQuestion question;
    const bool found = m_state->values && m_state->values->next(question);
    return found ? std::optional(std::move(question)) : std::nullopt;
}

void QuestionSeries::leave(int candidate)
{
    if (m_state->values)
        m_state->values->leave(candidate);
}

std::vector<RankingQuestion> nextQuestions(const Matchmaking &known, int count, Random &random)
{
    std::vector<RankingQuestion> out;
    if (!isAskable(known) || count < 1)
        return out;
    ValueMatrix values(known, random);
    RankingQuestion question;
    while (int(out.size()) < count && values.next(question))
        out.push_back(question);
    return out;
}

} // namespace engine
