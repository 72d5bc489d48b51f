// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/types/events/call.h"
#include "engine/types/events/refinement.h"

namespace engine {

class Session;

/// Result of a finished loop.
struct Refined {
    LoopResult result;
    QString text;        ///< of the best draft; empty: none
    QList<Score> scores; ///< of that draft, by evaluator
    Call origin;         ///< call of the first draft
};

/// Starts a loop that is the run itself (`draft` none) or refines a paid reply, with the current prior; returns its number.
[[nodiscard]] Task<quint32> beginLoop(Session *session, CallId draft, int generator);

/// Repeats call, evaluation, record and exits, from the logged state of the loop to
/// its end. nullopt when the session pauses first; the loop can be continued later.
[[nodiscard]] Task<std::optional<Refined>> runLoop(Session *session, quint32 loop);

} // namespace engine
