// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/task.h"
#include "engine/types/plan/keyinfo.h"
#include "engine/types/plan/runplan.h"
#include "engine/types/state/endpointhealth.h"
#include "engine/types/state/hosttraffic.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace engine {

class KeyRing;
class ProviderSource;
class TrafficLog;

/// The facade's network side: keys, how servers are doing, which hosts were contacted. Lives on the engine thread, owned by
/// Engine; its functions may be called from any thread and answer through futures.
class Connections final : public QObject
{
    Q_OBJECT

public:
    /// As KeyRing knows them, of all servers a generator may ask.
    using KeyHosts = std::function<QStringList(const GeneratorPlan &generator)>;

    Connections(std::shared_ptr<ProviderSource> providers, std::shared_ptr<KeyRing> keys, std::shared_ptr<TrafficLog> traffic,
        KeyHosts keyHosts, QObject *parent);
    ~Connections() override;

    /// Which hosts a key is kept for, never the keys. Asks no keychain.
    QFuture<Result<QList<KeyInfo>>> keys();
    /// The same, after asking for those not read yet: so their last characters are known.
    QFuture<Result<QList<KeyInfo>>> readKeys();
    /// Keeps a key for the host of that address; another host will not get it. Store when the keychain is locked or absent:
    /// then `place` File keeps it encrypted once unlockKeyFile() was called, Session until the program ends.
    QFuture<Result<>> setKey(QString endpoint, QByteArray key, KeyPlace place);
    /// `host` as keys() has it.
    QFuture<Result<>> forgetKey(QString host);

    QFuture<Result<KeyFileState>> keyFile();
    /// Opens the encrypted file, or makes it. Auth for a wrong phrase.
    QFuture<Result<>> unlockKeyFile(QByteArray phrase);

    /// How the servers asked lately are doing.
    QFuture<Result<QList<EndpointHealth>>> endpoints();
    /// Every host contacted since the program started, the latest first.
    QFuture<Result<QList<HostTraffic>>> traffic();

    // For Engine, on its thread.
    /// Fetches the keys that a plan's generators, or one of them, may need.
    [[nodiscard]] Task<> prepare(QList<GeneratorPlan> generators);

private:
    [[nodiscard]] Task<Result<QList<KeyInfo>>> keysRead();

    std::shared_ptr<ProviderSource> m_providers;
    std::shared_ptr<KeyRing> m_keys;
    std::shared_ptr<TrafficLog> m_traffic;
    KeyHosts m_keyHosts;
};

} // namespace engine
