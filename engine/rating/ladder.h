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
#include "engine/types/events/runevent.h"

#include <QHash>

#include <optional>

namespace engine {

struct LadderOptions {
    double personWeight = 3; ///< a person's verdict counts as so many of a model's
};

/// What is known of one voice, for people to read.
struct VoiceFigures {
    QString judge;
    VerdictKind kind = VerdictKind::Pair;
    double verdicts = 0;
    VoiceTerms terms;
    double rho = 0; ///< how alike its repeated verdicts are
};

/// The ranking of the living: a fold of births, scores, verdicts and retirements (ranking.md §5). Refits at every verdict;
/// who retires is integrated out, so that work and memory depend on the population and not on the length of the run. The
/// posterior is worked out when it is asked for. One thread.
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

    /// Index of the largest mean (ties: the older); −1 while nobody lives.
    [[nodiscard]] int leader() const;
    /// How many were born since the leader changed last.
    [[nodiscard]] int bornSinceLeaderChanged() const { return m_bornSinceLeader; }
    /// Whether the leader's lead over the second is larger than its 95 % interval.
    [[nodiscard]] bool leadIsClear() const;

    /// What is believed of a candidate, alive or as it was when it left.
    [[nodiscard]] Lineage::Skill skill(CandidateId id) const;
    /// r = μ_child − mean μ of its parents, with P(θ_child > θ_parents); none without parents.
    struct Improvement {
        double gain = 0;
        double chance = 0.5;
    };
    [[nodiscard]] std::optional<Improvement> improvement(const Candidate &child) const;

    // For the matchmaker.
    [[nodiscard]] const Evidence &evidence() const { return m_evidence; }
    /// Number of a judge's label, −1 when it has not judged yet.
    [[nodiscard]] int judgeOf(const QString &label) const { return int(m_judges.indexOf(label)); }
    /// The judge as a member of a panel: ρ and slope as measured, as believed beforehand while it has not judged. Its
    /// number then is −1 − `place`, so that what is pending can be told from others'.
    [[nodiscard]] PanelMember panelMember(const QString &label, VerdictKind kind, double price, int place) const;
    [[nodiscard]] ListMeasure listMeasure(const QString &label) const;
    /// Matches in which a was shown before b less those the other way round.
    [[nodiscard]] int shownFirst(int a, int b) const;

    // For people to read.
    [[nodiscard]] QList<VoiceFigures> voices() const;

private:
    struct Member {
        Candidate candidate; ///< without text
        SkillPrior base;     ///< from its parents and from those that left
        std::optional<double> score;
        int games = 0;
    };
    /// One verdict about two living ones, so that it can be taken back.
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
    std::vector<double> m_lengths; ///< ln(characters) by member
    Evidence m_evidence;
    std::vector<Said> m_said;
    std::vector<Spring> m_springs;
    std::vector<RepeatSums> m_past; ///< of pairs forgotten, by judge
    std::vector<double> m_rho;      ///< by judge
    QStringList m_judges;
    Lineage m_lineage;
    ScoreScale m_scale;
    ScoreLink m_link;
    bool m_anyScore = false;
    std::optional<CallId> m_unfinished; ///< a list whose pairs are still coming
    CandidateId m_leader;
    int m_bornSinceLeader = 0;

    // What the fit was of beside the evidence, and what came of it.
    std::vector<SkillPrior> m_priors;
    SkillFit m_fit;
    mutable std::optional<SkillPosterior> m_posterior; ///< a function of the above, when it was asked for
};

/// Elo points per logit: 400 / ln 10.
inline constexpr double eloPerLogit = 173.72;

} // namespace engine
