// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// Equal for programs that differ only in comments, space inside and at the end of lines and empty lines; indentation,
/// constants, every sign and all that stands in strings count. Of a language without a row in the table (and of texts)
/// only space at line ends and empty lines are left out. FNV-1a, the same on every machine.
[[nodiscard]] quint64 programFingerprint(const QString &program, const QString &language);

/// Share (0 … 1) of lines of the longer program that the other one does not have.
[[nodiscard]] double lineDistance(const QString &a, const QString &b);

/// Share (0 … 1) of the lines of `parent` that `program` holds, space and empty lines aside.
[[nodiscard]] double lineCoverage(const QString &parent, const QString &program);

/// Deepest nesting of brackets and indentation, a feature for the grid.
[[nodiscard]] int nestingDepth(const QString &program);

} // namespace engine
