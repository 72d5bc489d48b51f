// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/events/match.h"

#include <QByteArray>

namespace engine {

/// A judge's verdict on two texts; `First` is the one shown as A.
struct JudgeVerdict {
    Verdict verdict = Verdict::Tie;
    QString rationale; ///< the judge's reason, one line; may be empty

    bool operator==(const JudgeVerdict &) const = default;
};

/// Reads a judge's reply, without thoughts: the last complete JSON value with a winner, verdict, answer,
/// choice, decision or preference (at its outermost level with one; all items of a list must agree), else
/// a line such as "WINNER: A" or "[[B]]", else a reply that is only the verdict. Contradictory, unclear
/// or missing → BadReply with the problem and a quote of the reply's start; nothing is guessed. Linear.
[[nodiscard]] Result<JudgeVerdict> readVerdict(const QString &reply);

/// JSON schema of the expected reply: the reason before the winner, so that a model reasons before it decides.
[[nodiscard]] QByteArray verdictSchema();

} // namespace engine
