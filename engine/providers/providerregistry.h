// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/providers/interface/provider.h"
#include "engine/providers/interface/providersource.h"
#include "engine/providers/keys/keychooser.h"
#include "engine/providers/prices/priceshelf.h"
#include "engine/sandbox/sandbox.h"

#include <QHash>

namespace engine {

class ChatCodec;
class Endpoint;
struct EndpointProbe;
struct EndpointStep;
class TrafficLog;

/// The real ProviderSource: one endpoint per address and key, one provider per endpoint and
/// dialect, for any number of generators. Engine thread; price() on any. Errors as ProviderSource.
class ProviderRegistry final : public ProviderSource
{
public:
    ProviderRegistry(std::shared_ptr<Clock> clock, std::shared_ptr<Sandbox> sandbox, PriceBook prices, KeyChooser keys);
    ProviderRegistry(std::shared_ptr<Clock> clock, std::shared_ptr<Sandbox> sandbox, std::shared_ptr<PriceShelf> prices, KeyChooser keys);
    ~ProviderRegistry() override;

    [[nodiscard]] Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &generator) override;
    [[nodiscard]] std::optional<Price> price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const override;

    [[nodiscard]] QList<PriceQuote> quotes(const RunPlan &plan) const override;

    /// Counter for requests to servers; applies to endpoints made from now on.
    void setTraffic(std::shared_ptr<TrafficLog> traffic) { m_traffic = std::move(traffic); }
    /// Sandbox in which the offline generator parses code; set before the first call.
    void setBox(std::shared_ptr<Sandbox> box);
    [[nodiscard]] Task<> check(EndpointProbe probe, std::function<void(EndpointStep)> onStep, StopToken stop) override;

private:
    using Made = Result<std::shared_ptr<Provider>>;

    [[nodiscard]] Made service(const GeneratorPlan &generator);
    [[nodiscard]] Made command(const GeneratorPlan &generator);
    [[nodiscard]] Made replay(const GeneratorPlan &generator);
    [[nodiscard]] std::shared_ptr<Endpoint> connection(const QUrl &base, const QByteArray &key) const;
    [[nodiscard]] Made http(const QUrl &base, const QByteArray &key, std::shared_ptr<const ChatCodec> codec);
    [[nodiscard]] PriceQuote quote(const GeneratorPlan &generator) const;
    [[nodiscard]] PriceQuote listQuote(const GeneratorPlan &generator) const;
    [[nodiscard]] Result<QByteArray> keyForProbe(const EndpointProbe &probe, const QUrl &base) const;
    /// Address of the generator's service: the configured one, or the default of the kind.
    [[nodiscard]] QString addressOf(const GeneratorPlan &generator) const;

    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<Sandbox> m_sandbox;
    std::shared_ptr<PriceShelf> m_prices;
    KeyChooser m_keys;
    std::shared_ptr<TrafficLog> m_traffic;
    QHash<QString, std::shared_ptr<const ChatCodec>> m_codecs; ///< by kind
    std::shared_ptr<Provider> m_offline;
    QHash<QString, std::shared_ptr<Provider>> m_made;
};

} // namespace engine
