// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

enum class EndReason {
    Candidates, Calls, Money, Tokens, Time, Target, LeaderUnchanged, ///< the stop rules and caps
    Confident,  ///< the leader is the best with the required probability
    Refined,    ///< the loop of the recipe refine reached an exit
    Stopped,    ///< by a person
    Exhausted,  ///< no generator produces a new candidate any more
    NoProvider, ///< every generator failed too often or refused the calls
    NoJudge,    ///< no judge and no evaluator gives readable replies, so nothing ranks candidates
    Failed      ///< see the detail
};
[[nodiscard]] QString toName(EndReason reason);
[[nodiscard]] std::optional<EndReason> endReasonFromName(QStringView name);

/// What ranks or scores the candidates after a judge was given up.
enum class JudgeFallback {
    None,
    Judges, ///< the other judges
    Scores  ///< the scores of the evaluators
};
[[nodiscard]] QString toName(JudgeFallback fallback);
[[nodiscard]] std::optional<JudgeFallback> judgeFallbackFromName(QStringView name);

/// Outcome of a question to people.
enum class QuestionEnd { Answered, Declined, TimedOut };
[[nodiscard]] QString toName(QuestionEnd end);
[[nodiscard]] std::optional<QuestionEnd> questionEndFromName(QStringView name);

enum class Rejection {
    Empty, Refused, Duplicate, Unreadable, TooLong,
    Unmatched, ///< an edit whose search text was not found
    Outside,   ///< an edit outside of the editable regions
    OnlyThoughts ///< reasoning without an answer
};
[[nodiscard]] QString toName(Rejection reason);
[[nodiscard]] std::optional<Rejection> rejectionFromName(QStringView name);

} // namespace engine
