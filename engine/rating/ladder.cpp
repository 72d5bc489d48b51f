// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/ladder.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double childVariance = 0.5;  ///< added to the parents' mean posterior variance
constexpr int operatorPseudo = 4;      ///< pseudo-children with gain 0 per operator
constexpr double scoreCorrelation = 0.6; ///< r of a score with the skill, until it is learned
constexpr double repeatCorrelation = 0.4; ///< prior mean of ρ: how alike a judge's repeated verdicts are
constexpr double humanWeight = 3;
constexpr double minScoreSd = 0.05;

double outcome(Verdict verdict)
{
    return verdict == Verdict::First ? 1 : verdict == Verdict::Tie ? 0.5 : 0;
}

/// A tie counts half; a person's verdict counts as several of a judge.
double weightOf(const Match &match)
{
    return (match.call ? 1 : humanWeight) * (match.verdict == Verdict::Tie ? 0.5 : 1);
}

double round1(double x)
{
    return std::round(x * 10) / 10;
}

} // namespace

void Ladder::Scores::add(double x)
{
    const double d = x - mean;
    mean += d / ++count;
    squares += d * (x - mean);
}

double Ladder::Scores::z(double x) const
{
    const double sd = count > 1 ? std::sqrt(squares / (count - 1)) : 0;
    return std::clamp((x - mean) / std::max(sd, minScoreSd), -4.0, 4.0);
}

void Ladder::apply(const RunEvent &event)
{
    if (const auto *body = std::get_if<CandidateBorn>(&event.body))
        born(body->candidate);
    else if (const auto *body = std::get_if<CandidateScored>(&event.body))
        scored(*body);
    else if (const auto *body = std::get_if<MatchJudged>(&event.body))
        judged(body->match);
    else if (const auto *body = std::get_if<CandidateRetired>(&event.body))
        retired(body->candidate);
}

double Ladder::operatorGain(Step step) const
{
    double sum = 0;
    int count = operatorPseudo;
    for (size_t i = 0; i < m_members.size(); ++i) {
        const Candidate &child = m_members[i];
        if (child.step != step || child.parents.isEmpty() || m_games[i] == 0)
            continue;
        double parents = 0;
        for (const CandidateId parent : child.parents)
            parents += m_last[parent.value - 1].mean;
        sum += m_posterior.mean(int(i)) - parents / double(child.parents.size());
        ++count;
    }
    return sum / count;
}

SkillPrior Ladder::childPrior(const Candidate &candidate) const
{
    if (candidate.parents.isEmpty())
        return {};
    double mean = 0, variance = 0;
    for (const CandidateId parent : candidate.parents) {
        mean += m_last[parent.value - 1].mean;
        variance += m_last[parent.value - 1].variance;
    }
    const auto n = double(candidate.parents.size());
    return {mean / n + operatorGain(candidate.step), 1 / (childVariance + variance / n)};
}

void Ladder::born(const Candidate &candidate)
{
    const SkillPrior prior = childPrior(candidate);
    m_index.insert(candidate.id, size());
    m_ids.push_back(candidate.id);
    m_members.push_back(candidate);
    m_members.back().text.clear();
    m_priors.push_back(prior);
    m_games.push_back(0);
    m_last.push_back({prior.mean, 1 / prior.precision});
    m_fit.skill.push_back(prior.mean);
    ++m_bornSinceLeader;
    refit();
}

void Ladder::scored(const CandidateScored &body)
{
    m_scores.add(body.score);
    const int index = indexOf(body.candidate);
    if (index < 0)
        return;
    // z = rθ + noise of variance 1 − r² says of θ: mean z/r with precision r²/(1 − r²).
    constexpr double r = scoreCorrelation;
    constexpr double precision = r * r / (1 - r * r);
    SkillPrior &prior = m_priors[size_t(index)];
    prior.mean = (prior.mean * prior.precision + m_scores.z(body.score) / r * precision) / (prior.precision + precision);
    prior.precision += precision;
    refit();
}

void Ladder::judged(const Match &match)
{
    const int first = indexOf(match.first);
    const int second = indexOf(match.second);
    if (first < 0 || second < 0)
        return;
    if (!m_judges.contains(match.judge)) {
        m_judges.append(match.judge);
        m_fit.position.push_back(0);
    }
    const int judge = judgeOf(match.judge);
    const size_t record = recordOf(first, second, judge);
    const size_t swapped = recordOf(second, first, judge);
    const double weight = weightOf(match);
    m_records[record].games += weight;
    m_records[record].wins += weight * outcome(match.verdict);
    m_repeats[record] = m_repeats[swapped] = m_repeats[record] + 1;
    ++m_games[size_t(first)];
    ++m_games[size_t(second)];
    refit();
}

