// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// Whether calls are sent to a server, and why not.
enum class EndpointState {
    Ready,
    Paused,  ///< it asked for a pause, or a rate limit is exhausted; until `untilMs`
    Down,    ///< it does not answer; next probe at `untilMs`
    Trying,  ///< a probe was answered; the next call decides
    Refused  ///< it refuses the key, the model or the account; next attempt at `untilMs`
};

/// State of a server with one model in the dispatcher.
struct EndpointHealth {
    QString address; ///< "host:port"
    QString model;
    EndpointState state = EndpointState::Ready;
    qint64 untilMs = 0;
    int inFlight = 0;
    int limit = 0;   ///< current maximum of concurrent calls
    qint64 calls = 0;
    qint64 failures = 0;
    qint64 lastAnswerMs = 0; ///< 0: never
    qint64 typicalMs = 0;    ///< median duration of its last calls; 0: too few
    QString trouble;         ///< last error, English; empty: the last call succeeded

    bool operator==(const EndpointHealth &) const = default;
};

} // namespace engine
