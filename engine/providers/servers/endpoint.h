// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/errors/modelquirks.h"
#include "engine/providers/http/httptransport.h"
#include "engine/providers/keys/redact.h"

#include <QHash>

namespace engine {

/// One server and the key for it: its connections, and what has been learnt of its models. Shared by all generators that
/// use it. Engine thread. Errors never contain the key.
class Endpoint
{
public:
    /// `base`: without a trailing slash.
    Endpoint(QUrl base, QByteArray key, std::shared_ptr<Clock> clock, HttpTransport::Limits limits = {});

    [[nodiscard]] const QUrl &base() const { return m_base; }
    /// On this machine or in the local network: loads models itself, so it may take long to answer.
    [[nodiscard]] bool isNear() const { return m_near; }
    [[nodiscard]] const HttpTransport &transport() const { return *m_transport; }

    /// In what header the key goes along; "Authorization: Bearer …" unless said otherwise.
    void setKeyHeader(QByteArray name, QByteArray prefix);
    [[nodiscard]] bool hasKey() const { return !m_key.isEmpty(); }
    /// Whether this note about that model is said for the first time.
    [[nodiscard]] bool firstTime(const QString &model, const QString &note);

    /// A GET or, with a body, a POST to `path` below the base, percent-encoded and with its query if any. Errors: as of HttpTransport::send.
    [[nodiscard]] Task<Result<HttpReply>> send(QByteArray path, QByteArray accept, HttpRequest request, StopToken stop);
    /// The Error of a reply that is not 2xx.
    [[nodiscard]] Error errorOf(const HttpReply &reply) const;
    [[nodiscard]] Error redacted(Error error) const;
    /// A reply's text without the key itself; what only looks like a key stays.
    [[nodiscard]] QString withoutKey(QString text) const { return m_redactor.values(std::move(text)); }

    void setTraffic(std::shared_ptr<TrafficLog> traffic) { m_transport->setTraffic(std::move(traffic)); }
    /// Told of every reply to a call, with the model that was asked.
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
