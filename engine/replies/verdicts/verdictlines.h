// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/match.h"

#include <QString>

#include <optional>

namespace engine {

/// "A", "Text A", "the first one", "B is better", "2", "draw" … without guessing.
[[nodiscard]] std::optional<Verdict> readVerdictValue(const QString &value);

/// The winner in the lines of a judge's reply, without its JSON.
struct LineVerdict {
    bool marked = false;            ///< has a statement such as "Winner: A" or "[[A]]"
    std::optional<Verdict> verdict; ///< nullopt: none, unreadable, or contradictory
};

/// Combines all statements of a text with the verdict already `given`, such
/// as one in JSON; with that, unreadable lines are ignored. Pure; linear.
[[nodiscard]] LineVerdict readVerdictLines(const QString &text, std::optional<Verdict> given);

} // namespace engine
