// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jsonschema/jsonnode.h"

#include <memory>

namespace engine {

/// What a JSON text holds, or why it cannot be read.
struct JsonText {
    std::shared_ptr<const JsonNode> root; ///< null: it could not be read
    QString problem;       ///< English, with line and column: why not
    bool tooLarge = false; ///< it may be JSON, but is beyond the limits: 4 million characters, 256 levels, exponents of 10^15
    QStringList repeated;  ///< JSON pointers of members whose object has the name more than once; the last value counts
};

/// Reads a text by RFC 8259, strictly; a byte order mark in front is skipped. Linear in the text. Pure; any thread.
[[nodiscard]] JsonText readJsonText(const QString &text);

} // namespace engine
