// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/endpoint.h"

#include "engine/base/log.h"
#include "engine/providers/endpointurl.h"

namespace engine {

Endpoint::Endpoint(QUrl base, QByteArray key, std::shared_ptr<Clock> clock, HttpTransport::Limits limits)
    : m_base(std::move(base))
    , m_key(std::move(key))
    , m_near(isNearHost(m_base.host()))
    , m_clock(clock)
    , m_transport(std::make_shared<HttpTransport>(std::move(clock), isLoopback(m_base.host()), limits))
{
    m_redactor.addSecret(m_key);
}

Task<Result<HttpReply>> Endpoint::send(QByteArray path, QByteArray accept, HttpRequest request, StopToken stop)
{
    request.url = m_base;
    request.url.setPath(m_base.path() + QString::fromLatin1(path));
    request.headers.emplaceBack("User-Agent", "Valda/" VALDA_VERSION);
    request.headers.emplaceBack("Accept", std::move(accept));
    if (!request.body.isNull())
        request.headers.emplaceBack("Content-Type", "application/json");
    if (!m_key.isEmpty())
        request.headers.emplaceBack("Authorization", "Bearer " + m_key);
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
    const QStringList dropped = known.dropped.values();
    QStringList renamed;
    for (auto it = known.renamed.begin(); it != known.renamed.end(); ++it)
        renamed << it.key() + QStringLiteral(" as ") + it.value();
    qCInfo(logProvider).noquote() << m_base.host() << model << "- not sent:" << dropped.join(QStringLiteral(", "))
                                  << "- sent otherwise:" << renamed.join(QStringLiteral(", "));
}

} // namespace engine
