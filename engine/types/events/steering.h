// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/match.h"

#include <QString>

#include <variant>

namespace engine {

/// What a person may say to a run while it goes on. Each becomes an event.
struct Vote {
    CandidateId first;
    CandidateId second;
    Verdict verdict = Verdict::Tie;
    QString reason;
    int firstSeat = 0; ///< where the two stood among those shown
    int secondSeat = 1;
    int shown = 2;
    bool bothBad = false;
    qint64 tookMs = 0;
};
/// Takes a verdict back, a person's or a judge's.
struct Withdraw {
    MatchId match;
};
/// No answer to what the run asked.
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
    QString text;
    CandidateId parent; ///< the one it was edited from, or none
};
struct Hint {
    QString text;
};
/// What a person said in a match, to be said again.
[[nodiscard]] inline Vote voteOf(const Match &match)
{
    return {match.first, match.second, match.verdict, match.rationale, match.firstSeat, match.secondSeat, match.shown, match.bothBad, match.tookMs};
}
using Steering = std::variant<Vote, Pin, Retire, AddCandidate, Hint, Withdraw, Decline>;

} // namespace engine
