// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/plan/keyinfo.h"
#include "engine/types/state/endpointhealth.h"
#include "engine/types/state/hosttraffic.h"

#include <QFuture>

namespace engine {

/// Keys of servers, health of servers, hosts contacted. Thread: see Engine.
class Connections
{
public:
    virtual ~Connections() = default;

    /// Which hosts a key is kept for, never the keys. Asks no keychain.
    virtual QFuture<Result<QList<KeyInfo>>> keys() = 0;
    /// The same, after asking for those not read yet: so their last characters are known.
    virtual QFuture<Result<QList<KeyInfo>>> readKeys() = 0;
    /// Keeps a key for the host of that address; another host will not get it. Store when the keychain is locked or absent:
    /// then `place` File keeps it encrypted once unlockKeyFile() was called, Session until the program ends.
    virtual QFuture<Result<>> setKey(QString endpoint, QByteArray key, KeyPlace place) = 0;
    /// `host` as keys() has it.
    virtual QFuture<Result<>> forgetKey(QString host) = 0;

    virtual QFuture<Result<KeyFileState>> keyFile() = 0;
    /// Opens the encrypted file, or makes it. Auth for a wrong phrase.
    virtual QFuture<Result<>> unlockKeyFile(QByteArray phrase) = 0;

    /// How the servers asked lately are doing.
    virtual QFuture<Result<QList<EndpointHealth>>> endpoints() = 0;
    /// Every host contacted since the program started, the latest first.
    virtual QFuture<Result<QList<HostTraffic>>> traffic() = 0;
};

} // namespace engine
