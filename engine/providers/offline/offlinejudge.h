// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"
#include "engine/providers/offline/grammar.h"
#include "engine/providers/offline/wishes.h"

namespace engine {

/// Compares two texts by the grammar's rubric and answers as a judge model would: JSON with reason and winner, the reason
/// naming what was measured. A little seeded noise makes close calls go either way, as with a model; a pair that
/// measures the same is a tie. Pure.
[[nodiscard]] QString judgedByRubric(const Grammar &grammar, const Wishes &wishes, const QString &a, const QString &b, Random *random);

/// Ranks several texts the same way: JSON with reason and ranking (letters, the best first). Pure.
[[nodiscard]] QString rankedByRubric(const Grammar &grammar, const Wishes &wishes, const QStringList &texts, Random *random);

} // namespace engine
