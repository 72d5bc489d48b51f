// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/stop.h"
#include "engine/base/task.h"

#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace engine {

struct EndpointHealth;
struct EndpointProbe;
struct EndpointStep;
struct GeneratorPlan;
struct Price;
struct PriceQuote;
class Provider;
struct RunPlan;

/// Finds the provider of a generator. Lives on the engine thread; caches providers.
class ProviderSource
{
public:
    ProviderSource() = default;
    ProviderSource(const ProviderSource &) = delete;
    ProviderSource &operator=(const ProviderSource &) = delete;
    virtual ~ProviderSource() = default;

    /// BadConfig for an unknown kind, Auth when its key is missing. Opens no connection.
    [[nodiscard]] virtual Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &generator) = 0;
    /// USD per million tokens for a prompt of that size at that time; nullopt when unknown, zeros when free.
    [[nodiscard]] virtual std::optional<Price> price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const = 0;
    /// State of the servers used recently.
    [[nodiscard]] virtual QList<EndpointHealth> health() const;
    /// Tests an endpoint in stages; `onStep` receives each stage at its end.
    /// Ends early when `stop` is requested, with a last step Cancelled.
    [[nodiscard]] virtual Task<> check(EndpointProbe probe, std::function<void(EndpointStep)> onStep, StopToken stop);
    /// Prices for each of the plan's generators, to be stored in the log; empty: price() never changes.
    [[nodiscard]] virtual QList<PriceQuote> quotes(const RunPlan &plan) const;
};

} // namespace engine
