// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/document/document.h"
#include "engine/config/fields/fields.h"

#include <nlohmann/json.hpp>

namespace engine {

/// A written value read as its field wants it: the value, or what is wrong (without path and place).
struct FieldValue {
    QVariant value;
    std::optional<Problem> problem;
};
[[nodiscard]] FieldValue fieldValue(const Json &written, const Field &field);
/// The value of the field in an object; nothing when absent or wrong.
[[nodiscard]] std::optional<QVariant> validMember(const Json &object, const Field &field);
/// "a number", "a list" …: what a person sees there.
[[nodiscard]] QString describe(const Json &value);
/// Without exponent or trailing zeros.
[[nodiscard]] QString plainNumber(double value);

} // namespace engine
