// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <nlohmann/json_fwd.hpp>

namespace engine {

/// What an error body says, whatever vendor wrote it.
struct ErrorBody {
    QString message;
    QString type;
    QString code;  ///< vendor's word; a number is written out
    QString param; ///< the field the server blames: "seed", "stream_options.include_usage", "messages[0].role"
    int status = 0; ///< an HTTP status inside the body (OpenRouter), 0: none

    bool operator==(const ErrorBody &) const = default;
};

/// JSON in every form, or a plain text, which is the message. Empty for a page of HTML and other bytes.
[[nodiscard]] ErrorBody readErrorBody(QByteArrayView body);

/// Objects within objects, lists and JSON inside texts are followed to the innermost message: `{"error":{…}}`,
/// `{"error":"…"}`, `{"errors":[…]}`, `{"detail":[{"loc":…,"msg":…}]}`, `{"message":{"detail":…}}`, `{"message":"{…}"}`,
/// `{"error":{"metadata":{"raw":"{…}"}}}`, `fieldViolations`. What a text says of the place fills `param`: Python's
/// 'loc', Go's struct fields, pydantic's lines.
[[nodiscard]] ErrorBody errorBodyFrom(const nlohmann::json &object);

/// Whether an object is an error in the place of a reply or of a piece of one: an `error` that says something, the mark
/// "error" as type or object, or a status of failure (`base_resp`).
[[nodiscard]] bool isErrorObject(const nlohmann::json &object);

} // namespace engine
