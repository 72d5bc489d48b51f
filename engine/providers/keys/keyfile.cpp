// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/keys/keyfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <sodium.h>

namespace engine {

namespace {

const QByteArray keyFileMark = "valda-keys 1\n"; ///< followed by salt, nonce, ciphertext

Error keyFileLocked()
{
    return {ErrorKind::Store, QStringLiteral("the file with the keys is locked"), {}};
}

unsigned char *bytesOf(QByteArray &data) { return reinterpret_cast<unsigned char *>(data.data()); }
const unsigned char *bytesOf(const QByteArray &data) { return reinterpret_cast<const unsigned char *>(data.constData()); }

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

Result<QByteArray> secretFrom(const QByteArray &phrase, const QByteArray &salt)
{
    QByteArray secret(crypto_secretbox_KEYBYTES, Qt::Uninitialized);
    const int failed = crypto_pwhash(bytesOf(secret), crypto_secretbox_KEYBYTES, phrase.constData(), quint64(phrase.size()), bytesOf(salt),
        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
    if (failed)
        return fail(ErrorKind::Store, QStringLiteral("too little memory for the pass phrase"));
    return secret;
}

QByteArray sealedBox(const QByteArray &plain, const QByteArray &secret)
{
    const QByteArray nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    QByteArray box(plain.size() + crypto_secretbox_MACBYTES, Qt::Uninitialized);
    crypto_secretbox_easy(bytesOf(box), bytesOf(plain), quint64(plain.size()), bytesOf(nonce), bytesOf(secret));
    return nonce + box;
}

Result<QByteArray> openedBox(const QByteArray &data, const QByteArray &secret)
{
    if (data.size() < qsizetype(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES))
        return fail(ErrorKind::Damaged, QStringLiteral("the file with the keys is cut off"));
    const QByteArray nonce = data.left(crypto_secretbox_NONCEBYTES), box = data.mid(crypto_secretbox_NONCEBYTES);
    QByteArray plain(box.size() - qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    if (crypto_secretbox_open_easy(bytesOf(plain), bytesOf(box), quint64(box.size()), bytesOf(nonce), bytesOf(secret)))
        return fail(ErrorKind::Auth, QStringLiteral("the pass phrase is not the one the keys were encrypted with"));
    return plain;
}

} // namespace

KeyFile::KeyFile(QString path)
    : m_path(std::move(path))
{
}

KeyFile::~KeyFile()
{
    if (m_opened)
        sodium_memzero(m_opened->secret.data(), size_t(m_opened->secret.size()));
}

bool KeyFile::exists() const
{
    return QFile::exists(m_path);
}

bool KeyFile::isOpen() const
{
    const std::lock_guard lock(m_mutex);
    return m_opened.has_value();
}

Result<> KeyFile::unlock(const QByteArray &phrase)
{
    const std::lock_guard lock(m_mutex);
    if (phrase.isEmpty())
        return fail(ErrorKind::Auth, QStringLiteral("an empty pass phrase"));
    if (sodium_init() < 0)
        return fail(ErrorKind::Internal, QStringLiteral("libsodium cannot be used here"));
    QFile file(m_path);
    const bool isNew = !file.exists();
    if (!isNew && !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Store, QStringLiteral("%1 cannot be read: %2").arg(m_path, file.errorString()));
    const QByteArray data = isNew ? QByteArray() : file.readAll();
    if (!isNew && (!data.startsWith(keyFileMark) || data.size() < keyFileMark.size() + qsizetype(crypto_pwhash_SALTBYTES)))
        return fail(ErrorKind::Damaged, QStringLiteral("%1 is no file of keys").arg(m_path));
    Opened all;
    all.salt = isNew ? randomBytes(crypto_pwhash_SALTBYTES) : data.mid(keyFileMark.size(), crypto_pwhash_SALTBYTES);
    const Result<QByteArray> secret = secretFrom(phrase, all.salt);
    if (!secret)
        return fail(secret.error());
    all.secret = *secret;
    if (isNew) {
        if (Result<> saved = save(all); !saved)
            return saved;
    } else {
        const Result<QByteArray> plain = openedBox(data.mid(keyFileMark.size() + qsizetype(crypto_pwhash_SALTBYTES)), all.secret);
        if (!plain)
            return fail(plain.error());
        const QJsonObject keys = QJsonDocument::fromJson(*plain).object();
        for (auto it = keys.begin(); it != keys.end(); ++it)
            all.keys.insert(it.key(), it.value().toString().toUtf8());
    }
    m_opened = std::move(all);
    return {};
}

Result<> KeyFile::save(const Opened &all) const
{
    QJsonObject keys;
    for (auto it = all.keys.begin(); it != all.keys.end(); ++it)
        keys.insert(it.key(), QString::fromUtf8(it.value()));
    const QByteArray data = keyFileMark + all.salt + sealedBox(QJsonDocument(keys).toJson(QJsonDocument::Compact), all.secret);
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(data) != data.size() || !file.commit())
        return fail(ErrorKind::Store, QStringLiteral("%1 cannot be written: %2").arg(m_path, file.errorString()));
    return {};
}

/// Writes the file first; on failure the keys in memory stay unchanged.
Result<> KeyFile::change(const std::function<Result<>(Keys &)> &how)
{
    const std::lock_guard lock(m_mutex);
    if (!m_opened)
        return fail(keyFileLocked());
    Opened changed = *m_opened;
    return how(changed.keys).and_then([&] { return save(changed); }).and_then([&]() -> Result<> {
        m_opened = std::move(changed);
        return {};
    });
}

QFuture<Result<QByteArray>> KeyFile::read(QString host)
{
    const std::lock_guard lock(m_mutex);
    if (!m_opened)
        return QtFuture::makeReadyFuture(Result<QByteArray>(fail(keyFileLocked())));
    if (!m_opened->keys.contains(host))
        return QtFuture::makeReadyFuture(Result<QByteArray>(fail(ErrorKind::Missing, QStringLiteral("the file has no key for %1").arg(host))));
    return QtFuture::makeReadyFuture(Result<QByteArray>(m_opened->keys.value(host)));
}

QFuture<Result<>> KeyFile::write(QString host, QByteArray key)
{
    return QtFuture::makeReadyFuture(change([&](Keys &keys) -> Result<> {
        keys.insert(host, key);
        return {};
    }));
}

QFuture<Result<>> KeyFile::remove(QString host)
{
    return QtFuture::makeReadyFuture(change([&](Keys &keys) -> Result<> {
        if (keys.remove(host) == 0)
            return fail(ErrorKind::Missing, QStringLiteral("the file has no key for %1").arg(host));
        return {};
    }));
}

} // namespace engine
