// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/keys/keychooser.h"

#include "engine/base/endpointurl.h"
#include "engine/providers/dialects/service.h"
#include "engine/providers/keys/keyring.h"
#include "engine/providers/keys/variablename.h"

namespace engine {

namespace {

/// The vendor's host for kinds with a default variable; empty for others.
QString vendorHost(const QString &kind)
{
    const Service *const service = serviceOf(kind);
    return service && !keyVariableOf(kind).isEmpty() ? QUrl(service->address).host() : QString();
}

/// The address that decides which key is used; empty when it is invalid.
QUrl addressOf(const GeneratorPlan &generator, const QString &endpoint)
{
    const QString written = endpoint.trimmed().section(u' ', 0, 0);
    const Service *const service = serviceOf(generator.provider);
    if (written.isEmpty() && (!service || service->address.isEmpty() || generator.provider == u"ollama"))
        return {};
    const Result<QUrl> url = baseUrl(written.isEmpty() ? service->address : written, {});
    return url ? *url : QUrl();
}

} // namespace

Result<QByteArray> KeyChooser::keyFor(const GeneratorPlan &generator, const QUrl &base) const
{
    const Result<QByteArray> key = candidateKey(generator, base);
    if (!key)
        return key;
    if (const Result<> allowed = checkKeyTransport(base, *key); !allowed)
        return fail(allowed.error());
    return key;
}

QList<KeyUse> KeyChooser::usesOf(const GeneratorPlan &generator) const
{
    QList<KeyUse> uses;
    if (!serviceOf(generator.provider))
        return uses;
    for (const QString &endpoint : QStringList(generator.endpoint) + generator.endpoints) {
        const QUrl url = addressOf(generator, endpoint);
        const QString address = url.isEmpty() ? generator.provider
            : QString::fromLatin1(url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment));
        const QString variable = keyVariableOf(generator.provider);
        const bool isForVendor = !variable.isEmpty() && (url.host() == vendorHost(generator.provider) || isLoopback(url.host()));
        if (!generator.apiKeyEnv.isEmpty())
            uses << KeyUse{generator.apiKeyEnv, address};
        else if (m_stored && !m_stored(url).isEmpty())
            uses << KeyUse{QString(), address};
        else if (isForVendor && !m_environment(variable).trimmed().isEmpty())
            uses << KeyUse{variable, address};
    }
    return uses;
}

Result<QByteArray> KeyChooser::candidateKey(const GeneratorPlan &generator, const QUrl &base) const
{
    if (!generator.apiKeyEnv.isEmpty())
        return valueOf(generator.apiKeyEnv);
    if (QByteArray entered = m_stored ? m_stored(base) : QByteArray(); !entered.isEmpty())
        return entered;
    const QString variable = keyVariableOf(generator.provider);
    if (variable.isEmpty())
        return QByteArray();
    const QString vendor = vendorHost(generator.provider);
    if (base.host() != vendor && !isLoopback(base.host()))
        return fail(ErrorKind::Auth, QStringLiteral("no key was entered for %1, and the one of %2 is not sent there; enter one, or name its variable (apiKeyEnv)")
            .arg(base.host(), vendor));
    return valueOf(variable);
}

Result<QByteArray> KeyChooser::valueOf(const QString &variable) const
{
    if (!isVariableName(variable))
        return fail(ErrorKind::BadConfig, QStringLiteral("apiKeyEnv: \"%1\" is no name of an environment variable").arg(variable));
    const QByteArray value = m_environment(variable).trimmed().toUtf8();
    if (value.isEmpty())
        return fail(ErrorKind::Auth, QStringLiteral("no key: the environment variable %1 is not set").arg(variable));
    return value;
}

Result<> checkKeyTransport(const QUrl &base, const QByteArray &key)
{
    if (key.isEmpty() || base.scheme() != u"http" || isLoopback(base.host()))
        return {};
    return fail(ErrorKind::BadConfig, QStringLiteral("endpoint: a key is not sent over plain HTTP to %1; use https://, or a tunnel to this machine").arg(base.host()));
}

QStringList keyHostsOf(const GeneratorPlan &generator)
{
    QStringList hosts;
    for (const QString &endpoint : QStringList(generator.endpoint) + generator.endpoints)
        hosts << keyHost(addressOf(generator, endpoint));
    return hosts;
}

} // namespace engine
