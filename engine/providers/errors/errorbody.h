// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <nlohmann/json_fwd.hpp>

namespace engine {

/// Content of an error body of any vendor.
struct ErrorBody {
    QString message;
    QString type;
    QString code;  ///< vendor's code; an integer is converted to text
    QString param; ///< the field that the server names as the cause: "seed", "stream_options.include_usage", "messages[0].role"
    int status = 0; ///< an HTTP status inside the body (OpenRouter), 0: none

    bool operator==(const ErrorBody &) const = default;
};

/// Parses JSON in every form, or a plain text, which becomes the message. Empty for HTML and binary data.
[[nodiscard]] ErrorBody readErrorBody(QByteArrayView body);

/// Follows nested objects, lists and JSON inside texts to the innermost message: `{"error":{…}}`,
/// `{"error":"…"}`, `{"errors":[…]}`, `{"detail":[{"loc":…,"msg":…}]}`, `{"message":{"detail":…}}`,
/// `{"message":"{…}"}`, `{"error":{"metadata":{"raw":"{…}"}}}`, `fieldViolations`. A place given in
/// a text sets `param`: Python's 'loc', Go's struct fields, pydantic's lines.
[[nodiscard]] ErrorBody errorBodyFrom(const nlohmann::json &object);

/// Whether an object is an error in place of a reply or a piece of one: a non-empty
/// `error`, "error" as type or object, or a failure status (`base_resp`).
[[nodiscard]] bool isErrorObject(const nlohmann::json &object);

} // namespace engine
