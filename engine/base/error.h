// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace engine {

/// The kind of a failure, as code branches on it. ui/errortext makes
/// the sentence for the user from the kind; `detail` adds the place.
enum class ErrorKind {
    Cancelled,   ///< a stop was requested
    Timeout,     ///< limit of first byte, idle or total time exceeded
    RateLimited, ///< 429; retry after the hint
    Quota,       ///< money or plan exhausted at the vendor; retrying is pointless
    Overloaded,  ///< 5xx, 529
    Unreachable, ///< nothing was sent: connection refused, no route, unknown host
    Interrupted, ///< connection lost after sending: the attempt may be billed
    Auth,        ///< missing or refused key
    NotFound,    ///< unknown model or path
    BadRequest,  ///< the vendor rejects the request
    BadReply,    ///< an answer that cannot be parsed
    BadConfig,   ///< a configuration that cannot be run
    OverBudget,  ///< a cap forbids the call
    Sandbox,     ///< a program could not be started or exceeded a limit
    Store,       ///< the library cannot be written or read
    Damaged,     ///< contents of a file are not in its format
    Newer,       ///< a file comes from a newer version
    Missing,     ///< no such run, candidate or file
    Internal     ///< a programming error of Valda that was caught
};

struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail; ///< English, for logs and as the place ("line 3, seeding.count"); never a key
    std::optional<std::chrono::milliseconds> retryAfter;
    bool unsent = false; ///< nothing was sent from this machine: no vendor can bill it

    bool operator==(const Error &) const = default;
};

/// Whether the server refused the request for now and gave a time for the next attempt.
[[nodiscard]] inline bool isInvitation(const Error &error)
{
    return error.retryAfter && (error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Overloaded);
}

} // namespace engine
