// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"
#include "engine/rating/judgelimits.h"
#include "engine/rating/legacy.h"
#include "engine/rating/lineage.h"
#include "engine/rating/matchmaker.h"
#include "engine/rating/repeats.h"
#include "engine/rating/scorelink.h"
#include "engine/types/events/candidate.h"

#include <QHash>

#include <optional>

namespace engine {

struct CandidateScored;
struct Match;
struct Rating;
struct RunEvent;

struct LadderOptions {
    double personWeight = 3; ///< weight of a person's verdict, in verdicts of a model
};

/// Statistics of one voice, for display.
struct VoiceFigures {
    QString judge;
    VerdictKind kind = VerdictKind::Pair;
    double verdicts = 0;
    VoiceTerms terms;
    double rho = 0; ///< correlation of its repeated verdicts
};

/// The ranking of the living candidates: a fold of candidates, scores, verdicts and retirements
/// (ranking.md §5). Refits after every verdict. Retired candidates are integrated out, so that work and memory depend
/// on the population and not on the length of the run. The posterior is computed on access. One thread.
class Ladder
{
public:
    explicit Ladder(LadderOptions options = {});
    void apply(const RunEvent &event);

    [[nodiscard]] int size() const { return int(m_ids.size()); }
    [[nodiscard]] CandidateId id(int index) const { return m_ids[size_t(index)]; }
    [[nodiscard]] QList<CandidateId> ids() const { return {m_ids.begin(), m_ids.end()}; } ///< by index
    [[nodiscard]] int indexOf(CandidateId id) const { return m_index.value(id, -1); }
    [[nodiscard]] const SkillPosterior &posterior() const;
    [[nodiscard]] double mean(int index) const { return m_fit.skill[size_t(index)]; }
    [[nodiscard]] int games(int index) const { return m_members[size_t(index)].games; }
    [[nodiscard]] Rating rating(int index) const;

    /// Index of the largest mean (ties: the older); −1 without living candidates.
    [[nodiscard]] int leader() const;
    /// Candidates created since the leader last changed.
    [[nodiscard]] int bornSinceLeaderChanged() const { return m_bornSinceLeader; }
    /// Whether the leader's lead over the second exceeds its 95 % interval.
    [[nodiscard]] bool leadIsClear() const;

    /// Skill of a living candidate, or of a retired one at its retirement.
    [[nodiscard]] Lineage::Skill skill(CandidateId id) const;
    /// r = μ_child − mean μ of its parents, with P(θ_child > θ_parents); nullopt without parents.
    struct Improvement {
        double gain = 0;
        double chance = 0.5;
    };
    [[nodiscard]] std::optional<Improvement> improvement(const Candidate &child) const;

    // Input of the matchmaker.
    [[nodiscard]] const Evidence &evidence() const { return m_evidence; }
    /// Index of a judge's label, −1 without verdicts.
    [[nodiscard]] int judgeOf(const QString &label) const { return int(m_judges.indexOf(label)); }
    /// The judge as a member of a panel, with measured ρ and slope, or their priors without verdicts.
    /// Its number is then −1 − `place`, to distinguish its pending questions from those of others.
    [[nodiscard]] PanelMember panelMember(const QString &label, VerdictKind kind, double price, int place) const;
    [[nodiscard]] ListMeasure listMeasure(const QString &label) const;
    /// Matches in which a was shown before b, minus those in the other order.
    [[nodiscard]] int shownFirst(int a, int b) const;

    // For display.
    [[nodiscard]] QList<VoiceFigures> voices() const;

private:
    struct Member {
        Candidate candidate; ///< without its text
        SkillPrior base;     ///< from its parents and from retired opponents
        std::optional<double> score;
        int games = 0;
    };
    /// One verdict on two living candidates; stored so that it can be withdrawn.
    struct Said {
        MatchId match;
        int judge;
        VerdictKind kind;
        PairOutcome outcome;
    };

    void born(const Candidate &candidate);
    void scored(const CandidateScored &body);
    void judged(const Match &match);
    void withdrawn(MatchId match);
    void retired(CandidateId id);
    void refit();
    void learnFromScores();
    void noteLeader();
    void inherit(const Legacy &legacy);
    void forgetMember(int index);
    void countLineage(int index);
    void renumber(int from);
    [[nodiscard]] int judgeNumber(const QString &label);
    [[nodiscard]] std::vector<SkillPrior> priors() const;
    [[nodiscard]] FitInput input() const;
    [[nodiscard]] SkillPrior childPrior(const Candidate &candidate) const;
    [[nodiscard]] double operatorGain(Step step) const;
    [[nodiscard]] double parentsMean(const Candidate &child) const;

    LadderOptions m_options;
    QHash<CandidateId, int> m_index;
    std::vector<CandidateId> m_ids;
    std::vector<Member> m_members;
    std::vector<double> m_lengths; ///< ln(characters), by index
    Evidence m_evidence;
    std::vector<Said> m_said;
    std::vector<Spring> m_springs;
    std::vector<RepeatSums> m_past; ///< of removed pairs, by judge
    std::vector<double> m_rho;      ///< by judge
    QStringList m_judges;
    Lineage m_lineage;
    ScoreScale m_scale;
    ScoreLink m_link;
    bool m_anyScore = false;
    std::optional<CallId> m_unfinished; ///< a list whose pairs are still arriving
    CandidateId m_leader;
    int m_bornSinceLeader = 0;

    // Input of the fit besides the evidence, and its result.
    std::vector<SkillPrior> m_priors;
    SkillFit m_fit;
    mutable std::optional<SkillPosterior> m_posterior; ///< computed from the members above on access
};

} // namespace engine
