// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/keyring.h"

#include "engine/base/log.h"
#include "engine/providers/endpointurl.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <qcoro/qcorofuture.h>

#include <algorithm>

namespace engine {

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

KeyRing::KeyRing(std::shared_ptr<Keychain> keychain, QString folder, std::shared_ptr<LiveRedactor> redactor)
    : m_keychain(std::move(keychain))
    , m_folder(std::move(folder))
    , m_redactor(std::move(redactor))
{
    load();
}

QString KeyRing::path() const
{
    return QDir(m_folder).filePath(QStringLiteral("keys.json"));
}

/// Only the names of hosts: the keys are in the keychain.
void KeyRing::load()
{
    QFile file(path());
    if (m_folder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray hosts = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("keychain")).toArray();
    for (const QJsonValue &host : hosts) {
        if (!host.toString().isEmpty())
            m_known.insert(host.toString(), {});
    }
}

Result<> KeyRing::save() const
{
    if (m_folder.isEmpty())
        return {};
    QStringList hosts;
    for (auto it = m_known.begin(); it != m_known.end(); ++it) {
        if (it->place == KeyPlace::Keychain)
            hosts << it.key();
    }
    hosts.sort();
    QSaveFile file(path());
    const QByteArray json = QJsonDocument(QJsonObject{{QStringLiteral("keychain"), QJsonArray::fromStringList(hosts)}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return fail(ErrorKind::Store, QStringLiteral("%1 cannot be written: %2").arg(path(), file.errorString()));
    return {};
}

QByteArray KeyRing::keyFor(const QUrl &endpoint) const
{
    return m_known.value(keyHost(endpoint)).key;
}

Task<> KeyRing::fetch(QStringList hosts)
{
    for (const QString &host : hosts) {
        const auto known = m_known.find(host);
        if (known == m_known.end() || known->place != KeyPlace::Keychain || known->fetched || !m_keychain)
            continue;
        const QFuture<Result<QByteArray>> reading = m_keychain->read(host);
        const Result<QByteArray> key = co_await reading;
        const auto still = m_known.find(host); // somebody may have entered another one meanwhile
        if (still == m_known.end() || still->fetched)
            continue;
        still->readable = key.has_value();
        still->fetched = key.has_value();
        still->key = key.value_or(QByteArray());
        if (key)
            m_redactor->addSecret(*key);
        else
            qCWarning(logProvider).noquote() << "the key for" << host << "could not be read:" << key.error().detail;
    }
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
    if (place == KeyPlace::Keychain) {
        if (!m_keychain)
            co_return fail(ErrorKind::Store, QStringLiteral("there is no keychain here"));
        const QFuture<Result<>> writing = m_keychain->write(host, trimmed);
        const Result<> written = co_await writing;
        if (!written)
            co_return fail(written.error());
    }
    m_known.insert(host, {place, trimmed, true, true});
    co_return save();
}

Task<Result<>> KeyRing::forget(QString host)
{
    if (!m_known.contains(host))
        co_return fail(ErrorKind::Missing, QStringLiteral("there is no key for %1").arg(host));
    if (m_known.value(host).place == KeyPlace::Keychain && m_keychain) {
        const QFuture<Result<>> removing = m_keychain->remove(host);
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
        list.append({it.key(), it->place, it->readable});
    std::sort(list.begin(), list.end(), [](const KeyInfo &a, const KeyInfo &b) { return a.host < b.host; });
    return list;
}

} // namespace engine
