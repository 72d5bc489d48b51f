// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/facade/connections.h"
#include "engine/types/plan/runplan.h"

#include <QObject>

#include <functional>
#include <memory>

namespace engine {

class KeyRing;
class ProviderSource;
class TrafficLog;

/// Connections based on the key ring and the providers. Engine thread, owned by LocalEngine.
class LocalConnections final : public QObject, public Connections
{
    Q_OBJECT

public:
    /// Hosts, in the form of KeyRing, of all servers that a generator may use.
    using KeyHosts = std::function<QStringList(const GeneratorPlan &generator)>;

    LocalConnections(std::shared_ptr<ProviderSource> providers, std::shared_ptr<KeyRing> keys, std::shared_ptr<TrafficLog> traffic,
        KeyHosts keyHosts, QObject *parent);
    ~LocalConnections() override;

    QFuture<Result<QList<KeyInfo>>> keys() override;
    QFuture<Result<QList<KeyInfo>>> readKeys() override;
    QFuture<Result<>> setKey(QString endpoint, QByteArray key, KeyPlace place) override;
    QFuture<Result<>> forgetKey(QString host) override;
    QFuture<Result<KeyFileState>> keyFile() override;
    QFuture<Result<>> unlockKeyFile(QByteArray phrase) override;
    QFuture<Result<QList<EndpointHealth>>> endpoints() override;
    QFuture<Result<QList<HostTraffic>>> traffic() override;

    // For the parts of LocalEngine, on its thread.
    /// Loads the keys that a plan's generators, or one of them, may need.
    [[nodiscard]] Task<> prepare(QList<GeneratorPlan> generators);

private:
    [[nodiscard]] Task<Result<QList<KeyInfo>>> keysRead();

    std::shared_ptr<ProviderSource> m_providers;
    std::shared_ptr<KeyRing> m_keys;
    std::shared_ptr<TrafficLog> m_traffic;
    KeyHosts m_keyHosts;
};

} // namespace engine
