// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {

struct RunConfig;

/// What ranks the candidates of a run (population.ranking).
enum class Ranking { Judged, Mixed, Metric, Front };
[[nodiscard]] Ranking rankingOf(const RunConfig &config); ///< mixed when not configured

} // namespace engine
