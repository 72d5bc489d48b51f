// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/http/httpmessage.h"

#include <optional>

namespace engine {

/// One limit from a reply's headers.
struct RateLimit {
    double perMinute = 0;            ///< 0: not given
    std::optional<double> left;
    std::optional<qint64> resetMs;   ///< time of the full reset, ms since 1970

    bool operator==(const RateLimit &) const = default;
};

/// Remaining limits of a server: `x-ratelimit-*` (OpenAI and compatible servers) and `anthropic-ratelimit-*`.
struct RateLimits {
    RateLimit requests;
    RateLimit input;  ///< tokens sent; also when only the total of tokens is limited
    RateLimit output; ///< tokens received

    bool operator==(const RateLimits &) const = default;
};

[[nodiscard]] RateLimits rateLimitsOf(const HttpReply &reply, qint64 nowMs);

} // namespace engine
