// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/keys/keychain.h"

#include <QThread>

#include <mutex>

namespace app {

/// The desktop's keychain (Secret Service, KWallet), through QtKeychain. Jobs run on a separate
/// thread, because the main thread of a command blocks while waiting for answers; callable from any
/// thread. The thread starts, and the keychain is used, with the first call. Errors: see Keychain.
class SystemKeychain final : public engine::Keychain
{
public:
    SystemKeychain();
    ~SystemKeychain() override;

    [[nodiscard]] QFuture<engine::Result<QByteArray>> read(QString host) override;
    [[nodiscard]] QFuture<engine::Result<>> write(QString host, QByteArray key) override;
    [[nodiscard]] QFuture<engine::Result<>> remove(QString host) override;

private:
    [[nodiscard]] QObject *home();

    QThread m_thread;
    std::mutex m_mutex;
    QObject *m_home = nullptr; ///< made and destroyed on the thread
};

} // namespace app
