// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/servers/httpprovider.h"

#include "engine/base/log.h"
#include "engine/providers/dialects/modeltraits.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/providers/servers/loadingstate.h"
#include "engine/providers/servers/promptcheck.h"
#include "engine/types/events/callnote.h"
#include "engine/types/plan/modelinfo.h"

namespace engine {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int mostAdjustments = 8;
constexpr seconds askLoadingAgain(1);

/// providers.md §6.5. Reasoning models and local servers that load a model may take minutes to the first byte.
HttpTimeouts timeoutsFor(const GeneratorPlan &generator, bool isNear, bool isStreamed)
{
    HttpTimeouts times;
    if (isNear || !isStreamed || traitsOf(generator.model).thinks || !generator.effort.isEmpty())
        times.firstByte = times.idle = seconds(600);
    times.inTurn = isNear;
    times.total = milliseconds(qint64(generator.timeoutSeconds * 1000));
    return times;
}

HttpRequest requestFor(const CompletionRequest &request, const WireRequest &wire, bool isNear, bool isStreamed, std::shared_ptr<ReplyDecoder> decoder)
{
    HttpRequest http;
    http.body = wire.body;
    http.headers = wire.headers;
    http.timeouts = timeoutsFor(request.generator, isNear, isStreamed);
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
    // A server may echo its request, and texts go into the log and all exports.
    reply->text = endpoint.withoutKey(std::move(reply->text));
    reply->model = endpoint.withoutKey(std::move(reply->model));
    reply->requestId = endpoint.withoutKey(std::move(reply->requestId));
    return reply;
}

/// Whether a refused request should be sent again with changes; stores the changes.
bool adjusted(Endpoint &endpoint, const ChatCodec &codec, const CompletionRequest &request, const WireRequest &wire, const ModelQuirks &used,
    int status, const ErrorBody &error)
{
    const QString &model = request.generator.model;
    const auto next = codec.quirksOf(status, error, wire, used);
    if (!next || (next->mostTokens != used.mostTokens && *next->mostTokens >= request.generator.maxTokens))
        return false;
    endpoint.learn(model, *next);
    return true;
}

/// A 2xx reply may also contain a refusal.
bool adjustedInside(Endpoint &endpoint, const ChatCodec &codec, const CompletionRequest &request, const WireRequest &wire, const ModelQuirks &used,
    const ReplyDecoder &decoder)
{
    const auto error = decoder.refusal();
    return error && decoder.textSoFar().isEmpty() && adjusted(endpoint, codec, request, wire, used, statusInStream(*error), *error);
}

/// The error of a reply that is not 2xx. A server that is loading its model gives no time, so the retry comes soon.
Error errorAnswered(const Endpoint &endpoint, const HttpReply &reply)
{
    Error error = endpoint.errorOf(reply);
    if (!error.retryAfter && saysLoading(reply))
        error.retryAfter = askLoadingAgain;
    return error;
}

/// Unsupported parameters not yet reported for this model.
QString newsOf(Endpoint &endpoint, const QString &model, const WireRequest &wire, const ModelQuirks &quirks)
{
    QStringList news;
    const auto say = [&](const QString &what) {
        if (endpoint.firstTime(model, what))
            news << what;
    };
    for (const QString &name : wire.leftOut)
        say(name);
    for (const QString &change : changesOf(quirks))
        say(change);
    return news.isEmpty() ? QString() : noteOf({model, news});
}

/// Reported once: the server counted fewer tokens than were sent.
QString newsOfPrompt(Endpoint &endpoint, const CompletionRequest &request, const Usage &usage)
{
    const QString cut = cutPromptNote(request, usage);
    return !cut.isEmpty() && endpoint.firstTime(request.generator.model, QStringLiteral("prompt cut")) ? cut : QString();
}

/// Cuts the text at the first stop sequence, for services that do not support them.
void endAtStop(CompletionReply &reply, const QStringList &stops)
{
    for (const QString &stop : stops) {
        const qsizetype at = stop.isEmpty() ? -1 : reply.text.indexOf(stop);
        if (at < 0)
            continue;
        reply.text.truncate(at);
        reply.finish = FinishReason::Stop;
    }
}

Result<CompletionReply> readWhole(Endpoint &endpoint, const CompletionRequest &asked, const WireRequest &wire, const ModelQuirks &quirks,
    const HttpReply &http, ReplyDecoder &decoder)
{
    Result<CompletionReply> read = readReply(endpoint, http, decoder);
    if (!read)
        return read;
    endAtStop(*read, asked.generator.stopSequences);
    read->note = newsOf(endpoint, asked.generator.model, wire, quirks);
    if (read->note.isEmpty())
        read->note = newsOfPrompt(endpoint, asked, read->usage);
    return read;
}

Task<Result<CompletionReply>> converse(std::shared_ptr<Endpoint> endpoint, std::shared_ptr<const ChatCodec> codec,
    CompletionRequest request, StopToken stop)
{
    const QString model = request.generator.model;
    for (int turn = 0;; ++turn) {
        const ModelQuirks quirks = endpoint->quirks(model);
        const CompletionRequest asked = adaptedRequest(request, quirks);
        const WireRequest wire = codec->encode(asked, quirks);
        const std::shared_ptr<ReplyDecoder> decoder = codec->decoder(asked);
        if (request.arrival)
            request.arrival->soFar = [endpoint, decoder] { return endpoint->withoutKey(decoder->textSoFar()); };
        const bool isStreamed = !quirks.dropped.contains(QStringLiteral("stream"));
        HttpRequest http = requestFor(asked, wire, endpoint->isNear(), isStreamed, decoder);
        Result<HttpReply> reply = co_await endpoint->send(wire.path, wire.accept, std::move(http), stop);
        if (!reply)
            co_return fail(endpoint->redacted(std::move(reply.error())));
        endpoint->noteReply(model, *reply);
        qCDebug(logProvider) << "POST" << endpoint->base().host() << wire.path << reply->status << wire.body.size();
        const bool mayAdjust = turn < mostAdjustments;
        if (reply->status >= 200 && reply->status < 300) {
            Result<CompletionReply> read = readWhole(*endpoint, asked, wire, quirks, *reply, *decoder);
            if (!read && mayAdjust && adjustedInside(*endpoint, *codec, asked, wire, quirks, *decoder))
                continue;
            co_return read;
        }
        if (mayAdjust && adjusted(*endpoint, *codec, asked, wire, quirks, reply->status, readErrorBody(reply->body)))
            continue;
        co_return fail(errorAnswered(*endpoint, *reply));
    }
}

/// The body of a short request. Errors: as Endpoint::send, and those of a status that is not 2xx.
Task<Result<QByteArray>> answerTo(std::shared_ptr<Endpoint> endpoint, WireRequest wire, seconds patience, StopToken stop)
{
    HttpRequest http;
    http.body = wire.body;
    http.headers = wire.headers;
    http.timeouts = HttpTimeouts{patience, patience, 2 * patience};
    Result<HttpReply> reply = co_await endpoint->send(wire.path, wire.accept, std::move(http), stop);
    if (!reply)
        co_return fail(endpoint->redacted(std::move(reply.error())));
    if (reply->status < 200 || reply->status >= 300)
        co_return fail(endpoint->errorOf(*reply));
    if (reply->broken)
        co_return fail(endpoint->redacted(*reply->broken));
    co_return reply->body;
}

constexpr qsizetype mostDetails = 64;

Task<Result<QList<ModelInfo>>> listModels(std::shared_ptr<Endpoint> endpoint, std::shared_ptr<const ChatCodec> codec, StopToken stop)
{
    WireRequest question;
    question.path = codec->modelsPath();
    question.accept = "application/json";
    question.headers = codec->headers(GeneratorPlan());
    const Result<QByteArray> body = co_await answerTo(endpoint, question, seconds(15), stop);
    if (!body)
        co_return fail(body.error());
    Result<QList<ModelInfo>> models = codec->decodeModels(*body);
    for (qsizetype i = 0; models && i < std::min(models->size(), mostDetails); ++i) {
        const auto detail = codec->askDetail(models->at(i));
        if (!detail)
            break;
        const Result<QByteArray> told = co_await answerTo(endpoint, *detail, seconds(5), stop);
        if (!told)
            break; // the list is usable without details
        codec->addDetail((*models)[i], *told);
    }
    co_return models;
}

Task<Result<Embeddings>> embedTexts(std::shared_ptr<Endpoint> endpoint, std::shared_ptr<const ChatCodec> codec, EmbeddingRequest request,
    StopToken stop)
{
    if (codec->textsPerEmbedding() == 0)
        co_return fail(ErrorKind::BadConfig, QStringLiteral("provider %1 makes no vectors").arg(request.generator.provider));
    if (request.texts.contains(QString()))
        co_return fail(ErrorKind::BadRequest, QStringLiteral("an empty text has no vector"));
    Embeddings all;
    for (qsizetype from = 0; from < request.texts.size(); from += codec->textsPerEmbedding()) {
        EmbeddingRequest part = request;
        part.texts = request.texts.mid(from, codec->textsPerEmbedding());
        const WireRequest wire = codec->encodeEmbedding(part);
        const Result<QByteArray> body = co_await answerTo(endpoint, wire, seconds(endpoint->isNear() ? 600 : 60), stop);
        if (!body)
            co_return fail(body.error());
        Result<Embeddings> some = codec->decodeEmbedding(*body);
        if (some)
            some = checkedEmbeddings(std::move(*some), part);
        if (!some)
            co_return fail(endpoint->redacted(std::move(some.error())));
        const Result<> joined = append(all, std::move(*some));
        if (!joined)
            co_return fail(joined.error());
    }
    co_return all;
}

} // namespace

HttpProvider::HttpProvider(std::shared_ptr<Endpoint> endpoint, std::shared_ptr<const ChatCodec> codec)
    : m_endpoint(std::move(endpoint))
    , m_codec(std::move(codec))
{
    const KeyHeader header = m_codec->keyHeader();
    m_endpoint->setKeyHeader(header.name, header.prefix);
}

Task<Result<CompletionReply>> HttpProvider::complete(CompletionRequest request, StopToken stop)
{
    return converse(m_endpoint, m_codec, std::move(request), std::move(stop));
}

Task<Result<QList<ModelInfo>>> HttpProvider::models(StopToken stop)
{
    return listModels(m_endpoint, m_codec, std::move(stop));
}

Task<Result<Embeddings>> HttpProvider::embed(EmbeddingRequest request, StopToken stop)
{
    return embedTexts(m_endpoint, m_codec, std::move(request), std::move(stop));
}

} // namespace engine
