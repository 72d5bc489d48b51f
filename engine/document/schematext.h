// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/document.h"

#include <nlohmann/json.hpp>

namespace engine {

/// A JSON document as part of a configuration: the parsed document, or its text when parsing would lose something
/// (digits of a number, a repeated name). Discarded when the text is no JSON; `problem` gives the reason.
[[nodiscard]] Json exactDocument(const QByteArray &text, QString *problem = nullptr);
/// Text of a value of exactDocument(): compact, or as written.
[[nodiscard]] QByteArray exactText(const Json &document);

} // namespace engine
