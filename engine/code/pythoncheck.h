// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// A certain syntax error of a Python text, with its line number; empty: none found. Checks
/// strings, brackets, indentation, headers of blocks, ends of lines and neighbours ("two names in
/// a row"), not expressions. The first line may be indented: the text may be a part. Pure; linear.
[[nodiscard]] QString pythonError(const QString &text);

} // namespace engine
