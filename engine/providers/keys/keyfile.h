// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/keys/keychain.h"

#include <QMap>

#include <functional>
#include <mutex>
#include <optional>

namespace engine {

/// Keys in one file encrypted with a pass phrase, for computers without a working keychain: Argon2id derives the file's key,
/// XSalsa20-Poly1305 (libsodium) encrypts. Locked until unlock(); the phrase itself is not stored. Any thread. Errors: Auth for a
/// wrong phrase, Missing for an unknown key, Store while locked or when the file cannot be used, Damaged when it is no key file.
class KeyFile final : public Keychain
{
public:
    explicit KeyFile(QString path);
    ~KeyFile() override;

    [[nodiscard]] bool exists() const;
    [[nodiscard]] bool isOpen() const;
    /// Opens the file, or creates an empty one with that phrase. Takes 0.1 s by design (key derivation).
    [[nodiscard]] Result<> unlock(const QByteArray &phrase);

    [[nodiscard]] QFuture<Result<QByteArray>> read(QString host) override;
    [[nodiscard]] QFuture<Result<>> write(QString host, QByteArray key) override;
    [[nodiscard]] QFuture<Result<>> remove(QString host) override;

private:
    using Keys = QMap<QString, QByteArray>;
    struct Opened {
        QByteArray salt, secret; ///< the destructor wipes the secret
        Keys keys;
    };
    [[nodiscard]] Result<> save(const Opened &opened) const;
    [[nodiscard]] Result<> change(const std::function<Result<>(Keys &)> &how);

    QString m_path;
    mutable std::mutex m_mutex;
    std::optional<Opened> m_opened;
};

} // namespace engine
