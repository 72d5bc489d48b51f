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

/// The keys a person has entered, each bound to the host it was entered for and never given out for another. Those of the
/// system's keychain are fetched when a run needs them, not before; those of the encrypted file when it has been unlocked.
/// Which hosts have one is remembered in `keys.json`. Engine thread. Errors: those of Keychain; BadConfig for an address
/// that is none.
class KeyRing
{
public:
    /// `redactor` learns every key. Without a folder no host is remembered and there is no file; without a clock no times are.
    KeyRing(std::shared_ptr<Keychain> keychain, QString folder, std::shared_ptr<LiveRedactor> redactor, std::shared_ptr<Clock> clock = {});
    ~KeyRing();

    /// Empty when there is none, or it has not been fetched.
    [[nodiscard]] QByteArray keyFor(const QUrl &endpoint) const;
    /// Fetches what the keychain or the file has for these and was not fetched before. What cannot be read is left out.
    [[nodiscard]] Task<> fetch(QStringList hosts);
    /// The same for all, to be shown: that is no use of them.
    [[nodiscard]] Task<> fetchAll();
    /// Keychain, File: kept there first; when that fails nothing changes, so that the person may choose another place.
    [[nodiscard]] Task<Result<>> set(QString endpoint, QByteArray key, KeyPlace place);
    [[nodiscard]] Task<Result<>> forget(QString host);
    [[nodiscard]] QList<KeyInfo> keys() const;

    [[nodiscard]] KeyFileState fileState() const;
    /// Makes the file when there is none. Auth for a wrong phrase.
    [[nodiscard]] Task<Result<>> unlockFile(QByteArray phrase);
    /// The same at once, and only when there is one: before anybody waits for this thread.
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
    std::shared_ptr<KeyFile> m_file; ///< none without a folder
    std::shared_ptr<Clock> m_clock;
    QString m_folder;
    std::shared_ptr<LiveRedactor> m_redactor;
    QHash<QString, Known> m_known;
};

/// What a key is bound to: the host, with the port unless it is the usual one; with "http://" in front where the connection
/// is not encrypted. So a key entered for a secure address never goes over an open one. Empty for what is no address.
[[nodiscard]] QString keyHost(const QUrl &endpoint);

} // namespace engine
