// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/http/httpmessage.h"

#include <optional>

namespace engine {

/// The wait that the server asks for (providers.md §6.6): askedWait(), else until the exhausted
/// `x-ratelimit-*` or `anthropic-ratelimit-*` bucket has one request again,
/// `x-ratelimit-reset`. nullopt when not given. `nowMs`: since 1970, for dates. Never negative.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryHint(const HttpReply &reply, qint64 nowMs);

/// The explicit wait: `retry-after-ms`, `retry-after` (seconds or an HTTP date), `retryDelay` in the body.
[[nodiscard]] std::optional<std::chrono::milliseconds> askedWait(const HttpReply &reply, qint64 nowMs);

/// The wait from a `*-reset` header: seconds, a duration, a time since 1970 in s or ms, RFC 3339 or an HTTP date.
[[nodiscard]] std::optional<std::chrono::milliseconds> resetWait(QByteArrayView text, qint64 nowMs);

/// "1m30s", "250ms", "6.5s", "1h2m3s" (Go's format) or plain seconds; nullopt for other texts.
[[nodiscard]] std::optional<std::chrono::milliseconds> durationFromText(QByteArrayView text);

} // namespace engine
