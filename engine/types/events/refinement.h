// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/score.h"
#include "engine/types/plan/money.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace engine {

/// Reason for the end of a refinement loop: the exits in the order in which they are checked, then reasons from outside.
enum class LoopEnd { QualityThreshold, Convergence, Learned, MaxIterations, Timeout, Budget, Stopped, Failed };

/// "quality_threshold", "convergence", "bayesian_exit", "max_iterations", "timeout", "budget", "stopped", "failed"
[[nodiscard]] QString toName(LoopEnd reason);
[[nodiscard]] std::optional<LoopEnd> loopEndFromName(QStringView name);

/// Key under which priors of loops are stored.
struct LoopKey {
    QString taskType = QStringLiteral("other");
    QString model;     ///< the generator's label
    QString operator_; ///< recipe of the run: "refine", "evolve"

    bool operator==(const LoopKey &) const = default;
};

/// Results of finished loops of a key at one depth (0: the first draft).
struct DepthExperience {
    int runs = 0; ///< loops that reached this depth
    double score = 0, scoreSd = 0;
    Money cost;   ///< mean of one iteration
    qint64 latencyMs = 0;
    double reach = 0.5; ///< probability that the threshold is first reached at this depth

    bool operator==(const DepthExperience &) const = default;
};

/// The prior used in one loop, with fitted continuation values (ranking.md §7).
struct LearnedRule {
    int runs = 0;        ///< number of finished loops behind it
    double price = 0.02; ///< of one more iteration, in units of score
    double noise = 0;    ///< standard error of the evaluator
    QList<double> weights; ///< w_1 … w_9, five each: value of continuing
    QList<double> gains;   ///< the same for the gain of the next iteration alone
    int predictedDepth = 0;
    double suggestedThreshold = 0;
    bool withinReach = true; ///< false: the threshold was not reached in many loops
    QList<DepthExperience> depths;

    bool operator==(const LearnedRule &) const = default;
};

/// Start of a refinement loop.
struct LoopStart {
    quint32 loop = 0;     ///< 1, 2, 3 … within the run
    bool whole = false;   ///< the loop is the run itself (recipe refine)
    int generator = 0;    ///< index into the generators of its steps
    CallId draft;         ///< call of its first draft; none: the loop writes the first draft itself
    LoopKey key;
    bool explores = false; ///< continues once against the learned rule, so that data on later iterations exists
    LearnedRule rule;

    bool operator==(const LoopStart &) const = default;
};

/// Values of the learned rule after an iteration, whether or not the rule is in force.
struct ExitEvidence {
    double filtered = 0;    ///< quality of the draft, with the noise filtered out
    double best = 0;        ///< largest filtered quality so far
    double gain = 0;        ///< expected gain of the next iteration, without its price
    double value = 0;       ///< expected value of continuing, minus the price; positive: continue
    double price = 0;       ///< of one more iteration, in units of score
    double probability = 0; ///< of reaching the threshold within the cap
    int runs = 0;           ///< number of loops behind the values
    bool explored = false;  ///< continues once against the rule

    bool operator==(const ExitEvidence &) const = default;
};

/// One iteration of a loop: a draft, its assessment, its cost.
struct Iteration {
    quint32 loop = 0;
    int index = 0;         ///< from 0
    CallId call;           ///< call that wrote the draft; none when no text was received
    CandidateId candidate; ///< recipe refine: the draft; an earlier one when the draft repeats it
    bool repeated = false;
    std::optional<double> score; ///< nullopt: no evaluator gave a score
    bool passed = false;
    QStringList deficiencies;
    QStringList dimensions;      ///< to improve when there are no deficiencies
    QList<Score> scores;         ///< by evaluator; empty when the candidate has them
    QString trouble;             ///< English; reason why there is no score
    std::optional<double> secondScore; ///< second score of the same draft, to learn the evaluator's noise
    qint64 latencyMs = 0;
    qint64 tokens = 0;
    Money cost;
    int best = 0;                ///< index of the best iteration so far
    CandidateId bestCandidate;
    ExitEvidence evidence;
    bool cut = false; ///< the draft is the text received until the time limit; not scored

    bool operator==(const Iteration &) const = default;
};

/// Result of a loop.
struct LoopResult {
    quint32 loop = 0;
    LoopEnd reason = LoopEnd::Stopped;
    LoopKey key;
    int iterations = 0;
    int best = 0;          ///< index of the iteration whose draft is the result
    CallId bestCall;
    CandidateId bestCandidate;
    double threshold = 0;
    std::optional<double> bestScore;
    std::optional<double> finalScore;
    bool converged = false; ///< best ≥ threshold
    QList<double> scores;   ///< of the iterations with a score, in order
    QList<double> filtered; ///< running best with the noise filtered out: input for learning
    QList<qint64> costs;    ///< of each scored iteration, micro-USD
    QList<qint64> latencies; ///< ms
    std::optional<double> noise; ///< squared difference of two scores of one draft
    qint64 latencyMs = 0;
    Money cost;
    QString detail;         ///< English; for Failed

    bool operator==(const LoopResult &) const = default;
};

} // namespace engine
