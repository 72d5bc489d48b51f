// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/local/localmodels.h"

#include "engine/base/answer.h"
#include "engine/base/clock.h"
#include "engine/base/stop.h"
#include "engine/facade/local/localconnections.h"
#include "engine/providers/interface/provider.h"
#include "engine/providers/interface/providersource.h"

#include <QFutureWatcher>

namespace engine {

QFuture<Result<QList<ModelInfo>>> LocalModels::list(GeneratorPlan endpoint)
{
    return answerOn<QList<ModelInfo>>(m_shared.home, [this, endpoint] { return listNow(endpoint); });
}

Task<Result<QList<ModelInfo>>> LocalModels::listNow(GeneratorPlan endpoint)
{
    QList<GeneratorPlan> generators;
    generators.append(endpoint);
    co_await m_connections->prepare(generators);
    const auto provider = m_shared.providers->providerFor(endpoint);
    if (!provider)
        co_return fail(provider.error());
    const StopToken never;
    Result<QList<ModelInfo>> models = co_await (*provider)->models(never);
    co_return models;
}

QFuture<EndpointStep> LocalModels::check(EndpointProbe probe)
{
    auto promise = std::make_shared<QPromise<EndpointStep>>();
    promise->start();
    const QFuture<EndpointStep> future = promise->future();
    QMetaObject::invokeMethod(m_shared.home, HandOver([this, promise, probe] { checkNow(promise, probe); }), Qt::QueuedConnection);
    return future;
}

Task<> LocalModels::checkNow(std::shared_ptr<QPromise<EndpointStep>> promise, EndpointProbe probe)
{
    StopSource stop;
    QFutureWatcher<EndpointStep> canceller;
    QObject::connect(&canceller, &QFutureWatcherBase::canceled, &canceller, [stop]() mutable { stop.request_stop(); });
    canceller.setFuture(promise->future());
    std::function<void(EndpointStep)> onStep = [promise](EndpointStep step) { promise->addResult(std::move(step)); };
    QList<GeneratorPlan> generators;
    generators.append(probe.generator);
    co_await m_connections->prepare(generators);
    co_await m_shared.providers->check(probe, onStep, stop.get_token());
    promise->finish();
}

std::optional<Price> LocalModels::price(const GeneratorPlan &generator, qint64 promptTokens) const
{
    return m_shared.providers->price(generator, promptTokens, m_shared.clock->nowMs());
}

} // namespace engine
