// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/comparecolumn.h"

#include <optional>

namespace ui {

class OpenRun;

/// What the columns say about a candidate. `similarity`: to its base, 0 … 1; nothing when it has none or it is not known.
[[nodiscard]] ColumnFacts compareFacts(const OpenRun &run, engine::CandidateId candidate, std::optional<double> similarity);
/// By row: whether the columns say different things there.
[[nodiscard]] QList<bool> differingRows(const QList<ColumnFacts> &columns);

} // namespace ui
