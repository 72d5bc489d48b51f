// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/local/localconnections.h"

#include "engine/base/answer.h"
#include "engine/providers/http/trafficlog.h"
#include "engine/providers/interface/provider.h"
#include "engine/providers/interface/providersource.h"
#include "engine/providers/keys/keyring.h"

namespace engine {

LocalConnections::LocalConnections(std::shared_ptr<ProviderSource> providers, std::shared_ptr<KeyRing> keys, std::shared_ptr<TrafficLog> traffic,
    KeyHosts keyHosts, QObject *parent)
    : QObject(parent)
    , m_providers(std::move(providers))
    , m_keys(std::move(keys))
    , m_traffic(std::move(traffic))
    , m_keyHosts(std::move(keyHosts))
{
}

LocalConnections::~LocalConnections() = default;

QFuture<Result<QList<KeyInfo>>> LocalConnections::keys()
{
    return answerOn<QList<KeyInfo>>(this, [this] { return given(Result<QList<KeyInfo>>(m_keys->keys())); });
}

QFuture<Result<QList<KeyInfo>>> LocalConnections::readKeys()
{
    return answerOn<QList<KeyInfo>>(this, [this] { return keysRead(); });
}

Task<Result<QList<KeyInfo>>> LocalConnections::keysRead()
{
    co_await m_keys->fetchAll();
    co_return m_keys->keys();
}

QFuture<Result<KeyFileState>> LocalConnections::keyFile()
{
    return answerOn<KeyFileState>(this, [this] { return given(Result<KeyFileState>(m_keys->fileState())); });
}

QFuture<Result<>> LocalConnections::unlockKeyFile(QByteArray phrase)
{
    return answerOn<void>(this, [this, phrase] { return m_keys->unlockFile(phrase); });
}

QFuture<Result<>> LocalConnections::setKey(QString endpoint, QByteArray key, KeyPlace place)
{
    return answerOn<void>(this, [this, endpoint, key, place] { return m_keys->set(endpoint, key, place); });
}

QFuture<Result<>> LocalConnections::forgetKey(QString host)
{
    return answerOn<void>(this, [this, host] { return m_keys->forget(host); });
}

QFuture<Result<QList<EndpointHealth>>> LocalConnections::endpoints()
{
    return answerOn<QList<EndpointHealth>>(this, [this] { return given(Result<QList<EndpointHealth>>(m_providers->health())); });
}

QFuture<Result<QList<HostTraffic>>> LocalConnections::traffic()
{
    return answerOn<QList<HostTraffic>>(this, [this] { return given(Result<QList<HostTraffic>>(m_traffic->hosts())); });
}

Task<> LocalConnections::prepare(QList<GeneratorPlan> generators)
{
    QStringList hosts;
    for (const GeneratorPlan &generator : generators) {
        if (m_keyHosts)
            hosts += m_keyHosts(generator);
    }
    hosts.removeAll(QString());
    hosts.removeDuplicates();
    return m_keys->fetch(hosts);
}

} // namespace engine
