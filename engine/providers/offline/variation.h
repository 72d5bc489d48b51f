// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"
#include "engine/providers/offline/grammar.h"
#include "engine/providers/offline/wishes.h"

namespace engine {

// How the offline generator writes. Pure functions of their arguments; `grammar` comes from grammarFor().

/// A first text: weak alternatives come up as often as their weights say.
[[nodiscard]] QString seedText(const Grammar &grammar, const Wishes &wishes, Random *random);
/// One or two changes to the parent: complaints first (too long, a word missing or unwanted), else a part said otherwise,
/// a word swapped, parts moved, left out or added. Differs from the parent.
[[nodiscard]] QString mutatedText(const Grammar &grammar, const Wishes &wishes, const QString &parent, Random *random);
/// Each part from one of the two; a change on top when that gives one of them again.
[[nodiscard]] QString crossedText(const Grammar &grammar, const Wishes &wishes, const QString &a, const QString &b, Random *random);

} // namespace engine
