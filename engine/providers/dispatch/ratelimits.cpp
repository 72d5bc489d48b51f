// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dispatch/ratelimits.h"

#include "engine/providers/errors/retryhint.h"

namespace engine {

namespace {

std::optional<double> countFrom(const QByteArray &text)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

/// `prefix` and `suffix` enclose "limit", "remaining" and "reset".
RateLimit limitOf(const HttpReply &reply, const QByteArray &prefix, const QByteArray &suffix, qint64 nowMs)
{
    RateLimit limit;
    limit.perMinute = countFrom(reply.header(QByteArray(prefix + "limit" + suffix))).value_or(0);
    limit.left = countFrom(reply.header(QByteArray(prefix + "remaining" + suffix)));
    if (const QByteArray reset = reply.header(QByteArray(prefix + "reset" + suffix)); !reset.isEmpty()) {
        if (const auto wait = resetWait(reset, nowMs))
            limit.resetMs = nowMs + wait->count();
    }
    return limit;
}

RateLimit firstTold(const RateLimit &a, const RateLimit &b)
{
    return a.perMinute > 0 ? a : b;
}

} // namespace

RateLimits rateLimitsOf(const HttpReply &reply, qint64 nowMs)
{
    const auto openAi = [&](const char *what) { return limitOf(reply, "x-ratelimit-", QByteArray("-") + what, nowMs); };
    const auto anthropic = [&](const QByteArray &what) { return limitOf(reply, "anthropic-ratelimit-" + what + '-', {}, nowMs); };
    RateLimits limits;
    limits.requests = firstTold(openAi("requests"), anthropic("requests"));
    limits.input = firstTold(openAi("tokens"), firstTold(anthropic("input-tokens"), anthropic("tokens")));
    limits.output = anthropic("output-tokens");
    return limits;
}

} // namespace engine
