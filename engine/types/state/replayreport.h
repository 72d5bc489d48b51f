// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

/// What a replay found.
struct ReplayReport {
    quint64 events = 0;               ///< compared and equal
    std::optional<quint64> differsAt; ///< sequence number of the first difference
    QString expected, actual;         ///< one line each, as JSON; empty where there was nothing
};

} // namespace engine
