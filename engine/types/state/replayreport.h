// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

/// Result of a replay.
struct ReplayReport {
    quint64 events = 0;               ///< number of equal events
    std::optional<quint64> differsAt; ///< sequence number of the first difference
    QString expected, actual;         ///< one line of JSON each; empty when there is none
};

} // namespace engine
