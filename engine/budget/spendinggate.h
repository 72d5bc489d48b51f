// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/plan/money.h"

#include <QString>

#include <optional>

namespace engine {

/// Asked before every call, whatever run it is of: keeps the caps over all runs. What it says comes into a run's log as
/// the end of the call it was asked about, so that a replay needs it no more. Engine thread.
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

    /// Sets `most` aside, or refuses. A call without a price is never refused.
    [[nodiscard]] virtual std::optional<Refusal> reserve(const RunId &run, CallId call, Money most, qint64 nowMs) = 0;
    /// The call is over and cost this; of a call nothing was reserved for, only the cost counts.
    virtual void settle(const RunId &run, CallId call, Money cost, qint64 nowMs) = 0;
};

} // namespace engine
