// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/plan/keyinfo.h"
#include "engine/types/state/endpointhealth.h"
#include "engine/types/state/hosttraffic.h"

#include <QFuture>

namespace engine {

/// Stored keys, health of servers, hosts contacted. Thread: see Engine.
class Connections
{
public:
    virtual ~Connections() = default;

    /// The hosts with a stored key, never the keys. Does not access the keychain.
    virtual QFuture<Result<QList<KeyInfo>>> keys() = 0;
    /// The same after reading the keys not read yet, so that their last characters are known.
    virtual QFuture<Result<QList<KeyInfo>>> readKeys() = 0;
    /// Stores a key for the host of that address; it is never sent to another host. Store when the keychain is locked
    /// or absent: then `place` File stores it encrypted after unlockKeyFile(), Session keeps it until the program ends.
    virtual QFuture<Result<>> setKey(QString endpoint, QByteArray key, KeyPlace place) = 0;
    /// `host` as in keys().
    virtual QFuture<Result<>> forgetKey(QString host) = 0;

    virtual QFuture<Result<KeyFileState>> keyFile() = 0;
    /// Opens or creates the encrypted file. Auth for a wrong phrase.
    virtual QFuture<Result<>> unlockKeyFile(QByteArray phrase) = 0;

    /// Health of the servers called recently.
    virtual QFuture<Result<QList<EndpointHealth>>> endpoints() = 0;
    /// Every host contacted since the start of the program, latest first.
    virtual QFuture<Result<QList<HostTraffic>>> traffic() = 0;
};

} // namespace engine
