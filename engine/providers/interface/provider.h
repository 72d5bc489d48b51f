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

/// Who goes first where calls must wait: a person, then verdicts that choose parents, then the rest.
enum class Priority { Interactive, Judge, Bulk };

/// Lets whoever waits for a call look at what of its reply has come so far.
struct Arrival {
    std::function<QString()> soFar; ///< set by a provider whose replies come in pieces; not called once the call has ended
};

/// One completion that is wanted. Models read `system` and `prompt`; generators that are no models (offline, command)
/// also get the structured request behind them.
struct CompletionRequest {
    CallId call;
    Step step = Step::Seeding;
    GeneratorPlan generator;
    QString prompt;
    QByteArray schema;   ///< JSON schema of the reply wanted; empty: free text
    QString task;
    QString instruction; ///< the step's own prompt; for Evaluation the criterion
    QString hint;
    QStringList texts;   ///< the parents, or the two to compare in the order shown
    QStringList feedback; ///< what evaluators said of the parents
    std::optional<double> score; ///< Refinement: of the draft in `texts`
    QStringList dimensions; ///< Scoring: what to judge by; Refinement without feedback: what to improve
    quint32 loop = 0;      ///< the refinement loop it belongs to; 0: none
    int evaluator = 0;     ///< Scoring: as in Call
    qint64 deadlineMs = 0; ///< when the call is cut, since 1970; 0: never
    std::function<void()> sent = {}; ///< called before the request goes out, by a provider whose calls may wait; may be empty
    StopToken noFurther = {}; ///< stops the wait for another server, not the request that is on its way
    std::shared_ptr<Arrival> arrival = {}; ///< where a provider tells what has come so far; may be null
    quint64 seed = 0;    ///< for this call, derived from the run's
    QString language;    ///< of programs; empty: texts
    QString form;        ///< how a program is wanted: "full", "diff", "repair"
    QString tuned;       ///< the parent with constants the tuner proposes; empty: no proposal
    bool improving = false; ///< the tuner's search still finds better ones
    QStringList notes;   ///< the parents' metrics and artifacts, for the prompt
    RunId run;           ///< whose turn it is, where several runs share an endpoint
    Priority priority = Priority::Bulk;
    bool hedge = false;  ///< may be sent a second time when it is late
    int repeat = 0;      ///< how often the run has made the very same request before, its seed aside
};

struct CompletionReply {
    QString text;
    FinishReason finish = FinishReason::Stop;
    Usage usage;
    std::optional<Money> cost; ///< when the reply carries its price
    QString model;             ///< as the reply names it
    QString requestId;
    QString note;              ///< said once per model: what was left out because it does not take it; else: why a kept reply was not used
    QString endpoint;          ///< "host:port" that answered, where there are several
    bool cached = false;       ///< from the cache of replies: nothing was sent
    Money saved;               ///< what a cached reply cost when it was made
    int lostCopies = 0;        ///< second copies that were sent and abandoned
    bool settled = false;      ///< `cost` is final, lost copies included: a recorded reply
    bool onlyThoughts = false; ///< `text` is empty, while the reply held reasoning in a field of its own

    bool operator==(const CompletionReply &) const = default;
};

/// Texts that are to become vectors. Only vectors of one model, dimension and purpose may be compared.
struct EmbeddingRequest {
    enum class Purpose { Similarity, Document, Query };

    GeneratorPlan generator; ///< kind, endpoint, model, key
    QStringList texts;       ///< none empty
    Purpose purpose = Purpose::Similarity;
    int dimensions = 0;      ///< 0: the model's own
};

struct Embeddings {
    QList<QList<float>> vectors; ///< in the order of the texts, each of length 1, all of one dimension
    Usage usage;
    std::optional<Money> cost;
    QString model;

    bool operator==(const Embeddings &) const = default;
};

/// Somebody who completes prompts: one of the outside interfaces. Lives on the engine thread.
/// An Error means no usable reply; a refusal or a cut text is a reply with that FinishReason.
/// Never completes synchronously with work beyond a few milliseconds; never retries by itself.
class Provider
{
public:
    Provider() = default;
    Provider(const Provider &) = delete;
    Provider &operator=(const Provider &) = delete;
    virtual ~Provider() = default;

    [[nodiscard]] virtual Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) = 0;
    /// Whether a call may wait before it is sent; it then says when it goes out.
    [[nodiscard]] virtual bool mayWait() const { return false; }
    /// What the endpoint offers; an empty list when the kind has no list.
    [[nodiscard]] virtual Task<Result<QList<ModelInfo>>> models(StopToken stop) = 0;
    /// All texts or none. BadConfig when this kind makes no vectors, else as complete().
    [[nodiscard]] virtual Task<Result<Embeddings>> embed(EmbeddingRequest request, StopToken stop);
};

/// Finds the provider for a generator. Lives on the engine thread; keeps what it gave.
class ProviderSource
{
public:
    ProviderSource() = default;
    ProviderSource(const ProviderSource &) = delete;
    ProviderSource &operator=(const ProviderSource &) = delete;
    virtual ~ProviderSource() = default;

    /// BadConfig for an unknown kind, Auth when its key is missing. Opens no connection.
    [[nodiscard]] virtual Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &generator) = 0;
    /// USD per million tokens for a prompt of so many tokens at that time; nothing when unknown, zeros when free.
    [[nodiscard]] virtual std::optional<Price> price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const = 0;
    /// How the servers asked lately are doing.
    [[nodiscard]] virtual QList<EndpointHealth> health() const { return {}; }
    /// Tests an endpoint stage by stage; `onStep` gets each when it is over. Ends early when `stop` is requested, with a
    /// last step Cancelled.
    [[nodiscard]] virtual Task<> check(EndpointProbe probe, std::function<void(EndpointStep)> onStep, StopToken stop);
    /// What price() goes by for each of the plan's generators, to be kept in the log; none: price() never changes.
    [[nodiscard]] virtual QList<PriceQuote> quotes(const RunPlan &) const { return {}; }
};

} // namespace engine
