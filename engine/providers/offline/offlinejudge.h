// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"
#include "engine/providers/offline/grammar.h"
#include "engine/providers/offline/wishes.h"

namespace engine {

/// Compares two texts by the grammar's rubric and replies like a judge model: JSON with
/// reason and winner; the reason names the measures. Seeded noise makes the outcome of
/// close calls random, as with a model; texts with equal measures tie. Pure.
[[nodiscard]] QString judgedByRubric(const Grammar &grammar, const Wishes &wishes, const QString &a, const QString &b, Random *random);

/// Ranks several texts likewise: JSON with reason and ranking (letters, best first). Pure.
[[nodiscard]] QString rankedByRubric(const Grammar &grammar, const Wishes &wishes, const QStringList &texts, Random *random);

} // namespace engine
