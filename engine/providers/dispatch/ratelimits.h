// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/http/httpmessage.h"

#include <optional>

namespace engine {

/// One allowance as a reply's headers tell it.
struct RateLimit {
    double perMinute = 0;            ///< 0: not told
    std::optional<double> left;
    std::optional<qint64> resetMs;   ///< when it is whole again, since 1970

    bool operator==(const RateLimit &) const = default;
};

/// What a server still allows: `x-ratelimit-*` (OpenAI and those that follow it) and `anthropic-ratelimit-*`.
struct RateLimits {
    RateLimit requests;
    RateLimit input;  ///< tokens sent; also where only tokens in all are counted
    RateLimit output; ///< tokens received

    bool operator==(const RateLimits &) const = default;
};

[[nodiscard]] RateLimits rateLimitsOf(const HttpReply &reply, qint64 nowMs);

} // namespace engine
