// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/stop.h"
#include "engine/base/task.h"
#include "engine/types/events/call.h"
#include "engine/types/plan/endpointcheck.h"
#include "engine/types/plan/modelinfo.h"
#include "engine/types/plan/pricequote.h"
#include "engine/types/plan/runplan.h"
#include "engine/types/state/endpointhealth.h"

#include <functional>
#include <memory>

namespace engine {

/// Order of queued calls: for a person first, then verdicts that select parents, then the rest.
enum class Priority { Interactive, Judge, Bulk };

/// Gives access to the part of a reply received so far.
struct Arrival {
    std::function<QString()> soFar; ///< set by a provider with streamed replies; must not be called after the end of the call
};

/// What every request to a provider says beside its content.
struct ProviderRequest {
    CallId call;
    RunId run;             ///< for the round robin when several runs share an endpoint
    Step step = Step::Seeding;
    GeneratorPlan generator; ///< kind, endpoint, model, key, settings
    Priority priority = Priority::Bulk;
    quint32 loop = 0;      ///< id of the refinement loop; 0: none
    int evaluator = 0;     ///< Scoring: as in Call
    qint64 deadlineMs = 0; ///< time at which the call is cancelled, ms since 1970; 0: none
    quint64 seed = 0;      ///< of this call, derived from the run's
    std::function<void()> sent = {}; ///< called before the request is sent, by a provider whose calls may queue; may be empty
    StopToken noFurther = {}; ///< stops the wait for another server, not a request in flight
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

/// Texts to convert to vectors. Only vectors of one model, dimension and purpose can be compared.
struct EmbeddingRequest : ProviderRequest {
    enum class Purpose { Similarity, Document, Query };

    EmbeddingRequest() { step = Step::Embedding; }

    QStringList texts;       ///< none empty
    Purpose purpose = Purpose::Similarity;
    int dimensions = 0;      ///< 0: the model's default
};

struct Embeddings {
    QList<QList<float>> vectors; ///< in the order of the texts, each of length 1, all of one dimension
    Usage usage;
    std::optional<Money> cost;
    QString model;
    QString endpoint;          ///< as in CompletionReply
    bool cached = false;       ///< all vectors are from the cache: nothing was sent
    Money saved;               ///< original cost of the cached vectors

    bool operator==(const Embeddings &) const = default;
};

/// Completes prompts; an interface to the outside. Lives on the engine thread. An
/// Error means that there is no usable reply; a refusal or a cut text is a reply with
/// that FinishReason. complete() returns within a few milliseconds and never retries.
class Provider
{
public:
    Provider() = default;
    Provider(const Provider &) = delete;
    Provider &operator=(const Provider &) = delete;
    virtual ~Provider() = default;

    [[nodiscard]] virtual Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) = 0;
    /// Whether calls may queue before they are sent; then CompletionRequest::sent is called.
    [[nodiscard]] virtual bool mayWait() const { return false; }
    /// Models of the endpoint; an empty list when the kind has no list.
    [[nodiscard]] virtual Task<Result<QList<ModelInfo>>> models(StopToken stop) = 0;
    /// All texts or none. BadConfig when this kind has no embeddings, else as complete().
    [[nodiscard]] virtual Task<Result<Embeddings>> embed(EmbeddingRequest request, StopToken stop);
};

/// Finds the provider of a generator. Lives on the engine thread; caches providers.
class ProviderSource
{
public:
    ProviderSource() = default;
    ProviderSource(const ProviderSource &) = delete;
    ProviderSource &operator=(const ProviderSource &) = delete;
    virtual ~ProviderSource() = default;

    /// BadConfig for an unknown kind, Auth when its key is missing. Opens no connection.
    [[nodiscard]] virtual Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &generator) = 0;
    /// USD per million tokens for a prompt of that size at that time; nullopt when unknown, zeros when free.
    [[nodiscard]] virtual std::optional<Price> price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const = 0;
    /// State of the servers used recently.
    [[nodiscard]] virtual QList<EndpointHealth> health() const { return {}; }
    /// Tests an endpoint in stages; `onStep` receives each stage at its end.
    /// Ends early when `stop` is requested, with a last step Cancelled.
    [[nodiscard]] virtual Task<> check(EndpointProbe probe, std::function<void(EndpointStep)> onStep, StopToken stop);
    /// Prices for each of the plan's generators, to be stored in the log; empty: price() never changes.
    [[nodiscard]] virtual QList<PriceQuote> quotes(const RunPlan &) const { return {}; }
};

} // namespace engine
