// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/types/events/candidate.h"

namespace engine {

struct CompletionRequest;
class Session;

/// Creates the first candidate, the ancestor of all others: the plan's source.
void createInitial(Session *session);

/// Requests a program (or a text that is measured) from a generator, applies its edits to the first parent, checks that nothing
/// outside of the editable regions changed, and creates the candidate on the island; it is tested later. One more call when a
/// reply could not be applied; after duplicates, more requests up to the plan's number of attempts. Every outcome is an event.
[[nodiscard]] Task<> breedProgram(Session *session, int generator, QList<CandidateId> parents, int island, CompletionRequest request);

} // namespace engine
