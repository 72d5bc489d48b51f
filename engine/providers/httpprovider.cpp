// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/httpprovider.h"

#include "engine/base/log.h"
#include "engine/providers/openaichatcodec.h"

namespace engine {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int mostAdjustments = 8;

/// providers.md §6.5. Whoever thinks, or loads its model first, may be silent for minutes.
HttpTimeouts timeoutsFor(const GeneratorPlan &generator, bool isNear)
{
    HttpTimeouts times;
    if (isNear || isReasoningModel(generator.model) || !generator.effort.isEmpty())
        times.firstByte = times.idle = seconds(600);
    times.total = milliseconds(qint64(generator.timeoutSeconds * 1000));
    return times;
}

HttpRequest requestFor(const CompletionRequest &request, const WireRequest &wire, bool isNear, std::shared_ptr<ReplyDecoder> decoder)
{
    HttpRequest http;
    http.body = wire.body;
    http.timeouts = timeoutsFor(request.generator, isNear);
    http.onBytes = [decoder](QByteArrayView bytes) { return decoder->feed(bytes); };
    return http;
}

Result<CompletionReply> readReply(const Endpoint &endpoint, const HttpReply &http, ReplyDecoder &decoder)
{
    if (http.broken)
        return fail(endpoint.redacted(*http.broken));
    Result<CompletionReply> reply = decoder.finish();
    if (!reply)
        return fail(endpoint.redacted(std::move(reply.error())));
    if (const QByteArray id = http.header("x-request-id"); !id.isEmpty())
        reply->requestId = QString::fromUtf8(id);
    // A server may repeat what it was sent, and texts go into the log and every export.
    reply->text = endpoint.withoutKey(std::move(reply->text));
    reply->model = endpoint.withoutKey(std::move(reply->model));
    reply->requestId = endpoint.withoutKey(std::move(reply->requestId));
    return reply;
}

/// Whether a refused request is worth sending again, changed; remembers how.
bool adjusted(Endpoint &endpoint, const QString &model, const WireRequest &wire, const ModelQuirks &used, const HttpReply &reply)
{
    if (reply.status != 400 && reply.status != 422)
        return false;
    const auto next = quirksAfter(readErrorBody(reply.body), wire.parameters, used);
    if (next)
        endpoint.learn(model, *next);
    return next.has_value();
}

Task<Result<CompletionReply>> converse(std::shared_ptr<Endpoint> endpoint, std::shared_ptr<const ChatCodec> codec,
    CompletionRequest request, StopToken stop)
{
    const QString model = request.generator.model;
    for (int turn = 0;; ++turn) {
        const ModelQuirks quirks = endpoint->quirks(model);
        const WireRequest wire = codec->encode(request, quirks);
        const std::shared_ptr<ReplyDecoder> decoder = codec->decoder(request);
        HttpRequest http = requestFor(request, wire, endpoint->isNear(), decoder);
        Result<HttpReply> reply = co_await endpoint->send(wire.path, wire.accept, std::move(http), stop);
        if (!reply)
            co_return fail(endpoint->redacted(std::move(reply.error())));
        endpoint->noteReply(model, *reply);
        qCDebug(logProvider) << "POST" << endpoint->base().host() << wire.path << reply->status << wire.body.size();
        if (reply->status >= 200 && reply->status < 300)
            co_return readReply(*endpoint, *reply, *decoder);
        if (turn < mostAdjustments && adjusted(*endpoint, model, wire, quirks, *reply))
            continue;
        co_return fail(endpoint->errorOf(*reply));
    }
}

Task<Result<QList<ModelInfo>>> listModels(std::shared_ptr<Endpoint> endpoint, std::shared_ptr<const ChatCodec> codec, StopToken stop)
{
    HttpRequest http;
    http.timeouts = HttpTimeouts{seconds(15), seconds(15), seconds(30)};
    Result<HttpReply> reply = co_await endpoint->send(codec->modelsPath(), QByteArray("application/json"), std::move(http), stop);
    if (!reply)
        co_return fail(endpoint->redacted(std::move(reply.error())));
    if (reply->status < 200 || reply->status >= 300)
        co_return fail(endpoint->errorOf(*reply));
    if (reply->broken)
        co_return fail(endpoint->redacted(*reply->broken));
    co_return codec->decodeModels(reply->body);
}

} // namespace

HttpProvider::HttpProvider(std::shared_ptr<Endpoint> endpoint, std::shared_ptr<const ChatCodec> codec)
    : m_endpoint(std::move(endpoint))
    , m_codec(std::move(codec))
{
}

Task<Result<CompletionReply>> HttpProvider::complete(CompletionRequest request, StopToken stop)
{
    return converse(m_endpoint, m_codec, std::move(request), std::move(stop));
}

Task<Result<QList<ModelInfo>>> HttpProvider::models(StopToken stop)
{
    return listModels(m_endpoint, m_codec, std::move(stop));
}

} // namespace engine
