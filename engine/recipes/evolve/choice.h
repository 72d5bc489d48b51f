// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/recipes/evolve/asking.h"

namespace engine {

/// The most useful action for a free slot, or none for now. A function of what is known and of the questions planned: called
/// again without anything having happened it says the same.
[[nodiscard]] std::optional<Action> chooseAction(const Session &session, QuestionPlan &questions);

/// Whether further questions to judges are wanted: so many matches per candidate, and some more at the end.
[[nodiscard]] bool judgingWanted(const Session &session);
/// Whether another seed or child of the evolution is wanted.
[[nodiscard]] bool birthWanted(const Session &session);

/// Who has to go while the population is larger than its size: the least promising (mean + 1 sd) of those that are
/// neither pinned nor being judged; none when everybody may stay. Who was never judged stays while no more are
/// too many than verdicts could be on the way.
[[nodiscard]] CandidateId mostDispensable(const Session &session);

} // namespace engine
