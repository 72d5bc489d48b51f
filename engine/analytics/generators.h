// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/generatorrecord.h"

namespace engine {

/// "openai gpt-4o · 0.9": the temperature distinguishes two generators of one model.
[[nodiscard]] QString nameOf(const GeneratorRow &row);
[[nodiscard]] QByteArray toCsv(const QList<GeneratorRow> &rows);

} // namespace engine
