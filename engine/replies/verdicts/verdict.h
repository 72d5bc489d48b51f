// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/events/match.h"

#include <QByteArray>

namespace engine {

/// What a judge said of two texts; `First` is the one shown as A.
struct JudgeVerdict {
    Verdict verdict = Verdict::Tie;
    QString rationale; ///< its reason, one line; may be empty

    bool operator==(const JudgeVerdict &) const = default;
};

/// Reads a judge's reply, its thoughts taken off: the last complete JSON value that names a winner, verdict, answer, choice,
/// decision or preference (at the outermost level that does; in a list all items must agree), else a line such as
/// "WINNER: A" or "[[B]]", else a reply that is nothing but the verdict. Contradictory, unclear or missing → BadReply, whose
/// detail says what is wrong and quotes the reply's start: nothing is guessed. Linear.
[[nodiscard]] Result<JudgeVerdict> readVerdict(const QString &reply);

/// JSON schema of the reply asked for: the reason before the winner, so that a model reasons before it decides.
[[nodiscard]] QByteArray verdictSchema();

} // namespace engine
