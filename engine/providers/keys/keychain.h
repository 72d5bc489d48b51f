// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QFuture>

namespace engine {

/// Persistent storage of keys; an interface to the outside. Real: app/host/systemkeychain. Any
/// thread. Errors: Missing for an unknown key, Store when the keychain is locked, absent or refuses.
class Keychain
{
public:
    Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;
    virtual ~Keychain() = default;

    [[nodiscard]] virtual QFuture<Result<QByteArray>> read(QString host) = 0;
    [[nodiscard]] virtual QFuture<Result<>> write(QString host, QByteArray key) = 0;
    [[nodiscard]] virtual QFuture<Result<>> remove(QString host) = 0;
};

} // namespace engine
