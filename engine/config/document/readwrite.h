// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/config/document/problem.h"
#include "engine/types/plan/runconfig.h"

#include <QHash>

namespace engine {

/// A configuration as read from a text, with where each value stood.
struct ParsedConfig {
    RunConfig config;
    QHash<QString, std::pair<int, int>> places; ///< dotted path → line, column (from 1)
    QList<Problem> problems;                    ///< syntax; when there is an error `config` is empty
};

/// Reads JSON or YAML (found out from the text), ours or ollum-style. At most 4 MiB. Any thread.
[[nodiscard]] ParsedConfig parseConfig(const QByteArray &text);
/// Pretty, every key kept in its order.
[[nodiscard]] QByteArray toYaml(const RunConfig &config);
[[nodiscard]] QByteArray toJson(const RunConfig &config);

} // namespace engine
