// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/types/events/match.h"
#include "engine/types/plan/money.h"
#include "engine/types/plan/step.h"
#include "engine/types/plan/usage.h"

#include <QList>

#include <optional>

namespace engine {

/// One attempt to get one completion; a retry is a separate call.
struct Call {
    CallId id;
    CallId retryOf;                ///< first attempt, for a repeated one; else none
    int attempt = 1;
    Step step = Step::Seeding;
    int generator = 0;             ///< index into the step's generators
    QString label;                 ///< the generator's label
    QString model;                 ///< empty when the generator has none
    QList<CandidateId> candidates; ///< its parents, or the candidates to compare, in the order shown
    quint64 fingerprint = 0;       ///< FNV-1a of the request, so that a replay detects another prompt
    Money reserved;                ///< upper bound of the cost; 0 when free or unknown
    qint64 reservedTokens = 0;     ///< upper bound of the tokens, in and out
    Money lostCost;                ///< cost booked when the attempt is lost: that of its estimated input
    bool priceKnown = true;
    std::optional<Arm> arm;        ///< of a control arm; none: of the evolution
    std::optional<MatchGoal> goal; ///< of a question to a judge
    double chance = 0; ///< estimated probability, before the question, that the first shown beats the second
    double worth = 0;  ///< share of the uncertainty about the goal that the answer removes
    quint64 requestKey = 0; ///< FNV-1a of the whole request except the seed, when replies are cached; else 0
    quint32 loop = 0;              ///< number of its refinement loop; 0: none
    int evaluator = 0;             ///< Scoring: number of the question among the questions of the run's evaluators, from 1
    QList<quint64> texts;          ///< Embedding: textHash() of each text, in the order of CallEnd::vectors

    bool operator==(const Call &) const = default;
};

/// Outcome of a call: either `error` is set, or the other members are the reply. For a cut call, `text` is the part received.
struct CallEnd {
    CallId call;
    std::optional<Error> error;
    QString text;
    FinishReason finish = FinishReason::Stop;
    Usage usage;
    Money cost; ///< settled; for a lost attempt, the estimated cost of its input
    qint64 latencyMs = 0;
    QString servedBy;  ///< model named in the reply, when it differs from the requested one
    QString requestId; ///< the vendor's id of the request, for support questions
    QString note;      ///< once per model: settings left out because the model does not accept them
    QString endpoint;  ///< "host:port" of the server that answered, when the generator has several
    bool cached = false; ///< from the reply cache: nothing was sent
    Money saved;       ///< original cost of a cached reply
    int lostCopies = 0; ///< abandoned second copies of the call; `cost` includes their estimated input
    bool onlyThoughts = false; ///< `text` is empty, but the reply had reasoning in another field
    QStringList vectors; ///< Embedding: of each text, as written by floatText()

    bool operator==(const CallEnd &) const = default;
};

} // namespace engine
