// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace engine {

/// What a person wrote for a run: one JSON object with every unknown key kept and in the order written.
/// config/ reads, edits, checks and resolves it; everybody else only carries it.
struct RunConfig {
    QByteArray json = QByteArrayLiteral("{}"); ///< UTF-8, compact

    bool operator==(const RunConfig &) const = default;
};

} // namespace engine
