// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/call.h"

#include <QHash>

#include <optional>

namespace engine {

/// A server refused calls for now and gave a time to retry.
struct ServerRefusal {
    QString detail; ///< English, from the call's error
    qint64 untilMs = 0;

    bool operator==(const ServerRefusal &) const = default;
};

/// Calls of a run that have not ended.
struct RunCalls {
    QHash<CallId, Call> inFlight; ///< started and not finished
    QHash<CallId, Call> queued;   ///< waiting for a server
    std::optional<ServerRefusal> refusal; ///< of the last ended call, if the server gave a time to retry; nullopt after another end of a call
};

} // namespace engine
