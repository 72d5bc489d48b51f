// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/providercall.h"

#include "engine/base/texthash.h"
#include "engine/providers/interface/callrecord.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/providers/interface/provider.h"
#include "engine/providers/replay/fingerprint.h"
#include "engine/providers/replay/replycache.h"

namespace engine {

namespace {

/// The text received before a call ended too early. After other failures there is no text.
QString arrivedUntil(const Error &error, const std::shared_ptr<Arrival> &arrival)
{
    const bool early = error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Interrupted;
    return early && arrival && arrival->soFar ? arrival->soFar() : QString();
}

Call lineOf(const ProviderRequest &request)
{
    Call call;
    call.step = request.step;
    call.label = request.generator.label();
    call.model = request.generator.model;
    call.loop = request.loop;
    call.evaluator = request.evaluator;
    return call;
}

Task<CallOutcome> complete(std::shared_ptr<Provider> provider, CompletionRequest request, StopToken stop)
{
    const std::shared_ptr<Arrival> arrival = request.arrival;
    const Result<CompletionReply> reply = co_await provider->complete(std::move(request), stop);
    if (!reply)
        co_return failedCall(reply.error(), arrival);
    CallOutcome outcome;
    outcome.end = recordOf(*reply);
    outcome.billed = reply->cost;
    outcome.isFinal = reply->settled;
    co_return outcome;
}

Task<CallOutcome> embed(std::shared_ptr<Provider> provider, EmbeddingRequest request, StopToken stop)
{
    const Result<Embeddings> made = co_await provider->embed(std::move(request), stop);
    if (!made)
        co_return failedCall(made.error(), nullptr);
    CallOutcome outcome;
    outcome.end = recordOf(*made);
    outcome.billed = made->cost;
    co_return outcome;
}

} // namespace

ProviderCall::ProviderCall(CompletionRequest request, int generator, QList<CandidateId> about, const CallPurpose &purpose)
    : what(std::move(request))
    , cost(std::get<CompletionRequest>(what))
    , call(lineOf(this->request()))
{
    const auto &completion = std::get<CompletionRequest>(what);
    call.generator = generator;
    call.candidates = std::move(about);
    call.fingerprint = fingerprintOf(completion.prompt, call.label, completion.seed);
    if (completion.generator.cache != QStringLiteral("off"))
        call.requestKey = requestKey(completion);
    call.arm = purpose.arm;
    call.goal = purpose.goal;
    call.chance = purpose.chance;
    call.worth = purpose.worth;
}

ProviderCall::ProviderCall(EmbeddingRequest request)
    : what(std::move(request))
    , cost(std::get<EmbeddingRequest>(what))
    , call(lineOf(this->request()))
{
    const auto &embedding = std::get<EmbeddingRequest>(what);
    for (const QString &text : embedding.texts)
        call.texts.append(textHash(text));
    call.fingerprint = fingerprintOf(embedding.texts, call.label);
}

ProviderRequest &ProviderCall::request()
{
    return std::visit([](auto &each) -> ProviderRequest & { return each; }, what);
}

const ProviderRequest &ProviderCall::request() const
{
    return std::visit([](const auto &each) -> const ProviderRequest & { return each; }, what);
}

std::shared_ptr<Arrival> ProviderCall::arrival() const
{
    const auto *completion = std::get_if<CompletionRequest>(&what);
    return completion ? completion->arrival : nullptr;
}

bool ProviderCall::mayWait() const
{
    return provider && provider->mayWait();
}

Task<CallOutcome> sendToProvider(ProviderCall call, StopToken stop)
{
    if (auto *completion = std::get_if<CompletionRequest>(&call.what))
        return complete(std::move(call.provider), std::move(*completion), std::move(stop));
    return embed(std::move(call.provider), std::move(std::get<EmbeddingRequest>(call.what)), std::move(stop));
}

CallOutcome failedCall(const Error &error, const std::shared_ptr<Arrival> &arrival)
{
    CallOutcome outcome;
    outcome.end.error = error;
    outcome.end.text = arrivedUntil(error, arrival);
    return outcome;
}

} // namespace engine
