// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// Why calls go to a server, or do not.
enum class EndpointState {
    Ready,
    Paused,  ///< it asked for a pause, or a rate limit is used up; until `untilMs`
    Down,    ///< it does not answer; it is probed at `untilMs`
    Trying,  ///< it answered a probe; the next call decides
    Refused  ///< it refuses the key, the model or the account; until `untilMs`, then it is asked again
};

/// How a server with one model is doing, as the dispatcher sees it.
struct EndpointHealth {
    QString address; ///< "host:port"
    QString model;
    EndpointState state = EndpointState::Ready;
    qint64 untilMs = 0;
    int inFlight = 0;
    int limit = 0;   ///< calls it gets at once at present
    qint64 calls = 0;
    qint64 failures = 0;
    qint64 lastAnswerMs = 0; ///< 0: never
    qint64 typicalMs = 0;    ///< median time of its last answers; 0: too few
    QString trouble;         ///< the last failure, English; empty: the last call went well

    bool operator==(const EndpointHealth &) const = default;
};

} // namespace engine
