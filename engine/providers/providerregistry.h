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

    /// The kinds a generator may name.
    [[nodiscard]] static QStringList kinds();

private:
    using Made = Result<std::shared_ptr<Provider>>;

    [[nodiscard]] Made offline();
    [[nodiscard]] Made openAi(const GeneratorPlan &generator);
    [[nodiscard]] Made openAiCompatible(const GeneratorPlan &generator);
    [[nodiscard]] Made ollama(const GeneratorPlan &generator);
    [[nodiscard]] Made command(const GeneratorPlan &generator);
    [[nodiscard]] Made replay(const GeneratorPlan &generator);
    [[nodiscard]] Made http(const QString &address, const QStringList &tails, const QByteArray &key, std::shared_ptr<const ChatCodec> codec);
    /// The key in the named variable; Auth naming it when it is empty. No name: no key.
    [[nodiscard]] Result<QByteArray> key(const QString &variable) const;
    [[nodiscard]] QString ollamaEndpoint(const GeneratorPlan &generator) const;
    [[nodiscard]] PriceQuote quote(const GeneratorPlan &generator) const;
    [[nodiscard]] PriceQuote listQuote(const GeneratorPlan &generator) const;

    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<Sandbox> m_sandbox;
    std::shared_ptr<PriceShelf> m_prices;
    EnvironmentLookup m_environment;
    std::shared_ptr<TrafficLog> m_traffic;
    std::shared_ptr<const ChatCodec> m_openAiCodec, m_ollamaCodec;
    std::shared_ptr<Provider> m_offline;
    QHash<QString, std::shared_ptr<Provider>> m_made;
};

} // namespace engine
