// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/providers/provider.h"
#include "engine/types/candidate.h"

namespace engine {

class Session;

/// Asks one judge which of `pair`'s two is better, in that order (`request` is the question); with bothOrders again with the seats swapped, where
/// disagreement is a tie. An unreadable answer is no verdict. The pair counts as pending meanwhile.
[[nodiscard]] Task<> judgePair(Session *session, int generator, QList<CandidateId> pair, CompletionRequest request);

} // namespace engine
