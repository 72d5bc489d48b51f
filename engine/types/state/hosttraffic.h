// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// What went to and came from one host since the program started.
struct HostTraffic {
    QString host;  ///< "host:port"
    qint64 firstMs = 0, lastMs = 0;
    qint64 requests = 0;
    qint64 failures = 0;      ///< without a reply
    qint64 bytesSent = 0;     ///< bodies
    qint64 bytesReceived = 0; ///< bodies

    bool operator==(const HostTraffic &) const = default;
};

} // namespace engine
