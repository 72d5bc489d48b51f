// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/http/trafficlog.h"

#include <algorithm>
#include <tuple>

namespace engine {

void TrafficLog::note(const QUrl &url, qint64 nowMs, qint64 sent, qint64 received, bool failed)
{
    const QString name = QStringLiteral("%1:%2").arg(url.host()).arg(url.port(url.scheme() == QStringLiteral("http") ? 80 : 443));
    HostTraffic &host = m_hosts[name];
    if (host.requests == 0) {
        host.host = name;
        host.firstMs = nowMs;
    }
    host.lastMs = nowMs;
    ++host.requests;
    host.failures += failed;
    host.bytesSent += sent;
    host.bytesReceived += received;
}

QList<HostTraffic> TrafficLog::hosts() const
{
    QList<HostTraffic> list = m_hosts.values();
    std::sort(list.begin(), list.end(), [](const HostTraffic &a, const HostTraffic &b) { return std::tie(b.lastMs, a.host) < std::tie(a.lastMs, b.host); });
    return list;
}

} // namespace engine
