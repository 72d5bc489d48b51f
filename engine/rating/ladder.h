// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"
#include "engine/rating/bradleyterry.h"
#include "engine/types/runevent.h"

#include <QHash>

#include <vector>

namespace engine {

/// The ranking of the living: a fold of births, scores, verdicts and retirements (ranking.md §5). Refits after every
/// verdict. When a candidate retires, what its matches say of the living is kept as a normal approximation at the
/// skills then in force, so that work and memory depend on the population alone and not on the length of the run.
class Ladder
{
public:
    void apply(const RunEvent &event);

    [[nodiscard]] int size() const { return int(m_ids.size()); }
    [[nodiscard]] CandidateId id(int index) const { return m_ids[size_t(index)]; }
    [[nodiscard]] int indexOf(CandidateId id) const { return m_index.value(id, -1); }
    [[nodiscard]] const SkillPosterior &posterior() const { return m_posterior; }
    [[nodiscard]] int games(int index) const { return m_games[size_t(index)]; }
    [[nodiscard]] Rating rating(int index) const;

    /// Index of the largest mean (ties: the older); −1 while nobody lives.
    [[nodiscard]] int leader() const;
    /// How many were born since the leader changed last.
    [[nodiscard]] int bornSinceLeaderChanged() const { return m_bornSinceLeader; }
    /// Whether the leader's lead over the second is larger than its 95 % interval.
    [[nodiscard]] bool leadIsClear() const;
    /// Number of a judge's label, −1 when it has not judged yet.
    [[nodiscard]] int judgeOf(const QString &label) const { return int(m_judges.indexOf(label)); }
    /// A judge's position term in logits; 0 for an unknown one.
    [[nodiscard]] double position(int judge) const;

private:
    struct Scores { ///< running mean and variance of all scores (Welford)
        int count = 0;
        double mean = 0, squares = 0;
        void add(double x);
        [[nodiscard]] double z(double x) const;
    };
    void born(const Candidate &candidate);
    void scored(const CandidateScored &body);
    void judged(const Match &match);
    void retired(CandidateId id);
    void refit();
    void dropMember(int index);
    [[nodiscard]] SkillPrior childPrior(const Candidate &candidate) const;
    [[nodiscard]] double operatorGain(Step step) const;
    [[nodiscard]] size_t recordOf(int first, int second, int judge);
    [[nodiscard]] std::vector<PairRecord> discounted() const;

    struct Last { double mean = 0, variance = 1; };
    QHash<CandidateId, int> m_index;
    std::vector<CandidateId> m_ids;
    std::vector<Candidate> m_members; ///< without text
    std::vector<SkillPrior> m_priors;
    std::vector<int> m_games;
    std::vector<PairRecord> m_records;
    std::vector<double> m_repeats; ///< of each record: verdicts of its judge on its pair, both orders together
    QStringList m_judges;
    std::vector<Last> m_last; ///< of every candidate ever, by id − 1: its skill when last fitted
    SkillFit m_fit;
    SkillPosterior m_posterior;
    Scores m_scores;
    CandidateId m_leader;
    int m_bornSinceLeader = 0;
};

/// Elo points per logit: 400 / ln 10.
inline constexpr double eloPerLogit = 173.72;

} // namespace engine
