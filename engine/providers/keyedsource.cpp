// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/keyedsource.h"

#include "engine/providers/endpointurl.h"

#include <QHash>

namespace engine {

namespace {

const QString &prefix()
{
    static const QString text = QStringLiteral("valda-key ");
    return text;
}

/// Vendors whose key stands in a variable of their own, and the host it is for.
const QHash<QString, QString> &vendorHosts()
{
    static const QHash<QString, QString> hosts{
        {QStringLiteral("openai"), QStringLiteral("api.openai.com")},
        {QStringLiteral("openai-responses"), QStringLiteral("api.openai.com")},
        {QStringLiteral("anthropic"), QStringLiteral("api.anthropic.com")},
        {QStringLiteral("openrouter"), QStringLiteral("openrouter.ai")},
        {QStringLiteral("gemini"), QStringLiteral("generativelanguage.googleapis.com")},
        {QStringLiteral("cohere"), QStringLiteral("api.cohere.com")},
    };
    return hosts;
}

/// Where the generator's calls go, as far as a key is concerned; empty when it is no address.
QUrl addressFor(const QString &kind, const QString &endpoint)
{
    const QString written = endpoint.trimmed().section(u' ', 0, 0);
    if (kind == QStringLiteral("ollama") && written.isEmpty())
        return {};
    if (written.isEmpty() && vendorHosts().contains(kind))
        return QUrl(QStringLiteral("https://") + vendorHosts().value(kind));
    const Result<QUrl> url = baseUrl(written, {});
    return url ? *url : QUrl();
}

} // namespace

KeyedSource::KeyedSource(std::shared_ptr<ProviderSource> providers, std::shared_ptr<const KeyRing> keys)
    : m_providers(std::move(providers))
    , m_keys(std::move(keys))
{
}

Result<GeneratorPlan> KeyedSource::keyed(GeneratorPlan generator) const
{
    if (!generator.apiKeyEnv.isEmpty())
        return generator;
    const QUrl address = addressFor(generator.provider, generator.endpoint);
    if (!m_keys->keyFor(address).isEmpty()) {
        generator.apiKeyEnv = prefix() + keyHost(address);
        return generator;
    }
    const QString own = vendorHosts().value(generator.provider);
    if (own.isEmpty() || address.isEmpty() || address.host() == own || isNearHost(address.host()))
        return generator;
    return fail(ErrorKind::Auth, QStringLiteral("no key was entered for %1, and the one of %2 is not sent there; enter one, or name its variable (apiKeyEnv)")
        .arg(address.host(), own));
}

Result<std::shared_ptr<Provider>> KeyedSource::providerFor(const GeneratorPlan &generator)
{
    return keyed(generator).and_then([this](const GeneratorPlan &with) { return m_providers->providerFor(with); });
}

std::optional<Price> KeyedSource::price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const
{
    return m_providers->price(generator, promptTokens, atMs);
}

QList<PriceQuote> KeyedSource::quotes(const RunPlan &plan) const
{
    return m_providers->quotes(plan);
}

QList<EndpointHealth> KeyedSource::health() const
{
    return m_providers->health();
}

Task<> KeyedSource::check(EndpointProbe probe, std::function<void(EndpointStep)> onStep, StopToken stop)
{
    // A key being entered is tried as it is; without one, what a run would use.
    if (probe.key.isNull()) {
        if (const Result<GeneratorPlan> with = keyed(probe.generator))
            probe.generator = *with;
        else
            probe.key = QByteArray("");
    }
    return m_providers->check(std::move(probe), std::move(onStep), std::move(stop));
}

std::optional<QString> enteredKey(const KeyRing &keys, const QString &name)
{
    if (!name.startsWith(prefix()))
        return {};
    return QString::fromUtf8(keys.keyOfHost(name.mid(prefix().size())));
}

QStringList keyHostsOf(const GeneratorPlan &generator)
{
    QStringList hosts;
    for (const QString &endpoint : QStringList(generator.endpoint) + generator.endpoints)
        hosts << keyHost(addressFor(generator.provider, endpoint));
    return hosts;
}

} // namespace engine
