// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/document.h"
#include "engine/document/field.h"

#include <nlohmann/json.hpp>

namespace engine {

/// A written value converted to the type of its field, or the problem (without path and place).
struct FieldValue {
    QVariant value;
    std::optional<Problem> problem;
};
[[nodiscard]] FieldValue fieldValue(const Json &written, const Field &field);
/// The value of the field in an object; nullopt when absent or invalid.
[[nodiscard]] std::optional<QVariant> validMember(const Json &object, const Field &field);
/// "a number", "a list" …: type of the value in words.
[[nodiscard]] QString describe(const Json &value);
/// Decimal text without exponent or trailing zeros.
[[nodiscard]] QString plainNumber(double value);

} // namespace engine
