// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"

namespace engine {

class Session;

/// The request of a step for one of its generators about these candidates (none for a seed; the
/// parents; the two to compare, in the order shown). A pure function of the plan and the state.
[[nodiscard]] CompletionRequest requestFor(const Session &session, Step step, int generator, const QList<CandidateId> &about);

} // namespace engine
