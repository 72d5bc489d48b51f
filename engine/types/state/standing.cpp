// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/state/standing.h"

#include "engine/types/state/measurements.h"
#include "engine/types/state/runloop.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace engine {

namespace {

constexpr double nothing = -std::numeric_limits<double>::infinity();

Place placeIn(const RunState &state, const CandidateState &candidate)
{
    Place place = placeOf(state.ranking(), candidate.id, candidate.score, candidate.rating.elo, candidate.rating.games > 0);
    place.alive = candidate.alive;
    place.chosen = candidate.id == state.loop().candidate;
    place.works = !candidate.failed;
    return place;
}

/// The highest place among the living candidates that pass the filter.
template <typename Filter>
CandidateId highest(const RunState &state, const Filter &passes)
{
    Place best;
    best.alive = false;
    for (const CandidateId id : state.living()) {
        const CandidateState &candidate = *state.candidate(id);
        if (!passes(candidate))
            continue;
        const Place place = placeIn(state, candidate);
        if (!best.alive || place > best)
            best = place;
    }
    return best.alive ? CandidateId{best.id} : CandidateId();
}

} // namespace

std::partial_ordering Place::operator<=>(const Place &other) const
{
    const auto key = [](const Place &place) { return std::tuple(place.alive, place.chosen, place.works, place.known, place.value, place.second); };
    const auto order = key(*this) <=> key(other);
    return order == 0 ? std::partial_ordering(other.id <=> id) : order;
}

Place placeOf(Ranking ranking, CandidateId id, std::optional<double> score, double elo, bool judged)
{
    Place place;
    place.id = id.value;
    if (score && std::isnan(*score))
        score.reset();
    place.known = score.has_value() || (judged && (ranking == Ranking::Judged || ranking == Ranking::Mixed));
    place.value = ranking == Ranking::Metric ? score.value_or(nothing) : elo;
    place.second = score.value_or(nothing);
    return place;
}

Standing::Standing(const RunState &state)
    : m_best(best(state))
{
    std::vector<Place> places;
    places.reserve(size_t(state.candidates().size()));
    for (const CandidateState &candidate : state.candidates())
        places.push_back(placeIn(state, candidate));
    std::sort(places.begin(), places.end(), [this](const Place &a, const Place &b) {
        const bool first = a.id == m_best.value, second = b.id == m_best.value;
        return first != second ? first : a > b;
    });
    for (const Place &place : places) {
        m_order.append(CandidateId{place.id});
        if (place.alive)
            m_ranks.insert(CandidateId{place.id}, int(m_order.size()));
    }
}

CandidateId Standing::leader(const RunState &state)
{
    return highest(state, [](const CandidateState &) { return true; });
}

/// Once leaders were measured again, one of them is the best, unless another score is higher by more than the
/// noise of the highest of so many: a single measurement within the noise does not beat a confirmed mean.
CandidateId Standing::best(const RunState &state)
{
    const CandidateId leader = Standing::leader(state);
    if (!leader || state.ranking() != Ranking::Metric || state.measurements().checksInARow == 0)
        return leader;
    const Noise noise = noiseOf(state);
    const auto isChecked = [&](const CandidateState &each) {
        return each.score && !each.failed && each.id != state.measurements().probe && each.measured.fresh.count > 0 && each.measured.isConfirmed(noise);
    };
    const CandidateState &first = *state.candidate(leader);
    const CandidateState *checked = state.candidate(highest(state, isChecked));
    if (!checked || !first.score || first.failed || isChecked(first))
        return leader;
    const double resolution = noise.resolution(first.measured.count(noise), checked->measured.count(noise), int(state.living().size()));
    return *first.score - *checked->score <= resolution ? checked->id : leader;
}

} // namespace engine
