// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/match.h"
#include "engine/types/plan/parts.h"

#include <QString>

#include <variant>

namespace engine {

/// Steering of a run by a person. Each kind becomes an event.
struct Vote {
    CandidateId first;
    CandidateId second;
    Verdict verdict = Verdict::Tie;
    QString reason;
    int firstSeat = 0; ///< positions of the two among the texts shown
    int secondSeat = 1;
    int shown = 2;
    bool bothBad = false;
    qint64 tookMs = 0;
};
/// Withdraws a verdict of a person or a judge.
struct Withdraw {
    MatchId match;
};
/// Declines a question of the run.
struct Decline {
    QuestionId question;
};
struct Pin {
    CandidateId candidate;
    bool pinned = true;
};
struct Retire {
    CandidateId candidate;
};
struct AddCandidate {
    Parts parts;
    CandidateId parent; ///< candidate from which it was edited, or none
};
struct Hint {
    QString text;
};
/// A person's verdict in a match, as a vote that can be repeated.
[[nodiscard]] inline Vote voteOf(const Match &match)
{
    return {match.first, match.second, match.verdict, match.rationale, match.firstSeat, match.secondSeat, match.shown, match.bothBad, match.tookMs};
}
using Steering = std::variant<Vote, Pin, Retire, AddCandidate, Hint, Withdraw, Decline>;

} // namespace engine
