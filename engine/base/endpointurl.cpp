// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/endpointurl.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace engine {

namespace {

/// Name of the query parameter that holds a key or password; empty when there is none.
QString keyParameter(const QUrl &url)
{
    static const QRegularExpression keyName(QStringLiteral("^(?:.*[-_.])?(?:key|apikey|token|accesstoken|secret|password|passwd|pwd|auth|authorization|sig|signature|credential|code)$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (!value.isEmpty() && keyName.match(name).hasMatch())
            return name;
    }
    return {};
}

} // namespace

Result<QUrl> baseUrl(const QString &written, const QStringList &knownTails)
{
    QString text = written.trimmed();
    if (!text.contains(QStringLiteral("://"))) {
        const QString host = QUrl(QStringLiteral("http://") + text).host(); // also of "[::1]:8080"
        text.prepend(isNearHost(host) ? QStringLiteral("http://") : QStringLiteral("https://"));
    }
    QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return fail(ErrorKind::BadConfig, QStringLiteral("endpoint: not an http address"));
    if (!url.userInfo().isEmpty())
        return fail(ErrorKind::BadConfig, QStringLiteral("endpoint: a name or password must not stand in the address"));
    if (const QString name = keyParameter(url); !name.isEmpty())
        return fail(ErrorKind::BadConfig, QStringLiteral("endpoint: the key in \"%1\" must not stand in the address, which is kept in every run; enter it under Settings, Keys, or name an environment variable in apiKeyEnv").arg(name));
    url.setFragment({});
    QString path = url.path();
    const auto cutSlashes = [&path] {
        while (path.endsWith(u'/'))
            path.chop(1);
    };
    cutSlashes();
    for (const QString &tail : knownTails) {
        if (path.endsWith(tail)) {
            path.chop(tail.size());
            break;
        }
    }
    cutSlashes();
    url.setPath(path);
    return url;
}

QString ollamaAddress(QString host)
{
    host = host.trimmed();
    const bool hasScheme = host.contains(QStringLiteral("://"));
    QUrl url(hasScheme ? host : QStringLiteral("http://") + (host.startsWith(u':') ? QStringLiteral("127.0.0.1") : QString()) + host);
    if (url.host().isEmpty())
        url = QUrl(QStringLiteral("http://127.0.0.1"));
    if (url.host() == QStringLiteral("0.0.0.0"))
        url.setHost(QStringLiteral("127.0.0.1"));
    if (url.host() == QStringLiteral("::"))
        url.setHost(QStringLiteral("::1"));
    if (url.port() < 0 && !(hasScheme && url.host() != QStringLiteral("127.0.0.1")))
        url.setPort(11434);
    QString address = url.toString();
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

QString keptAddress(const QString &provider, const QString &written)
{
    const QString text = written.trimmed();
    if (text.isEmpty())
        return text;
    static const QStringList tails{QStringLiteral("/chat/completions"), QStringLiteral("/responses"), QStringLiteral("/embeddings"), QStringLiteral("/models")};
    const Result<QUrl> url = baseUrl(provider == u"ollama" ? ollamaAddress(text) : text, tails);
    return url ? url->toString() : text;
}

bool isLoopback(const QString &host)
{
    return host == QStringLiteral("localhost") || QHostAddress(host).isLoopback();
}

bool isNearHost(const QString &host)
{
    if (isLoopback(host) || host.endsWith(QStringLiteral(".local")))
        return true;
    const QHostAddress address(host);
    if (address.isNull())
        return !host.contains(u'.');
    static const QList<QPair<QHostAddress, int>> privateNets{QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
        QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")), QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16"))};
    return address.isLinkLocal() || address.isUniqueLocalUnicast()
        || std::any_of(privateNets.begin(), privateNets.end(), [&](const auto &net) { return address.isInSubnet(net); });
}

} // namespace engine
