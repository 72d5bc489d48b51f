// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/providers/interface/providersource.h"

#include <QFuture>
#include <QHash>
#include <QSet>

namespace engine {

struct CompletionRequest;
struct EndpointHealth;
struct EndpointProbe;
struct EndpointStep;
struct GeneratorPlan;
struct Price;
struct PriceQuote;
class Provider;
struct RunPlan;

/// Stores replies by request. Real: Library. In
/// memory: MemoryReplyCache. Callable from any thread.
class ReplyCache
{
public:
    ReplyCache() = default;
    ReplyCache(const ReplyCache &) = delete;
    ReplyCache &operator=(const ReplyCache &) = delete;
    virtual ~ReplyCache() = default;

    [[nodiscard]] virtual QFuture<Result<std::optional<QByteArray>>> findReply(QByteArray key) = 0;
    /// Replaces an existing reply. Failures are ignored, since a cache may lose entries.
    virtual void keepReply(QByteArray key, QByteArray body, qint64 atMs) = 0;
};

/// For tests: contents are lost with the object.
class MemoryReplyCache final : public ReplyCache
{
public:
    [[nodiscard]] QFuture<Result<std::optional<QByteArray>>> findReply(QByteArray key) override;
    void keepReply(QByteArray key, QByteArray body, qint64) override { m_replies.insert(key, body); }
    [[nodiscard]] qsizetype size() const { return m_replies.size(); }

private:
    QHash<QByteArray, QByteArray> m_replies;
};

/// A ProviderSource whose generators first look up their reply in the cache, and store new ones, as
/// their plan's `cache` says; vectors by text. Only complete replies are stored, none that was refused or cut. A
/// damaged entry counts as missing; the new reply has a note about it. Engine thread; price() on any.
class CachingSource final : public ProviderSource
{
public:
    CachingSource(std::shared_ptr<ProviderSource> providers, std::shared_ptr<ReplyCache> cache, std::shared_ptr<Clock> clock);

    [[nodiscard]] Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &generator) override;
    [[nodiscard]] std::optional<Price> price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const override;
    [[nodiscard]] QList<PriceQuote> quotes(const RunPlan &plan) const override;
    [[nodiscard]] QList<EndpointHealth> health() const override;
    [[nodiscard]] Task<> check(EndpointProbe probe, std::function<void(EndpointStep)> onStep, StopToken stop) override;

private:
    std::shared_ptr<ProviderSource> m_providers;
    std::shared_ptr<ReplyCache> m_cache;
    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<QSet<QString>> m_told = std::make_shared<QSet<QString>>();
};

/// SHA-256 of everything that determines a reply (kind, servers, model, settings, prompts, schema) except the
/// seed. A repeated request within a run gets the next reply (CompletionRequest::repeat), not the same one.
[[nodiscard]] QByteArray requestDigest(const CompletionRequest &request);
/// First 64 bits of the digest, never 0, for the log.
[[nodiscard]] quint64 requestKey(const CompletionRequest &request);

} // namespace engine
