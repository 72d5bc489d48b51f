// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/match.h"

#include <QString>

#include <variant>

namespace engine {

/// What a person may say to a run while it goes on. Each becomes an event.
struct Vote {
    CandidateId first;
    CandidateId second;
    Verdict verdict = Verdict::Tie;
    QString reason;
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
using Steering = std::variant<Vote, Pin, Retire, AddCandidate, Hint>;

} // namespace engine
