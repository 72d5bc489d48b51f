// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/document/document.h"

#include <nlohmann/json.hpp>

namespace engine {

/// A JSON document as part of a configuration: the document itself, or the text as it is where the document would lose
/// something (digits of a number, a name that stands there twice). Discarded when the text is no JSON; `problem` says why.
[[nodiscard]] Json exactDocument(const QByteArray &text, QString *problem = nullptr);
/// The text of what exactDocument() gave: compact, or as it was written.
[[nodiscard]] QByteArray exactText(const Json &document);

} // namespace engine
