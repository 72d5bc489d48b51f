// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/errors/modelquirks.h"
#include "engine/providers/http/httptransport.h"
#include "engine/providers/keys/redact.h"

#include <QHash>

namespace engine {

/// One server with its key, its connections and the quirks of its models. Shared
/// by all generators that use it. Engine thread. Errors never contain the key.
class Endpoint
{
public:
    /// `base`: without a trailing slash.
    Endpoint(QUrl base, QByteArray key, std::shared_ptr<Clock> clock, HttpTransport::Limits limits = {});

    [[nodiscard]] const QUrl &base() const { return m_base; }
    /// On this machine or in the local network: loads models itself, so the first byte may take long.
    [[nodiscard]] bool isNear() const { return m_near; }
    [[nodiscard]] const HttpTransport &transport() const { return *m_transport; }

    /// Header of the key; default "Authorization: Bearer …".
    void setKeyHeader(QByteArray name, QByteArray prefix);
    [[nodiscard]] bool hasKey() const { return !m_key.isEmpty(); }
    /// Whether this note about that model is new; stores it.
    [[nodiscard]] bool firstTime(const QString &model, const QString &note);

    /// GET or, with a body, POST to `path` below the base (percent-encoded, with query). Errors: as HttpTransport::send.
    [[nodiscard]] Task<Result<HttpReply>> send(QByteArray path, QByteArray accept, HttpRequest request, StopToken stop);
    /// The Error for a reply that is not 2xx.
    [[nodiscard]] Error errorOf(const HttpReply &reply) const;
    [[nodiscard]] Error redacted(Error error) const;
    /// A reply's text without the key itself; texts that only look like a key stay.
    [[nodiscard]] QString withoutKey(QString text) const { return m_redactor.values(std::move(text)); }

    void setTraffic(std::shared_ptr<TrafficLog> traffic) { m_transport->setTraffic(std::move(traffic)); }
    /// Called for every reply to a call, with the requested model.
    using Watcher = std::function<void(const QString &model, const HttpReply &reply)>;
    void watch(Watcher watcher) { m_watcher = std::move(watcher); }
    void noteReply(const QString &model, const HttpReply &reply) const;

    [[nodiscard]] ModelQuirks quirks(const QString &model) const { return m_quirks.value(model); }
    void learn(const QString &model, const ModelQuirks &quirks);

private:
    QUrl m_base;
    QByteArray m_key;
    bool m_near;
    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<HttpTransport> m_transport;
    Redactor m_redactor;
    QByteArray m_keyHeader = "Authorization", m_keyPrefix = "Bearer ";
    QHash<QString, ModelQuirks> m_quirks;
    Watcher m_watcher;
    QSet<QString> m_said;
};

} // namespace engine
