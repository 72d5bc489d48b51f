// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace engine {

/// What went wrong, as far as code may branch on it. The sentence a person reads is made in ui/errortext from the kind;
/// `detail` adds the place.
enum class ErrorKind {
    Cancelled,   ///< somebody asked for the end
    Timeout,     ///< first byte, idle or total time passed
    RateLimited, ///< 429; retry after the hint
    Quota,       ///< money or plan exhausted at the vendor; retrying is pointless
    Overloaded,  ///< 5xx, 529
    Unreachable, ///< nothing was sent: refused, no route, unknown host
    Interrupted, ///< sent, then lost: the attempt may be billed
    Auth,        ///< missing or refused key
    NotFound,    ///< unknown model or path
    BadRequest,  ///< the vendor refuses the request as it is
    BadReply,    ///< an answer that cannot be read
    BadConfig,   ///< a configuration that cannot be run
    OverBudget,  ///< a cap forbids the call
    Sandbox,     ///< a program could not be started or exceeded a limit
    Store,       ///< the library cannot be written or read
    Damaged,     ///< a file is not what it says
    Newer,       ///< a file comes from a newer version
    Missing,     ///< no such run, candidate or file
    Internal     ///< a bug of ours that was caught
};

struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail; ///< English, for logs and as the place ("line 3, seeding.count"); never a key
    std::optional<std::chrono::milliseconds> retryAfter;
    bool unsent = false; ///< nothing left this machine: no vendor can bill it

    bool operator==(const Error &) const = default;
};

/// The server refused a request for now and said when to send it again.
[[nodiscard]] inline bool isInvitation(const Error &error)
{
    return error.retryAfter && (error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Overloaded);
}

} // namespace engine
