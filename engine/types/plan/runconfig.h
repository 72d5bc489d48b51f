// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace engine {

/// Configuration of a run as a person wrote it: one JSON object; unknown keys and the order of
/// keys are kept. Only config/ reads, edits, checks and resolves it; other rooms pass it on.
struct RunConfig {
    QByteArray json = QByteArrayLiteral("{}"); ///< UTF-8, compact

    bool operator==(const RunConfig &) const = default;
};

} // namespace engine
