// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/servers/endpoint.h"

#include "engine/base/endpointurl.h"
#include "engine/base/log.h"

namespace engine {

namespace {

/// Combines the query of the base with that of the path.
QUrl urlOf(const QUrl &base, const QByteArray &path)
{
    const qsizetype mark = path.indexOf('?');
    QUrl url = base;
    url.setPath(base.path() + QString::fromUtf8(QByteArray::fromPercentEncoding(mark < 0 ? path : path.first(mark))));
    if (mark >= 0) {
        const QString query = QString::fromLatin1(path.sliced(mark + 1));
        url.setQuery(base.hasQuery() ? base.query() + u'&' + query : query);
    }
    return url;
}

} // namespace

Endpoint::Endpoint(QUrl base, QByteArray key, std::shared_ptr<Clock> clock, HttpTransport::Limits limits)
    : m_base(std::move(base))
    , m_key(std::move(key))
    , m_near(isNearHost(m_base.host()))
    , m_clock(clock)
    , m_transport(std::make_shared<HttpTransport>(std::move(clock), isLoopback(m_base.host()), limits))
{
    m_redactor.addSecret(m_key);
}

void Endpoint::setKeyHeader(QByteArray name, QByteArray prefix)
{
    m_keyHeader = std::move(name);
    m_keyPrefix = std::move(prefix);
}

bool Endpoint::firstTime(const QString &model, const QString &note)
{
    const QString said = model + u' ' + note;
    const bool isNew = !m_said.contains(said);
    m_said.insert(said);
    return isNew;
}

Task<Result<HttpReply>> Endpoint::send(QByteArray path, QByteArray accept, HttpRequest request, StopToken stop)
{
    request.url = urlOf(m_base, path);
    request.headers.emplaceBack("User-Agent", "Valda/" VALDA_VERSION);
    request.headers.emplaceBack("Accept", std::move(accept));
    if (!request.body.isNull())
        request.headers.emplaceBack("Content-Type", "application/json");
    if (!m_key.isEmpty())
        request.headers.emplaceBack(m_keyHeader, m_keyPrefix + m_key);
    return m_transport->send(std::move(request), std::move(stop));
}

void Endpoint::noteReply(const QString &model, const HttpReply &reply) const
{
    if (m_watcher)
        m_watcher(model, reply);
}

Error Endpoint::errorOf(const HttpReply &reply) const
{
    return redacted(errorOfReply(reply, m_base, m_clock->nowMs()));
}

Error Endpoint::redacted(Error error) const
{
    error.detail = m_redactor(std::move(error.detail));
    return error;
}

void Endpoint::learn(const QString &model, const ModelQuirks &quirks)
{
    ModelQuirks &known = m_quirks[model];
    const ModelQuirks before = known;
    known.learn(quirks);
    if (known == before)
        return;
    qCInfo(logProvider).noquote() << m_base.host() << model << "does not take" << changesOf(known).join(QStringLiteral(", "));
}

} // namespace engine
