// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/providers/interface/provider.h"
#include "engine/types/events/candidate.h"

namespace engine {

class Session;

/// The candidate every other of the run comes from: the plan's source.
void createInitial(Session *session);

/// Asks a generator for a program (or a text that is measured), applies its edits to the first parent, sees that
/// nothing outside of the editable regions changed, and lets it be born on the island; it is tested later. One further
/// call when a reply could not be applied; duplicates are asked for again up to the plan's tries. Every outcome is an event.
[[nodiscard]] Task<> breedProgram(Session *session, int generator, QList<CandidateId> parents, int island, CompletionRequest request);

} // namespace engine
