// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/document/problem.h"
#include "engine/types/plan/runconfig.h"

#include <QHash>

namespace engine {

/// A configuration parsed from a text, with the place of each value.
struct ParsedConfig {
    RunConfig config;
    QHash<QString, std::pair<int, int>> places; ///< dotted path → line, column (from 1)
    QList<Problem> problems;                    ///< syntax errors; with an error `config` is empty
};

/// Parses JSON or YAML (detected), in Valda's or ollum's form. At most 4 MiB. Any thread.
[[nodiscard]] ParsedConfig parseConfig(const QByteArray &text);
/// Formatted YAML; keys keep their order.
[[nodiscard]] QByteArray toYaml(const RunConfig &config);
[[nodiscard]] QByteArray toJson(const RunConfig &config);

} // namespace engine
