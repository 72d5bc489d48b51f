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

/// What the reader of a body wants next.
enum class Appetite {
    More,
    Enough, ///< all that matters has come: a server that holds the line open is not waited for
    Stop    ///< no byte more: end the transfer now
};

struct HttpTimeouts {
    std::chrono::milliseconds firstByte{60'000}; ///< from sending to the reply's headers
    std::chrono::milliseconds idle{120'000};     ///< between two arrivals of bytes
    std::chrono::milliseconds total{600'000};
    bool inTurn = false; ///< the server may work on one request after the other: time counts from when it could begin

    bool operator==(const HttpTimeouts &) const = default;
};

/// Why no reply came, for somebody who must tell a person what to do.
struct HttpFault {
    enum class Cause { None, UnknownHost, Refused, Handshake, Certificate, Redirect, Other };
    Cause cause = Cause::None;
    QUrl target; ///< of a redirect
};

struct HttpRequest {
    QUrl url;
    HttpHeaders headers;
    QByteArray body;     ///< null: GET; else POST
    HttpTimeouts timeouts;
    qint64 maxBytes = 64 * 1024 * 1024;                  ///< of the decoded body
    std::function<Appetite(QByteArrayView)> onBytes = {}; ///< reads the body of a 2xx reply; unset: it is collected
    std::shared_ptr<HttpFault> fault = {};                ///< where to note why no reply came
};

/// A reply whose headers came. Only bodies nobody read on arrival are in `body`; of an error reply the first 64 KiB.
struct HttpReply {
    int status = 0;
    HttpHeaders headers; ///< names in lower case
    QByteArray body;
    std::optional<Error> broken; ///< the transfer ended before its end: lost, timed out or too large

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
