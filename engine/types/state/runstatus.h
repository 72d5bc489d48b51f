// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

/// What a run does now.
enum class RunStatus { Running, Throttled, Pausing, Paused, Finished };
[[nodiscard]] QString toName(RunStatus status); ///< "running", "throttled", "pausing", "paused", "finished"
[[nodiscard]] std::optional<RunStatus> runStatusFromName(QStringView name);

} // namespace engine
