// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/keys/keyring.h"

#include "engine/base/endpointurl.h"
#include "engine/base/log.h"
#include "engine/base/offthread.h"
#include "engine/providers/keys/keyfile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <qcoro/qcorofuture.h>

#include <algorithm>

namespace engine {

namespace {

constexpr qsizetype shortestShownKey = 16; ///< characters; showing four of a shorter key would reveal too much

QString endingOf(const QByteArray &key)
{
    return key.size() < shortestShownKey ? QString() : QString::fromUtf8(key.right(4));
}

} // namespace

QString keyHost(const QUrl &endpoint)
{
    if (endpoint.host().isEmpty())
        return {};
    const bool open = endpoint.scheme() == QStringLiteral("http");
    const int usual = open ? 80 : 443;
    const int port = endpoint.port(usual);
    const QString host = endpoint.host().toLower() + (port == usual ? QString() : QStringLiteral(":%1").arg(port));
    return open ? QStringLiteral("http://") + host : host;
}

KeyRing::KeyRing(std::shared_ptr<Keychain> keychain, QString folder, std::shared_ptr<LiveRedactor> redactor, std::shared_ptr<Clock> clock)
    : m_keychain(std::move(keychain))
    , m_clock(std::move(clock))
    , m_folder(std::move(folder))
    , m_redactor(std::move(redactor))
{
    if (!m_folder.isEmpty())
        m_file = std::make_shared<KeyFile>(QDir(m_folder).filePath(QStringLiteral("keys.sealed")));
    load();
}

KeyRing::~KeyRing() = default;

QString KeyRing::path() const
{
    return QDir(m_folder).filePath(QStringLiteral("keys.json"));
}

Keychain *KeyRing::keeperOf(KeyPlace place) const
{
    return place == KeyPlace::Keychain ? m_keychain.get() : place == KeyPlace::File ? m_file.get() : nullptr;
}

/// Loads only data about the keys; the keys are in the keychain or the encrypted file.
void KeyRing::load()
{
    QFile file(path());
    if (m_folder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue &host : document.value(QStringLiteral("keychain")).toArray()) { // older form of the file
        if (!host.toString().isEmpty())
            m_known.insert(host.toString(), {});
    }
    for (const QJsonValue &value : document.value(QStringLiteral("keys")).toArray()) {
        const QJsonObject entry = value.toObject();
        Known known;
        known.place = entry.value(QStringLiteral("place")) == QStringLiteral("file") ? KeyPlace::File : KeyPlace::Keychain;
        known.address = entry.value(QStringLiteral("address")).toString();
        known.enteredMs = qint64(entry.value(QStringLiteral("enteredMs")).toDouble());
        known.usedMs = qint64(entry.value(QStringLiteral("usedMs")).toDouble());
        if (const QString host = entry.value(QStringLiteral("host")).toString(); !host.isEmpty())
            m_known.insert(host, known);
    }
}

Result<> KeyRing::save() const
{
    if (m_folder.isEmpty())
        return {};
    QStringList hosts = m_known.keys();
    hosts.sort();
    QJsonArray keys;
    for (const QString &host : std::as_const(hosts)) {
        const Known known = m_known.value(host);
        if (known.place != KeyPlace::Session)
            keys.append(QJsonObject{{QStringLiteral("host"), host},
                {QStringLiteral("place"), known.place == KeyPlace::File ? QStringLiteral("file") : QStringLiteral("keychain")},
                {QStringLiteral("address"), known.address}, {QStringLiteral("enteredMs"), double(known.enteredMs)}, {QStringLiteral("usedMs"), double(known.usedMs)}});
    }
    QSaveFile file(path());
    const QByteArray json = QJsonDocument(QJsonObject{{QStringLiteral("keys"), keys}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(json) != json.size() || !file.commit())
        return fail(ErrorKind::Store, QStringLiteral("%1 cannot be written: %2").arg(path(), file.errorString()));
    return {};
}

QByteArray KeyRing::keyFor(const QUrl &endpoint) const
{
    return m_known.value(keyHost(endpoint)).key;
}

Task<> KeyRing::fetch(QStringList hosts)
{
    bool used = false;
    for (const QString &host : hosts) {
        co_await fetchOne(host);
        if (const auto known = m_known.find(host); known != m_known.end()) {
            known->usedMs = nowMs();
            used = true;
        }
    }
    if (!used)
        co_return;
    if (const Result<> saved = save(); !saved)
        qCWarning(logProvider).noquote() << saved.error().detail;
}

Task<> KeyRing::fetchAll()
{
    const QStringList hosts = m_known.keys();
    for (const QString &host : hosts)
        co_await fetchOne(host);
}

Task<> KeyRing::fetchOne(QString host)
{
    const auto known = m_known.constFind(host);
    Keychain *const keeper = known == m_known.constEnd() ? nullptr : keeperOf(known->place);
    if (!keeper || known->fetched)
        co_return;
    const QFuture<Result<QByteArray>> reading = keeper->read(host);
    const Result<QByteArray> key = co_await reading;
    const auto still = m_known.find(host); // the key may have been replaced during the wait
    if (still == m_known.end() || still->fetched)
        co_return;
    still->readable = key.has_value();
    still->fetched = key.has_value();
    still->key = key.value_or(QByteArray());
    if (key)
        m_redactor->addSecret(*key);
    else
        qCWarning(logProvider).noquote() << "the key for" << host << "could not be read:" << key.error().detail;
}

Task<Result<>> KeyRing::set(QString endpoint, QByteArray key, KeyPlace place)
{
    const Result<QUrl> url = baseUrl(endpoint, {});
    if (!url)
        co_return fail(url.error());
    const QByteArray trimmed = key.trimmed();
    if (trimmed.isEmpty())
        co_return fail(ErrorKind::BadConfig, QStringLiteral("an empty key"));
    const QString host = keyHost(*url);
    m_redactor->addSecret(trimmed);
    if (place != KeyPlace::Session) {
        Keychain *const keeper = keeperOf(place);
        if (!keeper)
            co_return fail(ErrorKind::Store, QStringLiteral("there is no keychain here"));
        const QFuture<Result<>> writing = keeper->write(host, trimmed);
        const Result<> written = co_await writing;
        if (!written)
            co_return fail(written.error());
    }
    m_known.insert(host, {place, trimmed, true, true, endpoint.trimmed(), nowMs(), 0});
    co_return save();
}

KeyFileState KeyRing::fileState() const
{
    if (!m_file || !m_file->exists())
        return KeyFileState::None;
    return m_file->isOpen() ? KeyFileState::Open : KeyFileState::Locked;
}

Result<> KeyRing::unlockExistingFile(const QByteArray &phrase)
{
    return fileState() == KeyFileState::Locked ? m_file->unlock(phrase) : Result<>();
}

Task<Result<>> KeyRing::unlockFile(QByteArray phrase)
{
    if (!m_file)
        co_return fail(ErrorKind::Store, QStringLiteral("there is no folder for a file of keys"));
    const QFuture<Result<>> unlocking = offThread([file = m_file, phrase] { return file->unlock(phrase); });
    const Result<> unlocked = co_await unlocking;
    if (unlocked)
        co_await fetchAll();
    co_return unlocked;
}

Task<Result<>> KeyRing::forget(QString host)
{
    if (!m_known.contains(host))
        co_return fail(ErrorKind::Missing, QStringLiteral("there is no key for %1").arg(host));
    if (Keychain *const keeper = keeperOf(m_known.value(host).place)) {
        const QFuture<Result<>> removing = keeper->remove(host);
        const Result<> removed = co_await removing;
        if (!removed && removed.error().kind != ErrorKind::Missing)
            co_return fail(removed.error());
    }
    m_known.remove(host);
    co_return save();
}

QList<KeyInfo> KeyRing::keys() const
{
    QList<KeyInfo> list;
    for (auto it = m_known.begin(); it != m_known.end(); ++it)
        list.append({it.key(), it->place, it->readable && (it->fetched || it->place != KeyPlace::File), it->address, endingOf(it->key), it->enteredMs, it->usedMs});
    std::sort(list.begin(), list.end(), [](const KeyInfo &a, const KeyInfo &b) { return a.host < b.host; });
    return list;
}

} // namespace engine
