// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/types/events/candidate.h"
#include "engine/types/plan/money.h"
#include "engine/types/plan/step.h"
#include "engine/types/plan/usage.h"

#include <QList>

#include <optional>

namespace engine {

/// How a reply ended. Refused covers vendors' filters; Length was cut at the token limit.
enum class FinishReason { Stop, Length, Refused, Unknown };

[[nodiscard]] QString toName(FinishReason reason);
[[nodiscard]] std::optional<FinishReason> finishReasonFromName(QStringView name);

/// What a question to a judge is to settle.
enum class MatchGoal {
    Best, ///< which candidate is the best
    Top   ///< which belong to the few that become parents
};
[[nodiscard]] QString toName(MatchGoal goal); ///< "best", "top"
[[nodiscard]] std::optional<MatchGoal> matchGoalFromName(QStringView name);

/// One attempt to get one completion; a retry is a call of its own.
struct Call {
    CallId id;
    CallId retryOf;                ///< the first attempt, when this is a repeated one
    int attempt = 1;
    Step step = Step::Seeding;
    int generator = 0;             ///< index into the step's generators
    QString label;                 ///< the generator's label
    QString model;                 ///< empty where the generator has none
    QList<CandidateId> candidates; ///< what it is about: parents, or the two that are compared in the order shown
    quint64 fingerprint = 0;       ///< FNV-1a of the request, so that a replay notices another prompt
    Money reserved;                ///< upper bound of the cost; 0 when free or unknown
    qint64 reservedTokens = 0;     ///< upper bound of the tokens, in and out
    Money lostCost;                ///< what is booked when the attempt is lost: its estimated input
    bool priceKnown = true;
    std::optional<Arm> arm;        ///< of a control arm; none: of the evolution
    std::optional<MatchGoal> goal; ///< of a question to a judge
    double chance = 0; ///< that the first shown is better than the second, as believed before the question
    double worth = 0;  ///< share of what is unknown about the goal that the answer settles
    quint64 requestKey = 0; ///< FNV-1a of the whole request but its seed, where replies are cached; else 0
    quint32 loop = 0;              ///< the refinement loop it belongs to; 0: none
    int evaluator = 0;             ///< Scoring: number of the question among those of the run's evaluators, from 1

    bool operator==(const Call &) const = default;
};

/// What came of a call. Either `error` is set, or the rest is the reply; of a call that was cut `text` is what had arrived.
struct CallEnd {
    CallId call;
    std::optional<Error> error;
    QString text;
    FinishReason finish = FinishReason::Stop;
    Usage usage;
    Money cost; ///< settled; for a lost attempt our estimate of its input
    qint64 latencyMs = 0;
    QString servedBy;  ///< the model the reply names, when it differs from the one asked for
    QString requestId; ///< the vendor's id of the request, for support questions
    QString note;      ///< said once per model: what was left out because it does not take it
    QString endpoint;  ///< "host:port" that answered, where the generator has several
    bool cached = false; ///< from the cache of replies: nothing was sent
    Money saved;       ///< what a cached reply cost when it was made
    int lostCopies = 0; ///< second copies sent to be sooner and abandoned; `cost` has their estimated input
    bool onlyThoughts = false; ///< `text` is empty, while the reply held reasoning in a field of its own

    bool operator==(const CallEnd &) const = default;
};

} // namespace engine
