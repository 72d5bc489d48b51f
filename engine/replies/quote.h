// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// The start of what a model wrote, for a message: one line of at most 120 characters in typographic quotes, an ellipsis
/// where it goes on; "nothing" for an empty text.
[[nodiscard]] QString quoteOf(const QString &text);

} // namespace engine
