// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jsonschema/jsonnode.h"

#include <memory>

namespace engine {

/// A parsed JSON text, or the reason why it cannot be parsed.
struct JsonText {
    std::shared_ptr<const JsonNode> root; ///< null: not parsed
    QString problem;       ///< English, with line and column
    bool tooLarge = false; ///< may be JSON, but exceeds the limits: 4 million characters, 256 levels, exponents of 10^15
    QStringList repeated;  ///< JSON pointers of members whose name occurs more than once in their object; the last value counts
};

/// Parses a text strictly by RFC 8259; a leading byte order mark is skipped. Linear in the text. Pure; any thread.
[[nodiscard]] JsonText readJsonText(const QString &text);

} // namespace engine
