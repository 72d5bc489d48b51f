// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/ladder.h"

#include "engine/types/events/runevent.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double childVariance = 0.5; ///< added to the mean posterior variance of the parents

double share(Verdict verdict)
{
    return verdict == Verdict::First ? 1 : verdict == Verdict::Tie ? 0.5 : 0;
}

VerdictKind kindOf(const Match &match)
{
    if (!match.call)
        return VerdictKind::Person;
    return match.shown > 2 ? VerdictKind::List : VerdictKind::Pair;
}

/// A ranking of k arrives as k(k−1)/2 matches; the fit runs after the match of the last two positions.
bool isLastOfItsList(const Match &match)
{
    const auto [earlier, later] = std::minmax(match.firstSeat, match.secondSeat);
    return kindOf(match) != VerdictKind::List || (earlier == match.shown - 2 && later == match.shown - 1);
}

PairOutcome outcomeOf(const Match &match, int first, int second, double personWeight)
{
    PairOutcome out{first, second};
    out.share = share(match.verdict);
    out.count = listWeight(match.shown);
    out.weight = (match.call ? 1 : personWeight) * out.count;
    out.seats = double(match.secondSeat - match.firstSeat) / double(std::max(1, match.shown - 1));
    if (match.secondCall) { // both orders: two verdicts whose position effects cancel
        out.seats = 0;
        out.weight *= 2;
        out.count *= 2;
    } else if (match.verdict == Verdict::Tie) {
        out.weight *= 0.5;
    }
    return out;
}

double round1(double x)
{
    return std::round(x * 10) / 10;
}

template <typename T>
void eraseAt(std::vector<T> &values, int index)
{
    values.erase(values.begin() + index);
}

} // namespace

Ladder::Ladder(LadderOptions options)
    : m_options(options)
{
}

void Ladder::apply(const RunEvent &event)
{
    const auto *match = std::get_if<MatchJudged>(&event.body);
    if (m_unfinished && !(match && match->match.call == *m_unfinished))
        refit(); // the rest of that list did not arrive
    if (const auto *body = std::get_if<CandidateBorn>(&event.body))
        born(body->candidate);
    else if (const auto *body = std::get_if<CandidateScored>(&event.body))
        scored(*body);
    else if (match)
        judged(match->match);
    else if (const auto *body = std::get_if<MatchWithdrawn>(&event.body))
        withdrawn(body->match);
    else if (const auto *body = std::get_if<CandidateRetired>(&event.body))
        retired(body->candidate);
}

Lineage::Skill Ladder::skill(CandidateId id) const
{
    const int index = indexOf(id);
    if (index < 0)
        return m_lineage.last(id);
    return {mean(index), posterior().variance(index), games(index)};
}

double Ladder::parentsMean(const Candidate &child) const
{
    double sum = 0;
    for (const CandidateId parent : child.parents) {
        const int index = indexOf(parent);
        sum += index < 0 ? m_lineage.last(parent).mean : mean(index);
    }
    return sum / double(child.parents.size());
}

std::optional<Ladder::Improvement> Ladder::improvement(const Candidate &child) const
{
    if (child.parents.isEmpty())
        return {};
    const Lineage::Skill own = skill(child.id);
    const double gain = own.mean - parentsMean(child);
    const auto n = double(child.parents.size());
    double variance = own.variance;
    for (const CandidateId parent : child.parents)
        variance += skill(parent).variance / (n * n);
    const int a = indexOf(child.id), b = indexOf(child.parents[0]);
    if (child.parents.size() == 1 && a >= 0 && b >= 0)
        variance = posterior().gapVariance(a, b);
    return Improvement{gain, normalCdf(gain / std::sqrt(std::max(variance, 1e-12)))};
}

double Ladder::operatorGain(Step step) const
{
    double sum = 0;
    int count = 0;
    for (size_t i = 0; i < m_members.size(); ++i) {
        const Member &member = m_members[i];
        if (member.candidate.step != step || member.candidate.parents.isEmpty() || member.games == 0)
            continue;
        sum += mean(int(i)) - parentsMean(member.candidate);
        ++count;
    }
    return m_lineage.gain(step, sum, count);
}

SkillPrior Ladder::childPrior(const Candidate &candidate) const
{
    if (candidate.parents.isEmpty())
        return {};
    double variance = 0;
    for (const CandidateId parent : candidate.parents)
        variance += skill(parent).variance;
    return {parentsMean(candidate) + operatorGain(candidate.step), 1 / (childVariance + variance / double(candidate.parents.size()))};
}

