// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dispatch/dispatchedprovider.h"
#include "engine/providers/interface/providersource.h"

namespace engine {

struct EndpointProbe;
struct EndpointStep;
struct GeneratorPlan;
class HttpProvider;
struct Price;
struct PriceQuote;
struct RunPlan;

/// A ProviderSource whose calls to servers go through one dispatcher: pools, limits, retries on other servers, several
/// endpoints per model. Other kinds (offline, command, replay) are passed on unchanged. Engine thread; price() on any.
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
    /// A provider found recently: keys and environments do not change within a second, and every call looks one up.
    struct Fresh {
        std::shared_ptr<Provider> provider;
        qint64 foundMs = 0;
    };
    [[nodiscard]] Result<std::shared_ptr<Provider>> find(const GeneratorPlan &generator);
    [[nodiscard]] DispatchedProvider::Server server(const std::shared_ptr<HttpProvider> &provider, const QString &model, double weight);

    std::shared_ptr<ProviderSource> m_providers;
    std::shared_ptr<Dispatcher> m_dispatcher;
    QHash<QString, std::shared_ptr<Provider>> m_made;
    QHash<QString, Fresh> m_fresh; ///< by the settings that distinguish generators here
};

/// "http://10.0.0.2:8000 2" → address and weight; an invalid weight counts as 1.
[[nodiscard]] std::pair<QString, double> weightedEndpoint(const QString &text);

} // namespace engine
