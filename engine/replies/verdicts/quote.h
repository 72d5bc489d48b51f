// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// The start of a model's text (see startOf), in typographic quotes; "nothing" for an empty text.
[[nodiscard]] QString quoteOf(const QString &text);

} // namespace engine