void Ladder::born(const Candidate &candidate)
{
    const SkillPrior prior = childPrior(candidate);
    m_lineage.born(candidate, prior);
    m_index.insert(candidate.id, size());
    m_ids.push_back(candidate.id);
    m_members.push_back({candidate, prior});
    m_members.back().candidate.parts = {};
    m_lengths.push_back(std::log(double(std::max<qsizetype>(1, candidate.parts.text().size()))));
    m_priors.push_back(prior);
    m_fit.skill.push_back(prior.mean); // without verdicts the candidate does not change the fit of the others
    if (m_posterior && !m_posterior->add(prior))
        m_posterior.reset();
    ++m_bornSinceLeader;
    noteLeader();
}

void Ladder::scored(const CandidateScored &body)
{
    m_scale.add(body.score);
    m_anyScore = true;
    const int index = indexOf(body.candidate);
    if (index < 0)
        return;
    m_members[size_t(index)].score = body.score;
    refit();
}

int Ladder::judgeNumber(const QString &label)
{
    if (!m_judges.contains(label)) {
        m_judges.append(label);
        m_rho.push_back(usualRho);
        m_past.emplace_back();
    }
    return judgeOf(label);
}

void Ladder::judged(const Match &match)
{
    const int first = indexOf(match.first);
    const int second = indexOf(match.second);
    if (first < 0 || second < 0)
        return;
    const int judge = judgeNumber(match.judge);
    const Said said{match.id, judge, kindOf(match), outcomeOf(match, first, second, m_options.personWeight)};
    m_evidence.add(judge, said.kind, said.outcome);
    m_fit.terms.resize(m_evidence.voices().size());
    m_said.push_back(said);
    ++m_members[size_t(first)].games;
    ++m_members[size_t(second)].games;
    if (isLastOfItsList(match))
        refit();
    else
        m_unfinished = match.call;
}

void Ladder::withdrawn(MatchId match)
{
    const auto said = std::find_if(m_said.begin(), m_said.end(), [match](const Said &each) { return each.match == match; });
    if (said == m_said.end())
        return; // a retired candidate: its verdict is already part of the others' priors
    m_evidence.remove(said->judge, said->kind, said->outcome);
    --m_members[size_t(said->outcome.first)].games;
    --m_members[size_t(said->outcome.second)].games;
    m_said.erase(said);
    refit();
}

std::vector<SkillPrior> Ladder::priors() const
{
    std::vector<SkillPrior> out;
    for (const Member &member : m_members)
        out.push_back(member.score && m_link.isUsed() ? m_link.informed(member.base, m_scale.z(*member.score)) : member.base);
    return out;
}

FitInput Ladder::input() const
{
    return {m_priors, m_evidence.comparisons(), m_evidence.voices(), m_lengths, m_springs, m_evidence.repeats(), m_rho};
}

void Ladder::refit()
{
    m_posterior.reset();
    m_unfinished.reset();
    m_rho = repeatCorrelations(m_evidence, m_lengths, m_fit, m_past);
    m_rho.resize(size_t(m_judges.size()), usualRho);
    m_priors = priors();
    m_fit = fitSkills(input(), &m_fit);
    if (m_anyScore)
        learnFromScores();
    noteLeader();
}

/// Link for the next fit: for each scored candidate, the mean by its verdicts alone, without its prior.
void Ladder::learnFromScores()
{
    const std::vector<double> precisions = verdictPrecisions(input(), m_fit);
    std::vector<ScoredSkill> known;
    for (size_t i = 0; i < m_members.size(); ++i) {
        if (!m_members[i].score)
            continue;
        const double off = (m_fit.skill[i] - m_priors[i].mean) * m_priors[i].precision;
        const double precision = precisions[i];
        known.push_back({m_scale.z(*m_members[i].score), precision > 0 ? m_fit.skill[i] + off / precision : 0, precision});
    }
    m_link = learnScoreLink(known);
}

void Ladder::noteLeader()
{
    const int now = leader();
    if (now >= 0 && std::exchange(m_leader, id(now)) != id(now))
        m_bornSinceLeader = 0;
}

void Ladder::countLineage(int index)
{
    const Member &member = m_members[size_t(index)];
    m_lineage.left(id(index), {mean(index), posterior().variance(index), member.games});
    if (!member.candidate.parents.isEmpty() && member.games > 0)
        m_lineage.count(member.candidate.step, mean(index) - parentsMean(member.candidate));
}

