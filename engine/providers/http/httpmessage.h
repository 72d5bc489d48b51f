// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace engine {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// What the reader of a body needs next.
enum class Appetite {
    More,
    Enough, ///< the relevant part is complete: do not wait for a server that keeps the connection open
    Stop    ///< end the transfer now
};

struct HttpTimeouts {
    std::chrono::milliseconds firstByte{60'000}; ///< from sending to the reply's headers
    std::chrono::milliseconds idle{120'000};     ///< between two arrivals of bytes
    std::chrono::milliseconds total{600'000};
    bool inTurn = false; ///< the server may process requests one by one: timers start when it can begin with this one

    bool operator==(const HttpTimeouts &) const = default;
};

/// Reason why no reply came, for a message to the person.
struct HttpFault {
    enum class Cause { None, UnknownHost, Refused, Handshake, Certificate, Redirect, Other };
    Cause cause = Cause::None;
    QUrl target; ///< target of a redirect
};

struct HttpRequest {
    QUrl url;
    HttpHeaders headers;
    QByteArray body;     ///< null: GET; else POST
    HttpTimeouts timeouts;
    qint64 maxBytes = 64 * 1024 * 1024;                  ///< of the decoded body
    std::function<Appetite(QByteArrayView)> onBytes = {}; ///< reads the body of a 2xx reply; unset: the body is collected
    std::shared_ptr<HttpFault> fault = {};                ///< receives the reason why no reply came
};

/// A reply whose headers were received. `body` has only bodies not read on arrival; of an error reply the first 64 KiB.
struct HttpReply {
    int status = 0;
    HttpHeaders headers; ///< names in lower case
    QByteArray body;
    std::optional<Error> broken; ///< the transfer failed before its end: lost, timed out or too large

    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers) {
            if (key == name)
                return value;
        }
        return {};
    }
};

} // namespace engine
