// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jsonschema/decimal.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace engine {

/// A value of a JSON text that has lost nothing: numbers as written, members in their order.
struct JsonNode {
    enum class Kind { Null, Boolean, Number, String, Array, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    Decimal number;
    QString text;                  ///< of a String: its characters; of a Number: as it is written
    std::vector<JsonNode> items;   ///< of an Array; of an Object: the values, in the order of `names`
    QStringList names;
    QHash<QString, qsizetype> places; ///< name → place in `names` and `items`

    [[nodiscard]] bool isObject() const { return kind == Kind::Object; }
    [[nodiscard]] bool isArray() const { return kind == Kind::Array; }
    [[nodiscard]] bool isString() const { return kind == Kind::String; }
    [[nodiscard]] bool isNumber() const { return kind == Kind::Number; }
    [[nodiscard]] bool isBoolean() const { return kind == Kind::Boolean; }
    /// The member of that name; null when there is none.
    [[nodiscard]] const JsonNode *find(const QString &name) const;
};

/// Equal as JSON Schema means it: numbers by value (1.0 is 1), objects in any order, texts by their characters.
[[nodiscard]] bool sameJsonValue(const JsonNode &a, const JsonNode &b);
/// The same for equal values.
[[nodiscard]] size_t hashOfJson(const JsonNode &node);
/// Characters of Unicode (code points) in a text.
[[nodiscard]] qint64 codePointsIn(const QString &text);
/// The value as JSON in one line, cut after about so many characters.
[[nodiscard]] QString shortJson(const JsonNode &node, qsizetype most = 60);
/// The name as a step of a JSON pointer: "~" and "/" written as ~0 and ~1.
[[nodiscard]] QString pointerStep(const QString &name);

} // namespace engine
