// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/hosttraffic.h"

#include <QHash>
#include <QList>
#include <QUrl>

namespace engine {

/// Contacted hosts with time and bytes in both directions. Counted where
/// requests are sent, so that every host is included. Engine thread.
class TrafficLog
{
public:
    void note(const QUrl &url, qint64 nowMs, qint64 sent, qint64 received, bool failed);
    /// Latest contact first.
    [[nodiscard]] QList<HostTraffic> hosts() const;

private:
    QHash<QString, HostTraffic> m_hosts;
};

} // namespace engine