void Ladder::retired(CandidateId id)
{
    const int index = indexOf(id);
    if (index < 0)
        return;
    countLineage(index);
    const std::vector<RepeatSums> sums = repeatSums(m_evidence, m_lengths, m_fit, index);
    for (size_t judge = 0; judge < sums.size(); ++judge)
        m_past[judge] += sums[judge];
    inherit(integrateOut(input(), m_fit, index));
    forgetMember(index);
    noteLeader();
}

void Ladder::inherit(const Legacy &legacy)
{
    for (const Legacy::Pull &pull : legacy.pulls) {
        const size_t i = size_t(pull.candidate);
        m_members[i].base = both(m_members[i].base, pull.towards);
        m_priors[i] = both(m_priors[i], pull.towards);
    }
    m_springs = legacy.springs;
    for (size_t v = 0; v < legacy.voices.size(); ++v)
        m_evidence.voice(int(v)) = legacy.voices[v];
}

void Ladder::forgetMember(int index)
{
    const auto gone = [index](int i) { return i == index; };
    const auto moved = [index](int i) { return i - (i > index); };
    m_evidence.removeCandidate(index);
    std::erase_if(m_said, [&](const Said &said) { return gone(said.outcome.first) || gone(said.outcome.second); });
    for (Said &said : m_said) {
        said.outcome.first = moved(said.outcome.first);
        said.outcome.second = moved(said.outcome.second);
    }
    std::erase_if(m_springs, [&](const Spring &spring) { return gone(spring.a) || gone(spring.b); });
    for (Spring &spring : m_springs) {
        spring.a = moved(spring.a);
        spring.b = moved(spring.b);
    }
    m_index.remove(id(index));
    eraseAt(m_ids, index);
    eraseAt(m_members, index);
    eraseAt(m_lengths, index);
    eraseAt(m_priors, index);
    eraseAt(m_fit.skill, index);
    renumber(index);
    if (m_posterior && !m_posterior->remove(index)) // the evidence on the others has not changed
        m_posterior.reset();
}

void Ladder::renumber(int from)
{
    for (int i = from; i < size(); ++i)
        m_index[id(i)] = i;
}

const SkillPosterior &Ladder::posterior() const
{
    if (!m_posterior)
        m_posterior.emplace(input(), m_fit);
    return *m_posterior;
}

Rating Ladder::rating(int index) const
{
    const double sd = std::sqrt(posterior().variance(index));
    return {id(index), round1(eloMean + eloPerLogit * mean(index)), round1(1.96 * eloPerLogit * sd), games(index)};
}

int Ladder::leader() const
{
    int best = -1;
    for (int i = 0; i < size(); ++i) {
        if (best < 0 || mean(i) > mean(best))
            best = i;
    }
    return best;
}

bool Ladder::leadIsClear() const
{
    const int first = leader();
    for (int i = 0; i < size(); ++i) {
        if (i != first && mean(first) - mean(i) <= 1.96 * std::sqrt(posterior().gapVariance(first, i)))
            return false;
    }
    return size() > 1;
}

PanelMember Ladder::panelMember(const QString &label, VerdictKind kind, double price, int place) const
{
    const int judge = judgeOf(label);
    if (judge < 0)
        return {-1 - place, usualRho, 1, price};
    const int voice = m_evidence.voiceOf(judge, kind);
    const double slope = voice < 0 || size_t(voice) >= m_fit.terms.size() ? 1 : std::exp(m_fit.terms[size_t(voice)].logSlope);
    return {judge, m_rho[size_t(judge)], slope, price};
}

ListMeasure Ladder::listMeasure(const QString &label) const
{
    const int judge = judgeOf(label);
    return judge < 0 ? ListMeasure() : engine::listMeasure(m_evidence, m_fit, judge);
}

int Ladder::shownFirst(int a, int b) const
{
    double lead = 0;
    for (const Comparison &row : m_evidence.comparisons()) {
        const double way = row.seats > 0 ? row.count : row.seats < 0 ? -row.count : 0;
        if (row.first == a && row.second == b)
            lead += way;
        else if (row.first == b && row.second == a)
            lead -= way;
    }
    return int(std::round(lead));
}

QList<VoiceFigures> Ladder::voices() const
{
    QList<VoiceFigures> out;
    for (size_t v = 0; v < m_evidence.voices().size(); ++v) {
        const Voice &voice = m_evidence.voices()[v];
        out.append({m_judges[voice.judge], voice.kind, voice.verdicts, m_fit.terms[v], m_rho[size_t(voice.judge)]});
    }
    return out;
}

} // namespace engine
