// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/money.h"

namespace engine {

/// Money, calls and tokens so far.
struct RunTotals {
    qint64 calls = 0;       ///< finished
    qint64 failedCalls = 0; ///< of these, without a usable reply
    qint64 cancelledCalls = 0; ///< of these, cancelled by a stop or a pause; no failures
    qint64 inFlight = 0;
    qint64 queued = 0;      ///< decided, not sent
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    Money spent;
    Money reserved;         ///< by calls in flight or queued
    bool lowerBound = false; ///< includes a call of unknown price: `spent` is a lower bound
    Money lost;             ///< part of `spent`: estimates for attempts without a reply
    Money saved;            ///< by cached replies
    qint64 cachedCalls = 0;
    qint64 matches = 0;
    qint64 rejected = 0;
    qint64 duplicates = 0;
    int generations = 0;    ///< the largest generation of a candidate

    bool operator==(const RunTotals &) const = default;
};

} // namespace engine
