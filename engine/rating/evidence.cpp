// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/evidence.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double nothing = 1e-9; ///< rounding residue when everything was removed

bool sameSeats(double a, double b) { return std::abs(a - b) < 1e-6; }

} // namespace

void Evidence::add(const VerdictRecord &verdict)
{
    for (const PairOutcome &outcome : pairOutcomes(verdict))
        add(verdict.judge, verdict.kind, outcome);
}

void Evidence::add(int judge, VerdictKind kind, const PairOutcome &outcome)
{
    addRow(judge, kind, outcome, 1);
}

void Evidence::remove(int judge, VerdictKind kind, const PairOutcome &outcome)
{
    addRow(judge, kind, outcome, -1);
}

void Evidence::addRow(int judge, VerdictKind kind, const PairOutcome &outcome, double sign)
{
    const int voice = voiceFor(judge, kind);
    Comparison &row = rowFor(voice, outcome);
    row.games += sign * outcome.weight;
    row.wins += sign * outcome.weight * outcome.share;
    row.count += sign * outcome.count;
    row.squares += sign * outcome.count * std::min(outcome.count, 1.0); // a count above 1 means several verdicts
    row.own += sign * outcome.count * outcome.own;
    m_repeats[size_t(row.pair)].count += sign * outcome.count;
    m_voices[size_t(voice)].verdicts += sign * outcome.count;
    if (row.games < nothing)
        row.games = row.wins = row.count = row.squares = row.own = 0;
    markSlopes();
}

int Evidence::voiceOf(int judge, VerdictKind kind) const
{
    for (size_t v = 0; v < m_voices.size(); ++v) {
        if (m_voices[v].judge == judge && m_voices[v].kind == kind)
            return int(v);
    }
    return -1;
}

int Evidence::voiceFor(int judge, VerdictKind kind)
{
    if (const int known = voiceOf(judge, kind); known >= 0)
        return known;
    Voice voice;
    voice.judge = judge;
    voice.kind = kind;
    m_voices.push_back(voice);
    m_judges = std::max(m_judges, judge + 1);
    return int(m_voices.size()) - 1;
}

/// The reference is the voice with the smallest judge and kind, so that the order of verdicts does not matter.
void Evidence::markSlopes()
{
    const auto key = [](const Voice &v) { return std::pair(v.judge, v.kind); };
    const auto reference = std::min_element(m_voices.begin(), m_voices.end(), [&](const Voice &a, const Voice &b) { return key(a) < key(b); });
    for (auto voice = m_voices.begin(); voice != m_voices.end(); ++voice)
        voice->hasSlope = voice != reference && voice->verdicts >= verdictsForSlope;
}

const std::vector<int> &Evidence::rowsOfEither(int a, int b) const
{
    const std::vector<int> &ofA = m_rowsOf[size_t(a)];
    const std::vector<int> &ofB = m_rowsOf[size_t(b)];
    return ofA.size() < ofB.size() ? ofA : ofB;
}

Comparison &Evidence::rowFor(int voice, const PairOutcome &outcome)
{
    const auto [low, high] = std::minmax(outcome.first, outcome.second);
    if (m_rowsOf.size() <= size_t(high))
        m_rowsOf.resize(size_t(high) + 1);
    const int judge = m_voices[size_t(voice)].judge;
    int pair = -1;
    for (const int k : rowsOfEither(low, high)) {
        Comparison &row = m_comparisons[size_t(k)];
        const bool sameOrder = row.first == outcome.first && row.second == outcome.second;
        if (!sameOrder && !(row.first == outcome.second && row.second == outcome.first))
            continue;
        if (sameOrder && row.voice == voice && sameSeats(row.seats, outcome.seats))
            return row;
        if (m_voices[size_t(row.voice)].judge == judge)
            pair = row.pair;
    }
    if (pair < 0) {
        pair = int(m_repeats.size());
        m_repeats.push_back({judge, low, high, 0});
    }
    for (const int candidate : {low, high})
        m_rowsOf[size_t(candidate)].push_back(int(m_comparisons.size()));
    m_comparisons.push_back({outcome.first, outcome.second, voice, outcome.seats, 0, 0, 0, pair});
    return m_comparisons.back();
}

double Evidence::count(int judge, int a, int b) const
{
    if (size_t(std::max(a, b)) >= m_rowsOf.size())
        return 0;
    for (const int k : rowsOfEither(a, b)) {
        const Repeats &pair = m_repeats[size_t(m_comparisons[size_t(k)].pair)];
        if (pair.judge == judge && pair.a == std::min(a, b) && pair.b == std::max(a, b))
            return pair.count;
    }
    return 0;
}

void Evidence::removeCandidate(int candidate)
{
    if (size_t(candidate) >= m_rowsOf.size())
        return;
    const auto moved = [candidate](int i) { return i - (i > candidate); };
    std::vector<int> place(m_repeats.size(), -1);
    size_t kept = 0;
    for (size_t k = 0; k < m_repeats.size(); ++k) {
        const Repeats pair = m_repeats[k];
        if (pair.a == candidate || pair.b == candidate)
            continue;
        place[k] = int(kept);
        m_repeats[kept++] = {pair.judge, moved(pair.a), moved(pair.b), pair.count};
    }
    m_repeats.resize(kept);
    m_rowsOf.erase(m_rowsOf.begin() + candidate);
    for (std::vector<int> &rows : m_rowsOf)
        rows.clear();
    kept = 0;
    for (Comparison row : m_comparisons) {
        if (row.first == candidate || row.second == candidate)
            continue;
        row.first = moved(row.first);
        row.second = moved(row.second);
        row.pair = place[size_t(row.pair)];
        for (const int each : {row.first, row.second})
            m_rowsOf[size_t(each)].push_back(int(kept));
        m_comparisons[kept++] = row;
    }
    m_comparisons.resize(kept);
}

} // namespace engine
