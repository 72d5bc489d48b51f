// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"
#include "engine/providers/offline/grammar.h"
#include "engine/providers/offline/wishes.h"

namespace engine {

/// Scores one text by the grammar's rubric and replies like a judge model: JSON
/// with issues and a score from 1 to 5 per dimension, with some seeded noise. Pure.
[[nodiscard]] QString scoredByRubric(const Grammar &grammar, const Wishes &wishes, const QString &text, const QStringList &dimensions,
    Random *random);

} // namespace engine
