// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jsonschema/decimal.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace engine {

/// A lossless JSON value: numbers as written, members in their order.
struct JsonNode {
    enum class Kind { Null, Boolean, Number, String, Array, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    Decimal number;
    QString text;                  ///< String: its characters; Number: as written
    std::vector<JsonNode> items;   ///< Array: items; Object: values, in the order of `names`
    QStringList names;
    QHash<QString, qsizetype> places; ///< name → index in `names` and `items`

    [[nodiscard]] bool isObject() const { return kind == Kind::Object; }
    [[nodiscard]] bool isArray() const { return kind == Kind::Array; }
    [[nodiscard]] bool isString() const { return kind == Kind::String; }
    [[nodiscard]] bool isNumber() const { return kind == Kind::Number; }
    [[nodiscard]] bool isBoolean() const { return kind == Kind::Boolean; }
    /// The member of that name; null when there is none.
    [[nodiscard]] const JsonNode *find(const QString &name) const;
};

/// Equality of JSON Schema: numbers by value (1.0 equals 1), objects in any order, texts by characters.
[[nodiscard]] bool sameJsonValue(const JsonNode &a, const JsonNode &b);
/// Equal for equal values.
[[nodiscard]] size_t hashOfJson(const JsonNode &node);
/// Number of Unicode code points in a text.
[[nodiscard]] qint64 codePointsIn(const QString &text);
/// The value as JSON on one line, truncated to about `most` characters.
[[nodiscard]] QString shortJson(const JsonNode &node, qsizetype most = 60);
/// The name as a step of a JSON pointer: "~" and "/" become ~0 and ~1.
[[nodiscard]] QString pointerStep(const QString &name);

} // namespace engine
