// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/replay/replycache.h"

#include "engine/base/log.h"
#include "engine/types/events/runeventjson.h"

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
    CallEnd end;
    end.text = reply.text;
    end.finish = reply.finish;
    end.usage = reply.usage;
    end.cost = cost;
    end.servedBy = reply.model;
    end.requestId = reply.requestId;
    end.onlyThoughts = reply.onlyThoughts;
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
        return m_cached.provider->embed(std::move(request), std::move(stop));
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
