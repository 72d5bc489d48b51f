// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/providerregistry.h"

#include "engine/base/endpointurl.h"
#include "engine/providers/dialects/service.h"
#include "engine/providers/local/commandprovider.h"
#include "engine/providers/offline/offlineprovider.h"
#include "engine/providers/replay/replayprovider.h"
#include "engine/providers/servers/endpointchecker.h"
#include "engine/providers/servers/httpprovider.h"
#include "engine/types/plan/endpointcheck.h"
#include "engine/types/plan/planuse.h"

#include <QCryptographicHash>

#include <algorithm>

namespace engine {

namespace {

QString hostOf(const QString &address)
{
    const Result<QUrl> url = baseUrl(address, {});
    return url ? url->host() : QString();
}

} // namespace

ProviderRegistry::ProviderRegistry(std::shared_ptr<Clock> clock, std::shared_ptr<Sandbox> sandbox, PriceBook prices, KeyChooser keys)
    : ProviderRegistry(std::move(clock), std::move(sandbox), std::make_shared<PriceShelf>(std::move(prices)), std::move(keys))
{
}

ProviderRegistry::ProviderRegistry(std::shared_ptr<Clock> clock, std::shared_ptr<Sandbox> sandbox, std::shared_ptr<PriceShelf> prices, KeyChooser keys)
    : m_clock(std::move(clock))
    , m_sandbox(std::move(sandbox))
    , m_prices(std::move(prices))
    , m_keys(std::move(keys))
    , m_offline(makeOfflineProvider(m_clock))
{
    for (const Service &service : services())
        m_codecs.insert(service.kind, service.codec());
}

ProviderRegistry::~ProviderRegistry() = default;

void ProviderRegistry::setBox(std::shared_ptr<Sandbox> box)
{
    m_offline = makeOfflineProvider(m_clock, std::move(box));
    m_made.insert(QStringLiteral("offline"), m_offline);
}

Result<std::shared_ptr<Provider>> ProviderRegistry::providerFor(const GeneratorPlan &generator)
{
    const QString &kind = generator.provider;
    if (serviceOf(kind))
        return service(generator);
    if (kind == QStringLiteral("offline"))
        return m_offline;
    if (kind == QStringLiteral("command"))
        return command(generator);
    if (kind == QStringLiteral("replay"))
        return replay(generator);
    return fail(ErrorKind::BadConfig, QStringLiteral("unknown provider \"%1\"; known are %2").arg(kind, providerKinds().join(QStringLiteral(", "))));
}

/// The key being entered, if any; else the key of a run, unless it is bound to another host.
Result<QByteArray> ProviderRegistry::keyForProbe(const EndpointProbe &probe, const QUrl &base) const
{
    if (!probe.key.isNull()) {
        const QByteArray key = probe.key.trimmed();
        const Result<> allowed = checkKeyTransport(base, key);
        return allowed ? Result<QByteArray>(key) : fail(allowed.error());
    }
    Result<QByteArray> key = m_keys.keyFor(probe.generator, base);
    const bool isElsewhere = probe.generator.apiKeyEnv.isEmpty() && !probe.generator.endpoint.trimmed().isEmpty();
    return !key && key.error().kind == ErrorKind::Auth && isElsewhere && !isLoopback(base.host()) ? Result<QByteArray>(QByteArray("")) : key;
}

Task<> ProviderRegistry::check(EndpointProbe probe, std::function<void(EndpointStep)> onStep, StopToken stop)
{
    const Service *const service = serviceOf(probe.generator.provider);
    const QString address = addressOf(probe.generator);
    const Result<QUrl> base = service ? serviceBase(*service, address) : Result<QUrl>(QUrl());
    const Result<QByteArray> key = keyForProbe(probe, base.value_or(QUrl()));
    if (!service || address.isEmpty() || !key) {
        EndpointStep step;
        step.outcome = StageOutcome::Failed;
        step.trouble = key || key.error().kind == ErrorKind::BadConfig ? EndpointTrouble::BadAddress : EndpointTrouble::KeyMissing;
        step.error = key ? Error{ErrorKind::BadConfig, QStringLiteral("endpoint: the kind \"%1\" needs the address of its server").arg(probe.generator.provider), {}}
                         : key.error();
        onStep(step);
        co_return;
    }
    const EndpointChecker::MakeEndpoint make = [this](const QUrl &base, const QByteArray &secret) { return connection(base, secret); };
    EndpointChecker checker(*service, probe, *key, make, m_clock, onStep, stop);
    co_await checker.run(address);
}

QString ProviderRegistry::addressOf(const GeneratorPlan &generator) const
{
    const QString written = generator.endpoint.trimmed();
    if (generator.provider == QStringLiteral("ollama"))
        return ollamaAddress(written.isEmpty() ? m_keys.environment(QStringLiteral("OLLAMA_HOST")) : written);
    const Service *const service = serviceOf(generator.provider);
    return written.isEmpty() && service ? service->address : written;
}

ProviderRegistry::Made ProviderRegistry::service(const GeneratorPlan &generator)
{
    const Service &service = *serviceOf(generator.provider);
    const QString address = addressOf(generator);
    if (address.isEmpty())
        return fail(ErrorKind::BadConfig, QStringLiteral("endpoint: a generator of the kind %1 needs the address of its server").arg(service.kind));
    const Result<QUrl> base = serviceBase(service, address);
    if (!base)
        return fail(base.error());
    const Result<QByteArray> secret = m_keys.keyFor(generator, *base);
    if (!secret)
        return fail(secret.error());
    return http(*base, *secret, m_codecs.value(service.kind));
}

ProviderRegistry::Made ProviderRegistry::command(const GeneratorPlan &generator)
{
    if (generator.command.value(0).isEmpty())
        return fail(ErrorKind::BadConfig, QStringLiteral("command: a command generator needs a program"));
    std::shared_ptr<Provider> &made = m_made[QStringLiteral("command")];
    if (!made)
        made = std::make_shared<CommandProvider>(m_sandbox, [keys = m_keys](const QString &name) { return keys.environment(name); });
    return made;
}

ProviderRegistry::Made ProviderRegistry::replay(const GeneratorPlan &generator)
{
    const QString id = QStringLiteral("replay ") + generator.recording;
    if (const auto made = m_made.value(id))
        return made;
    Made opened = ReplayProvider::open(generator.recording);
    if (opened)
        m_made.insert(id, *opened);
    return opened;
}

std::shared_ptr<Endpoint> ProviderRegistry::connection(const QUrl &base, const QByteArray &key) const
{
    const auto endpoint = std::make_shared<Endpoint>(base, key, m_clock);
    endpoint->setTraffic(m_traffic);
    return endpoint;
}

ProviderRegistry::Made ProviderRegistry::http(const QUrl &base, const QByteArray &key, std::shared_ptr<const ChatCodec> codec)
{
    const QByteArray digest = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex(); // a hash, so that the key is not stored twice
    const QString id = QString::fromLatin1(codec->name() + ' ' + digest + ' ') + base.toString();
    std::shared_ptr<Provider> &made = m_made[id];
    if (!made)
        made = std::make_shared<HttpProvider>(connection(base, key), std::move(codec));
    return made;
}

PriceQuote ProviderRegistry::listQuote(const GeneratorPlan &generator) const
{
    const QString &kind = generator.provider;
    const PriceQuote free{{}, Price{0, 0, 0, QStringLiteral("free")}, {}};
    if (kind == QStringLiteral("offline") || kind == QStringLiteral("command") || kind == QStringLiteral("replay"))
        return free;
    if (kind == QStringLiteral("ollama")) {
        const bool isLocal = isNearHost(hostOf(addressOf(generator))) && !generator.model.endsWith(QStringLiteral("-cloud"));
        return isLocal ? free : PriceQuote();
    }
    const Service *const service = serviceOf(kind);
    const bool isOfficial = service && generator.endpoint.trimmed().isEmpty();
    const QString vendor = isOfficial ? service->vendor : vendorOfHost(hostOf(generator.endpoint));
    return vendor.isEmpty() ? PriceQuote() : m_prices->book()->quote(vendor, generator.model);
}

/// The price list's quote, with the values that the configuration overrides.
PriceQuote ProviderRegistry::quote(const GeneratorPlan &generator) const
{
    PriceQuote quote = listQuote(generator);
    quote.generator = quoteKey(generator);
    const std::optional<double> input = generator.inputUsdPerMtok, output = generator.outputUsdPerMtok;
    if (!input && !output)
        return quote;
    if (!quote.price && !(input && output))
        return quote; // an incomplete price is ignored
    Price price = quote.price.value_or(Price{});
    if (input) {
        price.input = price.cached = *input;
        price.cacheWrite.reset();
    }
    if (output) {
        price.output = *output;
        price.reasoning.reset();
    }
    price.source = QStringLiteral("the configuration");
    quote.price = price;
    for (PriceTier &tier : quote.tiers) {
        if (input)
            tier.input = tier.cached = tier.replaces ? *input : 1;
        if (output)
            tier.output = tier.replaces ? *output : 1;
    }
    return quote;
}

std::optional<Price> ProviderRegistry::price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const
{
    return quote(generator).at(promptTokens, atMs);
}

QList<PriceQuote> ProviderRegistry::quotes(const RunPlan &plan) const
{
    QList<PriceQuote> quotes;
    for (const GeneratorPlan &generator : generatorsOf(plan)) {
        const PriceQuote made = quote(generator);
        const bool known = std::any_of(quotes.begin(), quotes.end(), [&](const PriceQuote &each) { return each.generator == made.generator; });
        if (!known)
            quotes.append(made);
    }
    return quotes;
}

} // namespace engine
