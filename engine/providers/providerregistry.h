// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/providers/priceshelf.h"
#include "engine/providers/provider.h"
#include "engine/sandbox/sandbox.h"

#include <QHash>

#include <functional>

namespace engine {

class ChatCodec;
class Endpoint;
class TrafficLog;

/// The value of an environment variable (or of a key kept elsewhere under that name); empty when there is none.
using EnvironmentLookup = std::function<QString(const QString &)>;

/// The real ProviderSource: one endpoint per address and key, one provider per endpoint and dialect, whatever the
/// number of generators. Engine thread, but price() on any. Failures as ProviderSource says.
class ProviderRegistry final : public ProviderSource
{
public:
    ProviderRegistry(std::shared_ptr<Clock> clock, std::shared_ptr<Sandbox> sandbox, PriceBook prices, EnvironmentLookup environment);
    ProviderRegistry(std::shared_ptr<Clock> clock, std::shared_ptr<Sandbox> sandbox, std::shared_ptr<PriceShelf> prices, EnvironmentLookup environment);
    ~ProviderRegistry() override;

    [[nodiscard]] Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &generator) override;
    [[nodiscard]] std::optional<Price> price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const override;

    [[nodiscard]] QList<PriceQuote> quotes(const RunPlan &plan) const override;

    /// Where requests are counted, of servers first asked from now on.
    void setTraffic(std::shared_ptr<TrafficLog> traffic) { m_traffic = std::move(traffic); }
    /// Where the offline generator looks at code; before the first call.
    void setBox(std::shared_ptr<Sandbox> box);
    [[nodiscard]] Task<> check(EndpointProbe probe, std::function<void(EndpointStep)> onStep, StopToken stop) override;

    /// The kinds a generator may name.
    [[nodiscard]] static QStringList kinds();

private:
    using Made = Result<std::shared_ptr<Provider>>;

    [[nodiscard]] Made service(const GeneratorPlan &generator);
    [[nodiscard]] Made command(const GeneratorPlan &generator);
    [[nodiscard]] Made replay(const GeneratorPlan &generator);
    [[nodiscard]] std::shared_ptr<Endpoint> connection(const QUrl &base, const QByteArray &key) const;
    [[nodiscard]] Made http(const QUrl &base, const QByteArray &key, std::shared_ptr<const ChatCodec> codec);
    /// The key in the named variable; Auth naming it when it is empty. No name: no key.
    [[nodiscard]] Result<QByteArray> key(const QString &variable) const;
    [[nodiscard]] PriceQuote quote(const GeneratorPlan &generator) const;
    [[nodiscard]] PriceQuote listQuote(const GeneratorPlan &generator) const;
    [[nodiscard]] Result<QByteArray> keyOf(const GeneratorPlan &generator) const;
    /// Where the generator's service is: what was written, or the kind's own address.
    [[nodiscard]] QString addressOf(const GeneratorPlan &generator) const;

    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<Sandbox> m_sandbox;
    std::shared_ptr<PriceShelf> m_prices;
    EnvironmentLookup m_environment;
    std::shared_ptr<TrafficLog> m_traffic;
    QHash<QString, std::shared_ptr<const ChatCodec>> m_codecs; ///< by kind
    std::shared_ptr<Provider> m_offline;
    QHash<QString, std::shared_ptr<Provider>> m_made;
};

} // namespace engine
