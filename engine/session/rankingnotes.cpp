// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/rankingnotes.h"

#include "engine/rating/ladder.h"
#include "engine/rating/stoprule.h"
#include "engine/rating/childrecord.h"
#include "engine/session/judges.h"
#include "engine/session/knowledge.h"
#include "engine/session/selection/selection.h"
#include "engine/session/sessioncore.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/state/runstate.h"
#include "engine/types/state/standing.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double noticeableElo = 3;       ///< minimum change of a rating for an event
constexpr double noticeableHalfWidth = 10;
constexpr double noticeableChance = 0.01; ///< minimum change of the probability to be the best
constexpr int chancesTold = 8;
constexpr int longestStride = 16;
constexpr qint64 hurriedMs = 20; ///< people cannot follow faster changes: minimum interval between UI updates, ms

double rounded(double x, double steps) { return std::round(x * steps) / steps; }

} // namespace

void RankingNotes::recall()
{
    for (const CandidateState &candidate : m_core.knows().state.candidates()) {
        if (candidate.alive)
            m_told.insert(candidate.id, candidate.rating);
    }
}

/// For a ranking by metrics: scores mapped to the Elo scale, keeping the order.
QList<Rating> RankingNotes::ratingsNow() const
{
    QList<Rating> ratings;
    if (ranksByMetric(m_core.plan())) {
        for (const CandidateId id : m_core.knows().selection.ready()) {
            Rating rating;
            rating.candidate = id;
            rating.elo += eloPerLogit * m_core.knows().selection.merit(id);
            if (!m_told.contains(id) || m_told.value(id).elo != rating.elo)
                ratings.append(rating);
        }
        return ratings;
    }
    for (int i = 0; i < m_core.knows().ladder.size(); ++i)
        ratings.append(m_core.knows().ladder.rating(i));
    return ratings;
}

int RankingNotes::stride() const
{
    return m_hurried && !m_core.plan().stop.confidence ? std::min(m_core.plan().concurrency.judge, longestStride) : 1;
}

void RankingNotes::moved()
{
    ++m_changes;
    m_lookNow |= m_core.nowMs() - m_lookedMs >= hurriedMs;
}

void RankingNotes::lookSoon()
{
    ++m_changes;
    m_lookNow = true;
}

void RankingNotes::lookIfDue(bool isIdle)
{
    if (m_changes > 0 && isLookDue(isIdle))
        look();
}

void RankingNotes::look()
{
    if (std::exchange(m_changes, 0) > 0)
        noteRatings();
    noteChildren();
    m_hurried = m_core.nowMs() - m_lookedMs < hurriedMs && !isOffline(m_core.plan()); // an offline run must not depend on the speed of the machine
    m_lookedMs = m_core.nowMs();
    m_lookNow = false;
}

/// Whether the leader by the logged ratings differs from the current one: small changes accumulate.
bool RankingNotes::isToldLeaderOld(const QList<Rating> &now) const
{
    const auto highest = [this](const auto &eloOf) {
        Place best;
        best.alive = false;
        for (const CandidateId id : m_core.knows().state.living()) {
            const CandidateState &candidate = *m_core.knows().state.candidate(id);
            Place place = placeOf(m_core.knows().state.ranking(), id, candidate.score, eloOf(candidate), candidate.rating.games > 0);
            place.works = !candidate.failed;
            best = !best.alive || place > best ? place : best;
        }
        return best.alive ? best.id : 0;
    };
    QHash<CandidateId, double> elos;
    for (const Rating &rating : now)
        elos.insert(rating.candidate, rating.elo);
    return highest([](const CandidateState &each) { return each.rating.elo; })
        != highest([&](const CandidateState &each) { return elos.value(each.id, each.rating.elo); });
}

void RankingNotes::noteRatings()
{
    if (m_core.plan().recipe == u"refine")
        return;
    RatingsChanged changed;
    const QList<Rating> ratings = ratingsNow();
    const bool isExact = ranksByMetric(m_core.plan()) || isToldLeaderOld(ratings);
    for (const Rating &now : ratings) {
        const auto told = m_told.constFind(now.candidate);
        const bool isNear = told != m_told.constEnd() && told->games == now.games && std::abs(told->elo - now.elo) < noticeableElo
            && std::abs(told->halfWidth - now.halfWidth) < noticeableHalfWidth;
        if (isNear && (!isExact || *told == now))
            continue;
        m_told.insert(now.candidate, now);
        changed.ratings.append(now);
    }
    if (!changed.ratings.isEmpty())
        m_core.emitEvent(std::move(changed));
    noteLead();
}

/// Logs a new leader, or a change of a probability by at least 0.01.
void RankingNotes::noteLead()
{
    const Ladder &ladder = m_core.knows().ladder;
    if (ladder.size() < 2 || m_core.knows().state.totals().matches == 0 || ranksByMetric(m_core.plan()))
        return;
    const Certainty sure = quickCertainty(ladder.posterior());
    LeadEstimated lead;
    lead.leader = ladder.id(sure.leader);
    lead.probability = rounded(sure.sure, 1000);
    for (int i = 0; i < ladder.size(); ++i) {
        if (const double chance = rounded(sure.isBest[size_t(i)], 1000); chance > 0)
            lead.chances.append({ladder.id(i), chance});
    }
    std::stable_sort(lead.chances.begin(), lead.chances.end(), [](const Chance &a, const Chance &b) { return a.best > b.best; });
    lead.chances.resize(std::min<qsizetype>(lead.chances.size(), chancesTold));
    const LeadEstimated &told = m_core.knows().state.lead();
    const double moved = std::abs(told.probability - lead.probability);
    if (told.leader == lead.leader && moved < noticeableChance)
        return;
    lead.judges = judgeTerms(ladder);
    lead.judgeLimited = isLimitedByJudge(m_core.plan(), ladder);
    m_core.emitEvent(std::move(lead));
}

void RankingNotes::noteChildren()
{
    const QList<ChildMeasured> measured = m_core.knows().children.due(m_core.knows().ladder, m_core.knows().state);
    for (const ChildMeasured &child : measured)
        m_core.emitEvent(child);
}

} // namespace engine
