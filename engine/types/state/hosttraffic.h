// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// Traffic of one host since the start of the program.
struct HostTraffic {
    QString host;  ///< "host:port"
    qint64 firstMs = 0, lastMs = 0;
    qint64 requests = 0;
    qint64 failures = 0;      ///< requests without a reply
    qint64 bytesSent = 0;     ///< size of bodies
    qint64 bytesReceived = 0; ///< size of bodies

    bool operator==(const HostTraffic &) const = default;
};

} // namespace engine
