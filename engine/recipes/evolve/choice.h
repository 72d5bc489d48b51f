// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/recipes/session.h"

#include <optional>

namespace engine {

/// The next thing to do: a step, one of its generators, and whom it is about.
struct Action {
    Step step = Step::Seeding;
    int generator = 0;
    QList<CandidateId> about;
    CallPurpose purpose = {};
    int island = 0;    ///< of a child
    bool test = false; ///< no call: run and measure it
};

/// The most useful action for a free slot, or none for now. A pure function of what is known: called again without
/// anything having happened it says the same.
[[nodiscard]] std::optional<Action> chooseAction(const Session &session);

/// Whether further questions to judges are wanted: so many matches per candidate, and some more at the end.
[[nodiscard]] bool judgingWanted(const Session &session);
/// Whether another seed or child of the evolution is wanted.
[[nodiscard]] bool birthWanted(const Session &session);

/// Who has to go while the population is larger than its size: the least promising (mean + 1 sd) of those that are
/// neither pinned nor being judged; none when everybody may stay. Who was never judged stays until the population is twice
/// its size.
[[nodiscard]] CandidateId mostDispensable(const Session &session);

} // namespace engine
