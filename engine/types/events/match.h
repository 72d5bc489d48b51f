// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QString>

#include <optional>

namespace engine {

enum class Verdict { First, Second, Tie };

[[nodiscard]] QString toName(Verdict verdict); ///< "first", "second", "tie"
[[nodiscard]] std::optional<Verdict> verdictFromName(QStringView name);

/// Purpose of a question to a judge.
enum class MatchGoal {
    Best, ///< which candidate is the best
    Top   ///< which candidates are among the few that become parents
};
[[nodiscard]] QString toName(MatchGoal goal); ///< "best", "top"
[[nodiscard]] std::optional<MatchGoal> matchGoalFromName(QStringView name);

/// One comparison with its verdict; `first` was shown first. A ranking of
/// several texts gives a match for every pair of them, all with the same call.
struct Match {
    MatchId id;
    CallId call;       ///< none for a person's verdict
    CallId secondCall; ///< the question with swapped positions, when both orders were asked; else none
    QString judge;     ///< label of the judge; "you" for a person
    CandidateId first;
    CandidateId second;
    Verdict verdict = Verdict::Tie;
    QString rationale;
    int firstSeat = 0; ///< positions of the two among the texts shown, from 0
    int secondSeat = 1;
    int shown = 2;     ///< number of texts shown
    bool bothBad = false; ///< a person found both bad; the verdict is a tie
    qint64 tookMs = 0; ///< time a person took, ms; 0: not measured

    bool operator==(const Match &) const = default;
};

} // namespace engine
