// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/httpmessage.h"

#include <nlohmann/json_fwd.hpp>

namespace engine {

/// What an error body says, whatever vendor wrote it: `{"error":{…}}`, `{"error":"…"}`, `{"detail":…}`, `{"message":…}`.
struct ErrorBody {
    QString message;
    QString type;
    QString code;  ///< vendor's word; a number is written out
    QString param; ///< the field the server blames
    int status = 0; ///< an HTTP status inside the body (OpenRouter), 0: none

    bool operator==(const ErrorBody &) const = default;
};

[[nodiscard]] ErrorBody readErrorBody(QByteArrayView body);
/// From an object's `error` member, which may be an object or a text.
[[nodiscard]] ErrorBody errorBodyFrom(const nlohmann::json &object);

/// providers.md §2.6: the Error for a reply whose status is not 2xx, with the server's hint. Not redacted.
[[nodiscard]] Error errorOfReply(const HttpReply &reply, const QUrl &url, qint64 nowMs);
/// The same for an error object inside a 200 reply.
[[nodiscard]] Error errorInStream(const ErrorBody &body);

/// At most 120 characters of what came, on one line, in quotes: for messages about unreadable replies.
[[nodiscard]] QString quoteStart(QByteArrayView bytes);

} // namespace engine
