// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/match.h"

#include <QString>

#include <optional>

namespace engine {

/// "A", "Text A", "the first one", "B is better", "2", "draw" … and nothing that needs guessing.
[[nodiscard]] std::optional<Verdict> readVerdictValue(const QString &value);

/// What the lines of a judge's reply say of the winner, without its JSON.
struct LineVerdict {
    bool marked = false;            ///< there is a statement such as "Winner: A" or "[[A]]"
    std::optional<Verdict> verdict; ///< nothing: none, unreadable, or the statements contradict each other
};

/// All statements of a text together, and with the verdict that is `given` already, such as that of JSON beside the text:
/// then lines that cannot be read do not matter. Pure; linear.
[[nodiscard]] LineVerdict readVerdictLines(const QString &text, std::optional<Verdict> given);

} // namespace engine