size_t Ladder::recordOf(int first, int second, int judge)
{
    for (size_t k = 0; k < m_records.size(); ++k) {
        if (m_records[k].first == first && m_records[k].second == second && m_records[k].judge == judge)
            return k;
    }
    m_records.push_back({first, second, judge, 0, 0});
    m_repeats.push_back(0);
    return m_records.size() - 1;
}

std::vector<PairRecord> Ladder::discounted() const
{
    std::vector<PairRecord> out = m_records;
    for (size_t k = 0; k < out.size(); ++k) {
        const double weight = 1 / (1 + std::max(0.0, m_repeats[k] - 1) * repeatCorrelation);
        out[k].games *= weight;
        out[k].wins *= weight;
    }
    return out;
}

void Ladder::refit()
{
    const std::vector<PairRecord> records = discounted();
    m_fit = fitSkills(m_priors, records, int(m_judges.size()), &m_fit);
    m_posterior = SkillPosterior(m_priors, records, m_fit);
    for (int i = 0; i < size(); ++i)
        m_last[m_ids[size_t(i)].value - 1] = {m_posterior.mean(i), m_posterior.variance(i)};
    const int now = leader();
    if (now >= 0 && std::exchange(m_leader, id(now)) != id(now))
        m_bornSinceLeader = 0;
}

void Ladder::retired(CandidateId id)
{
    const int index = indexOf(id);
    if (index < 0)
        return;
    for (const PairRecord &r : discounted()) {
        if (r.first != index && r.second != index)
            continue;
        const int other = r.first == index ? r.second : r.first;
        const double sign = r.first == other ? 1 : -1;
        const double at = m_posterior.mean(other);
        const double p = logistic(m_posterior.mean(r.first) - m_posterior.mean(r.second) + m_fit.position[size_t(r.judge)]);
        const double precision = r.games * p * (1 - p);
        const double slope = sign * (r.wins - r.games * p);
        SkillPrior &prior = m_priors[size_t(other)];
        prior.mean = (prior.mean * prior.precision + at * precision + slope) / (prior.precision + precision);
        prior.precision += precision;
    }
    dropMember(index);
    refit();
}

void Ladder::dropMember(int index)
{
    size_t kept = 0;
    for (size_t k = 0; k < m_records.size(); ++k) {
        PairRecord r = m_records[k];
        if (r.first == index || r.second == index)
            continue;
        r.first -= r.first > index;
        r.second -= r.second > index;
        m_repeats[kept] = m_repeats[k];
        m_records[kept++] = r;
    }
    m_records.resize(kept);
    m_repeats.resize(kept);
    m_index.remove(m_ids[size_t(index)]);
    m_ids.erase(m_ids.begin() + index);
    m_members.erase(m_members.begin() + index);
    m_priors.erase(m_priors.begin() + index);
    m_games.erase(m_games.begin() + index);
    m_fit.skill.erase(m_fit.skill.begin() + index);
    for (int i = index; i < size(); ++i)
        m_index[m_ids[size_t(i)]] = i;
}

Rating Ladder::rating(int index) const
{
    const double sd = std::sqrt(m_posterior.variance(index));
    return {id(index), round1(1500 + eloPerLogit * m_posterior.mean(index)), round1(1.96 * eloPerLogit * sd), games(index)};
}

int Ladder::leader() const
{
    int best = -1;
    for (int i = 0; i < m_posterior.size(); ++i) {
        if (best < 0 || m_posterior.mean(i) > m_posterior.mean(best))
            best = i;
    }
    return best;
}

bool Ladder::leadIsClear() const
{
    const int first = leader();
    for (int i = 0; i < size(); ++i) {
        if (i != first && m_posterior.mean(first) - m_posterior.mean(i) <= 1.96 * std::sqrt(m_posterior.gapVariance(first, i)))
            return false;
    }
    return size() > 1;
}

double Ladder::position(int judge) const
{
    return judge >= 0 ? m_fit.position[size_t(judge)] : 0;
}

} // namespace engine
