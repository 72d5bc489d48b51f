// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/replay/replycache.h"

#include "engine/base/log.h"
#include "engine/providers/interface/callrecord.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/providers/interface/provider.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/plan/endpointcheck.h"
#include "engine/types/plan/modelinfo.h"
#include "engine/types/state/endpointhealth.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <qcoro/qcorofuture.h>

namespace engine {

namespace {

/// Hashes parts with their lengths, so that different lists of parts give different bytes.
class Digest
{
public:
    Digest &operator<<(const QByteArray &part)
    {
        const quint64 size = qToLittleEndian(quint64(part.size()));
        m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
        m_hash.addData(part);
        return *this;
    }
    Digest &operator<<(const QString &part) { return *this << part.toUtf8(); }
    Digest &operator<<(const QStringList &parts)
    {
        *this << QByteArray::number(parts.size());
        for (const QString &part : parts)
            *this << part;
        return *this;
    }
    Digest &operator<<(const std::optional<double> &number) { return *this << (number ? QByteArray::number(*number, 'g', 17) : QByteArray("-")); }
    [[nodiscard]] QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

QByteArray keyOf(const CompletionRequest &request)
{
    return requestDigest(request) + QByteArray::number(request.repeat);
}

QByteArray bodyOf(const CompletionReply &reply, Money cost)
{
    CallEnd end = recordOf(reply);
    end.cost = cost;
    end.note.clear();
    end.endpoint.clear();
    end.lostCopies = 0;
    return encodeBody(CallFinished{end});
}

std::optional<CompletionReply> replyFrom(const QByteArray &body)
{
    const Result<EventBody> decoded = decodeBody(u"callFinished", body);
    const auto *finished = decoded ? std::get_if<CallFinished>(&*decoded) : nullptr;
    if (!finished)
        return {};
    CompletionReply reply;
    reply.text = finished->end.text;
    reply.finish = finished->end.finish;
    reply.usage = {.reported = true}; // a cached reply uses no tokens
    reply.cost = Money();
    reply.model = finished->end.servedBy;
    reply.requestId = finished->end.requestId;
    reply.onlyThoughts = finished->end.onlyThoughts;
    reply.cached = true;
    reply.saved = finished->end.cost;
    return reply;
}

struct Cached {
    std::shared_ptr<Provider> provider;
    std::shared_ptr<ProviderSource> prices;
    std::shared_ptr<ReplyCache> cache;
    std::shared_ptr<Clock> clock;
    std::shared_ptr<QSet<QString>> told; ///< messages on damage that were already given
    bool keeps = false;
};

/// Reason why a cached reply is not used; empty when there is none or it was already given.
QString damageOf(const Cached &cached, const Result<std::optional<QByteArray>> &found)
{
    if (found && !*found)
        return {};
    const QString why = found ? QStringLiteral("what was kept is no reply") : found.error().detail;
    if (cached.told->contains(why))
        return {};
    cached.told->insert(why);
    const QString sentence = QStringLiteral("a kept reply cannot be used, so the model is asked again: ") + why;
    qCWarning(logProvider).noquote() << sentence;
    return sentence;
}

Money costOfReply(const Cached &cached, const CompletionRequest &request, const CompletionReply &reply)
{
    if (reply.cost)
        return *reply.cost;
    const auto price = cached.prices->price(request.generator, reply.usage.input, cached.clock->nowMs());
    return price ? costOf(reply.usage, *price) : Money();
}

Task<Result<CompletionReply>> askCached(Cached cached, CompletionRequest request, StopToken stop)
{
    const QByteArray key = keyOf(request);
    const QFuture<Result<std::optional<QByteArray>>> future = cached.cache->findReply(key);
    const Result<std::optional<QByteArray>> found = co_await future;
    std::optional<CompletionReply> kept;
    if (found && *found)
        kept = replyFrom(**found);
    if (kept)
        co_return std::move(*kept);
    const QString damage = damageOf(cached, found);
    if (stop.stop_requested())
        co_return fail(Error{ErrorKind::Cancelled, QStringLiteral("the call was cancelled"), {}, true});
    Result<CompletionReply> reply = co_await cached.provider->complete(request, stop);
    if (reply && cached.keeps && reply->finish == FinishReason::Stop)
        cached.cache->keepReply(key, bodyOf(*reply, costOfReply(cached, request, *reply)), cached.clock->nowMs());
    if (reply && reply->note.isEmpty())
        reply->note = damage;
    co_return reply;
}

QByteArray keyOf(const EmbeddingRequest &request, const QString &text)
{
    const GeneratorPlan &generator = request.generator;
    Digest digest;
    digest << toName(Step::Embedding) << generator.provider << generator.endpoint << generator.endpoints << generator.model
           << QByteArray::number(int(request.purpose)) << QByteArray::number(request.dimensions) << text;
    return digest.result();
}

/// One kept vector with its cost, if the entry can be read.
std::optional<Embeddings> vectorFrom(const std::optional<QByteArray> &body)
{
    const Result<EventBody> decoded = body ? decodeBody(u"callFinished", *body) : fail(ErrorKind::Missing, QString());
    const auto *finished = decoded ? std::get_if<CallFinished>(&*decoded) : nullptr;
    Result<Embeddings> made = finished ? embeddingsFrom(finished->end) : fail(ErrorKind::Damaged, QString());
    return made && made->vectors.size() == 1 ? std::optional(std::move(*made)) : std::nullopt;
}

Money costOfVectors(const Cached &cached, const EmbeddingRequest &request, const Embeddings &made)
{
    if (made.cost)
        return *made.cost;
    const auto price = cached.prices->price(request.generator, made.usage.input, cached.clock->nowMs());
    return price ? costOf(made.usage, *price) : Money();
}

/// Keeps each vector by itself, with an equal share of the cost.
void keepVectors(const Cached &cached, const EmbeddingRequest &request, const Embeddings &made)
{
    const Money share{costOfVectors(cached, request, made).microUsd / std::max<qint64>(1, made.vectors.size())};
    for (qsizetype i = 0; i < made.vectors.size(); ++i) {
        Embeddings one;
        one.vectors.append(made.vectors[i]);
        one.model = made.model;
        CallEnd end = recordOf(one);
        end.cost = share;
        cached.cache->keepReply(keyOf(request, request.texts.value(i)), encodeBody(CallFinished{end}), cached.clock->nowMs());
    }
}

/// Puts the new vectors into the places that are still empty.
Result<Embeddings> merged(Embeddings kept, Embeddings made)
{
    qsizetype next = 0;
    for (QList<float> &vector : kept.vectors) {
        if (vector.isEmpty())
            vector = made.vectors.value(next++);
        if (vector.size() != kept.vectors.constFirst().size())
            return fail(ErrorKind::BadReply, QStringLiteral("the vectors differ in dimension"));
    }
    made.vectors = std::move(kept.vectors);
    made.saved = kept.saved;
    return made;
}

Task<Result<Embeddings>> embedCached(Cached cached, EmbeddingRequest request, StopToken stop)
{
    Embeddings kept;
    QStringList missing;
    for (qsizetype i = 0; i < request.texts.size(); ++i) {
        const QFuture<Result<std::optional<QByteArray>>> future = cached.cache->findReply(keyOf(request, request.texts[i]));
        const Result<std::optional<QByteArray>> found = co_await future;
        const std::optional<Embeddings> one = found ? vectorFrom(*found) : std::nullopt;
        kept.vectors.append(one ? one->vectors.constFirst() : QList<float>());
        if (one) {
            kept.saved += one->cost.value_or(Money());
            kept.model = one->model;
        } else {
            missing.append(request.texts[i]);
        }
    }
    kept.usage.reported = true; // cached vectors use no tokens
    kept.cost = Money();
    kept.cached = missing.isEmpty();
    if (kept.cached)
        co_return kept;
    request.texts = missing;
    Result<Embeddings> made = co_await cached.provider->embed(request, stop);
    if (!made)
        co_return made;
    if (cached.keeps)
        keepVectors(cached, request, *made);
    co_return merged(std::move(kept), std::move(*made));
}

class CachedProvider final : public Provider
{
public:
    explicit CachedProvider(Cached cached)
        : m_cached(std::move(cached))
    {
    }
    Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) override
    {
        return askCached(m_cached, std::move(request), std::move(stop));
    }
    bool mayWait() const override { return m_cached.provider->mayWait(); }
    Task<Result<QList<ModelInfo>>> models(StopToken stop) override { return m_cached.provider->models(std::move(stop)); }
    Task<Result<Embeddings>> embed(EmbeddingRequest request, StopToken stop) override
    {
        return embedCached(m_cached, std::move(request), std::move(stop));
    }

private:
    Cached m_cached;
};

} // namespace

QFuture<Result<std::optional<QByteArray>>> MemoryReplyCache::findReply(QByteArray key)
{
    const auto found = m_replies.constFind(key);
    std::optional<QByteArray> body;
    if (found != m_replies.constEnd())
        body = *found;
    return QtFuture::makeReadyFuture(Result<std::optional<QByteArray>>(body));
}

QByteArray requestDigest(const CompletionRequest &request)
{
    const GeneratorPlan &generator = request.generator;
    Digest digest;
    digest << generator.provider << generator.endpoint << generator.endpoints << generator.model << generator.temperature << generator.topP
           << QByteArray::number(generator.maxTokens) << generator.effort << generator.systemMessages() << generator.stopSequences
           << QByteArray::number(generator.structured) << QByteArray::number(generator.contextTokens) << generator.command
           << generator.workingDirectory << QStringList(generator.environment.keys()) << QStringList(generator.environment.values())
           << generator.recording << generator.grammar << toName(request.step) << request.prompt << request.schema << request.texts;
    return digest.result();
}

quint64 requestKey(const CompletionRequest &request)
{
    const quint64 key = qFromBigEndian<quint64>(requestDigest(request).constData());
    return key ? key : 1;
}

CachingSource::CachingSource(std::shared_ptr<ProviderSource> providers, std::shared_ptr<ReplyCache> cache, std::shared_ptr<Clock> clock)
    : m_providers(std::move(providers))
    , m_cache(std::move(cache))
    , m_clock(std::move(clock))
{
}

Result<std::shared_ptr<Provider>> CachingSource::providerFor(const GeneratorPlan &generator)
{
    Result<std::shared_ptr<Provider>> made = m_providers->providerFor(generator);
    if (!made || generator.cache == QStringLiteral("off"))
        return made;
    const bool keeps = generator.cache == QStringLiteral("readWrite");
    return std::make_shared<CachedProvider>(Cached{*made, m_providers, m_cache, m_clock, m_told, keeps});
}

std::optional<Price> CachingSource::price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const
{
    return m_providers->price(generator, promptTokens, atMs);
}

QList<PriceQuote> CachingSource::quotes(const RunPlan &plan) const
{
    return m_providers->quotes(plan);
}

QList<EndpointHealth> CachingSource::health() const
{
    return m_providers->health();
}

Task<> CachingSource::check(EndpointProbe probe, std::function<void(EndpointStep)> onStep, StopToken stop)
{
    return m_providers->check(std::move(probe), std::move(onStep), std::move(stop));
}

} // namespace engine
