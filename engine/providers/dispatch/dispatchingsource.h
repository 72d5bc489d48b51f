// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dispatch/dispatchedprovider.h"

namespace engine {

class HttpProvider;

/// A ProviderSource whose calls to servers go through one dispatcher: pools, limits, retries elsewhere, several endpoints
/// per model. What is no server (offline, command, replay) is passed on as it is. Engine thread, but price() on any.
class DispatchingSource final : public ProviderSource
{
public:
    DispatchingSource(std::shared_ptr<ProviderSource> providers, std::shared_ptr<Clock> clock);

    [[nodiscard]] Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &generator) override;
    [[nodiscard]] std::optional<Price> price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const override;
    [[nodiscard]] QList<PriceQuote> quotes(const RunPlan &plan) const override;
    [[nodiscard]] Task<> check(EndpointProbe probe, std::function<void(EndpointStep)> onStep, StopToken stop) override;
    [[nodiscard]] QList<EndpointHealth> health() const override;

private:
    /// Found a moment ago: keys and environments do not change within a second, and every call asks.
    struct Fresh {
        std::shared_ptr<Provider> provider;
        qint64 foundMs = 0;
    };
    [[nodiscard]] Result<std::shared_ptr<Provider>> find(const GeneratorPlan &generator);
    [[nodiscard]] DispatchedProvider::Server server(const std::shared_ptr<HttpProvider> &provider, const QString &model, double weight);

    std::shared_ptr<ProviderSource> m_providers;
    std::shared_ptr<Dispatcher> m_dispatcher;
    QHash<QString, std::shared_ptr<Provider>> m_made;
    QHash<QString, Fresh> m_fresh; ///< by what tells generators apart here
};

/// "http://10.0.0.2:8000 2" → address and weight; a weight that cannot be read is 1.
[[nodiscard]] std::pair<QString, double> weightedEndpoint(const QString &text);

} // namespace engine
