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

/// Why a refinement loop ended: the exits in the order in which they are looked at, then what ends it from outside.
enum class LoopEnd { QualityThreshold, Convergence, Learned, MaxIterations, Timeout, Budget, Stopped, Failed };

/// "quality_threshold", "convergence", "bayesian_exit", "max_iterations", "timeout", "budget", "stopped", "failed"
[[nodiscard]] QString toName(LoopEnd reason);
[[nodiscard]] std::optional<LoopEnd> loopEndFromName(QStringView name);

/// Under what a loop's experience is kept and looked up.
struct LoopKey {
    QString taskType = QStringLiteral("other");
    QString model;     ///< the generator's label
    QString operator_; ///< the recipe in which it ran: "refine", "evolve"

    bool operator==(const LoopKey &) const = default;
};

/// What finished loops of a key say about one depth (0: the first output).
struct DepthExperience {
    int runs = 0; ///< loops that came so deep
    double score = 0, scoreSd = 0;
    Money cost;   ///< mean of one iteration
    qint64 latencyMs = 0;
    double reach = 0.5; ///< chance to reach the threshold here when it was not before

    bool operator==(const DepthExperience &) const = default;
};

/// The experience in force in one loop, and the continuation values fitted to it (ranking.md §7).
struct LearnedRule {
    int runs = 0;        ///< finished loops it rests on
    double price = 0.02; ///< of one more iteration in score units
    double noise = 0;    ///< standard error of the evaluator
    QList<double> weights; ///< w_1 … w_9, five each: value of going on
    QList<double> gains;   ///< the same for the next iteration's gain alone
    int predictedDepth = 0;
    double suggestedThreshold = 0;
    bool withinReach = true; ///< false: the threshold was never reached in many runs
    QList<DepthExperience> depths;

    bool operator==(const LearnedRule &) const = default;
};

/// A refinement loop begins.
struct LoopStart {
    quint32 loop = 0;     ///< 1, 2, 3 … within the run
    bool whole = false;   ///< it is the run itself (recipe refine)
    int generator = 0;    ///< index into the generators of its steps
    CallId draft;         ///< whose reply it begins with; none: it writes the first output itself
    LoopKey key;
    bool explores = false; ///< goes on once against the learned rule, so that the tail stays known
    LearnedRule rule;

    bool operator==(const LoopStart &) const = default;
};

/// What the learned rule thinks after an iteration, whether or not it is asked.
struct ExitEvidence {
    double filtered = 0;    ///< the output's quality with the noise filtered out
    double best = 0;        ///< the largest of these so far
    double gain = 0;        ///< expected of the next iteration, before its price
    double value = 0;       ///< of going on, its price paid; positive: worth it
    double price = 0;       ///< of one more, in score units
    double probability = 0; ///< of reaching the threshold within the cap
    int runs = 0;           ///< it rests on
    bool explored = false;  ///< goes on against the rule this once

    bool operator==(const ExitEvidence &) const = default;
};

/// One round of a loop: an output, what evaluators said of it, what it took.
struct Iteration {
    quint32 loop = 0;
    int index = 0;         ///< from 0
    CallId call;           ///< the one that wrote it; none when nothing arrived
    CandidateId candidate; ///< recipe refine: the output; an earlier one when it repeats that
    bool repeated = false;
    std::optional<double> score; ///< nothing: no evaluator could say
    bool passed = false;
    QStringList deficiencies;
    QStringList dimensions;      ///< what to improve when nothing is deficient
    QList<Score> scores;         ///< by evaluator, where no candidate carries them
    QString trouble;             ///< English; why there is no score
    std::optional<double> secondScore; ///< of the same output, to learn the evaluator's noise
    qint64 latencyMs = 0;
    qint64 tokens = 0;
    Money cost;
    int best = 0;                ///< index of the iteration the loop would return now
    CandidateId bestCandidate;
    ExitEvidence evidence;
    bool cut = false; ///< the output is what had arrived at the time limit; never judged

    bool operator==(const Iteration &) const = default;
};

/// A loop's end.
struct LoopResult {
    quint32 loop = 0;
    LoopEnd reason = LoopEnd::Stopped;
    LoopKey key;
    int iterations = 0;
    int best = 0;          ///< index of the iteration whose output counts
    CallId bestCall;
    CandidateId bestCandidate;
    double threshold = 0;
    std::optional<double> bestScore;
    std::optional<double> finalScore;
    bool converged = false; ///< best ≥ threshold
    QList<double> scores;   ///< of the iterations that have one, in order
    QList<double> filtered; ///< the running best with the noise filtered out: what is learned from
    QList<qint64> costs;    ///< of each scored iteration, micro-USD
    QList<qint64> latencies; ///< ms
    std::optional<double> noise; ///< squared difference of two scores of the same output
    qint64 latencyMs = 0;
    Money cost;
    QString detail;         ///< English; for Failed

    bool operator==(const LoopResult &) const = default;
};

} // namespace engine
