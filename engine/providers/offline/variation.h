// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"
#include "engine/providers/offline/grammar.h"
#include "engine/providers/offline/wishes.h"

namespace engine {

// Text operators of the offline generator. Pure functions of their arguments; `grammar` comes from grammarFor().

/// A first text: weak alternatives appear according to their weights.
[[nodiscard]] QString seedText(const Grammar &grammar, const Wishes &wishes, Random *random);
/// One or two changes to the parent: deficiencies first (too long, a missing or unwanted word),
/// else a part rephrased, a word swapped, parts moved, removed or added. Differs from the parent.
[[nodiscard]] QString mutatedText(const Grammar &grammar, const Wishes &wishes, const QString &parent, Random *random);
/// Each part from one of the two parents; with a further change when the result equals one of them.
[[nodiscard]] QString crossedText(const Grammar &grammar, const Wishes &wishes, const QString &a, const QString &b, Random *random);

} // namespace engine
