// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/base/task.h"
#include "engine/providers/keys/keychain.h"
#include "engine/providers/keys/redact.h"
#include "engine/types/plan/keyinfo.h"

#include <QHash>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace engine {

class KeyFile;

/// Keys that a person entered, each bound to its host and never returned for another
/// one. Keys in the system's keychain are loaded when a run needs them, those in the
/// encrypted file after it was unlocked. `keys.json` lists the hosts with a key.
/// Engine thread. Errors: those of Keychain; BadConfig for an invalid address.
class KeyRing
{
public:
    /// Every key is added to `redactor`. Without a folder there is no list of hosts and no file; without a clock no times.
    KeyRing(std::shared_ptr<Keychain> keychain, QString folder, std::shared_ptr<LiveRedactor> redactor, std::shared_ptr<Clock> clock = {});
    ~KeyRing();

    /// Empty when there is none or it is not loaded.
    [[nodiscard]] QByteArray keyFor(const QUrl &endpoint) const;
    /// Loads the keys of these hosts that are not loaded yet. Keys that cannot be read are skipped.
    [[nodiscard]] Task<> fetch(QStringList hosts);
    /// The same for all keys, for display: does not count as a use.
    [[nodiscard]] Task<> fetchAll();
    /// Keychain, File: stored there first; on failure nothing changes, and another place can be chosen.
    [[nodiscard]] Task<Result<>> set(QString endpoint, QByteArray key, KeyPlace place);
    [[nodiscard]] Task<Result<>> forget(QString host);
    [[nodiscard]] QList<KeyInfo> keys() const;

    [[nodiscard]] KeyFileState fileState() const;
    /// Creates a missing file. Auth for a wrong phrase.
    [[nodiscard]] Task<Result<>> unlockFile(QByteArray phrase);
    /// The same synchronously, only if the file exists: for the start, before others depend on this thread.
    [[nodiscard]] Result<> unlockExistingFile(const QByteArray &phrase);

private:
    struct Known {
        KeyPlace place = KeyPlace::Keychain;
        QByteArray key;
        bool fetched = false, readable = true;
        QString address;
        qint64 enteredMs = 0, usedMs = 0;
    };
    [[nodiscard]] Keychain *keeperOf(KeyPlace place) const;
    [[nodiscard]] qint64 nowMs() const { return m_clock ? m_clock->nowMs() : 0; }
    [[nodiscard]] Task<> fetchOne(QString host);
    void load();
    [[nodiscard]] Result<> save() const;
    [[nodiscard]] QString path() const;

    std::shared_ptr<Keychain> m_keychain;
    std::shared_ptr<KeyFile> m_file; ///< null without a folder
    std::shared_ptr<Clock> m_clock;
    QString m_folder;
    std::shared_ptr<LiveRedactor> m_redactor;
    QHash<QString, Known> m_known;
};

/// The host a key is bound to, with a non-default port, and with "http://" before it when the connection is not
/// encrypted. So a key entered for a secure address is never sent over plain HTTP. Empty for an invalid address.
[[nodiscard]] QString keyHost(const QUrl &endpoint);

} // namespace engine
