// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/comparecolumn.h"

#include <optional>

namespace ui {

class OpenRun;

/// Facts of a candidate for its column. `similarity`: similarity to its base, 0 … 1; no value if there is no base or if
/// it is not computed yet.
[[nodiscard]] ColumnFacts compareFacts(const OpenRun &run, engine::CandidateId candidate, std::optional<double> similarity);
/// For each row, whether its values differ between the columns.
[[nodiscard]] QList<bool> differingRows(const QList<ColumnFacts> &columns);

} // namespace ui
