// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/votequeue.h"

#include "engine/rating/ladder.h"
#include "engine/types/events/peoplequestion.h"
#include "engine/types/state/runpeople.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr int repeatEvery = 20; ///< one round in so many is an old one with the sides swapped
constexpr int repeatAfter = 4;  ///< rounds in between, so that one does not remember

bool lives(const RunState &state, CandidateId id)
{
    const CandidateState *candidate = state.candidate(id);
    return candidate && candidate->alive;
}

double deviation(const CandidateState &candidate)
{
    constexpr double unjudged = 1; // logits: nothing is known
    return candidate.rating.games > 0 ? candidate.rating.halfWidth / 1.96 / eloPerLogit : unjudged;
}

/// What a verdict on the two would tell, more where they may be the best.
double worth(const CandidateState &a, const CandidateState &b, double bestElo)
{
    const double gap = (a.rating.elo - b.rating.elo) / eloPerLogit;
    const double variance = std::pow(deviation(a), 2) + std::pow(deviation(b), 2);
    const double p = 1 / (1 + std::exp(-gap));
    const double behind = (bestElo - std::max(a.rating.elo, b.rating.elo)) / eloPerLogit;
    return 0.5 * std::log1p(p * (1 - p) * variance) * std::exp(-std::max(0.0, behind));
}

} // namespace

VoteQueue::VoteQueue(quint64 seed) :
    m_random(Random::at(seed, "vote", 0))
{
}

void VoteQueue::shuffle(QList<CandidateId> &shown)
{
    for (qsizetype k = shown.size(); k > 1; --k)
        shown.swapItemsAt(k - 1, m_random.below(int(k)));
}

std::optional<VoteRound> VoteQueue::next(const RunState &state)
{
    for (const PeopleAsked &asked : state.people().open) {
        VoteRound round{asked.candidates, asked.question, false};
        const bool seen = round.shown.size() == 2 && m_seen.contains({std::min(round.shown[0], round.shown[1]), std::max(round.shown[0], round.shown[1])});
        if (seen || !std::all_of(round.shown.begin(), round.shown.end(), [&](CandidateId id) { return lives(state, id); }))
            continue;
        shuffle(round.shown);
        return round;
    }
    if (m_columns == 2 && m_rounds % repeatEvery == repeatEvery - 1) {
        if (auto round = repeated(state))
            return round;
    }
    return telling(state);
}

std::optional<VoteRound> VoteQueue::repeated(const RunState &state)
{
    for (qsizetype i = 0; i + repeatAfter < m_voted.size(); ++i) {
        VoteRound round = m_voted.at(i);
        if (!lives(state, round.shown[0]) || !lives(state, round.shown[1]))
            continue;
        std::swap(round.shown[0], round.shown[1]);
        round.repeat = true;
        round.question = {};
        return round;
    }
    return {};
}

std::optional<VoteRound> VoteQueue::telling(const RunState &state)
{
    QList<const CandidateState *> living;
    double bestElo = -1e9;
    for (const CandidateState &candidate : state.candidates()) {
        if (!candidate.alive)
            continue;
        living.append(&candidate);
        bestElo = std::max(bestElo, candidate.rating.elo);
    }
    const auto valueOf = [&](const CandidateState *a, const CandidateState *b) {
        const int seen = m_seen.value({std::min(a->id, b->id), std::max(a->id, b->id)});
        return seen ? -1.0 : worth(*a, *b, bestElo);
    };
    QList<CandidateId> shown;
    double most = -1;
    for (qsizetype i = 0; i < living.size(); ++i) {
        for (qsizetype j = i + 1; j < living.size(); ++j) {
            if (const double value = valueOf(living[i], living[j]); value > most) {
                most = value;
                shown = {living[i]->id, living[j]->id};
            }
        }
    }
    while (!shown.isEmpty() && shown.size() < std::min<qsizetype>(m_columns, living.size())) {
        const CandidateState *best = nullptr;
        double bestSum = -1e9;
        for (const CandidateState *candidate : std::as_const(living)) {
            if (shown.contains(candidate->id))
                continue;
            double sum = 0;
            for (const CandidateId id : std::as_const(shown))
                sum += valueOf(candidate, state.candidate(id));
            if (!best || sum > bestSum) {
                best = candidate;
                bestSum = sum;
            }
        }
        shown.append(best->id);
    }
    if (shown.isEmpty())
        return {};
    shuffle(shown);
    return VoteRound{shown, {}, false};
}

void VoteQueue::done(const VoteRound &round, bool voted)
{
    ++m_rounds;
    for (qsizetype i = 0; i < round.shown.size(); ++i) {
        for (qsizetype j = i + 1; j < round.shown.size(); ++j)
            ++m_seen[{std::min(round.shown[i], round.shown[j]), std::max(round.shown[i], round.shown[j])}];
    }
    if (round.repeat) {
        m_voted.removeIf([&](const VoteRound &old) { return old.shown.size() == 2 && round.shown.contains(old.shown[0]) && round.shown.contains(old.shown[1]); });
    } else if (voted && round.shown.size() == 2) {
        m_voted.append(round);
    }
}

void VoteQueue::undone(const VoteRound &round)
{
    m_rounds = std::max(0, m_rounds - 1);
    for (qsizetype i = 0; i < round.shown.size(); ++i) {
        for (qsizetype j = i + 1; j < round.shown.size(); ++j)
            m_seen.remove({std::min(round.shown[i], round.shown[j]), std::max(round.shown[i], round.shown[j])});
    }
    m_voted.removeOne(round);
}

QList<Match> verdictsOf(const VoteRound &round, int best, int worst)
{
    QList<Match> matches = tiesOf(round, false);
    matches.removeIf([best, worst](const Match &match) {
        return match.firstSeat != best && match.secondSeat != best && match.firstSeat != worst && match.secondSeat != worst;
    });
    for (Match &match : matches)
        match.verdict = match.firstSeat == best || match.secondSeat == worst ? Verdict::First : Verdict::Second;
    return matches;
}

QList<Match> tiesOf(const VoteRound &round, bool bothBad)
{
    QList<Match> matches;
    const int n = int(round.shown.size());
    for (int a = 0; a < n; ++a) {
        for (int b = a + 1; b < n; ++b) {
            Match match;
            match.first = round.shown.at(a);
            match.second = round.shown.at(b);
            match.firstSeat = a;
            match.secondSeat = b;
            match.shown = n;
            match.bothBad = bothBad;
            matches.append(match);
        }
    }
    return matches;
}

} // namespace engine
