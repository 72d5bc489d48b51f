// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/http/httpmessage.h"

#include <optional>

namespace engine {

/// How long the server asks to wait (providers.md §6.6): as askedWait(), else until the exhausted `x-ratelimit-*` or
/// `anthropic-ratelimit-*` bucket has one request again, `x-ratelimit-reset`. Nothing when it does not say. `nowMs`: since
/// 1970, for dates. Never negative.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryHint(const HttpReply &reply, qint64 nowMs);

/// What it asks for in so many words: `retry-after-ms`, `retry-after` (seconds or an HTTP date), `retryDelay` in the body.
[[nodiscard]] std::optional<std::chrono::milliseconds> askedWait(const HttpReply &reply, qint64 nowMs);

/// The wait that a `*-reset` header means: seconds, a duration, a moment since 1970 in s or ms, RFC 3339 or an HTTP date.
[[nodiscard]] std::optional<std::chrono::milliseconds> resetWait(QByteArrayView text, qint64 nowMs);

/// "1m30s", "250ms", "6.5s", "1h2m3s" (as Go writes them) or bare seconds; nothing when it is neither.
[[nodiscard]] std::optional<std::chrono::milliseconds> durationFromText(QByteArrayView text);

} // namespace engine
