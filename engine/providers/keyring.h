// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/providers/keychain.h"
#include "engine/providers/redact.h"
#include "engine/types/keyinfo.h"

#include <QHash>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace engine {

/// The keys a person has entered, each bound to the host it was entered for and never given out for another. Those of the
/// system's keychain are fetched when a run needs them, not before; which hosts have one is remembered in `keys.json`.
/// Engine thread. Errors: those of Keychain; BadConfig for an address that is none.
class KeyRing
{
public:
    /// `redactor` learns every key. Without a folder no host is remembered.
    KeyRing(std::shared_ptr<Keychain> keychain, QString folder, std::shared_ptr<LiveRedactor> redactor);

    /// Empty when there is none, or it has not been fetched.
    [[nodiscard]] QByteArray keyFor(const QUrl &endpoint) const;
    /// `host` as of keyHost().
    [[nodiscard]] QByteArray keyOfHost(const QString &host) const { return m_known.value(host).key; }
    /// Fetches what the keychain has for these and was not fetched before. What cannot be read is left out.
    [[nodiscard]] Task<> fetch(QStringList hosts);
    /// Keychain: kept there first; when that fails nothing changes, so that the person may choose Session instead.
    [[nodiscard]] Task<Result<>> set(QString endpoint, QByteArray key, KeyPlace place);
    [[nodiscard]] Task<Result<>> forget(QString host);
    [[nodiscard]] QList<KeyInfo> keys() const;

private:
    struct Known {
        KeyPlace place = KeyPlace::Keychain;
        QByteArray key;
        bool fetched = false, readable = true;
    };
    void load();
    [[nodiscard]] Result<> save() const;
    [[nodiscard]] QString path() const;

    std::shared_ptr<Keychain> m_keychain;
    QString m_folder;
    std::shared_ptr<LiveRedactor> m_redactor;
    QHash<QString, Known> m_known;
};

/// What a key is bound to: the host, with the port unless it is the usual one; with "http://" in front where the connection
/// is not encrypted. So a key entered for a secure address never goes over an open one. Empty for what is no address.
[[nodiscard]] QString keyHost(const QUrl &endpoint);

} // namespace engine
