// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/keys/keychain.h"

#include <QThread>

#include <mutex>

namespace app {

/// The desktop's keychain (Secret Service, KWallet), through QtKeychain. Its jobs run on a thread of its own, as the main
/// thread of a command waits for answers; may be called from any. Nothing is asked of it, and no thread started, before the
/// first call. Errors as Keychain says.
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
    QObject *m_home = nullptr; ///< lives and dies on the thread
};

} // namespace app
