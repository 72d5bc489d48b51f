// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/providerrequest.h"
#include "engine/types/plan/money.h"
#include "engine/types/plan/usage.h"

#include <functional>
#include <memory>
#include <optional>

namespace engine {

/// Gives access to the part of a reply received so far.
struct Arrival {
    std::function<QString()> soFar; ///< set by a provider with streamed replies; must not be called after the end of the call
};

/// Request for one completion. Models receive `system` and `prompt`; generators
/// that are no models (offline, command) also receive the structured request.
struct CompletionRequest : ProviderRequest {
    QString prompt;
    QByteArray schema;   ///< JSON schema of the reply; empty: free text
    QString task;
    QString instruction; ///< the step's own prompt; for Evaluation the criterion
    QString hint;
    QStringList texts;   ///< the parents, or the candidates to compare in the order shown
    QStringList feedback; ///< deficiencies of the parents, from evaluators
    std::optional<double> score; ///< Refinement: of the draft in `texts`
    QStringList dimensions; ///< Scoring: the criteria; Refinement without feedback: what to improve
    std::shared_ptr<Arrival> arrival = {}; ///< receives access to the streamed part of the reply; may be null
    QString language;    ///< of programs; empty: texts
    QString form;        ///< requested form of a program: "full", "diff", "repair"
    QList<Parts> programs;   ///< contents of the candidates in `texts`, when they are programs
    QStringList fixedParts;  ///< names of parts that must not be changed
    Parts tuned;         ///< the parent with constants proposed by the tuner; blank: no proposal
    bool improving = false; ///< the tuner's search still improves
    QStringList notes;   ///< the parents' metrics and artifacts, for the prompt
    bool hedge = false;  ///< may be sent a second time when it is late
    int repeat = 0;      ///< number of earlier equal requests of the run, ignoring the seed
};

struct CompletionReply {
    QString text;
    FinishReason finish = FinishReason::Stop;
    Usage usage;
    std::optional<Money> cost; ///< when the reply contains its price
    QString model;             ///< as given in the reply
    QString requestId;
    QString note;              ///< once per model: settings left out because the model does not accept them; else: why a cached reply was not used
    QString endpoint;          ///< "host:port" of the server that answered, when there are several
    bool cached = false;       ///< from the reply cache: nothing was sent
    Money saved;               ///< original cost of a cached reply
    int lostCopies = 0;        ///< second copies that were sent and abandoned
    bool settled = false;      ///< `cost` is final, including lost copies: a recorded reply
    bool onlyThoughts = false; ///< `text` is empty, but the reply had reasoning in another field

    bool operator==(const CompletionReply &) const = default;
};

} // namespace engine
