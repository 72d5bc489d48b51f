// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// What certainly keeps Python from reading the text, with the line's number; empty: nothing was found. Looks at strings,
/// brackets, indentation, headers of blocks, ends of lines and neighbours ("two names in a row"), not at expressions.
/// The first line may be indented: the text may be a part. Pure; linear.
[[nodiscard]] QString pythonError(const QString &text);

} // namespace engine
