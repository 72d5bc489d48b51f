// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/session/callpurpose.h"

namespace engine {

struct CompletionRequest;
class Session;

/// Asks a generator for a new text – a seed without parents, a mutation of one, a cross of two –, gates it (empty,
/// refused, cut, duplicate), and on success lets it be born and scored. A duplicate is asked for again up to the plan's
/// tries. Every outcome is an event; nothing is returned.
[[nodiscard]] Task<> breed(Session *session, int generator, QList<CandidateId> parents, CompletionRequest request,
    CallPurpose purpose);

} // namespace engine
