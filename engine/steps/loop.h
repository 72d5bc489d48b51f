// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/types/events/runevent.h"

namespace engine {

class Session;

/// What a finished loop returns.
struct Refined {
    LoopResult result;
    QString text;        ///< of the best output; empty: there is none
    QList<Score> scores; ///< of it, by evaluator
    Call origin;         ///< of the draft it began with
};

/// Starts a loop that is the run itself (`draft` none) or works on a paid reply, with the experience in force now; its number.
[[nodiscard]] Task<quint32> beginLoop(Session *session, CallId draft, int generator);

/// Call → evaluate → record → exits → next prompt, from where the log says the loop stands until it ends. Nothing when
/// the session pauses first: then it can be taken up again.
[[nodiscard]] Task<std::optional<Refined>> runLoop(Session *session, quint32 loop);

} // namespace engine
