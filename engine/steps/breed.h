// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/session/callpurpose.h"

namespace engine {

struct CompletionRequest;
class Session;

/// Requests a new text from a generator (a seed without parents, a mutation of one, a crossover of two), checks
/// it (empty, refused, cut, duplicate), and on success creates and scores the candidate. After a duplicate,
/// requests another text up to the plan's number of attempts. Every outcome is an event; nothing is returned.
[[nodiscard]] Task<> breed(Session *session, int generator, QList<CandidateId> parents, CompletionRequest request,
    CallPurpose purpose);

} // namespace engine
