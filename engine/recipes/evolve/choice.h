// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <optional>

namespace engine {

struct Action;
class QuestionPlan;
class Session;

/// The most useful action for a free slot, or none for now. A function of the state
/// and of the planned questions: without a change in between, it returns the same.
[[nodiscard]] std::optional<Action> chooseAction(const Session &session, QuestionPlan &questions);

/// Whether more questions to judges are wanted: so many matches per candidate, and some more at the end.
[[nodiscard]] bool judgingWanted(const Session &session);
/// Whether another seed or child of the evolution is wanted.
[[nodiscard]] bool birthWanted(const Session &session);

/// The candidate to retire while the population exceeds its size: the lowest mean + 1 sd of
/// those that are neither pinned nor under judgement; none when the size is kept. Unjudged
/// candidates stay while their number does not exceed the verdicts that can be in flight.
[[nodiscard]] CandidateId leastPromising(const Session &session);

} // namespace engine
