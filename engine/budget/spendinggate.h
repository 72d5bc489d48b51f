// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/plan/money.h"

#include <QString>

#include <optional>

namespace engine {

/// Keeps the caps over all runs; asked before every call of every run. A refusal is
/// logged as the end of the call it refers to, so a replay needs no gate. Engine thread.
class SpendingGate
{
public:
    struct Refusal {
        qint64 untilMs = 0; ///< when the cap opens again
        QString detail;     ///< English
    };

    SpendingGate() = default;
    SpendingGate(const SpendingGate &) = delete;
    SpendingGate &operator=(const SpendingGate &) = delete;
    virtual ~SpendingGate() = default;

    /// Reserves `most`, or refuses. A call without a known price is never refused.
    [[nodiscard]] virtual std::optional<Refusal> reserve(const RunId &run, CallId call, Money most, qint64 nowMs) = 0;
    /// Books the cost of a call that ended; without a reserve, only the cost counts.
    virtual void settle(const RunId &run, CallId call, Money cost, qint64 nowMs) = 0;
};

} // namespace engine
