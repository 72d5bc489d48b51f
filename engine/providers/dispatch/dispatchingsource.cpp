// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dispatch/dispatchingsource.h"

#include "engine/providers/interface/provider.h"
#include "engine/providers/interface/providersource.h"
#include "engine/providers/servers/httpprovider.h"
#include "engine/types/plan/endpointcheck.h"
#include "engine/types/plan/price.h"
#include "engine/types/plan/pricequote.h"

namespace engine {

namespace {

constexpr int startCalls = 256; ///< at least what runs ask for: calls beyond a local server's capacity queue there
constexpr qint64 freshMs = 1000;

QString authorityOf(const QUrl &url)
{
    return url.port() < 0 ? url.host() : QStringLiteral("%1:%2").arg(url.host()).arg(url.port());
}

/// Whether the server answers: any reply that is no outage counts, whatever the status of the path.
Task<bool> answers(std::shared_ptr<Endpoint> endpoint)
{
    HttpRequest request;
    request.timeouts = {std::chrono::seconds(4), std::chrono::seconds(4), std::chrono::seconds(6)};
    const StopToken never;
    const Result<HttpReply> reply = co_await endpoint->send(QByteArray("/models"), QByteArray("application/json"), request, never);
    co_return reply && !reply->broken && reply->status < 500;
}

} // namespace

std::pair<QString, double> weightedEndpoint(const QString &text)
{
    const QString trimmed = text.simplified();
    const qsizetype space = trimmed.lastIndexOf(u' ');
    if (space < 0)
        return {trimmed, 1};
    bool ok = false;
    const double weight = trimmed.mid(space + 1).toDouble(&ok);
    return {trimmed.left(space), ok && weight > 0 ? weight : 1};
}

DispatchingSource::DispatchingSource(std::shared_ptr<ProviderSource> providers, std::shared_ptr<Clock> clock)
    : m_providers(std::move(providers))
    , m_dispatcher(std::make_shared<Dispatcher>(std::move(clock)))
{
}

DispatchedProvider::Server DispatchingSource::server(const std::shared_ptr<HttpProvider> &provider, const QString &model, double weight)
{
    const std::shared_ptr<Endpoint> endpoint = provider->sharedEndpoint();
    const QString id = QString::number(quintptr(endpoint.get()), 16);
    const auto route = m_dispatcher->route(id, authorityOf(endpoint->base()), model, startCalls,
        [endpoint] { return answers(endpoint); });
    endpoint->watch([dispatcher = std::weak_ptr(m_dispatcher), id](const QString &asked, const HttpReply &reply) {
        if (const auto d = dispatcher.lock())
            d->report(id, asked, reply);
    });
    return {provider, route, weight};
}

Result<std::shared_ptr<Provider>> DispatchingSource::providerFor(const GeneratorPlan &generator)
{
    if (generator.model.isEmpty())
        return find(generator); // only its list of models is used, or no server at all
    const QStringList parts{generator.provider, generator.model, generator.apiKeyEnv, generator.recording, generator.endpoint};
    const QString id = (parts + generator.endpoints).join(u'\n');
    const qint64 now = m_dispatcher->clock().nowMs();
    if (const auto fresh = m_fresh.constFind(id); fresh != m_fresh.constEnd() && now - fresh->foundMs < freshMs)
        return fresh->provider;
    Result<std::shared_ptr<Provider>> found = find(generator);
    if (found)
        m_fresh.insert(id, {*found, now});
    return found;
}

Result<std::shared_ptr<Provider>> DispatchingSource::find(const GeneratorPlan &generator)
{
    GeneratorPlan one = generator;
    one.endpoints.clear();
    const QStringList addresses = QStringList(generator.endpoint) + generator.endpoints;
    QList<std::pair<std::shared_ptr<HttpProvider>, double>> found;
    QString id = generator.model;
    for (const QString &address : addresses) {
        const auto [url, weight] = weightedEndpoint(address);
        if (url.isEmpty() && !found.isEmpty())
            continue;
        one.endpoint = url;
        Result<std::shared_ptr<Provider>> made = m_providers->providerFor(one);
        if (!made)
            return made;
        const auto server = std::dynamic_pointer_cast<HttpProvider>(*made);
        if (!server)
            return made;
        found.append({server, weight});
        id += QStringLiteral(" %1*%2").arg(quintptr(server.get()), 0, 16).arg(weight);
    }
    std::shared_ptr<Provider> &made = m_made[id];
    if (!made) {
        QList<DispatchedProvider::Server> servers;
        for (const auto &[provider, weight] : found)
            servers.append(server(provider, generator.model, weight));
        made = std::make_shared<DispatchedProvider>(m_dispatcher, std::move(servers));
    }
    return made;
}

std::optional<Price> DispatchingSource::price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const
{
    return m_providers->price(generator, promptTokens, atMs);
}

QList<PriceQuote> DispatchingSource::quotes(const RunPlan &plan) const
{
    return m_providers->quotes(plan);
}

Task<> DispatchingSource::check(EndpointProbe probe, std::function<void(EndpointStep)> onStep, StopToken stop)
{
    return m_providers->check(std::move(probe), std::move(onStep), std::move(stop));
}

QList<EndpointHealth> DispatchingSource::health() const
{
    return m_dispatcher->health();
}

} // namespace engine
